package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.cases.Office.code;
import static vn.chosach.cases.Office.file;
import static vn.chosach.cases.Office.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.acts.LeaverCases;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.purchases.PurchaseLife;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** What happens to a case off the straight way: nobody left, taken up again, back too late. */
@ChosachTest
class OddStatesTest {

  private static final String BAR = "VP.LIMIT.GOODS";

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Buying buying;
  @Autowired TestPurchases purchases;
  @Autowired Clocks clocks;
  @Autowired LeaverCases leavers;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer handler;
  private ActingOfficer head;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_case_that_nobody_was_given_is_not_made_readable_by_name_only() {
    CaseFile now = office.opened(head, "Tin nội bộ");
    var restrict = new CaseAct.Restrict(Secrecy.NAMED, "Có đối tượng là người quen");
    assertThat(code(cases.proceed(now.id(), restrict, now.version(), head)))
        .isEqualTo("cases.nobody-named");
    assertThat(cases.read(now.number(), head)).isPresent();
  }

  @Test
  void nobody_alone_closes_a_case_to_all_others() {
    CaseFile now = office.assigned(handler, head, "Tin nội bộ");
    var restrict = new CaseAct.Restrict(Secrecy.NAMED, "Có đối tượng là người quen");
    assertThat(code(cases.proceed(now.id(), restrict, now.version(), handler)))
        .isEqualTo("cases.named-by-head");
    now = office.go(now, new CaseAct.Assign(id(handler), List.of(id(head)), "Cùng làm"), head);
    now = office.go(now, restrict, head);
    assertThat(code(cases.proceed(now.id(), Office.assign(head), now.version(), head)))
        .isEqualTo("cases.nobody-named");
    CaseFile own = office.go(office.opened(head, "Tự giữ"), Office.assign(head), head);
    assertThat(code(cases.proceed(own.id(), restrict, own.version(), head)))
        .isEqualTo("cases.nobody-named");
    assertThat(cases.read(own.number(), office.head())).isPresent();
  }

