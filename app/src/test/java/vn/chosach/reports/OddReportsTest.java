package vn.chosach.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.reports.Month.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.directory.ChangeReason;
import vn.chosach.directory.NewBody;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Reconciling;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.owing.OwingBook;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;

/** Reports as they should not come: each is named, and nothing is lost. */
@ChosachTest
class OddReportsTest {

  private static final ChangeReason WHY = new ChangeReason("Sắp xếp đơn vị cấp xã", null);

  @Autowired Month cases;
  @Autowired Office office;
  @Autowired Reports reports;
  @Autowired Reconciling reconciling;
  @Autowired Agencies agencies;
  @Autowired MovableClock clock;

  private Month.@Nullable Quiet month;

  private Month.Quiet made() {
    Month.Quiet there = month;
    if (there == null) {
      there = cases.quiet();
      month = there;
      cases.at(there.day().plusMonths(1));
    }
    return there;
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_report_that_is_handed_in_twice_is_handed_in_once() {
    Month.Quiet made = made();
    Report signed = signed("QLTT-AG", made.handler(), made.head());
    Report sent = cases.step(signed, Event.SEND, made.handler());
    var again = new ReportAct.ReportActStep(Event.SEND, "");
    assertThat(code(reports.proceed(sent.id(), again, sent.version(), made.handler())))
        .isEqualTo("reports.not-possible");
    assertThat(reports.proceed(sent.id(), again, signed.version(), made.handler()))
        .as("from the page of before")
        .isNotInstanceOf(vn.chosach.kernel.ActOutcome.Done.class);
    assertThat(read(sent).steps())
        .extracting(Sheet.SheetStep::event)
        .filteredOn(Event.SEND::equals)
        .hasSize(1);
    assertThat(reports.open(made.period(), "BC389", "QLTT-AG", made.handler()))
        .as("who begins it anew finds the one that is there")
        .isEqualTo(new vn.chosach.kernel.ActOutcome.Done<>(read(sent).report()));
  }

  @Test
  void a_report_that_comes_after_the_freeze_changes_no_frozen_edition_and_stands_in_the_next() {
    Month.Quiet made = made();
    Report whole = cases.begun(made.period(), "BCD389-AG", made.standing());
    whole = cases.step(whole, Event.FREEZE, made.standing());
    Sheet before = reports.read(whole.id(), 1, made.standing()).orElseThrow();
    assertThat(row("QLTT-AG").orElseThrow().mark().open()).isTrue();
    cases.at(made.day().plusMonths(1).plusDays(25));
    Report late = signed("QLTT-AG", made.handler(), made.head());
    cases.step(late, Event.SEND, made.handler());
    assertThat(row("QLTT-AG").orElseThrow().mark())
        .as("it is not lost, and says that it is late")
        .isEqualTo(Collection.Mark.SENT_LATE);
    assertThat(reports.read(whole.id(), 1, made.standing()).orElseThrow().cells())
        .isEqualTo(before.cells());
    whole = cases.step(whole, Event.CORRECT, made.standing());
    assertThat(reports.read(whole.id(), 2, made.standing()).orElseThrow().parts())
        .extracting(Sheet.Contribution::agency)
        .contains("QLTT-AG");
  }

  @Test
  void a_line_that_the_form_lacks_is_refused_and_what_was_there_stays() {
    Month.Quiet made = made();
    Report report = cases.begun(made.period(), "QLTT-AG", made.handler());
    for (String line : List.of("moon", "own|Mặt trăng|cái", "area:30307:MOON")) {
      var strange = new ReportAct.Adjust(line, Col.NOW, 6L, "Lý do");
      assertThat(code(reports.proceed(report.id(), strange, report.version(), made.head())))
          .as(line)
          .isEqualTo("reports.cell-unknown");
    }
    assertThat(read(report).adjustments()).isEmpty();
    assertThat(read(report).report().version()).isEqualTo(report.version());
  }

  @Test
  void a_commune_that_merges_within_a_period_owes_no_more_its_heir_does_and_its_draft_stays() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    cases.at(day);
    String old = commune();
    String next = commune();
    owe(old, day);
    Period running = reports.calendar().of(PeriodKind.MONTH, day).orElseThrow();
    cases.at(day.plusDays(1));
    ActingOfficer clerk = office.officer(old, Role.CASE_OFFICER);
    assertThat(owes(running, old)).isTrue();
    LocalDate merged = day.plusDays(9);
    cases.at(merged);
    done(agencies.succeed(Actor.SYSTEM, new Succeeding(old, next, true, null, null, merged), WHY));
    assertThat(owes(running, old)).as("it ended within the period").isFalse();
    assertThat(owes(running, next)).as("whoever carries its work on").isTrue();
    cases.at(running.to().plusDays(5));
    assertThat(code(reports.open(running.key(), "BC389", old, clerk)))
        .as("an agency that ended hands nothing new in")
        .isEqualTo("reports.not-owed");
    ActingOfficer heir = office.officer(next, Role.CASE_OFFICER);
    Report report = cases.begun(running.key(), next, heir);
    report = cases.step(report, Event.FREEZE, heir);
    report = cases.step(report, Event.SIGN, office.officer(next, Role.AGENCY_HEAD));
    cases.step(report, Event.SEND, heir);
    assertThat(owes(running, next)).isTrue();
  }

