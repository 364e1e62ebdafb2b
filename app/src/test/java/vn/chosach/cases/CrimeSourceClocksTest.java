package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/**
 * The clocks of a report of a crime are started and met by what happens with it (BLTTHS art. 146,
 * 147; TTLT 01/2017 art. 9, 14, 17).
 */
@ChosachTest
class CrimeSourceClocksTest {

  private static final String POLICE = "CA-AG";

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Signals signals;
  @Autowired Tips tips;
  @Autowired MockMvc mvc;
  @Autowired MovableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private ActingOfficer duty;
  private ActingOfficer chief;
  private ActingOfficer investigator;

  @BeforeEach
  void people() {
    duty = office.officer(POLICE, Role.OPERATOR);
    chief = office.officer(POLICE, Role.AGENCY_HEAD);
    investigator = office.officer(POLICE, Role.CASE_OFFICER);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void from_the_receipt_to_the_result_each_step_starts_and_meets_its_clock() throws Exception {
    Signal signal = admitted("Bán ma túy ở hẻm ");
    CaseFile file = opened(signal);
    assertThat(file.access().agency()).isEqualTo(POLICE);
    for (String rule : List.of("HS.ASSIGN", "HS.NOTICE.VKS", "HS.VERIFY")) {
      assertThat(clock(file, rule).state()).as(rule).isEqualTo(ClockState.RUNNING);
      assertThat(clock(file, rule).startedAt()).as(rule).isEqualTo(signal.receivedAt());
    }

    file = office.go(file, Office.assign(investigator), chief);
    assertThat(clock(file, "HS.ASSIGN").state()).isEqualTo(ClockState.MET);
    file = office.go(file, new CaseAct.Declare(), investigator);
    String here = "/ho-so-vu-viec/" + file.number();
    var desk = new Desk(mvc, investigator);
    for (ActingOfficer wrong :
        List.of(
            office.officer("SCT-AG", Role.STANDING_OFFICE),
            office.handler(),
            office.officer(POLICE, Role.OPERATOR))) {
      assertThat(new Desk(mvc, wrong).status(here + "/lam/bao-vien-kiem-sat")).isIn(403, 404);
    }
    assertThat(
            desk.fill(
                    here + "/lam/bao-vien-kiem-sat",
                    "/lam/bao-vien-kiem-sat",
                    "noi-dung",
                    "Thông báo số 47/TB-CSKT")
                .getStatus())
        .isEqualTo(302);
    assertThat(clock(file, "HS.NOTICE.VKS").state()).isEqualTo(ClockState.MET);
    file = read(file);
    var again = new CaseAct.AtMoment(CaseEvent.NOTIFY, clock.instant(), "Lần nữa");
    assertThat(Office.code(cases.proceed(file.id(), again, file.version(), investigator)))
        .isEqualTo("cases.nothing-to-tell-procuracy");

    assertThat(
            desk.fill(here + "/lam/da-khoi-to", "/lam/da-khoi-to", "ly-do", "Khởi tố vụ án số 9")
                .getStatus())
        .as("by words without the decision")
        .isEqualTo(422);
    file = office.go(read(file), office.criminal(CriminalStage.PROSECUTED), investigator);
    assertThat(file.state()).isEqualTo(CaseState.CLOSED);
    assertThat(clock(file, "HS.VERIFY").state()).isEqualTo(ClockState.MET);
    assertThat(clock(file, "HS.RESULT").state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock(file, "HS.DECISION.VKS").state()).isEqualTo(ClockState.RUNNING);

    var decision = new CaseAct.AtMoment(CaseEvent.NOTIFY, clock.instant(), "Gửi quyết định số 9");
    file = office.go(file, decision, investigator);
    assertThat(clock(file, "HS.DECISION.VKS").state()).isEqualTo(ClockState.MET);
    told(file, signal);
    assertThat(clock(read(file), "HS.RESULT").state()).isEqualTo(ClockState.MET);
  }

  @Test
  void a_report_that_is_taken_up_again_has_a_month_of_its_own() {
    CaseFile file = opened(admitted("Đường dây thuốc giả "));
    file = office.go(file, Office.assign(investigator), chief);
    file = office.go(file, new CaseAct.Declare(), investigator);
    Clock verify = clock(file, "HS.VERIFY");
    clock.move(Duration.ofDays(5));
    file =
        office.go(
            file,
            new CaseAct.CaseActClock(
                CaseEvent.PAUSE, verify.id(), "", "Tạm đình chỉ", office.today(), office.paper()),
            chief);
    assertThat(clock(file, "HS.VERIFY").state()).isEqualTo(ClockState.PAUSED);
    clock.move(Duration.ofDays(90));
    file =
        office.go(
            file,
            CaseAct.CaseActClock.resume(verify.id(), "Phục hồi", office.today()),
            investigator);
    assertThat(clock(file, "HS.VERIFY").state()).isEqualTo(ClockState.WITHDRAWN);
    Clock resumed = clock(file, "HS.RESUME");
    assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
    assertThat(resumed.dueDay()).isAfterOrEqualTo(Vietnam.dayOf(clock.instant()).plusMonths(1));

    office.go(file, office.criminal(CriminalStage.PROSECUTED), investigator);
    assertThat(clock(read(file), "HS.RESUME").state()).isEqualTo(ClockState.MET);
    assertThat(clock(read(file), "HS.RESULT").state()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void an_administrative_case_is_not_prosecuted_out_of_its_verification() {
    CaseFile file = office.assigned(office.handler(), office.head(), "Kem trộn");
    ActingOfficer handler = new ActingOfficer(actor(file), java.util.Set.of(Role.CASE_OFFICER));
    assertThat(
            Office.code(
                cases.proceed(
                    file.id(), office.criminal(CriminalStage.PROSECUTED), file.version(), handler)))
        .isEqualTo("cases.not-possible");
    assertThat(
            cases.read(file.number(), handler).orElseThrow().clocks().stream()
                .map(one -> one.clock().ruleKey()))
        .noneMatch(rule -> rule.startsWith("HS."));
  }

  private static Actor actor(CaseFile file) {
    return Actor.officer(Objects.requireNonNull(file.access().officer()), file.access().agency());
  }

  /** The reporter hears of the admission after the time of grace, and then of the result. */
  private void told(CaseFile file, Signal signal) {
    clock.move(Duration.ofMinutes(2));
    UUID tip = Objects.requireNonNull(signal.tip());
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                cases.proceed(
                        file.id(),
                        new CaseAct.Tell(true, "Đã khởi tố vụ án."),
                        file.version(),
                        investigator)
                    instanceof ActOutcome.Done);
    assertThat(tips.history(tip).getLast().words()).contains("khởi tố");
  }

  private Signal admitted(String story) {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.HOTLINE, "chợ Long Xuyên", story + FreshWord.any()),
        Reporter.UNKNOWN,
        duty.actor());
    String number = tips.read(List.of(tip), TipDesk.SIFTING).getFirst().number();
    Signal signal =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> signals.numbered(number, duty), Optional::isPresent)
            .orElseThrow();
    assertThat(
            signals.decide(
                signal.id(), new Decision.Admit("Đã tiếp nhận."), signal.version(), duty))
        .isInstanceOf(ActOutcome.Done.class);
    transaction.executeWithoutResult(
        status -> events.publishEvent(new SignalSettled(signal.id(), SignalEvent.ADMIT)));
    return signal;
  }

  private CaseFile opened(Signal signal) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> find(signal), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<CaseFile> find(Signal signal) {
    return cases.list(new CaseQuestion("", null, false, true, 0, 100), chief).cases().stream()
        .map(row -> cases.read(row.number(), chief).orElseThrow())
        .filter(one -> one.origins().stream().anyMatch(o -> o.signal().equals(signal.id())))
        .map(Dossier::file)
        .findFirst();
  }

  private CaseFile read(CaseFile file) {
    return office.again(file, investigator);
  }

  private Clock clock(CaseFile file, String rule) {
    return cases.read(file.number(), chief).orElseThrow().clocks().stream()
        .map(ClockExplanation::clock)
        .filter(one -> one.ruleKey().equals(rule))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
