package vn.chosach.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Documents;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.CampaignBook.OutreachCall;
import vn.chosach.outreach.life.OutreachAudience;
import vn.chosach.outreach.life.OutreachChannel;
import vn.chosach.outreach.life.OutreachLineWish;
import vn.chosach.outreach.life.OutreachPace;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanAct;
import vn.chosach.outreach.life.OutreachTheme;
import vn.chosach.outreach.movement.MovementEntry.MovementKind;
import vn.chosach.outreach.movement.MovementEntry.MovementWish;
import vn.chosach.outreach.movement.Movements;

/**
 * The movement at the base, launched by the police: a ward that registered and owes the results of
 * the last month, a role model by a signed decision, and one whose decision waits for it.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 77)
class DemoMovement implements Scene {

  private static final String WORD = "BINHYEN";
  private static final LocalTime MORNING = LocalTime.of(8, 40);

  private final Outreach outreach;
  private final Movements movements;
  private final Documents documents;
  private final IncomingRegister incoming;
  private final DemoSigning signing;
  private final Officers officers;
  private final StagedTime time;

  DemoMovement(
      Outreach outreach,
      Movements movements,
      Documents documents,
      IncomingRegister incoming,
      DemoSigning signing,
      Officers officers,
      StagedTime time) {
    this.outreach = outreach;
    this.movements = movements;
    this.documents = documents;
    this.incoming = incoming;
    this.signing = signing;
    this.officers = officers;
    this.time = time;
  }

  @Override
  public void play() {
    if (outreach.call(WORD).isPresent()) {
      return;
    }
    ActingOfficer writer = member("ca.tinh");
    ActingOfficer head = member("ca.giamdoc");
    ActingOfficer ward = member("xa.truong");
    LocalDate begins = Vietnam.dayOf(time.instant()).withDayOfMonth(1).minusMonths(3);
    launched(begins, writer, head);
    LocalDate first = begins.plusMonths(1);
    at(begins.plusDays(9), () -> enter(MovementKind.REGISTERED, "ĐK", "Đăng ký", null, ward));
    at(first.plusDays(3), () -> enter(MovementKind.REPORTED, "KQ", "Kết quả", begins, ward));
    at(first.plusDays(6), () -> model("Tổ tự quản chợ nổi", "Nhắc nhau xem nhãn", writer));
    at(first.plusDays(9), () -> decision(writer, head, true));
    at(first.plusDays(10), () -> model("Tổ tàu thuyền văn hóa", "Báo tin về bến hàng đêm", writer));
    at(first.plusDays(11), () -> decision(writer, head, false));
  }

  private void launched(LocalDate begins, ActingOfficer writer, ActingOfficer head) {
    UUID right = signing.right(head);
    at(
        begins.minusDays(4),
        () -> {
          OutreachPlan plan =
              done(
                  outreach.open(
                      "Phát động phong trào ở cơ sở " + begins.getYear(),
                      begins,
                      begins.plusMonths(10),
                      writer));
          go(
              plan,
              new OutreachPlanAct.AddLine(
                  new OutreachLineWish(
                      OutreachTheme.SECURITY_MOVEMENT,
                      OutreachAudience.RESIDENTS,
                      OutreachChannel.MEETING,
                      "",
                      OutreachPace.MONTH,
                      1,
                      WORD,
                      "Mỗi khu phố, ấp một tổ tự quản: không tiếp tay cho hàng giả, hàng lậu; thấy"
                          + " thì báo.",
                      "")),
              writer);
          go(plan, new OutreachPlanAct.Prepare(), writer);
          UUID paper =
              outreach.plan(plan.number(), writer).orElseThrow().waiting().orElseThrow().document();
          done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
          return done(documents.proceed(paper, new DocumentAct.Sign("Ký kế hoạch", true), 0, head));
        });
  }

  private void go(OutreachPlan plan, OutreachPlanAct act, ActingOfficer who) {
    int seen = outreach.plan(plan.number(), who).orElseThrow().of().version();
    done(outreach.proceed(plan.id(), act, seen, who));
  }

  private MovementKind enter(
      MovementKind kind, String series, String what, @Nullable LocalDate month, ActingOfficer who) {
    boolean result = month != null;
    MovementWish wish =
        new MovementWish(
            arrived(series, what + " phong trào Toàn dân bảo vệ an ninh Tổ quốc", who),
            month,
            month == null ? null : month.plusMonths(1).minusDays(1),
            result ? 1_240 : null,
            result ? 6 : null,
            result ? 3 : null,
            "",
            false,
            "");
    return done(movements.enter(kind, call(), null, wish, who));
  }

  private MovementKind model(String name, String deed, ActingOfficer who) {
    String consent = arrived("ĐY", "Đồng ý công bố gương điển hình: " + name, who);
    MovementWish wish =
        new MovementWish(
            consent,
            null,
            null,
            null,
            null,
            null,
            name,
            true,
            deed + ", giữ chợ không hàng giả suốt một năm qua.");
    return done(movements.enter(MovementKind.PROPOSED, call(), null, wish, who));
  }

  /** Drawn up for the newest proposal. */
  private UUID decision(ActingOfficer writer, ActingOfficer head, boolean signed) {
    UUID right = signing.right(head);
    OutreachCall call = call();
    String model = String.valueOf(movements.entries(call).getLast().model());
    done(movements.prepare(call, model, writer));
    UUID paper = movements.decision(model, movements.entries(call), writer).orElseThrow();
    done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    if (signed) {
      done(documents.proceed(paper, new DocumentAct.Sign("Ký quyết định", true), 0, head));
    }
    return paper;
  }

  private String arrived(String series, String subject, ActingOfficer clerk) {
    LocalDate day = Vietnam.dayOf(time.instant());
    String number = day.getDayOfMonth() + "/" + series + "-" + day.getMonthValue();
    incoming.enter(
        new Arrival(
            clerk.agency(),
            day,
            "Tổ tự quản (minh họa)",
            number,
            day,
            subject,
            Arrival.Secrecy.NONE,
            List.of(
                new Arrival.File(
                    "van-ban.pdf", "application/pdf", "%PDF-1.4 minh họa".getBytes(UTF_8)))),
        clerk);
    return number;
  }

  private OutreachCall call() {
    return outreach.call(WORD).orElseThrow();
  }

  private <T> T at(LocalDate day, Supplier<T> work) {
    return time.at(day.atTime(MORNING).atZone(Vietnam.ZONE).toInstant(), work);
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
