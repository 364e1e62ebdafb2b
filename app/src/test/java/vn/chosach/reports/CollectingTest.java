package vn.chosach.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.reports.Month.done;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.JobRunner;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Collection.Mark;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Reminders;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound.Is;
import vn.chosach.reports.periods.PeriodKind;

/** Who is late, who is reminded, and what an agency sees of it. */
@ChosachTest
class CollectingTest {

  @Autowired Reports reports;
  @Autowired Month cases;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired Clocks clocks;
  @Autowired MockMvc mvc;
  @Autowired JobRunner jobs;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;

  private Month.Quiet made;
  private ActingOfficer author;
  private ActingOfficer head;

  @BeforeEach
  void twoMonthsLater() {
    made = cases.quiet();
    cases.at(made.day().plusMonths(1).plusDays(20));
    author = office.officer("THUE-AG", Role.CASE_OFFICER);
    head = office.officer("THUE-AG", Role.AGENCY_HEAD);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void who_is_late_is_reminded_once_a_day_and_sees_it_on_the_desk() {
    assertThat(row("HQ-KV20").mark()).isEqualTo(Mark.LATE);
    assertThat(remind(author)).isEqualTo("reports.not-yours");
    assertThat(reports.order(new ReportOrder.Remind("2027-MOON-1"), made.standing()))
        .map(Refusal::code)
        .contains("reports.not-a-period");
    assertThat(remind(made.standing())).isEqualTo("done");
    Reminders.RemindersSaid first = Objects.requireNonNull(row("HQ-KV20").reminded());
    assertThat(remind(made.standing())).as("once a day").isEqualTo("reports.nobody-to-remind");
    assertThat(row("HQ-KV20").reminded()).isEqualTo(first);
    clock.move(java.time.Duration.ofDays(1));
    assertThat(remind(made.standing())).isEqualTo("done");
    Reminders.RemindersSaid second = Objects.requireNonNull(row("HQ-KV20").reminded());
    assertThat(second.count()).isEqualTo(first.count() + 1);
    ActingOfficer customs = office.officer("HQ-KV20", Role.CASE_OFFICER);
    assertThat(reports.owing(customs))
        .anySatisfy(
            row -> {
              assertThat(row.period()).isEqualTo(made.period());
              assertThat(row.reminded()).isEqualTo(second);
            })
        .allSatisfy(row -> assertThat(row.agency()).isEqualTo("HQ-KV20"));
  }

  @Test
  void what_was_never_begun_stays_on_the_desk_when_later_periods_end() throws Exception {
    cases.begun(made.period(), "THUE-AG", author);
    cases.at(made.day().plusMonths(4));
    ActingOfficer clerk = office.officer("SKHCN-AG", Role.CASE_OFFICER);
    assertThat(reports.owing(clerk))
        .as("the newest month is no longer the only one, the oldest stands first")
        .filteredOn(row -> row.period().contains("-MONTH-"))
        .extracting(Collection.CollectionRow::period)
        .containsSubsequence(made.period(), newest(made.day().plusMonths(4)));
    assertThat(reports.owing(clerk))
        .isSortedAccordingTo(Comparator.comparing(Collection.CollectionRow::dueOn))
        .allMatch(row -> row.agency().equals("SKHCN-AG"));
    assertThat(reports.owing(office.officer("SXD-AG", Role.CASE_OFFICER)))
        .as("who owes none")
        .noneMatch(row -> row.period().equals(made.period()));
    assertThat(new Desk(mvc, clerk).status("/ban-lam-viec")).isEqualTo(200);
    cases.at(made.day().plusMonths(15));
    assertThat(reports.owing(clerk))
        .as("for a year")
        .noneMatch(row -> row.period().equals(made.period()));
  }

  private String newest(LocalDate day) {
    return reports.calendar().last(PeriodKind.MONTH, day).orElseThrow().key();
  }

  @Test
  void what_was_sent_late_stays_marked_after_it_was_accepted_and_is_reminded_of_no_more() {
    Report report = cases.begun(made.period(), "THUE-AG", author);
    report = cases.step(report, Event.FREEZE, author);
    report = cases.step(report, Event.SIGN, head);
    report = cases.step(report, Event.SEND, author);
    assertThat(row("THUE-AG").mark()).isEqualTo(Mark.SENT_LATE);
    report = cases.step(report, Event.ACCEPT, made.standing());
    assertThat(row("THUE-AG").mark()).isEqualTo(Mark.ACCEPTED_LATE);
    Reminders.RemindersSaid before = row("THUE-AG").reminded();
    clock.move(java.time.Duration.ofDays(5));
    assertThat(remind(made.standing())).isEqualTo("done");
    assertThat(row("THUE-AG").reminded()).isEqualTo(before);
    assertThat(reports.owing(author)).noneMatch(row -> row.period().equals(made.period()));
    report = cases.step(report, Event.CORRECT, author);
    assertThat(row("THUE-AG").mark()).as("a correction is not late").isEqualTo(Mark.BEGUN);
    assertThat(done(reports.open(made.period(), "BC389", "THUE-AG", head)))
        .as("opened by a second clerk, it is the same report")
        .isEqualTo(report);
  }

  @Test
  void what_is_returned_is_owed_as_if_it_had_never_been_sent() {
    cases.at(
        reports.calendar().period(made.period()) instanceof Is is
            ? is.period().to().plusDays(1)
            : made.day());
    ActingOfficer clerk = office.officer("CA-AG", Role.CASE_OFFICER);
    Report report = cases.begun(made.period(), "CA-AG", clerk);
    ActingOfficer chief = office.officer("CA-AG", Role.AGENCY_HEAD);
    report = cases.step(report, Event.FREEZE, clerk);
    report = cases.step(report, Event.SIGN, chief);
    report = cases.step(report, Event.SEND, clerk);
    assertThat(row("CA-AG").mark()).as("in time").isEqualTo(Mark.SENT);
    report = cases.step(report, Event.RETURN, made.standing());
    assertThat(report.sentAt()).isNull();
    assertThat(
            clocks.of("report", report.id().toString()).stream()
                .map(one -> one.clock().state())
                .filter(state -> state == ClockState.RUNNING))
        .as("its clock runs on")
        .hasSize(1);
    cases.at(made.day().plusMonths(1).plusDays(20));
    report = cases.step(report, Event.CORRECT, clerk);
    assertThat(row("CA-AG").mark()).isEqualTo(Mark.LATE);
    report = cases.step(report, Event.SIGN, chief);
    report = cases.step(report, Event.SEND, clerk);
    assertThat(row("CA-AG").mark()).isEqualTo(Mark.SENT_LATE);
    assertThat(
            clocks.of("report", report.id().toString()).stream()
                .map(one -> one.clock().state())
                .filter(state -> state == ClockState.RUNNING))
        .isEmpty();
  }

  @Test
  void what_was_begun_before_its_days_ended_has_its_clock_once_they_have() throws Exception {
    cases.at(made.day());
    ActingOfficer clerk = office.officer("SYT-AG", Role.CASE_OFFICER);
    ActingOfficer chief = office.officer("SYT-AG", Role.AGENCY_HEAD);
    Report report = cases.begun(made.period(), "SYT-AG", clerk);
    jobs.runOnce("report-clocks");
    assertThat(open(report)).as("its days are not over").isEmpty();
    cases.at(report.days().to().plusDays(1));
    jobs.runOnce("report-clocks");
    assertThat(open(report))
        .singleElement()
        .matches(clock -> clock.agency().equals("SYT-AG"))
        .matches(clock -> clock.dueDay().equals(row("SYT-AG").dueOn()));
    jobs.runOnce("report-clocks");
    report = cases.step(report, Event.FREEZE, clerk);
    report = cases.step(report, Event.SIGN, chief);
    report = cases.step(report, Event.SEND, clerk);
    assertThat(open(report)).as("it is met").isEmpty();
    jobs.runOnce("report-clocks");
    assertThat(clocks.of("report", report.id().toString()))
        .singleElement()
        .matches(one -> one.clock().state() == ClockState.MET);
  }

  @Test
  void when_the_calendar_moves_the_end_of_its_clock_the_report_names_the_new_day()
      throws Exception {
    cases.at(made.day().plusMonths(1));
    ActingOfficer clerk = office.officer("BDBP-AG", Role.CASE_OFFICER);
    Report report = cases.begun(made.period(), "BDBP-AG", clerk);
    LocalDate moved = report.dueOn().plusDays(3);
    jdbc.sql("UPDATE deadlines.clock SET due_day = :day WHERE subject_id = :id")
        .param("day", moved)
        .param("id", report.id().toString())
        .update();
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(new Clocks.EndsMoved("report", Set.of(report.id().toString()))));
    var desk = new Desk(mvc, clerk);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(desk.page("/bao-cao/" + report.id()).text())
                    .contains(moved.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"))));
  }

  private List<Clock> open(Report report) {
    return clocks.of("report", List.of(report.id().toString()));
  }

  private String remind(ActingOfficer by) {
    return reports
        .order(new ReportOrder.Remind(made.period()), by)
        .map(Refusal::code)
        .orElse("done");
  }

  private Collection.CollectionRow row(String agency) {
    return reports.collection(made.period(), made.standing()).orElseThrow().rows().stream()
        .filter(row -> row.agency().equals(agency) && row.form().equals("BC389"))
        .findFirst()
        .orElseThrow();
  }
}
