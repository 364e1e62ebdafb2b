package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.cases.Office.code;
import static vn.chosach.cases.Office.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.deadlines.ClockId;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** What must not be done is refused clearly, and nothing is half done. */
@ChosachTest
class BadInputTest {

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @BeforeEach
  void aCase() {
    handler = office.handler();
    head = office.head();
    file = office.assigned(handler, head, "Kem trộn");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_guessed_id_and_a_foreign_case_answer_alike() {
    ActingOfficer stranger = office.officer("THUE-AG", Role.AGENCY_HEAD);
    CaseAct note = office.plainly(CaseEvent.NOTE);
    assertThat(cases.proceed(file.id(), note, file.version(), stranger))
        .isEqualTo(cases.proceed(UUID.randomUUID(), note, 1, stranger));
    assertThat(cases.read(file.number(), stranger))
        .isEqualTo(cases.read("VV-2026-99999", stranger));
  }

  @Test
  void a_role_without_rights_does_nothing() {
    for (Role role :
        List.of(
            Role.OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.PRESS, Role.INTEGRITY_OFFICER)) {
      ActingOfficer reader = office.officer(Office.QLTT, role);
      assertThat(refused(office.plainly(CaseEvent.NOTE), reader)).isEqualTo("cases.unknown");
      assertThat(code(cases.open(opening(clock.instant()), reader))).isEqualTo("cases.not-yours");
    }
    assertThat(refused(office.plan(handler), office.handler())).isEqualTo("cases.not-yours");
  }

  @Test
  void a_stale_version_is_told_what_happened_since() {
    int seen = file.version();
    office.go(file, office.plainly(CaseEvent.NOTE), head);
    var outcome = cases.proceed(file.id(), office.plan(handler), seen, handler);
    assertThat(outcome).isInstanceOf(ActOutcome.Overtaken.class);
    assertThat(((ActOutcome.Overtaken<CaseFile>) outcome).meanwhile())
        .singleElement()
        .satisfies(one -> assertThat(one.textKey()).isEqualTo(CaseEvent.NOTE.textKey()));
  }

  @Test
  void an_inspection_is_not_dated_before_the_case_nor_ahead() {
    file = office.ordered(office.go(file, office.plan(handler), handler), handler);
    Instant before = file.matter().openedAt().minus(Duration.ofDays(1));
    assertThat(refused(office.inspect(true, before), handler)).isEqualTo("cases.before-case");
    Instant ahead = clock.instant().plus(Duration.ofHours(1));
    assertThat(refused(office.inspect(true, ahead), handler)).isEqualTo("cases.in-future");
  }

  @Test
  void a_fine_is_not_negative_and_not_beyond_all_money() {
    file = office.heard(file, handler, 20_000_000);
    file = office.decidable(file, handler);
    for (long dong : new long[] {-1, 3_000_000, Long.MAX_VALUE}) {
      var sanction = office.sanction(file, 1_000_000, handler);
      var other =
          new PaperTerms.Sanction(
              sanction.violator(),
              sanction.provision(),
              new Dong(dong),
              "",
              "",
              "",
              "",
              sanction.payee(),
              sanction.exhibits());
      assertThat(refused(new CaseAct.Prepare(other), handler)).isEqualTo("cases.outside-frame");
    }
    file = office.fined(file, 1_000_000, handler);
    assertThat(refused(office.receipt(office.today(), 1_000_001), handler))
        .isEqualTo("cases.paid-too-much");
    String once = "kb-" + System.nanoTime();
    file = office.go(file, office.receipt(office.today(), 1, once), handler);
    assertThat(refused(office.receipt(office.today(), 1, once.toUpperCase(Locale.ROOT)), handler))
        .isEqualTo("cases.receipt-twice");
  }

  @Test
  void an_exhibit_number_is_given_once() {
    file = office.go(file, exhibit(7), handler);
    assertThat(refused(exhibit(7), handler)).isEqualTo("cases.exhibit-twice");
    assertThat(refused(exhibit(0), handler)).isEqualTo("cases.exhibit-number");
  }

  @Test
  void a_rule_that_is_not_in_force_on_that_day_stops_the_act_as_a_whole() {
    var unlisted = new CaseOpening("Vụ", "no-such-goods", null, null, clock.instant(), "Tin");
    assertThat(code(cases.open(unlisted, head))).isEqualTo("cases.unknown-code");
    var unknown =
        new CaseOpening("Vụ cũ", null, null, null, Instant.parse("2001-01-01T00:00:00Z"), "Tin");
    assertThat(code(cases.open(unknown, head))).isEqualTo("deadlines.rule-not-in-force");
  }

  @Test
  void a_year_without_calendar_still_gives_a_date_that_is_marked() {
    clock.moveTo(Instant.parse("2029-03-01T03:00:00Z"));
    CaseFile late = office.assigned(office.handler(), head, "Năm chưa có lịch");
    assertThat(cases.read(late.number(), head).orElseThrow().clocks())
        .singleElement()
        .satisfies(one -> assertThat(one.clock().uncertain()).isTrue());
  }

  @Test
  void a_team_has_exactly_one_leader() {
    ActingOfficer other = office.handler();
    CaseAct.Plan plan = office.plan(handler, other);
    assertThat(refused(led(plan, List.of(id(handler), id(other))), handler))
        .isEqualTo("cases.one-leader");
    assertThat(refused(led(plan, List.of()), handler)).isEqualTo("cases.one-leader");
    assertThat(refused(led(plan, List.of(UUID.randomUUID())), handler))
        .isEqualTo("cases.one-leader");
    UUID leader = plan.leaders().getFirst();
    assertThat(
            refused(
                new CaseAct.Plan(
                    plan.on(),
                    plan.place(),
                    plan.scope(),
                    List.of(leader),
                    List.of(leader),
                    "",
                    null),
                handler))
        .isEqualTo("cases.team-of-one");
    assertThat(refused(office.plan(handler, handler), handler)).isEqualTo("cases.member-twice");
    assertThat(refused(office.plan(office.officer("THUE-AG", Role.CASE_OFFICER)), handler))
        .isEqualTo("cases.unknown-officer");
  }

  @Test
  void a_subject_that_is_the_same_in_other_letters_is_one_subject() {
    file = office.go(file, subject("Kho Bà Năm"), handler);
    assertThat(refused(subject("KHO  BA NAM"), handler)).isEqualTo("cases.subject-twice");
  }

  @Test
  void a_note_of_5000_lines_is_refused_and_one_of_500_stands() {
    String note = "Một dòng\n".repeat(500).strip();
    file = office.go(file, new CaseAct.Plainly(CaseEvent.NOTE, office.today(), note), handler);
    assertThat(cases.read(file.number(), handler).orElseThrow().moments().getLast().words())
        .isEqualTo(note);
    String endless = "Một dòng dài\n".repeat(5000);
    assertThat(refused(new CaseAct.Plainly(CaseEvent.NOTE, office.today(), endless), handler))
        .isEqualTo("cases.words-too-long");
  }

  @Test
  void a_clock_of_another_case_cannot_be_touched() {
    CaseFile other = office.assigned(handler, head, "Vụ khác");
    var clockOfOther =
        cases.read(other.number(), handler).orElseThrow().clocks().getFirst().clock().id();
    for (ClockId one : List.of(clockOfOther, new ClockId(UUID.randomUUID()))) {
      assertThat(
              refused(
                  new CaseAct.CaseActClock(
                      CaseEvent.PAUSE, one, "", "Chờ giám định", office.today(), office.paper()),
                  head))
          .isEqualTo("cases.unknown-clock");
    }
  }

  @Test
  void what_needs_two_persons_or_the_program_cannot_be_done_plainly() {
    for (CaseEvent event :
        List.of(
            CaseEvent.CLEAR,
            CaseEvent.DROP,
            CaseEvent.KEEP,
            CaseEvent.DISCLOSE,
            CaseEvent.JOIN,
            CaseEvent.HAND_OVER,
            CaseEvent.PROPOSE)) {
      assertThat(refused(office.plainly(event), handler))
          .isIn("cases.not-possible", "cases.not-yours");
    }
  }

  private CaseAct.NameSubject subject(String name) {
    return new CaseAct.NameSubject(SubjectKind.BUSINESS, name, "");
  }

  private CaseAct.Secure exhibit(int number) {
    return new CaseAct.Secure(number, ExhibitKind.GOODS, "Hũ kem", "6", clock.instant(), "", "Kho");
  }

  private static CaseAct.Plan led(CaseAct.Plan plan, List<UUID> leaders) {
    return new CaseAct.Plan(plan.on(), plan.place(), plan.scope(), plan.team(), leaders, "", null);
  }

  private CaseOpening opening(Instant received) {
    return new CaseOpening("Vụ", "health.cosmetics", "counterfeit", null, received, "Tin");
  }

  private String refused(CaseAct act, ActingOfficer by) {
    String code = code(cases.proceed(file.id(), act, file.version(), by));
    assertThat(office.again(file, head)).isEqualTo(file);
    return code;
  }
}
