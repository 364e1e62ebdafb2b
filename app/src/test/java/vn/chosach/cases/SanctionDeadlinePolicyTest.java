package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.inquiry.ExplanationWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.Valuation;
import vn.chosach.cases.reading.CaseDoubts;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** Until when a sanction can be decided: by what was explained, by the kind of the act. */
@ChosachTest
@SuppressWarnings("NullAway.Init") // the officers are opened on the day that a test begins with
class SanctionDeadlinePolicyTest {

  private static final String GOODS = "VP.LIMIT.GOODS";
  private static final String GENERAL = "VP.LIMIT.GENERAL";

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Clocks clocks;
  @Autowired CaseDoubts doubts;
  @Autowired Documents documents;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void who_says_nothing_is_decided_on_by_the_earlier_day() {
    on("2026-11-02T09:00");
    invited("counterfeit");
    assertThat(due("VP.DECIDE.EXPLAIN")).isEqualTo("2026-12-02");
    assertThat(open("VP.DECIDE")).isNull();
    on("2026-11-10T09:00");
    hears(new CaseAct.Hear(office.today(), ExplanationWay.LAPSED, "Không có văn bản", null));
    assertThat(due("VP.DECIDE")).as("seven working days").isEqualTo("2026-11-11");
    assertThat(due("VP.DECIDE.EXPLAIN")).as("not confirmed, and kept").isEqualTo("2026-12-02");
    assertThat(clock("VP.DECIDE").title()).contains("chưa được cán bộ pháp chế xác nhận");
    file = office.fined(file, 5_000_000, handler);
    assertThat(open("VP.DECIDE")).isNull();
    assertThat(open("VP.DECIDE.EXPLAIN")).isNull();
  }

  @Test
  void who_explained_or_was_given_more_time_keeps_the_month() {
    on("2026-11-02T09:00");
    invited("counterfeit");
    hears(new CaseAct.Hear(office.today(), ExplanationWay.WRITTEN, "Đã nộp", office.paper()));
    assertThat(open("VP.DECIDE")).isNull();
    assertThat(due("VP.DECIDE.EXPLAIN")).isEqualTo("2026-12-02");

    invited("counterfeit");
    clocks.extend(
        clock("VP.DECIDE.EXPLAIN").id(), "very-serious", clock.instant(), "x", Actor.SYSTEM);
    hears(office.waived());
    assertThat(open("VP.DECIDE")).isNull();
    assertThat(due("VP.DECIDE.EXPLAIN")).isEqualTo("2027-01-04");
  }

  @Test
  void a_decision_is_doubted_by_the_time_that_counts_for_it() {
    var late = "cases.odd-decided-late";
    on("2026-11-02T09:00");
    invited("counterfeit");
    on("2026-11-10T09:00");
    hears(new CaseAct.Hear(office.today(), ExplanationWay.LAPSED, "Không có văn bản", null));
    PaperTerms.Sanction one = office.sanction(file, 5_000_000, handler);
    LocalDate day = LocalDate.of(2026, 12, 10);
    assertThat(doubts.ofSignature(one, file, day)).contains(Refusal.of(late, "date", "2026-11-11"));
    clocks.extend(
        clock("VP.DECIDE.EXPLAIN").id(), "very-serious", clock.instant(), "x", Actor.SYSTEM);
    assertThat(doubts.ofSignature(one, file, day))
        .as("it was lengthened to 4 January")
        .noneMatch(odd -> odd.code().equals(late));
    assertThat(doubts.ofSignature(one, file, LocalDate.of(2027, 1, 5)))
        .contains(Refusal.of(late, "date", "2027-01-04"));

    on("2026-03-02T09:00");
    people();
    opened("expired");
    held();
    file = office.minuted(file, stated(LocalDate.of(2026, 1, 14), false), handler);
    on("2026-03-10T09:00");
    file = office.beside(file, "Cơ sở thứ hai", handler);
    UUID beside = cases.read(file.number(), handler).orElseThrow().subjects().getLast().id();
    PaperTerms.Sanction first = office.sanction(file, 5_000_000, handler);
    assertThat(doubts.ofSignature(first, file, LocalDate.of(2026, 3, 16)))
        .contains(Refusal.of(late, "date", "2026-03-11"));
    assertThat(doubts.ofSignature(against(first, beside), file, LocalDate.of(2026, 3, 16)))
        .as("from its own minutes")
        .noneMatch(odd -> odd.code().equals(late));
    assertThat(doubts.ofSignature(against(first, beside), file, LocalDate.of(2026, 3, 20)))
        .contains(Refusal.of(late, "date", "2026-03-19"));
  }