  @Test
  void a_case_whose_names_hold_no_head_is_opened_again_with_the_standing_office() {
    CaseFile now = office.assigned(handler, head, "Tin nội bộ");
    now = office.go(now, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(cases.read(now.number(), standing)).isEmpty();
    now = office.go(now, new CaseAct.Propose(CaseEvent.DISCLOSE, "Hết lý do"), handler);
    now = office.go(now, new CaseAct.Declare(), standing);
    now = file(cases.answer(now.id(), true, "Đồng ý", now.version(), standing));
    assertThat(now.access().secrecy()).isEqualTo(Secrecy.ASSIGNED);
    assertThat(cases.read(now.number(), head)).isPresent();
    assertThat(cases.read(now.number(), standing)).isEmpty();
  }

  @Test
  void a_case_that_names_a_head_is_opened_again_by_its_own_agency() {
    CaseFile now = office.assigned(handler, head, "Tin nội bộ");
    now = office.go(now, new CaseAct.Assign(id(handler), List.of(id(head)), "Cùng làm"), head);
    now = office.go(now, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    now = office.go(now, new CaseAct.Propose(CaseEvent.DISCLOSE, "Hết lý do"), handler);
    assertThat(now.access().reviewing()).isNull();
    now = file(cases.answer(now.id(), true, "Đồng ý", now.version(), head));
    assertThat(now.access().secrecy()).isEqualTo(Secrecy.ASSIGNED);
  }

  @Test
  void what_nobody_named_can_answer_any_more_keeps_no_case_closed() throws Exception {
    CaseFile now = office.assigned(handler, head, "Tin nội bộ");
    now = office.go(now, new CaseAct.Assign(id(handler), List.of(id(head)), "Cùng làm"), head);
    now = office.go(now, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    var wish = new CaseAct.Propose(CaseEvent.DISCLOSE, "Hết lý do");
    now = office.go(now, wish, handler);
    assertThat(code(cases.proceed(now.id(), wish, now.version(), handler)))
        .isEqualTo("cases.proposal-open");
    now = office.go(now, new CaseAct.Recuse("Chủ kho là anh ruột"), head);
    String form = "/ho-so-vu-viec/" + now.number() + "/lam/ha-muc-kin";
    Desk desk = new Desk(mvc, handler);
    assertThat(desk.page("/ho-so-vu-viec/" + now.number()).select("a[href$=" + form + "]"))
        .as("asked on the screen")
        .isNotEmpty();
    assertThat(desk.fill(form, "/ha-muc-kin", "ly-do", "Hết lý do").getStatus()).isEqualTo(302);
    now = office.again(now, handler);
    assertThat(cases.read(now.number(), handler).orElseThrow().moments().getLast().changes())
        .as("what waited has ended")
        .contains(new Delta("wanted", "DISCLOSE", null));
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    now = office.go(now, new CaseAct.Declare(), standing);
    now = file(cases.answer(now.id(), true, "Đồng ý", now.version(), standing));
    assertThat(now.access().secrecy()).isEqualTo(Secrecy.ASSIGNED);
  }

  @Test
  void what_another_agency_can_answer_no_more_is_asked_of_the_next() throws Exception {
    office.officer("VPUB-AG", Role.COMMITTEE_LEADER);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    CaseFile now = office.assigned(handler, head, "Tin không rõ");
    now = office.go(now, new CaseAct.Declare(), head);
    var wish = new CaseAct.Propose(CaseEvent.DROP, "Không tìm được kho");
    now = office.go(now, wish, head);
    assertThat(now.access().reviewing()).isEqualTo("SCT-AG");
    assertThat(code(cases.proceed(now.id(), wish, now.version(), head)))
        .isEqualTo("cases.proposal-open");
    String form = "/ho-so-vu-viec/" + now.number() + "/lam/dong-khong-ket-qua";
    Desk desk = new Desk(mvc, head);
    String page = "/ho-so-vu-viec/" + now.number();
    assertThat(desk.page(page).select("a[href$=" + form + "]")).as("it waits").isEmpty();
    now = office.go(now, new CaseAct.Involve("SCT-AG", "Cùng kiểm tra"), handler);
    now = office.go(now, new CaseAct.Declare(), standing);
    assertThat(code(cases.answer(now.id(), true, "Đồng ý", now.version(), standing)))
        .as("who works on it now")
        .isEqualTo("cases.second-unit");
    assertThat(code(cases.answer(now.id(), false, "Rút lại", now.version(), head)))
        .as("who asked")
        .isEqualTo("cases.second-person");
    assertThat(desk.page(page).select("a[href$=" + form + "]")).as("asked anew").isNotEmpty();
    now = office.go(now, wish, head);
    String next = java.util.Objects.requireNonNull(now.access().reviewing());
    assertThat(next).isNotEqualTo("SCT-AG");
    ActingOfficer leader = office.officer(next, Role.COMMITTEE_LEADER);
    now = office.go(now, new CaseAct.Declare(), leader);
    now = file(cases.answer(now.id(), true, "Đồng ý", now.version(), leader));
    assertThat(now.state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void when_the_last_one_named_steps_aside_the_heads_see_it_and_give_it_on() {
    CaseFile now = office.assigned(handler, head, "Tin nội bộ");
    now = office.go(now, new CaseAct.Restrict(Secrecy.NAMED, "Có người quen"), head);
    assertThat(cases.read(now.number(), head)).isEmpty();
    now = office.go(now, new CaseAct.Recuse("Chủ kho là anh ruột"), handler);
    assertThat(now.access().secrecy()).isEqualTo(Secrecy.ASSIGNED);
    assertThat(cases.read(now.number(), handler)).isEmpty();
    Dossier seen = cases.read(now.number(), head).orElseThrow();
    assertThat(seen.moments().getLast().changes())
        .contains(new Delta("secrecy", "NAMED", "ASSIGNED"));
    ActingOfficer other = office.handler();
    assertThat(office.go(now, Office.assign(other), head).access().people())
        .containsExactly(id(other));
  }

  @Test
  void a_case_that_is_taken_up_again_has_its_time_bar_again() {
    CaseFile now = office.assigned(handler, head, "Tin không rõ");
    Clock bar = clock(now, BAR);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    now = office.go(now, new CaseAct.Propose(CaseEvent.DROP, "Không tìm được kho"), handler);
    now = office.go(now, new CaseAct.Declare(), standing);
    now = file(cases.answer(now.id(), true, "Đồng ý", now.version(), standing));
    assertThat(now.nextDue()).isNull();
    now = office.go(now, office.plainly(CaseEvent.REOPEN), head);
    assertThat(clock(now, BAR).dueAt()).isEqualTo(bar.dueAt());
    assertThat(now.nextDue()).isEqualTo(bar.dueAt());
  }

  /** The bar was met by the sanction; without it the law's own days go on. */
  @Test
  void whose_sanction_was_annulled_has_the_time_bar_again_that_the_law_gave() {
    CaseFile now = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 12_000_000);
    now = office.go(now, Office.transfer("Đến mức truy cứu"), handler);
    now =
        office.go(
            now,
            new CaseAct.CameBack(null, office.today(), "Không khởi tố", office.paper()),
            handler);
    Clock bar = clock(now, BAR);
    now = office.fined(now, 4_000_000, handler);
    assertThat(running(now)).doesNotContain(BAR);
    String number = office.execution(now, handler).number();
    now = office.signed(now, new PaperTerms.Annulment(number, "Sai mức phạt"), handler);
    assertThat(now.state()).isEqualTo(CaseState.INSPECTED);
    assertThat(clock(now, BAR).dueAt()).isEqualTo(bar.dueAt());
    now = office.signed(now, office.sanction(now, 3_000_000, handler), handler);
    assertThat(running(now)).doesNotContain(BAR);
  }

  @Test
  void what_was_fined_already_is_barred_no_more_when_it_is_taken_up_again() {
    CaseFile now = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 5_000_000);
    now = office.fined(now, 0, handler);
    now = office.carriedOut(now, handler);
    now = office.go(now, office.plainly(CaseEvent.CLOSE), handler);
    now = office.go(now, office.plainly(CaseEvent.REOPEN), head);
    assertThat(running(now)).isEmpty();
  }

  @Test
  void what_was_fined_and_is_taken_up_for_tax_serves_and_pays_the_tax() {
    ActingOfficer handler = office.officer("THUE-AG", Role.CASE_OFFICER);
    ActingOfficer head = office.officer("THUE-AG", Role.AGENCY_HEAD);
    CaseFile now = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 5_000_000);
    now = office.fined(now, 0, handler);
    now = office.go(now, office.served(), handler);
    now = office.carriedOut(now, handler);
    now = office.go(now, office.plainly(CaseEvent.CLOSE), handler);
    now = office.go(now, office.plainly(CaseEvent.REOPEN), head);
    now = office.signed(now, office.recovery(now, 4_000_000, handler), handler);
    assertThat(
            code(
                cases.proceed(now.id(), office.plainly(CaseEvent.EXECUTE), now.version(), handler)))
        .isEqualTo("cases.not-paid");
    now = office.go(now, office.served(), handler);
    now = office.paid(now, office.today(), 4_000_000, handler);
    assertThat(office.go(now, office.plainly(CaseEvent.EXECUTE), handler).state())
        .isEqualTo(CaseState.EXECUTED);
  }

  @Test
  void what_waits_for_the_police_is_not_inspected_meanwhile() {
    CaseFile now = office.go(office.assigned(handler, head, "Kho"), office.plan(handler), handler);
    now = office.go(now, office.announce(clock.instant()), handler);
    assertThat(running(now)).contains("QL.INSPECT");
    now = office.go(now, Office.transfer("Đến mức truy cứu"), handler);
    assertThat(running(now)).doesNotContain("QL.INSPECT");
  }

  @Test
  void the_longer_time_bar_counts_also_when_the_shorter_one_ran_out_at_the_criminal_body() {
    CaseFile now = office.heard(office.assigned(handler, head, "Sữa giả"), handler, 81_600_000);
    now = office.go(now, Office.transfer("Đến mức truy cứu"), handler);
    Clock bar = clock(now, BAR);
    clock.move(Duration.ofDays(800));
    assertThat(bar.late(clock.instant())).isTrue();
    var answered = new CaseAct.CameBack(null, office.today(), "Công văn trả hồ sơ", office.paper());
    now = office.go(now, answered, handler);
    assertThat(now.state()).isEqualTo(CaseState.RETURNED);
    Clock longer = clock(now, BAR);
    assertThat(longer.dueDay())
        .isAfterOrEqualTo(Vietnam.dayOf(bar.startedAt()).plusYears(3))
        .isBefore(Vietnam.dayOf(bar.startedAt()).plusYears(3).plusDays(15));
    assertThat(longer.late(clock.instant())).isFalse();
  }

  @Test
  void a_case_keeps_the_end_that_the_calendar_gives_its_clocks() {
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    Instant was = Objects.requireNonNull(now.nextDue());
    // What a change of the calendar does to a clock, done by hand.
    clocks.extend(clock(now, BAR).id(), "from-prosecution", clock.instant(), "Thử", Actor.SYSTEM);
    assertThat(read(now).nextDue()).isEqualTo(was);
    moved(now);
    assertThat(awaited(now, was)).isEqualTo(clock(now, BAR).dueAt()).isAfter(was);
    assertThat(read(now).version()).isEqualTo(now.version());

    now =
        office.go(
            now,
            new CaseAct.TakeDown("tiktok", "video 1", "214/QLTT", clock.instant(), "Cổng, mã 77"),
            handler);
    Instant asked = Objects.requireNonNull(now.nextDue());
    assertThat(asked).as("the request ends before").isBefore(was);
    String request =
        cases.read(now.number(), handler).orElseThrow().requests().getFirst().id().toString();
    Clock waits = clocks.of("take-down", List.of(request)).getFirst();
    clocks.pause(waits.id(), clock.instant(), "Thử", Actor.SYSTEM);
    clock.move(Duration.ofHours(2));
    clocks.resume(waits.id(), clock.instant(), "Thử", Actor.SYSTEM);
    moved(now);
    assertThat(awaited(now, asked))
        .isEqualTo(clocks.of("take-down", List.of(request)).getFirst().dueAt())
        .isAfter(asked);
  }

  private void moved(CaseFile file) {
    var moved = new Clocks.EndsMoved("case", Set.of(file.id().toString()));
    transaction.executeWithoutResult(status -> publisher.publishEvent(moved));
  }

  /** The next end of a case once it is another one. */
  private Instant awaited(CaseFile file, Instant was) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Objects.requireNonNull(read(file).nextDue()), now -> !was.equals(now));
  }

