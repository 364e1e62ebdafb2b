package vn.chosach.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.reports.Month.code;
import static vn.chosach.reports.Month.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.reports.facts.CountedNow;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportPart;
import vn.chosach.reports.keeping.ReportState;
import vn.chosach.reports.keeping.Sheet;

/**
 * Each test has a month of its own, so that its figures are known to the unit; who asks no figure
 * does without cases. The one that looks at the month after its own comes first.
 */
@ChosachTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReportsTest {

  @Autowired Reports reports;
  @Autowired Month cases;
  @Autowired Office office;
  @Autowired CountedNow now;
  @Autowired MovableClock clock;

  private LocalDate day;
  private String period;
  private Month.Quiet made;

  @BeforeEach
  void aMonth() {
    made = cases.quiet();
    day = made.day();
    period = made.period();
    if (period.endsWith("-12")) {
      // Its year ends with it, and a test looks at the month after.
      aMonth();
    }
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void what_becomes_known_late_changes_no_frozen_edition_and_shows_in_the_next() {
    Month.Made whole = cases.filled(made);
    cases.at(day.plusMonths(1));
    Report report = cases.begun(period, "QLTT-AG", made.handler());
    report = cases.step(report, Event.FREEZE, made.handler());
    clock.move(java.time.Duration.ofDays(1));
    office.paid(whole.fined(), day, 10_000_000, made.handler());
    now.count(whole.fined());

    assertThat(now(read(report, 1), "paid")).isEqualTo(5_000_000);
    assertThat(reports.behind(read(report, 1), "paid", Col.NOW, 0, 10).orElseThrow().sum())
        .isEqualTo(5_000_000);
    report = cases.step(report, Event.CORRECT, made.handler());
    Sheet second = read(report, null);
    assertThat(second.edition()).isEqualTo(2);
    assertThat(now(second, "paid")).isEqualTo(15_000_000);
    assertThat(second.changes())
        .contains(new Sheet.SheetChange("paid", Col.NOW, 5_000_000L, 15_000_000L))
        .allMatch(change -> change.line().contains("paid") || change.line().contains("PAID"));
    assertThat(now(read(report, 1), "paid")).isEqualTo(5_000_000);
  }

  @Test
  void a_report_goes_from_author_to_head_to_standing_office_and_back() {
    cases.at(day.plusMonths(1));
    Report report = cases.begun(period, "QLTT-AG", made.handler());
    report = cases.step(report, Event.FREEZE, made.handler());
    assertThat(code(proceed(report, Event.SIGN, made.handler()))).isEqualTo("reports.not-yours");
    report = cases.step(report, Event.SIGN, made.head());
    report = cases.step(report, Event.SEND, made.handler());
    assertThat(code(proceed(report, Event.ACCEPT, made.head()))).isEqualTo("reports.not-yours");
    assertThat(
            code(
                reports.proceed(
                    report.id(),
                    new ReportAct.ReportActStep(Event.RETURN, " "),
                    report.version(),
                    made.standing())))
        .isEqualTo("reports.words-missing");
    report = cases.step(report, Event.RETURN, made.standing());
    report = cases.step(report, Event.CORRECT, made.handler());
    assertThat(report.state()).isEqualTo(ReportState.FROZEN);
    assertThat(code(proceed(report, Event.SIGN, made.handler()))).isEqualTo("reports.not-yours");
    Report byHead = cases.step(report, Event.CORRECT, made.head());
    assertThat(code(proceed(byHead, Event.SIGN, made.head())))
        .as("who freezes does not sign")
        .isEqualTo("reports.second-person");
    report = cases.step(byHead, Event.CORRECT, made.handler());
    report = cases.step(report, Event.SIGN, made.head());
    report = cases.step(report, Event.SEND, made.handler());
    report = cases.step(report, Event.ACCEPT, made.standing());
    assertThat(read(report, null).steps())
        .extracting(Sheet.SheetStep::event)
        .containsExactly(
            Event.OPEN,
            Event.FREEZE,
            Event.SIGN,
            Event.SEND,
            Event.RETURN,
            Event.CORRECT,
            Event.CORRECT,
            Event.CORRECT,
            Event.SIGN,
            Event.SEND,
            Event.ACCEPT);
    assertThat(collected("QLTT-AG").mark()).isEqualTo(Collection.Mark.ACCEPTED);
  }

  @Test
  void of_two_clerks_at_once_one_wins_and_the_other_is_told() throws Exception {
    cases.at(day.plusMonths(1));
    Report report = cases.begun(period, "QLTT-AG", made.handler());
    assertThat(cases.begun(period, "QLTT-AG", made.head())).isEqualTo(report);
    List<ActOutcome<Report>> outcomes;
    try (var threads = Executors.newFixedThreadPool(4)) {
      outcomes =
          threads
              .invokeAll(
                  IntStream.range(0, 4)
                      .<java.util.concurrent.Callable<ActOutcome<Report>>>mapToObj(
                          one -> () -> proceed(report, Event.FREEZE, made.handler()))
                      .toList())
              .stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();
    }
    assertThat(outcomes).filteredOn(ActOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(ActOutcome.Overtaken.class::isInstance)
        .hasSize(3)
        .allMatch(
            one ->
                ((ActOutcome.Overtaken<Report>) one)
                    .meanwhile()
                    .getFirst()
                    .textKey()
                    .equals(Event.FREEZE.textKey()));
  }

  @Test
  void a_changed_cell_needs_a_reason_and_stays_marked() {
    cases.filled(made);
    cases.at(day.plusMonths(1));
    Report report = cases.begun(period, "QLTT-AG", made.handler());
    var without = new ReportAct.Adjust("inspected", Col.NOW, 6L, "");
    assertThat(code(reports.proceed(report.id(), without, report.version(), made.head())))
        .isEqualTo("reports.words-missing");
    var wish = new ReportAct.Adjust("inspected", Col.NOW, 6L, "Hai vụ chưa nhập hệ thống");
    assertThat(code(reports.proceed(report.id(), wish, report.version(), made.handler())))
        .isEqualTo("reports.not-yours");
    var strange = new ReportAct.Adjust("moon", Col.NOW, 6L, "Lý do");
    assertThat(code(reports.proceed(report.id(), strange, report.version(), made.head())))
        .isEqualTo("reports.cell-unknown");
    report = done(reports.proceed(report.id(), wish, report.version(), made.head()));
    report = cases.step(report, Event.FREEZE, made.handler());
    Sheet sheet = read(report, null);
    assertThat(sheet.cell("inspected", Col.NOW))
        .isEqualTo(new FigureCell("inspected", Col.NOW, 4L, 6L, true));
    assertThat(sheet.adjustments())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.was()).isEqualTo(4);
              assertThat(one.officer()).isEqualTo(Office.id(made.head()));
            });

    report = cases.step(report, Event.SIGN, made.head());
    report = cases.step(report, Event.SEND, made.handler());
    report = cases.step(report, Event.ACCEPT, made.standing());
    Sheet province = live("BCD389-AG", made.standing());
    assertThat(province.cell("inspected", Col.NOW))
        .as("an accepted change is in no record, so the province adds it")
        .isEqualTo(new FigureCell("inspected", Col.NOW, 4L, 6L, true));
    assertThat(province.cell("force:QLTT-AG:INSPECTED", Col.NOW))
        .as("in the row of the force that changed it")
        .isEqualTo(new FigureCell("force:QLTT-AG:INSPECTED", Col.NOW, 4L, 6L, true));
    for (String part : List.of("force:", "area:")) {
      assertThat(parts(province, part, Col.NOW)).as(part).isEqualTo(6);
      assertThat(parts(province, part, Col.CUM))
          .as(part)
          .isEqualTo(province.cell("inspected", Col.CUM).amount());
    }
    assertThat(more(sheet, "inspected", Col.CUM)).as("in the sum of the year too").isEqualTo(2);
    assertThat(more(province, "inspected", Col.CUM)).as("of the province too").isEqualTo(2);
    assertThat(sheet.cell("inspected", Col.SAME).adjusted()).isFalse();
    laterMonthsCarryIt();
    assertThat(province.parts())
        .singleElement()
        .satisfies(part -> assertThat(part.agency()).isEqualTo("QLTT-AG"));
  }

  @Test
  void what_a_head_says_is_not_known_takes_nothing_from_the_province() {
    cases.filled(made);
    cases.at(day.plusMonths(1));
    Report report = cases.begun(period, "QLTT-AG", made.handler());
    var unknown = new ReportAct.Adjust("fine", Col.NOW, null, "Sổ đang kiểm tra");
    report = done(reports.proceed(report.id(), unknown, report.version(), made.head()));
    report = cases.step(report, Event.FREEZE, made.handler());
    report = cases.step(report, Event.SIGN, made.head());
    report = cases.step(report, Event.SEND, made.handler());
    cases.step(report, Event.ACCEPT, made.standing());
    FigureCell fine = live("BCD389-AG", made.standing()).cell("fine", Col.NOW);
    assertThat(fine.amount()).isEqualTo(fine.derived()).isEqualTo(19_000_000);
  }

  private void laterMonthsCarryIt() {
    int next = Integer.parseInt(period.substring(period.lastIndexOf('-') + 1)) + 1;
    cases.at(day.plusMonths(2));
    Report later = cases.begun(Month.year(period) + "-MONTH-" + next, "QLTT-AG", made.handler());
    Sheet sheet = reports.read(later.id(), 0, made.handler()).orElseThrow();
    assertThat(more(sheet, "inspected", Col.CUM)).isEqualTo(2);
    assertThat(sheet.cell("inspected", Col.CUM).adjusted()).as("and it stays marked").isTrue();
    assertThat(sheet.cell("inspected", Col.NOW).adjusted()).isFalse();
    Report whole = cases.begun(Month.year(period) + "-MONTH-" + next, "BCD389-AG", made.standing());
    Sheet province = reports.read(whole.id(), 0, made.standing()).orElseThrow();
    assertThat(more(province, "inspected", Col.CUM))
        .as("in that of the province too, though nobody has reported of this month")
        .isEqualTo(2);
    assertThat(more(province, "inspected", Col.NOW)).isZero();
    assertThat(parts(province, "force:", Col.CUM))
        .isEqualTo(province.cell("inspected", Col.CUM).amount());
  }

  /** What the rows of a table come to. */
  private static long parts(Sheet sheet, String of, Col col) {
    return sheet.cells().values().stream()
        .filter(one -> one.col() == col && one.line().startsWith(of))
        .filter(one -> one.line().endsWith(":INSPECTED") && one.amount() != null)
        .mapToLong(one -> java.util.Objects.requireNonNull(one.amount()))
        .sum();
  }

  /** By how much a figure is above what the records give. */
  private static long more(Sheet sheet, String line, Col col) {
    FigureCell figureCell = sheet.cell(line, col);
    Long amount = java.util.Objects.requireNonNull(figureCell.amount());
    Long derived = figureCell.derived();
    return amount - (derived == null ? 0 : derived);
  }

  @Test
  void nothing_is_frozen_before_its_cut_off_and_no_period_begins_without_a_calendar() {
    Report report = cases.begun(period, "QLTT-AG", made.handler());
    assertThat(code(proceed(report, Event.FREEZE, made.handler())))
        .isEqualTo("reports.cutoff-ahead");
    assertThat(code(reports.open(Month.YEAR + 9 + "-MONTH-2", "BC389", "QLTT-AG", made.handler())))
        .isEqualTo("reports.no-calendar");
    assertThat(code(reports.open(period, "BC389", "MTTQ-AG", made.handler())))
        .isEqualTo("reports.not-owed");
    assertThat(code(reports.open(period, "BC389", "CA-AG", made.handler())))
        .isEqualTo("reports.not-yours");
    assertThat(reports.read(UUID.randomUUID(), null, made.handler())).isEmpty();
  }

  @Test
  void the_province_does_not_close_silently_over_agencies_that_have_not_reported() {
    cases.at(day.plusMonths(1));
    Report province = done(reports.open(period, "BC389", "BCD389-AG", made.standing()));
    var silent = new ReportAct.ReportActStep(Event.FREEZE, "");
    assertThat(code(reports.proceed(province.id(), silent, province.version(), made.standing())))
        .isEqualTo("reports.agencies-open");
    var without = new ReportAct.ReportActStep(Event.FREEZE, "Đến hạn gửi trung ương");
    Report frozen =
        done(reports.proceed(province.id(), without, province.version(), made.standing()));
    assertThat(reports.collection(period, made.standing()).orElseThrow().unsent(frozen))
        .contains("QLTT-AG", "CA-AG");
  }

  @Test
  void words_are_frozen_with_their_edition() {
    cases.at(day.plusMonths(1));
    Report report = cases.begun(period, "QLTT-AG", made.handler());
    report = written(report, "Tình hình ổn định");
    report = cases.step(report, Event.FREEZE, made.handler());
    report = written(report, "Tình hình phức tạp");
    assertThat(read(report, 1).words()).containsEntry(ReportPart.SITUATION, "Tình hình ổn định");
    assertThat(read(report, 0).words()).containsEntry(ReportPart.SITUATION, "Tình hình phức tạp");
    var tooLong = new ReportAct.Write(Map.of(ReportPart.NEXT, "a".repeat(20_001)));
    assertThat(code(reports.proceed(report.id(), tooLong, report.version(), made.handler())))
        .isEqualTo("reports.part-too-long");
  }

  private Report written(Report report, String words) {
    return done(
        reports.proceed(
            report.id(),
            new ReportAct.Write(Map.of(ReportPart.SITUATION, words)),
            report.version(),
            made.handler()));
  }

  private Collection.CollectionRow collected(String agency) {
    return reports.collection(period, made.standing()).orElseThrow().rows().stream()
        .filter(row -> row.agency().equals(agency) && row.form().equals("BC389"))
        .findFirst()
        .orElseThrow();
  }

  private ActOutcome<Report> proceed(
      Report report, Event event, vn.chosach.officers.ActingOfficer by) {
    return reports.proceed(
        report.id(), new ReportAct.ReportActStep(event, "Theo số liệu"), report.version(), by);
  }

  private Sheet live(String agency) {
    return live(agency, made.handler());
  }

  private Sheet live(String agency, vn.chosach.officers.ActingOfficer by) {
    return reports.read(cases.begun(period, agency, by).id(), 0, by).orElseThrow();
  }

  private Sheet read(Report report, @org.jspecify.annotations.Nullable Integer edition) {
    return reports.read(report.id(), edition, made.handler()).orElseThrow();
  }

  private static long now(Sheet sheet, String line) {
    Long amount = sheet.cell(line, Col.NOW).amount();
    return java.util.Objects.requireNonNull(amount, line);
  }

  private static Report done(ActOutcome<Report> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<Report>) outcome).value();
  }
}