  @Test
  void the_month_of_a_file_that_came_back_counts_from_its_return() {
    on("2026-06-01T09:00");
    invited("counterfeit");
    hears(office.waived());
    on("2026-06-08T09:00");
    file = office.go(file, Office.transfer("Trên ngưỡng Điều 192"), handler);
    on("2026-09-01T09:00");
    file = office.go(file, office.back(), handler);
    file = office.go(file, office.plan(handler), handler);
    file = office.go(file, office.inspect(true), handler);
    file = office.go(file, office.plainly(CaseEvent.INVITE), handler);
    assertThat(due("VP.DECIDE.EXPLAIN")).isEqualTo("2026-10-01");
    assertThat(open("VP.DECIDE")).isNull();
  }

  @Test
  void after_the_longest_time_to_decide_nobody_is_fined_and_before_it_with_a_reason() {
    on("2026-06-01T09:00");
    invited("counterfeit");
    hears(office.waived());
    UUID paper = prepared(5_000_000);
    on("2026-08-03T09:00");
    assertThat(code(office.sanction(file, 5_000_000, handler))).isEqualTo("cases.paper-open");
    ActingOfficer signer = office.head();
    submitted(paper, signer);
    assertThat(refusal(sign(paper, "", signer)))
        .as("what is counted is over, two months are not")
        .isEqualTo("documents.doubt-unanswered");
    on("2026-08-04T09:00");
    assertThat(refusal(sign(paper, "Vụ việc nhiều tình tiết", signer)))
        .isEqualTo("cases.decided-too-late");
    on("2026-08-03T16:00");
    assertThat(sign(paper, "Vụ việc nhiều tình tiết", signer)).isInstanceOf(ActOutcome.Done.class);
    assertThat(documents.read(paper, handler).orElseThrow().trail())
        .anyMatch(step -> step.words() != null && step.words().contains("nhiều tình tiết"));

    on("2026-06-01T09:00");
    invited("counterfeit");
    hears(office.waived());
    on("2026-10-01T09:00");
    assertThat(code(office.sanction(file, 5_000_000, handler))).isEqualTo("cases.decided-too-late");
  }

  @Test
  void what_ever_stood_still_is_not_refused_by_the_longest_time() {
    on("2026-06-01T09:00");
    invited("counterfeit");
    hears(new CaseAct.Hear(office.today(), ExplanationWay.WRITTEN, "Đã nộp", office.paper()));
    clocks.pause(clock("VP.DECIDE.EXPLAIN").id(), clock.instant(), "x", Actor.SYSTEM);
    on("2026-10-01T09:00");
    assertThat(code(office.sanction(file, 5_000_000, handler))).isEqualTo("done");
  }

  @Test
  void the_time_bar_follows_what_the_act_is_called() {
    on("2025-09-15T09:00");
    people();
    opened("expired");
    assertThat(due(GENERAL)).isEqualTo("2026-09-15");
    on("2025-10-01T09:00");
    called("counterfeit");
    assertThat(open(GENERAL)).isNull();
    assertThat(due(GOODS)).as("from the first information").isEqualTo("2027-09-15");
    called("smuggling");
    assertThat(due(GOODS)).as("of the same length").isEqualTo("2027-09-15");
    clocks.extend(clock(GOODS).id(), "from-prosecution", clock.instant(), "x", Actor.SYSTEM);
    called("expired");
    assertThat(open(GOODS)).isNull();
    assertThat(due(GENERAL)).as("with the year of the returned file").isEqualTo("2027-09-15");
    called("counterfeit");
    assertThat(due(GOODS)).isEqualTo("2028-09-15");
    clocks.pause(clock(GOODS).id(), clock.instant(), "x", Actor.SYSTEM);
    called("expired");
    assertThat(clock(GENERAL).state().name()).isEqualTo("PAUSED");
  }