  @Test
  void a_sign_of_a_crime_is_decided_before_the_agency_decides_by_itself() {
    CaseFile tax = office.opened(head, "Bán hàng không kê khai", "tax-non-declaration", "other");
    tax = office.go(tax, Office.assign(handler), head);
    tax = office.go(tax, new CaseAct.Declare(), handler);
    tax = office.go(tax, Office.value(150_000_000), handler);
    tax = office.decidable(tax, handler);
    var recover = new CaseAct.Prepare(office.recovery(tax, 150_000_000, handler));
    assertThat(code(cases.proceed(tax.id(), recover, tax.version(), handler)))
        .isEqualTo("cases.crime-undecided");

    CaseFile now = office.assigned(handler, head, "Sữa giả");
    now = office.go(now, new CaseAct.Propose(CaseEvent.CLEAR, "Hàng thật"), handler);
    now = office.go(now, Office.value(81_600_000), handler);
    assertThat(code(cases.answer(now.id(), true, "Đồng ý", now.version(), head)))
        .as("valued anew after it was proposed")
        .isEqualTo("cases.crime-undecided");
  }

  @Test
  void a_case_without_violation_was_verified_and_its_subject_told() {
    CaseFile now = office.go(office.assigned(handler, head, "Kem"), office.plan(handler), handler);
    now = office.go(now, office.inspect(false), handler);
    now = office.go(now, new CaseAct.Propose(CaseEvent.CLEAR, "Đủ hóa đơn"), handler);
    now = file(cases.answer(now.id(), true, "Đồng ý", now.version(), head));
    assertThat(running(now)).containsExactly("QL.NOVIOLATION");
    now = office.go(now, office.plainly(CaseEvent.CLOSE), handler);
    assertThat(state(now, "QL.VERIFY")).isEqualTo(ClockState.MET);
    assertThat(state(now, "QL.NOVIOLATION")).isEqualTo(ClockState.MET);
    assertThat(state(now, BAR)).isEqualTo(ClockState.WITHDRAWN);

    ActingOfficer tax = office.officer("THUE-AG", Role.CASE_OFFICER);
    ActingOfficer taxHead = office.officer("THUE-AG", Role.AGENCY_HEAD);
    CaseFile other = office.assigned(tax, taxHead, "Hóa đơn");
    other = office.go(other, new CaseAct.Propose(CaseEvent.CLEAR, "Đủ hóa đơn"), tax);
    other = file(cases.answer(other.id(), true, "Đồng ý", other.version(), taxHead));
    assertThat(running(other)).as("a limit of market surveillance").isEmpty();
  }

