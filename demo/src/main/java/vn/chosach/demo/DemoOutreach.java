package vn.chosach.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.OutreachPlanRepository.OutreachPart;
import vn.chosach.outreach.life.OutreachAudience;
import vn.chosach.outreach.life.OutreachChannel;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemEvent;
import vn.chosach.outreach.life.OutreachItemWish;
import vn.chosach.outreach.life.OutreachLineWish;
import vn.chosach.outreach.life.OutreachPace;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanAct;
import vn.chosach.outreach.life.OutreachTheme;

/** A plan of outreach that runs since the spring, served but for one month, with a call. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 76)
class DemoOutreach implements Scene {

  private static final int MONTHS = 5;
  private static final LocalTime MORNING = LocalTime.of(9, 10);

  private static final List<String> ARTICLES =
      List.of(
          "Mỹ phẩm “xách tay” không nhãn phụ: năm dấu hiệu dễ thấy",
          "Vì sao giá rẻ bằng một phần ba giá hãng là điều đáng ngờ",
          "Chuyển tiền trước cho người lạ trên mạng: ba câu hỏi nên tự đặt ra",
          "Gian hàng đổi tên sau mỗi đợt hàng: nhận ra bằng cách nào",
          "Sữa và thuốc bổ rao bán qua phát trực tiếp: xem gì trên nhãn");

  private final Outreach outreach;
  private final Documents documents;
  private final DemoSigning signing;
  private final Officers officers;
  private final StagedTime time;

  DemoOutreach(
      Outreach outreach,
      Documents documents,
      DemoSigning signing,
      Officers officers,
      StagedTime time) {
    this.outreach = outreach;
    this.documents = documents;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer writer = member("qltt.vien");
    if (outreach.plans(OutreachPart.OWN, 0, 1, writer).count() > 0) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    LocalDate begins = today.withDayOfMonth(1).minusMonths(MONTHS);
    LocalDate decided = begins.minusDays(6);
    OutreachPlan plan =
        at(
            decided,
            () ->
                done(
                    outreach.open(
                        "Mua bán an toàn trên mạng " + begins.getYear(),
                        begins,
                        begins.plusYears(1).minusDays(1),
                        writer)));
    line(plan, decided, OutreachTheme.TRICKS, OutreachChannel.NEWS, 1, "", "", writer);
    line(
        plan,
        decided,
        OutreachTheme.DENOUNCE,
        OutreachChannel.SOCIAL,
        1,
        "MUAANTOAN",
        "Thấy hàng giả, hàng không rõ nguồn gốc rao bán trên mạng? Hãy báo cho chúng tôi, không cần"
            + " nêu tên. Mỗi phản ánh giúp một người khác không mất tiền.",
        writer);
    line(plan, decided, OutreachTheme.ROLE_MODEL, OutreachChannel.RADIO_TV, 1, "", "", writer);
    signed(plan, decided, writer);
    for (int month = 0; month < MONTHS; month++) {
      LocalDate day = begins.plusMonths(month).plusDays(8);
      item(plan, 1, ARTICLES.get(month), "bao", day, 4_200 + 630 * month);
      if (month != 2) {
        item(plan, 2, "Bài kêu gọi tố giác tháng " + day.getMonthValue(), "mang", day, 9_100);
      }
      item(
          plan,
          3,
          "Hộ bán hàng trên mạng làm đúng (phóng sự, kỳ " + (month + 1) + ")",
          "tv" + month,
          day,
          0);
    }
    done(
        outreach.record(
            wish("Bài đăng nhắc nhở mùa mua sắm cuối năm", plan, 2, "mang-moi", today, 0), writer));
  }

  private void line(
      OutreachPlan plan,
      LocalDate day,
      OutreachTheme theme,
      OutreachChannel channel,
      int times,
      String campaign,
      String appeal,
      ActingOfficer writer) {
    at(
        day,
        () ->
            go(
                plan,
                new OutreachPlanAct.AddLine(
                    new OutreachLineWish(
                        theme,
                        OutreachAudience.CONSUMERS,
                        channel,
                        "",
                        OutreachPace.MONTH,
                        times,
                        campaign,
                        appeal,
                        "")),
                writer));
  }

  private void signed(OutreachPlan plan, LocalDate day, ActingOfficer writer) {
    ActingOfficer head = member("qltt.truong");
    UUID right = signing.right(head);
    at(
        day,
        () -> {
          go(plan, new OutreachPlanAct.Prepare(), writer);
          UUID paper =
              outreach.plan(plan.number(), writer).orElseThrow().waiting().orElseThrow().document();
          done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
          return done(documents.proceed(paper, new DocumentAct.Sign("Ký kế hoạch", true), 0, head));
        });
  }

  private void item(
      OutreachPlan plan, int line, String title, String where, LocalDate day, int reach) {
    ActingOfficer writer = member("qltt.vien");
    ActingOfficer second = member("qltt.vien2");
    OutreachItemWish wish = wish(title, plan, line, where + "-" + line + day, day, reach);
    OutreachItem one = at(day.plusDays(1), () -> done(outreach.record(wish, writer)));
    at(
        day.plusDays(2),
        () ->
            done(outreach.proceed(one.id(), OutreachItemEvent.CONFIRM, "", one.version(), second)));
  }

  private static OutreachItemWish wish(
      String title, OutreachPlan plan, int line, String where, LocalDate day, int reach) {
    return new OutreachItemWish(
        title,
        plan.number() + "/" + line,
        null,
        null,
        null,
        "",
        day,
        "https://minh-hoa.example/" + where,
        reach == 0 ? null : reach,
        reach == 0 ? "" : "Số liệu của trang đăng",
        null);
  }

  private OutreachPlan go(OutreachPlan plan, OutreachPlanAct act, ActingOfficer who) {
    int seen = outreach.plan(plan.number(), who).orElseThrow().of().version();
    return done(outreach.proceed(plan.id(), act, seen, who));
  }

  /** As on the morning of a day; what is of today happens now. */
  private <T> T at(LocalDate day, Supplier<T> work) {
    Instant morning = day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant();
    return day.equals(Vietnam.dayOf(time.instant())) ? work.get() : time.at(morning, work);
  }

  private ActingOfficer member(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