  @Test
  void a_bar_of_tax_warns_and_that_of_invoices_is_two_years() {
    on("2025-09-15T09:00");
    people();
    opened("expired");
    CaseFile expired = file;
    opened("tax-non-declaration");
    assertThat(due(GOODS)).isEqualTo("2027-09-15");
    CaseFile tax = file;
    on("2026-10-01T09:00");
    file = expired;
    minuted();
    PaperTerms.Sanction trade = office.sanction(file, 5_000_000, handler);
    assertThat(code(trade)).isEqualTo("cases.time-barred");
    assertThat(code(of(trade, "invoice"))).as("two years").isEqualTo("done");
    UUID drawn = office.paper(file, handler);
    assertThat(
            documents.proceed(
                drawn, new DocumentAct.Plainly(DocumentEvent.DROP, "Để lâu"), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
    on("2027-10-01T09:00");
    assertThat(code(of(trade, "invoice"))).isEqualTo("cases.time-barred");
    file = tax;
    minuted();
    UUID paper = prepared(5_000_000);
    ActingOfficer signer = office.head();
    submitted(paper, signer);
    assertThat(refusal(sign(paper, "", signer))).isEqualTo("documents.doubt-unanswered");
    assertThat(sign(paper, "Trốn thuế", signer)).isInstanceOf(ActOutcome.Done.class);
  }

  @Test
  void the_time_bar_counts_from_the_end_of_an_act_that_minutes_state() {
    on("2026-03-02T09:00");
    people();
    opened("expired");
    held();
    assertThat(due(GENERAL)).isEqualTo("2027-03-02");
    assertThat(clock(GENERAL).title()).contains("ngày có thông tin đầu tiên");
    LocalDate ended = LocalDate.of(2026, 1, 14);
    file = office.minuted(file, stated(ended, false), handler);
    assertThat(due(GENERAL)).isEqualTo("2027-01-14");
    assertThat(clock(GENERAL).title()).contains("ngày hành vi chấm dứt", "Điều 6");
    called("counterfeit");
    assertThat(due(GOODS)).as("the same act by another kind").isEqualTo("2028-01-14");
    called("expired");
    clocks.extend(clock(GENERAL).id(), "from-prosecution", clock.instant(), "x", Actor.SYSTEM);
    assertThat(due(GENERAL)).isEqualTo("2028-01-14");
  }

  @Test
  void the_time_bar_of_an_act_that_goes_on_counts_from_its_detection() {
    on("2026-03-02T09:00");
    people();
    opened("expired");
    on("2026-03-10T09:00");
    held();
    file = office.minuted(file, stated(LocalDate.of(2026, 3, 10), true), handler);
    assertThat(due(GENERAL)).as("later than the first information").isEqualTo("2027-03-10");
    assertThat(clock(GENERAL).title()).contains("đang thực hiện, tính từ ngày phát hiện");
  }

  @Test
  void the_day_of_an_act_lies_not_after_its_minutes_nor_before_the_law() {
    on("2026-03-02T09:00");
    people();
    opened("expired");
    held();
    assertThat(code(stated(LocalDate.of(2026, 3, 3), false))).isEqualTo("cases.act-day-impossible");
    assertThat(code(stated(LocalDate.of(2013, 6, 30), true))).isEqualTo("cases.act-day-impossible");
    assertThat(code(stated(LocalDate.of(2026, 3, 2), true))).isEqualTo("done");
  }

  @Test
  void each_violator_is_barred_by_the_day_of_the_own_act() {
    on("2026-03-02T09:00");
    people();
    opened("expired");
    held();
    file = office.minuted(file, stated(LocalDate.of(2026, 1, 14), false), handler);
    file = office.beside(file, "Cơ sở thứ hai", handler);
    assertThat(due(GENERAL)).as("whoever is barred first").isEqualTo("2027-01-14");
    file = office.go(file, office.plainly(CaseEvent.INVITE), handler);
    hears(office.waived());
    UUID beside = cases.read(file.number(), handler).orElseThrow().subjects().getLast().id();
    PaperTerms.Sanction first = office.sanction(file, 5_000_000, handler);
    PaperTerms.Sanction second = against(first, beside);
    on("2027-01-14T23:00");
    assertThat(code(first)).as("the last day of its bar").isEqualTo("cases.decided-too-late");
    on("2027-01-15T00:30");
    assertThat(code(first)).isEqualTo("cases.time-barred");
    assertThat(code(second)).as("from the first information").isEqualTo("cases.decided-too-late");
    on("2027-03-03T09:00");
    assertThat(code(second)).isEqualTo("cases.time-barred");
  }

  @Test
  void an_act_of_before_the_longer_bar_is_not_refused_once_a_body_gave_the_file_back()
      throws Exception {
    on("2025-09-15T09:00");
    people();
    opened("counterfeit");
    held();
    file = office.minuted(file, stated(LocalDate.of(2025, 6, 18), false), handler);
    assertThat(due(GOODS)).isEqualTo("2027-06-18");
    on("2025-09-22T09:00");
    file = office.go(file, Office.transfer("Trên ngưỡng Điều 192"), handler);
    on("2027-06-15T09:00");
    file =
        office.go(
            file,
            new CaseAct.CameBack(null, office.today(), "Không khởi tố", office.paper()),
            handler);
    assertThat(due(GOODS)).as("the law of that day knows no longer one").isEqualTo("2027-06-18");
    String page = "/ho-so-vu-viec/" + file.number();
    assertThat(Seat.page(mvc, page, handler).select(".clock:contains(18/06/2027)").text())
        .as("nor is the short one shown as if it were sure")
        .contains("chưa xác nhận");
    on("2027-06-21T09:00");
    assertThat(Seat.page(mvc, page, handler).text())
        .contains("Đã qua ngày 18/06/2027", "chưa được cán bộ pháp chế xác nhận")
        .doesNotContain("Không còn phạt tiền");
    UUID paper = prepared(5_000_000);
    ActingOfficer signer = office.head();
    submitted(paper, signer);
    assertThat(refusal(sign(paper, "", signer)))
        .as("that nobody has confirmed which one holds is said")
        .isEqualTo("documents.doubt-unanswered");
    assertThat(sign(paper, "Luật 88/2025", signer)).isInstanceOf(ActOutcome.Done.class);
  }

  @Test
  void what_the_sender_took_back_or_nobody_sent_is_barred_as_before() {
    on("2025-09-15T09:00");
    people();
    opened("counterfeit");
    held();
    file = office.minuted(file, stated(LocalDate.of(2025, 6, 18), false), handler);
    on("2025-09-22T09:00");
    file = office.go(file, Office.transfer("Trên ngưỡng Điều 192"), handler);
    on("2027-06-15T09:00");
    file = office.go(file, office.back(), handler);
    file = office.go(file, office.plan(handler), handler);
    file = office.go(file, office.inspect(true), handler);
    file = office.go(file, office.plainly(CaseEvent.INVITE), handler);
    hears(office.waived());
    on("2027-06-21T09:00");
    assertThat(code(office.sanction(file, 5_000_000, handler))).isEqualTo("cases.time-barred");
  }

  @Test
  void the_second_is_barred_by_the_own_act_also_when_the_first_was_fined() {
    on("2026-03-02T09:00");
    people();
    opened("expired");
    held();
    file = office.minuted(file, stated(LocalDate.of(2026, 1, 14), false), handler);
    file = office.go(file, office.plainly(CaseEvent.INVITE), handler);
    hears(office.waived());
    PaperTerms.Sanction first = office.sanction(file, 5_000_000, handler);
    file = office.signed(file, first, handler);
    assertThat(open(GENERAL)).as("nobody was left to decide on").isNull();
    file = office.beside(file, "Cơ sở thứ hai", handler);
    UUID beside = cases.read(file.number(), handler).orElseThrow().subjects().getLast().id();
    PaperTerms.Sanction second = against(first, beside);
    on("2027-03-03T09:00");
    assertThat(code(second)).isEqualTo("cases.time-barred");
    on("2027-03-02T09:00");
    assertThat(code(second))
        .as("the last day, from the first information")
        .isNotEqualTo("cases.time-barred");
  }

  /**
   * A program of before counted one year for a case of tax. What it began stands until the case is
   * valued again or minutes are signed: it is shown, and refuses nothing.
   */
  @Test
  void a_case_of_tax_that_was_open_at_the_update_keeps_its_shown_day_until_it_is_valued() {
    on("2025-09-15T09:00");
    people();
    opened("tax-non-declaration");
    asBefore();
    assertThat(due(GENERAL)).isEqualTo("2026-09-15");
    on("2026-09-01T09:00");
    minuted();
    assertThat(open(GENERAL)).isNull();
    assertThat(due(GOODS)).as("valued again").isEqualTo("2027-09-15");
    asBefore();
    on("2026-09-17T09:00");
    UUID paper = prepared(5_000_000);
    ActingOfficer signer = office.head();
    submitted(paper, signer);
    assertThat(refusal(sign(paper, "", signer)))
        .as("the shown day is over: whoever signs says why")
        .isEqualTo("documents.doubt-unanswered");
    assertThat(sign(paper, "Thời hiệu về thuế là 02 năm", signer))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private void asBefore() {
    Clock now = clock(GOODS);
    clocks.withdraw(now.id(), "x", Actor.SYSTEM);
    clocks.start(
        new StartClock(
            GENERAL,
            now.subjectKind(),
            now.subjectId(),
            now.title(),
            now.agency(),
            now.officer(),
            now.startedAt()),
        Actor.SYSTEM);
  }

  @Test
  void a_second_violator_of_a_tax_case_is_doubted_by_the_day_of_the_own_act() {
    on("2025-09-15T09:00");
    people();
    opened("tax-non-declaration");
    on("2027-02-01T09:00");
    held();
    file = office.minuted(file, stated(LocalDate.of(2025, 1, 14), false), handler);
    file = office.beside(file, "Cơ sở kê khai riêng", handler);
    assertThat(due(GOODS)).as("whoever is barred first").isEqualTo("2027-01-14");
    UUID beside = cases.read(file.number(), handler).orElseThrow().subjects().getLast().id();
    PaperTerms.Sanction first = office.sanction(file, 5_000_000, handler);
    var late = "cases.odd-bar-unconfirmed";
    LocalDate day = LocalDate.of(2027, 2, 2);
    assertThat(doubts.ofSignature(first, file, day))
        .contains(Refusal.of(late, "date", "2027-01-14"));
    assertThat(doubts.ofSignature(against(first, beside), file, day))
        .as("two years from the first information")
        .noneMatch(one -> one.code().equals(late));
    assertThat(doubts.ofSignature(against(first, beside), file, LocalDate.of(2027, 9, 16)))
        .contains(Refusal.of(late, "date", "2027-09-15"));
  }

  private static PaperTerms.Sanction against(PaperTerms.Sanction one, UUID subject) {
    PaperTerms.Violator like = one.violator();
    return new PaperTerms.Sanction(
        new PaperTerms.Violator(
            subject,
            like.organisation(),
            like.address(),
            like.identity(),
            like.representative(),
            like.particulars()),
        one.provision(),
        one.amount(),
        one.aggravating(),
        one.mitigating(),
        one.additional(),
        one.remedy(),
        one.payee(),
        one.exhibits());
  }

  private static PaperTerms.Sanction of(PaperTerms.Sanction one, String field) {
    var provision = one.provision();
    return new PaperTerms.Sanction(
        one.violator(),
        new PaperTerms.Provision(field, provision.article(), provision.from(), provision.to()),
        one.amount(),
        one.aggravating(),
        one.mitigating(),
        one.additional(),
        one.remedy(),
        one.payee(),
        one.exhibits());
  }

  private void people() {
    handler = office.handler();
    head = office.head();
  }

  private void opened(String violation) {
    file = office.opened(head, "Kho", violation, "health.cosmetics");
    file = office.go(file, Office.assign(handler), head);
    file = office.go(file, new CaseAct.Declare(), handler);
  }

  private void called(String violation) {
    var found = new Valuation(new Dong(5_000_000), null, null, null, null, false, false);
    CaseFile now = file;
    file = office.go(now, new CaseAct.CaseActValue(found, null, violation, "Xác định"), handler);
  }

  private void invited(String violation) {
    people();
    opened(violation);
    inspected();
  }

  private void inspected() {
    file = office.go(file, Office.value(5_000_000), handler);
    file = office.appraised(office.decidable(file, handler), handler);
    file = office.go(file, office.plan(handler), handler);
    file = office.go(file, office.inspect(true), handler);
    file = office.go(file, office.plainly(CaseEvent.INVITE), handler);
  }

  /** Inspected, and the violation not minuted yet. */
  private void held() {
    file = office.go(file, Office.value(5_000_000), handler);
    file = office.appraised(office.decidable(file, handler), handler);
    file = office.go(file, office.plan(handler), handler);
    file = office.go(file, office.announce(clock.instant()), handler);
    file = office.minuted(file, office.minutes(file, true, handler), handler);
  }

  /** Minutes of the violation that say when the act was done. */
  private InquiryTerms.ViolationMinutes stated(LocalDate day, boolean goesOn) {
    InquiryTerms.ViolationMinutes like = office.violation(file, handler);
    return new InquiryTerms.ViolationMinutes(
        like.violator(),
        like.attendance(),
        like.article(),
        like.threat(),
        new InquiryTerms.ActDay(day, goesOn),
        like.circumstances(),
        like.harmed(),
        like.measures(),
        like.opinion(),
        like.exhibits());
  }

  private void minuted() {
    inspected();
    hears(office.waived());
  }

  private void hears(CaseAct.Hear act) {
    file = office.go(file, act, handler);
  }

  private UUID prepared(long dong) {
    assertThat(code(office.sanction(file, dong, handler))).isEqualTo("done");
    file = office.again(file, handler);
    return office.paper(file, handler);
  }

  private void submitted(UUID paper, ActingOfficer signer) {
    UUID right = office.right(signer, "market.director");
    assertThat(documents.proceed(paper, new DocumentAct.Submit(right), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private ActOutcome<Document> sign(UUID paper, String words, ActingOfficer by) {
    return documents.proceed(paper, new DocumentAct.Sign(words, true), 0, by);
  }

  private static String refusal(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Document>) outcome).refusal().code();
  }

  private String code(PaperTerms terms) {
    CaseFile now = office.again(file, handler);
    var act = new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã kiểm tra");
    ActOutcome<CaseFile> outcome = cases.proceed(now.id(), act, now.version(), handler);
    return outcome instanceof ActOutcome.Done<CaseFile> ? "done" : Office.code(outcome);
  }

  private void on(String local) {
    clock.moveTo(java.time.LocalDateTime.parse(local).atZone(Vietnam.ZONE).toInstant());
  }

  private LocalDate due(String rule) {
    return clock(rule).dueDay();
  }

  private Clock clock(String rule) {
    return java.util.Objects.requireNonNull(open(rule), rule);
  }

  private @Nullable Clock open(String rule) {
    List<Clock> found =
        cases.read(file.number(), handler).orElseThrow().clocks().stream()
            .map(ClockExplanation::clock)
            .filter(one -> one.ruleKey().equals(rule) && one.state().open())
            .toList();
    assertThat(found).hasSizeLessThan(2);
    return found.isEmpty() ? null : found.getFirst();
  }
}