  private ClockState state(CaseFile file, String rule) {
    return clocks.of("case", file.id().toString()).stream()
        .map(ClockExplanation::clock)
        .filter(one -> one.ruleKey().equals(rule))
        .map(Clock::state)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_was_ordered_is_followed_to_its_end_also_when_the_case_has_ended() {
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    CaseFile now = buying.planned(office.assigned(handler, head, "Kem"), handler, head);
    now = buying.go(now, new PurchaseAct.Approve(""), head);
    now = buying.go(now, buying.order(300_000), handler);
    now = office.go(now, new CaseAct.Propose(CaseEvent.DROP, "Gian hàng biến mất"), handler);
    now = office.go(now, new CaseAct.Declare(), standing);
    now = file(cases.answer(now.id(), true, "Đồng ý", now.version(), standing));
    assertThat(now.state()).isEqualTo(CaseState.CLOSED);
    assertThat(code(purchases.plan(now.id(), Buying.wish(handler, head), now.version(), handler)))
        .as("nothing new begins")
        .isEqualTo("cases.not-possible");
    assertThat(PurchaseLife.possible(now, buying.one(now, handler), handler))
        .containsExactly(PurchaseEvent.RECEIVE, PurchaseEvent.CANCEL);
    now = buying.go(now, buying.receive(), handler);
    assertThat(now.state()).isEqualTo(CaseState.CLOSED);
    assertThat(cases.read(now.number(), handler).orElseThrow().evidence()).hasSize(1);
  }

  @Test
  void whoever_answers_for_a_case_hands_it_over_within_the_leading_agency() {
    CaseFile now = office.assigned(handler, head, "Kem trộn");
    now = office.go(now, new CaseAct.Involve("THUE-AG", "Cùng kiểm tra"), handler);
    ActingOfficer tax = office.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(code(leavers.handOver(now.id(), id(handler), id(tax), Actor.SYSTEM, "Nghỉ hưu")))
        .isEqualTo("cases.receiver-elsewhere");
    ActingOfficer next = office.handler();
    CaseFile after =
        file(leavers.handOver(now.id(), id(handler), id(next), Actor.SYSTEM, "Nghỉ hưu"));
    assertThat(after.access().officer()).isEqualTo(id(next));
  }

  private CaseFile read(CaseFile file) {
    return office.again(file, handler);
  }

  private List<String> running(CaseFile file) {
    return clocks.of("case", file.id().toString()).stream()
        .map(ClockExplanation::clock)
        .filter(one -> one.state() == ClockState.RUNNING)
        .map(Clock::ruleKey)
        .toList();
  }

  private Clock clock(CaseFile file, String rule) {
    return clocks.of("case", file.id().toString()).stream()
        .map(ClockExplanation::clock)
        .filter(one -> one.ruleKey().equals(rule) && one.state() == ClockState.RUNNING)
        .findFirst()
        .orElseThrow();
  }
}
