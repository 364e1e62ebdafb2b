package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chosach.cases.Office.code;
import static vn.chosach.cases.Office.file;
import static vn.chosach.cases.Office.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.life.Visibility;
import vn.chosach.cases.reading.Overlaps;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

@ChosachTest
class CasesTest {

  @Autowired Cases cases;
  @Autowired Overlaps overlaps;
  @Autowired Office office;
  @Autowired Clocks clocks;
  @Autowired Journal journal;
  @Autowired MovableClock clock;
  @Autowired CaseRowSecurity rowSecurity;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private ActingOfficer handler;
  private ActingOfficer head;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
  }

  @Test
  void a_case_goes_from_verification_to_a_paid_and_closed_sanction() {
    CaseFile now = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 20_000_000);
    assertThat(running(now)).as("nothing was explained").contains("VP.DECIDE.EXPLAIN", "VP.DECIDE");
    now =
        office.go(
            now, new CaseAct.AtMoment(CaseEvent.REPORT, clock.instant(), "Biên bản"), handler);
    now = office.fined(now, 15_000_000, handler);
    assertThat(now.state()).isEqualTo(CaseState.FINED);
    assertThat(running(now)).containsExactlyInAnyOrder("VP.SEND", "VP.EXEC.LIMIT");
    now = office.go(now, office.served(), handler);
    assertThat(running(now)).containsExactlyInAnyOrder("VP.EXECUTE", "VP.EXEC.LIMIT");

    now = office.paid(now, office.today(), 10_000_000, handler);
    assertThat(refused(now, office.plainly(CaseEvent.EXECUTE), handler))
        .isEqualTo("cases.not-paid");
    now = office.paid(now, office.today(), 5_000_000, handler);
    now = office.carriedOut(now, handler);
    now = office.go(now, office.plainly(CaseEvent.CLOSE), handler);

    assertThat(now.state()).isEqualTo(CaseState.CLOSED);
    assertThat(running(now)).isEmpty();
    Dossier dossier = cases.read(now.number(), handler).orElseThrow();
    assertThat(dossier.rulings().getFirst().paid()).isEqualTo(new Dong(15_000_000));
    assertThat(dossier.moments()).hasSize(now.version());
    assertThat(journal.newest("case", now.id().toString(), null, 50)).hasSize(now.version());
  }

  @Test
  void the_timeline_says_what_was_before_and_after() {
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    now = office.go(now, Office.value(20_000_000), handler);
    now = office.go(now, Office.value(25_000_000), handler);
    assertThat(last(now).changes()).containsExactly(new Delta("worth", "20000000", "25000000"));
    now = office.go(now, office.plan(handler), handler);
    assertThat(last(now).changes()).contains(new Delta("state", "VERIFYING", "PLANNED"));
  }

  @Test
  void a_reached_threshold_proposes_the_criminal_side_and_an_officer_decides() {
    CaseFile now = office.heard(office.assigned(handler, head, "Sữa giả"), handler, 81_600_000);
    assertThat(running(now)).contains("VP.CRIME");
    assertThat(cases.read(now.number(), handler).orElseThrow().thresholds())
        .extracting(one -> one.article())
        .containsExactly("192");
    assertThat(refused(now, Office.fine(20_000_000), handler)).isEqualTo("cases.crime-undecided");

    now = office.go(now, transfer(), handler);
    assertThat(now.state()).isEqualTo(CaseState.CRIMINAL);
    assertThat(running(now)).containsExactly("VP.LIMIT.GOODS", "QL.LEADER.REPORT");
    assertThat(refused(now, Office.fine(20_000_000), handler)).isEqualTo("cases.not-possible");

    Instant barred = due(now, "VP.LIMIT.GOODS");
    now = office.go(now, office.back(), handler);
    assertThat(now.state()).isEqualTo(CaseState.RETURNED);
    assertThat(due(now, "VP.LIMIT.GOODS")).as("nobody over there had it").isEqualTo(barred);
    assertThat(refused(now, Office.fine(20_000_000), handler))
        .as("what the sender took back is as undecided as before")
        .isEqualTo("cases.crime-undecided");

    now = office.go(now, transfer(), handler);
    var answered = new CaseAct.CameBack(null, office.today(), "Công văn trả hồ sơ", office.paper());
    now = office.go(now, answered, handler);
    assertThat(now.state()).isEqualTo(CaseState.RETURNED);
    assertThat(running(now)).contains("VP.DECIDE", "VP.LIMIT.GOODS");
    assertThat(due(now, "VP.LIMIT.GOODS")).isAfter(barred.plus(Duration.ofDays(360)));
    now = office.fined(now, 20_000_000, handler);
    assertThat(now.state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void keeping_a_case_administrative_needs_a_second_person() {
    CaseFile now = office.heard(office.assigned(handler, head, "Sữa giả"), handler, 81_600_000);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(cases.read(now.number(), standing)).isEmpty();
    now = office.go(now, new CaseAct.Propose(CaseEvent.KEEP, "Giá hàng thật thấp hơn"), handler);
    assertThat(now.valuation().kept()).isFalse();
    assertThat(now.access().reviewing()).isEqualTo("SCT-AG");
    assertThat(code(cases.answer(now.id(), true, "Đồng ý", now.version(), handler)))
        .isEqualTo("cases.second-person");
    ActingOfficer colleague = office.handler();
    assertThat(code(cases.answer(now.id(), true, "Đồng ý", now.version(), colleague)))
        .isEqualTo("cases.second-unit");
    assertThat(code(cases.answer(now.id(), true, "Đồng ý", now.version(), head)))
        .as("the head of the same agency")
        .isEqualTo("cases.second-unit");
    ActingOfficer clerk = office.officer("SCT-AG", Role.CASE_OFFICER);
    assertThat(code(cases.answer(now.id(), true, "Đồng ý", now.version(), clerk)))
        .as("the other agency, but no reviewer")
        .isEqualTo("cases.unknown");
    assertThat(code(cases.answer(now.id(), true, "Đồng ý", now.version(), standing)))
        .isEqualTo("cases.statement-missing");
    assertThat(cases.read(now.number(), standing).orElseThrow().way())
        .isEqualTo(Visibility.Way.REVIEWING);
    now = office.go(now, new CaseAct.Declare(), standing);
    now = file(cases.answer(now.id(), true, "Đồng ý, đã xem hóa đơn", now.version(), standing));
    assertThat(now.valuation().kept()).isTrue();
    assertThat(cases.read(now.number(), standing)).as("answered").isEmpty();
    assertThat(last(now).changes())
        .contains(Delta.added("asked-by", id(handler)), Delta.added("second-unit", "SCT-AG"));
    assertThat(office.fined(now, 9_000_000, handler).state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void closing_without_result_needs_a_second_person_who_may_deny_it() {
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    CaseFile now = office.assigned(handler, head, "Tin không rõ");
    now = office.go(now, new CaseAct.Propose(CaseEvent.DROP, "Không tìm được kho"), handler);
    assertThat(now.state()).isEqualTo(CaseState.VERIFYING);
    assertThat(refused(now, new CaseAct.Propose(CaseEvent.DROP, "Lần nữa"), handler))
        .isEqualTo("cases.proposal-open");
    now = file(cases.answer(now.id(), false, "Xác minh thêm chủ tài khoản", now.version(), head));
    assertThat(now.state()).isEqualTo(CaseState.VERIFYING);
    assertThat(now.access().reviewing()).isNull();
    now = office.go(now, new CaseAct.Propose(CaseEvent.DROP, "Chủ tài khoản đã mất"), handler);
    assertThat(refused(now, office.plainly(CaseEvent.NOTE), standing))
        .as("whoever is asked answers and does nothing else")
        .isEqualTo("cases.not-yours");
    now = office.go(now, new CaseAct.Declare(), standing);
    now = file(cases.answer(now.id(), true, "Đồng ý", now.version(), standing));
    assertThat(now.state()).isEqualTo(CaseState.CLOSED);
    assertThat(tombstones(now))
        .containsExactly("DROP VERIFYING QLTT-AG SCT-AG Chủ tài khoản đã mất / Đồng ý");
    assertThat(journal.newest("case", now.id().toString(), null, 1).getFirst().act().verb())
        .isEqualTo("cases.dropped");
    assertThat(running(now)).isEmpty();
    assertThat(office.go(now, office.plainly(CaseEvent.REOPEN), head).state())
        .isEqualTo(CaseState.VERIFYING);
  }

  @Test
  void whoever_worked_on_a_case_is_no_second_person_wherever_posted_later() {
    ActingOfficer worked = office.officer("SCT-AG", Role.STANDING_OFFICE);
    CaseFile now = office.assigned(handler, head, "Tin không rõ");
    now = office.go(now, new CaseAct.Propose(CaseEvent.DROP, "Không tìm được kho"), handler);
    now = office.go(now, new CaseAct.Declare(), worked);
    UUID id = now.id();
    transaction.executeWithoutResult(
        status -> {
          rowSecurity.ofTheProgram();
          jdbc.sql("UPDATE cases.case_file SET people = people || ? WHERE id = ?")
              .params(id(worked), id)
              .update();
        });
    assertThat(code(cases.answer(id, true, "Đồng ý", now.version(), worked)))
        .isEqualTo("cases.second-conflicted");
    ActingOfficer other = office.officer("SCT-AG", Role.STANDING_OFFICE);
    now = office.go(now, new CaseAct.Recuse("Chủ kho là em ruột"), other);
    assertThat(code(cases.answer(id, true, "Đồng ý", now.version(), other)))
        .as("whoever stepped aside")
        .isEqualTo("cases.unknown");
  }

  @Test
  void the_database_itself_refuses_a_tombstone_of_one_agency() {
    CaseFile now = office.assigned(handler, head, "Tin không rõ");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      rowSecurity.ofTheProgram();
                      jdbc.sql(
                              """
                              INSERT INTO cases.tombstone
                              VALUES (gen_random_uuid(), ?, 'DROP', 'VERIFYING', now(), ?, 'QLTT-AG',
                                      'x', ?, 'QLTT-AG', 'x', 'x')
                              """)
                          .params(now.id(), id(handler), id(head))
                          .update();
                    }))
        .hasMessageContaining("tombstone");
  }

  private List<String> tombstones(CaseFile file) {
    return transaction.execute(
        status -> {
          rowSecurity.ofTheProgram();
          return jdbc.sql(
                  """
                  SELECT event || ' ' || before_state || ' ' || asked_agency || ' ' || agreed_agency
                         || ' ' || asked_words || ' / ' || agreed_words
                    FROM cases.tombstone WHERE case_id = ?
                  """)
              .param(file.id())
              .query(String.class)
              .list();
        });
  }

  @Test
  void a_step_waits_for_its_checklist() {
    CaseFile now = office.opened(head, "Kem trộn");
    assertThat(refused(now, office.plan(head), head)).isEqualTo("cases.nobody-answers");
    now = office.go(now, Office.assign(handler), head);
    assertThat(refused(now, office.plan(handler), handler)).isEqualTo("cases.statement-missing");
    now = office.go(now, new CaseAct.Declare(), handler);
    now = office.go(now, office.plan(handler), handler);
    now = office.go(now, office.inspect(true), handler);
    assertThat(refused(now, Office.fine(1_000), handler)).isEqualTo("cases.not-appraised");
    now = office.go(now, Office.value(5_000_000), handler);
    assertThat(refused(now, Office.fine(1_000), handler))
        .as("an estimate binds nobody")
        .isEqualTo("cases.not-appraised");
    now = office.appraised(office.decidable(now, handler), handler);
    assertThat(refused(now, Office.fine(1_000), handler)).isEqualTo("cases.not-heard");
  }

  @Test
  void whoever_steps_aside_does_not_see_the_case_any_more() {
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    now = office.go(now, new CaseAct.Recuse("Chủ kho là anh ruột"), handler);
    assertThat(now.access().officer()).isNull();
    assertThat(cases.read(now.number(), handler)).isEmpty();
    assertThat(refused(now, office.plainly(CaseEvent.NOTE), handler)).isEqualTo("cases.unknown");
    assertThat(refused(now, Office.assign(handler), head)).isEqualTo("cases.stepped-aside");
  }

  @Test
  void a_narrow_case_is_seen_by_those_named_and_opened_wider_by_two() {
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    ActingOfficer colleague = office.handler();
    assertThat(cases.read(now.number(), colleague)).isPresent();
    now = office.go(now, new CaseAct.Restrict(Secrecy.ASSIGNED, "Trinh sát"), handler);
    assertThat(cases.read(now.number(), colleague)).isEmpty();
    assertThat(cases.read(now.number(), head)).isPresent();
    assertThat(refused(now, new CaseAct.Restrict(Secrecy.AGENCY, "Mở"), handler))
        .isEqualTo("cases.not-narrower");
    now = office.go(now, new CaseAct.Propose(CaseEvent.DISCLOSE, "Hết trinh sát"), handler);
    now = file(cases.answer(now.id(), true, "Đồng ý", now.version(), head));
    assertThat(cases.read(now.number(), colleague)).isPresent();
  }

  @Test
  void before_an_inspection_the_officer_learns_who_else_is_on_the_subject_and_nothing_more() {
    ActingOfficer tax = office.officer("THUE-AG", Role.CASE_OFFICER);
    ActingOfficer taxHead = office.officer("THUE-AG", Role.AGENCY_HEAD);
    String shop = "Gian hàng " + UUID.randomUUID();
    var subject = new CaseAct.NameSubject(SubjectKind.SHOP, shop, "");
    office.go(office.assigned(tax, taxHead, "Thuế"), subject, tax);
    CaseFile now = office.go(office.assigned(handler, head, "Kem trộn"), subject, handler);

    var outcome = cases.proceed(now.id(), office.plan(handler), now.version(), handler);
    assertThat(outcome).isEqualTo(ActOutcome.refused("cases.overlap"));
    var pointers = overlaps.around(now.id(), handler);
    assertThat(overlaps.around(now.id(), office.officer("THUE-AG", Role.CASE_OFFICER))).isEmpty();
    assertThat(pointers).hasSize(1);
    assertThat(pointers.getFirst().agency()).isEqualTo("THUE-AG");
    assertThat(pointers.toString()).doesNotContain("VV-").doesNotContain(shop);

    CaseAct.Plan plan = office.plan(handler);
    var evident =
        new CaseAct.Plan(
            plan.on(), plan.place(), plan.scope(), plan.team(), plan.leaders(), "Đang bốc hàng", 1);
    assertThat(refused(now, evident, handler)).isEqualTo("cases.unknown-exhibit");
    now = office.go(now, exhibit(1), handler);
    assertThat(office.go(now, evident, handler).state()).isEqualTo(CaseState.PLANNED);
  }

  @Test
  void an_exhibit_goes_from_hand_to_hand() {
    CaseFile now = office.go(office.assigned(handler, head, "Kem trộn"), exhibit(3), handler);
    now =
        office.go(
            now, new CaseAct.PassOn(3, "Viện kiểm nghiệm", clock.instant(), "Gửi mẫu"), handler);
    var kept = cases.read(now.number(), handler).orElseThrow().evidence().getFirst();
    assertThat(kept.holder()).isEqualTo("Viện kiểm nghiệm");
    assertThat(kept.custody())
        .extracting(Dossier.Hand::from, Dossier.Hand::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(null, "Kho số 2"),
            org.assertj.core.groups.Tuple.tuple("Kho số 2", "Viện kiểm nghiệm"));
    Instant earlier = clock.instant().minus(Duration.ofDays(1));
    assertThat(refused(now, new CaseAct.PassOn(3, "Đội 1", earlier, "Trả"), handler))
        .isEqualTo("cases.before-custody");
  }

  @Test
  void a_platform_has_24_hours_and_somebody_looks_whether_it_is_gone() {
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    Instant asked = clock.instant();
    now =
        office.go(
            now,
            new CaseAct.TakeDown("tiktok", "video 1", "214/QLTT", asked, "Cổng, mã 7"),
            handler);
    var request = cases.read(now.number(), handler).orElseThrow().requests().getFirst();
    assertThat(java.util.Objects.requireNonNull(request.clock()).clock().dueAt())
        .isBetween(asked.plus(Duration.ofHours(23)), asked.plus(Duration.ofHours(25)));
    now =
        office.go(now, new CaseAct.CheckTakeDown(request.id(), clock.instant(), true, ""), handler);
    request = cases.read(now.number(), handler).orElseThrow().requests().getFirst();
    assertThat(request.gone()).isTrue();
    assertThat(java.util.Objects.requireNonNull(request.clock()).clock().state())
        .isEqualTo(ClockState.MET);
  }

  @Test
  void of_two_acts_at_once_one_wins_and_the_other_is_told_what_happened() throws Exception {
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    Callable<ActOutcome<CaseFile>> plan =
        () -> cases.proceed(now.id(), office.plan(handler), now.version(), handler);
    Callable<ActOutcome<CaseFile>> transfer =
        () -> cases.proceed(now.id(), transfer(), now.version(), handler);
    List<ActOutcome<CaseFile>> outcomes = together(List.of(plan, transfer, plan, transfer));
    assertThat(outcomes).filteredOn(ActOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ActOutcome.Overtaken.class::isInstance)
        .hasSize(3)
        .allSatisfy(
            one -> assertThat(((ActOutcome.Overtaken<CaseFile>) one).meanwhile()).hasSize(1));
  }

  @Test
  void numbers_have_no_gap_although_many_open_at_once_and_some_fail() throws Exception {
    int before = number(office.opened(head, "Đầu"));
    var tries =
        IntStream.range(0, 24)
            .<Callable<ActOutcome<CaseFile>>>mapToObj(
                n ->
                    () ->
                        cases.open(
                            new CaseOpening(
                                "Vụ " + n,
                                null,
                                null,
                                null,
                                n % 3 == 0
                                    ? Instant.parse("2001-01-01T00:00:00Z")
                                    : clock.instant(),
                                "Tin báo"),
                            head))
            .toList();
    List<ActOutcome<CaseFile>> outcomes = together(tries);
    var numbers =
        outcomes.stream()
            .filter(ActOutcome.Done.class::isInstance)
            .map(one -> number(file(one)))
            .sorted()
            .toList();
    assertThat(outcomes).filteredOn(ActOutcome.Refused.class::isInstance).hasSize(8);
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(before + 1, before + 16).boxed().toList());
  }

  @Test
  void links_show_only_what_the_reader_may_see_and_never_run_in_a_circle() {
    CaseFile one = office.assigned(handler, head, "Kho");
    CaseFile other = office.assigned(handler, head, "Gian hàng");
    one = office.go(one, new CaseAct.CaseActLink(other.number(), true), handler);
    assertThat(refused(other, new CaseAct.CaseActLink(one.number(), true), handler))
        .isEqualTo("cases.link-in-circle");
    office.go(other, new CaseAct.Restrict(Secrecy.ASSIGNED, "Trinh sát"), handler);
    ActingOfficer colleague = office.handler();
    assertThat(cases.read(one.number(), colleague).orElseThrow().links()).isEmpty();
    assertThat(cases.read(one.number(), handler).orElseThrow().links()).hasSize(1);
    CaseFile foreign = office.opened(office.officer("THUE-AG", Role.AGENCY_HEAD), "Thuế");
    assertThat(refused(one, new CaseAct.CaseActLink(foreign.number(), false), handler))
        .isEqualTo("cases.unknown-case");
    assertThat(refused(one, new CaseAct.CaseActLink("VV-1999-0001", false), handler))
        .isEqualTo("cases.unknown-case");
  }

  private CaseAct.Secure exhibit(int number) {
    return new CaseAct.Secure(
        number, ExhibitKind.GOODS, "Hũ kem", "6 hũ", clock.instant(), "0092-03", "Kho số 2");
  }

  private static CaseAct.Prepare transfer() {
    return Office.transfer("Trị giá hàng thật trên 30 triệu đồng");
  }

  private String refused(CaseFile file, CaseAct act, ActingOfficer by) {
    String code = code(cases.proceed(file.id(), act, file.version(), by));
    cases.read(file.number(), by).ifPresent(now -> assertThat(now.file()).isEqualTo(file));
    return code;
  }

  private vn.chosach.cases.life.Moment last(CaseFile file, ActingOfficer by) {
    return cases.read(file.number(), by).orElseThrow().moments().getLast();
  }

  private vn.chosach.cases.life.Moment last(CaseFile file) {
    return last(file, handler);
  }

  private static int number(CaseFile file) {
    return Integer.parseInt(file.number().substring("VV-2026-".length()));
  }

  /** The clocks of a case and of each decision in it. */
  private Stream<Clock> kept(CaseFile file) {
    return cases
        .read(file.number(), handler)
        .map(Dossier::clocks)
        .orElseGet(() -> clocks.of("case", file.id().toString()))
        .stream()
        .map(ClockExplanation::clock);
  }

  private List<String> running(CaseFile file) {
    return kept(file).filter(one -> one.state() == ClockState.RUNNING).map(Clock::ruleKey).toList();
  }

  private Instant due(CaseFile file, String rule) {
    return kept(file)
        .filter(one -> one.ruleKey().equals(rule) && one.state() == ClockState.RUNNING)
        .findFirst()
        .orElseThrow()
        .dueAt();
  }

  private static List<ActOutcome<CaseFile>> together(List<Callable<ActOutcome<CaseFile>>> acts)
      throws Exception {
    try (var pool = Executors.newFixedThreadPool(4)) {
      return pool.invokeAll(acts).stream().map(Future::resultNow).toList();
    }
  }
}
