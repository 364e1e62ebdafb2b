package vn.chosach.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.reports.Reports;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.reports.situation.SituationEvent;
import vn.chosach.reports.situation.SituationRecord;
import vn.chosach.reports.situation.SituationRecord.SituationKind;
import vn.chosach.reports.situation.SituationRecord.SourceRating;
import vn.chosach.reports.situation.Situations;
import vn.chosach.reports.situation.Situations.NoteWish;

/** Two notes on the situation, one of them waiting, and the assessment of the last month. */
@Component
@Profile("demo")
@Order(Scene.TODAY + 79)
class DemoSituations implements Scene {

  private static final LocalTime MORNING = LocalTime.of(9, 10);

  private final Situations situations;
  private final Reports reports;
  private final Officers officers;
  private final StagedTime time;

  DemoSituations(Situations situations, Reports reports, Officers officers, StagedTime time) {
    this.situations = situations;
    this.reports = reports;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    ActingOfficer writer = member("qltt.vien");
    ActingOfficer head = member("qltt.truong");
    if (situations.page(SituationKind.NOTE, 0, 1, head).count() > 0) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    LocalDate day = today.minusDays(5);
    String number =
        at(
            day,
            () ->
                note(
                    day,
                    "Mỹ phẩm không nhãn phụ rao qua nhóm mua chung",
                    "Bốn nhóm mua chung cùng rao một loại kem không nhãn phụ, giao trong ngày; giá"
                        + " thấp hơn cửa hàng khoảng một phần ba. Người gom đơn đổi tên nhóm mỗi tuần.",
                    "health.cosmetics",
                    "Theo dõi mạng xã hội và khảo sát chợ, hai nguồn độc lập",
                    SourceRating.CHECKED,
                    writer));
    at(
        day.plusDays(1),
        () -> {
          go(number, SituationEvent.SUBMIT, "", writer);
          return go(number, SituationEvent.CONFIRM, "Đã đối chiếu với tin rao bị gắn cờ", head);
        });
    String waiting =
        note(
            today,
            "Thuốc lá điện tử gửi qua bưu kiện nhỏ",
            "Bưu cục cho biết kiện nhỏ ghi 'phụ kiện điện thoại' tăng trong tuần, chưa mở kiện nào.",
            "",
            "Trao đổi với doanh nghiệp bưu chính",
            SourceRating.UNCHECKED,
            writer);
    go(waiting, SituationEvent.SUBMIT, "", writer);
    assess(today);
  }

  private void assess(LocalDate today) {
    ActingOfficer office = member("thuongtruc");
    reports
        .calendar()
        .last(PeriodKind.MONTH, today)
        .ifPresent(
            month -> {
              SituationRecord one =
                  done(
                      situations.assess(
                          month.key(),
                          "Đánh giá thực trạng kinh doanh trên mạng tháng "
                              + month.number()
                              + "/"
                              + month.year(),
                          "Mỹ phẩm và thực phẩm bảo vệ sức khỏe vẫn là hai nhóm hàng có nhiều tin bị"
                              + " gắn cờ. Điều kiện hay thiếu nhất là thông tin người bán. Đề nghị mở"
                              + " đợt kiểm tra các gian hàng bị gắn cờ nhiều lần.",
                          office));
              go(one.number(), SituationEvent.SUBMIT, "", office);
              go(one.number(), SituationEvent.CONFIRM, "", member("sct.truong"));
            });
  }

  private String note(
      LocalDate day,
      String title,
      String words,
      String goods,
      String source,
      SourceRating rating,
      ActingOfficer writer) {
    return done(situations.note(
            new NoteWish(day, title, words, "", goods, source, rating, null), writer))
        .number();
  }

  private String go(String number, SituationEvent event, String words, ActingOfficer who) {
    SituationRecord one = situations.read(number, who).orElseThrow().of();
    return done(situations.proceed(one.id(), event, "", words, one.version(), who)).number();
  }

  private <T> T at(LocalDate day, Supplier<T> act) {
    return time.at(day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant(), act);
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