  @Test
  void what_an_agency_owed_that_ended_before_the_due_day_its_heir_owes() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    cases.at(day);
    String old = commune();
    String next = commune();
    owe(old, day);
    Period over = reports.calendar().of(PeriodKind.MONTH, day).orElseThrow();
    LocalDate merged = over.to().plusDays(1);
    cases.at(merged);
    done(agencies.succeed(Actor.SYSTEM, new Succeeding(old, next, true, null, null, merged), WHY));
    cases.at(merged.plusDays(2));
    ActingOfficer heir = office.officer(next, Role.CASE_OFFICER);
    assertThat(reports.owing(heir))
        .as("among its work")
        .anyMatch(row -> row.period().equals(over.key()) && row.agency().equals(old));
    Report report = cases.begun(over.key(), old, heir);
    report = cases.step(report, Event.FREEZE, heir);
    report = cases.step(report, Event.SIGN, office.officer(next, Role.AGENCY_HEAD));
    cases.step(report, Event.SEND, heir);
    assertThat(reports.owing(heir)).noneMatch(row -> row.period().equals(over.key()));
  }

  @Test
  void what_an_agency_began_before_it_ended_is_not_lost() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    cases.at(day);
    String old = commune();
    String next = commune();
    owe(old, day);
    Period running = reports.calendar().of(PeriodKind.MONTH, day).orElseThrow();
    cases.at(running.to().plusDays(1));
    ActingOfficer clerk = office.officer(old, Role.CASE_OFFICER);
    Report begun = cases.begun(running.key(), old, clerk);
    done(
        agencies.succeed(
            Actor.SYSTEM, new Succeeding(old, next, true, null, null, running.to()), WHY));
    assertThat(owes(running, old)).as("it stays in the list with what it began").isTrue();
    assertThat(owes(running, next)).isTrue();
    assertThat(reports.read(begun.id(), null, standing())).isPresent();
  }

  @Test
  void of_a_year_in_which_an_agency_was_not_there_a_change_is_no_figure_and_counts_once() {
    Month.Quiet made = made();
    cases.at(made.day().minusYears(1));
    office.opened(office.head(), "Năm trước", "counterfeit", "other");
    cases.at(made.day());
    String agency = commune(made.day().withDayOfMonth(15));
    owe(agency, made.day());
    cases.at(made.day().plusMonths(1));
    reports.recount();
    ActingOfficer clerk = office.officer(agency, Role.CASE_OFFICER);
    ActingOfficer head = office.officer(agency, Role.AGENCY_HEAD);
    Report report = cases.begun(made.period(), agency, clerk);
    assertThat(live(report, clerk).cell("clean", Col.SAME).amount()).isNull();
    report = changed(report, Col.NOW, 5, head);
    report = changed(report, Col.SAME, 7, head);
    report = cases.step(report, Event.FREEZE, clerk);
    report = cases.step(report, Event.SIGN, head);
    report = cases.step(report, Event.SEND, clerk);
    cases.step(report, Event.ACCEPT, standing());
    ActingOfficer desk = standing();
    Sheet province = live(cases.begun(made.period(), "BCD389-AG", desk), desk);
    assertThat(province.cell("clean", Col.NOW))
        .isEqualTo(new FigureCell("clean", Col.NOW, 0L, 5L, true));
    assertThat(province.cell("clean", Col.SAME))
        .as("the records count the bodies of that year, nothing is added to them")
        .isEqualTo(new FigureCell("clean", Col.SAME, 0L, 0L, false));

    cases.at(made.day().plusYears(1).plusMonths(1));
    int year = Integer.parseInt(made.period().substring(0, 4));
    if (!reports.calendar().years().contains(year + 1)) {
      assertThat(reports.order(new ReportOrder.Settle(year + 1, "KH 12"), standing())).isEmpty();
    }
    String next = (year + 1) + made.period().substring(4);
    Sheet sheet = live(cases.begun(next, agency, clerk), clerk);
    assertThat(sheet.cell("clean", Col.SAME).amount()).isEqualTo(5);
    assertThat(sheet.cell("clean", Col.CUM_SAME).amount())
        .as("it was not there at the beginning of that year, and five is not its sum")
        .isEqualTo(made.period().endsWith("-1") ? 5L : null);
  }

  @Test
  void what_could_not_be_told_when_a_report_was_frozen_is_no_difference_once_it_can() {
    Month.Quiet made = made();
    cases.at(made.day().minusYears(1));
    office.opened(office.head(), "Năm trước", "counterfeit", "other");
    cases.at(made.day());
    LocalDate first = made.day().withDayOfMonth(15);
    String agency = commune(first);
    owe(agency, made.day());
    cases.at(made.day().plusMonths(1));
    reports.recount();
    ActingOfficer clerk = office.officer(agency, Role.CASE_OFFICER);
    Report report = signed(agency, clerk, office.officer(agency, Role.AGENCY_HEAD));
    report = cases.step(report, Event.SEND, clerk);
    done(
        agencies.succeed(
            Actor.SYSTEM, new Succeeding(commune(), agency, true, null, null, first), WHY));
    assertThat(live(report, clerk).cell("inspected", Col.SAME).amount())
        .as("the body before it is known by now")
        .isZero();
    assertThat(read(report).cell("inspected", Col.SAME).amount()).as("it stays signed").isNull();
    assertThat(reconciling.of(report.id(), standing()).orElseThrow()).isEmpty();
  }

  private Report changed(Report report, Col col, long amount, ActingOfficer head) {
    return Month.done(
        reports.proceed(
            report.id(),
            new ReportAct.Adjust("clean", col, amount, "Theo sổ giấy"),
            report.version(),
            head));
  }

  private Sheet live(Report report, ActingOfficer reader) {
    return reports.read(report.id(), 0, reader).orElseThrow();
  }

  private boolean owes(Period period, String agency) {
    return reports.collection(period.key(), standing()).orElseThrow().rows().stream()
        .anyMatch(row -> row.agency().equals(agency));
  }

  private Optional<Collection.CollectionRow> row(String agency) {
    return reports.collection(made().period(), standing()).orElseThrow().rows().stream()
        .filter(row -> row.agency().equals(agency) && row.form().equals("BC389"))
        .findFirst();
  }

  private void owe(String agency, LocalDate from) {
    var wish =
        new OwingBook.OwingWish(List.of(agency), "BC389", PeriodKind.MONTH, from, true, "1/CV");
    assertThat(reports.order(new ReportOrder.Owe(wish), standing())).isEmpty();
  }

  private ActingOfficer standing() {
    return office.officer("SCT-AG", Role.STANDING_OFFICE);
  }

  private String commune() {
    return commune(LocalDate.of(2025, 7, 1));
  }

  private String commune(LocalDate from) {
    return NewBody.entered(agencies, "BCD389-XA", Agency.Level.PROVINCE, from);
  }

  private static void done(ActOutcome<String> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
  }

  private Report signed(String agency, ActingOfficer writer, ActingOfficer head) {
    Report report = cases.begun(made().period(), agency, writer);
    report = cases.step(report, Event.FREEZE, writer);
    return cases.step(report, Event.SIGN, head);
  }

  private Sheet read(Report report) {
    return reports.read(report.id(), null, standing()).orElseThrow();
  }
}
