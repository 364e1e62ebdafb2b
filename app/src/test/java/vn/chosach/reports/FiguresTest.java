package vn.chosach.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.reports.facts.Recount;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.figures.FigureDetailQuery;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Particular;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.Sheet;

/**
 * Figures of four hand-made cases, known to the unit; each test that changes them has a month of
 * its own.
 */
// Each test begins with its month.
@SuppressWarnings("NullAway.Init")
@ChosachTest
class FiguresTest {

  @Autowired Reports reports;
  @Autowired Month cases;
  @Autowired Office office;
  @Autowired Registry registry;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private LocalDate day;
  private String period;
  private Month.Made made;

  private static Month.@Nullable Made looked;

  private void aMonth(Month.Made month) {
    made = month;
    day = made.day();
    period = made.period();
  }

  /** For tests that only look. */
  private Month.Made looked() {
    Month.Made there = looked == null ? cases.next() : looked;
    looked = there;
    return there;
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void figures_follow_from_the_records() {
    aMonth(looked());
    cases.at(day.plusMonths(1));
    Sheet sheet = live("QLTT-AG");
    assertThat(now(sheet, "inspected")).isEqualTo(4);
    assertThat(now(sheet, "violation")).isEqualTo(3);
    assertThat(now(sheet, "subjects")).as("minutes of a violation name who did it").isEqualTo(3);
    assertThat(now(sheet, "violation-fake")).isEqualTo(2);
    assertThat(now(sheet, "violation-smuggled")).isEqualTo(1);
    assertThat(now(sheet, "violation-fraud")).isZero();
    assertThat(now(sheet, "administrative")).isEqualTo(2);
    assertThat(now(sheet, "transferred")).isEqualTo(1);
    assertThat(now(sheet, "criminal")).isEqualTo(1);
    assertThat(now(sheet, "fine")).isEqualTo(19_000_000);
    assertThat(now(sheet, "paid")).as("decided is not paid").isEqualTo(5_000_000);
    assertThat(now(sheet, "seized"))
        .as("what a signed paper found them worth; the others were valued and never seized")
        .isEqualTo(20_000_000);
    assertThat(now(sheet, "violation-offline")).isEqualTo(3);
    assertThat(sheet.cell("accused", Col.NOW).amount()).as("not stated is not zero").isNull();
    assertThat(sheet.cell("sold", Col.NOW).amount()).isNull();
    aJointCaseIsCountedOnce();
  }

  private void aJointCaseIsCountedOnce() {
    Sheet province = live("BCD389-AG", made.standing());
    assertThat(now(province, "violation")).isEqualTo(3);
    assertThat(now(province, "force:QLTT-AG:IN_VIOLATION")).isEqualTo(3);
    assertThat(province.cell("force:CA-AG:IN_VIOLATION", Col.NOW).amount())
        .as("it leads none; what other tests entered and took back may stand as nought")
        .isIn(null, 0L);
    assertThat(now(province, "along:CA-AG:IN_VIOLATION")).isEqualTo(1);
    for (ReportFactKind reportFactKind : vn.chosach.reports.figures.Counting.SHARES) {
      assertThat(shares(province, "force", reportFactKind))
          .as(reportFactKind.name())
          .isEqualTo(total(province, reportFactKind));
      assertThat(shares(province, "area", reportFactKind))
          .as(reportFactKind.name())
          .isEqualTo(total(province, reportFactKind));
    }
  }

  private static long shares(Sheet sheet, String prefix, ReportFactKind reportFactKind) {
    return sheet.cells().values().stream()
        .filter(
            figureCell -> figureCell.col() == Col.NOW && figureCell.line().startsWith(prefix + ":"))
        .filter(figureCell -> figureCell.line().endsWith(":" + reportFactKind))
        .mapToLong(figureCell -> figureCell.amount() == null ? 0 : figureCell.amount())
        .sum();
  }

  private static long total(Sheet sheet, ReportFactKind reportFactKind) {
    return sheet.form().lines().stream()
        .filter(
            formLine ->
                formLine.kind() == reportFactKind
                    && formLine.sort() == null
                    && formLine.online() == null)
        .map(formLine -> sheet.cell(formLine.code(), Col.NOW).amount())
        .mapToLong(amount -> amount == null ? 0 : amount)
        .sum();
  }

  @Test
  void behind_every_figure_stand_as_many_rows_as_it_says() {
    aMonth(looked());
    cases.at(day.plusMonths(1));
    Report report = cases.begun(period, "QLTT-AG", made.handler());
    report = cases.step(report, Event.FREEZE, made.handler());
    Sheet sheet = read(report, null);
    assertThat(sheet.cells()).hasSizeGreaterThan(100);
    for (FigureCell figureCell : sheet.cells().values()) {
      if (figureCell.derived() == null) {
        continue; // Blank: nothing is said, so nothing can disagree.
      }
      FigureDetailQuery figureDetailQuery =
          reports.behind(sheet, figureCell.line(), figureCell.col(), 0, 500).orElseThrow();
      long said = figureCell.derived();
      assertThat(figureDetailQuery.sum()).as(figureCell.toString()).isEqualTo(said);
      ReportFactKind reportFactKind =
          vn.chosach.reports.figures.DrillDown.Which.of(figureCell.line()).orElseThrow().kind();
      if (reportFactKind.unit() == ReportFactKind.FactUnit.CASES
          || reportFactKind.unit() == ReportFactKind.FactUnit.TIPS) {
        assertThat(figureDetailQuery.count()).as(figureCell.toString()).isEqualTo(said);
      }
      assertThat(figureDetailQuery.rows()).hasSize((int) figureDetailQuery.count());
    }
    assertThat(reports.behind(sheet, "no-such-line", Col.NOW, 0, 10)).isEmpty();
  }

  @Test
  void particulars_rest_on_a_paper_each_of_which_counts_as_it_was_stated_last() {
    aMonth(cases.next());
    assertThat(state(3, "")).isEqualTo("reports.paper-missing");
    assertThat(state(-1, "QĐ 12")).isEqualTo("reports.amount-negative");
    assertThat(state(3, "QĐ 12")).as("merely typed").isEqualTo("reports.paper-not-registered");
    String first = registry.arrived(made.handler(), "Khởi tố bị can");
    String second = registry.arrived(made.handler(), "Khởi tố bổ sung");
    assertThat(state(3, first)).isNull();
    assertThat(state(2, first)).as("the same paper: put right").isNull();
    assertThat(state(4, second)).as("another paper: more of them").isNull();
    String elsewhere =
        registry.arrived(office.officer("SYT-AG", Role.CASE_OFFICER), "Ở sổ của cơ quan khác");
    assertThat(state(9, elsewhere)).isEqualTo("reports.paper-not-registered");
    Reader stranger = new Reader(office.officer("SYT-AG", Role.CASE_OFFICER));
    assertThat(reports.state(accused(5, "QĐ 9"), stranger.reader()).orElseThrow().code())
        .isEqualTo("reports.case-unknown");
    cases.at(day.plusMonths(1));
    assertThat(now(live("QLTT-AG"), "accused")).isEqualTo(6);
    assertThat(state(0, second)).isNull();
    assertThat(now(live("QLTT-AG"), "accused")).isEqualTo(2);
  }

  @Test
  void what_was_stated_of_a_case_follows_the_group_of_its_violation() {
    aMonth(cases.next());
    CaseFile file = office.opened(made.head(), "Kho hàng", "counterfeit", "other");
    file = office.go(file, Office.assign(made.handler()), made.head());
    file = office.go(file, new CaseAct.Declare(), made.handler());
    UUID id = file.id();
    String paper = registry.arrived(made.handler(), "Bán hàng tịch thu");
    String number = file.number();
    var sold = new Particular(number, ReportFactKind.SOLD, 3_000_000, day, paper);
    assertThat(reports.state(sold, made.handler())).isEmpty();
    assertThat(stated(id)).containsExactly("FAKE 3000000");
    sorted(file, "smuggled-imports", "SMUGGLED");
    assertThat(stated(id)).containsExactly("SMUGGLED 3000000");
    var right = new Particular(number, ReportFactKind.SOLD, 2_000_000, day, paper);
    assertThat(reports.state(right, made.handler())).isEmpty();
    assertThat(stated(id)).as("put right after that").containsExactly("SMUGGLED 2000000");
    sorted(file, "counterfeit", "FAKE");
    assertThat(stated(id)).containsExactly("FAKE 2000000");
    assertThat(reports.recount().strange())
        .noneMatch(line -> line.contains(id.toString()))
        .noneMatch(line -> line.contains("kept sums"));
    assertThat(stated(id)).as("and once").containsExactly("FAKE 2000000");
  }

  private void sorted(CaseFile file, String violation, String group) {
    CaseFile now = office.again(file, made.handler());
    office.go(
        now,
        new CaseAct.CaseActValue(now.valuation(), null, violation, "Xếp lại loại"),
        made.handler());
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> summed(file.id(), "OPENED").equals(List.of(group + " 1")));
  }

  private List<String> stated(UUID id) {
    return summed(id, "SOLD");
  }

  private List<String> summed(UUID id, String kind) {
    return jdbc.sql(
            """
            SELECT sort || ' ' || sum(amount) FROM reports.case_fact
             WHERE case_id = :case AND kind = :kind GROUP BY sort HAVING sum(amount) <> 0 ORDER BY 1
            """)
        .param("case", id)
        .param("kind", kind)
        .query(String.class)
        .list();
  }

  private record Reader(vn.chosach.officers.ActingOfficer reader) {}

  private @org.jspecify.annotations.Nullable String state(long amount, String paper) {
    return reports
        .state(accused(amount, paper), made.handler())
        .map(vn.chosach.kernel.Refusal::code)
        .orElse(null);
  }

  private Particular accused(long amount, String paper) {
    return new Particular(made.prosecuted().number(), ReportFactKind.ACCUSED, amount, day, paper);
  }

  @Test
  void listeners_count_the_same_as_a_recount() throws Exception {
    aMonth(cases.next());
    office.paid(made.fined(), day, 1_000_000, made.handler());
    assertThat(cases.counted(List.of(made.fined(), made.joint(), made.prosecuted(), made.clean())))
        .allMatch(count -> count > 0);
    Recount recount = reports.recount();
    assertThat(recount.strange())
        .noneMatch(line -> line.contains(made.fined().id().toString()))
        .noneMatch(line -> line.contains(made.joint().id().toString()))
        .noneMatch(line -> line.contains(made.prosecuted().id().toString()))
        .noneMatch(line -> line.contains(made.clean().id().toString()))
        .noneMatch(line -> line.contains("kept sums"));
    assertThat(recount.cases()).isGreaterThanOrEqualTo(4);
    assertThat(reports.recount().added()).as("nothing is added twice").isZero();
  }

  /** As when the annulment of a coercion took back all fines of its case. */
  @Test
  void what_earlier_rules_counted_is_put_right_and_a_frozen_edition_stays() {
    aMonth(cases.next());
    // A step of its own: beside what is counted now no program of before wrote anything.
    Integer planted =
        jdbc.sql(
                """
                INSERT INTO reports.case_fact
                  (case_id, source, step, leg, number, kind, happened_on, known_at, amount, lead,
                   forces, area, sort, online, root_on, waited)
                SELECT case_id, source,
                       (SELECT max(n) FROM generate_series(1, f.step) n
                         WHERE NOT EXISTS (SELECT FROM reports.case_fact o
                                            WHERE o.case_id = :case AND o.step = n)),
                       900, number, kind, happened_on, known_at, -amount,
                       lead, forces, area, sort, online, root_on, waited
                  FROM reports.case_fact f WHERE case_id = :case AND kind = 'FINE'
                """)
            .param("case", made.fined().id())
            .update();
    assertThat(planted).isOne();
    cases.at(day.plusMonths(1));
    Report report = cases.begun(period, "QLTT-AG", made.handler());
    report = cases.step(report, Event.FREEZE, made.handler());
    assertThat(now(read(report, 1), "fine")).isEqualTo(4_000_000);
    clock.move(java.time.Duration.ofDays(1));

    Recount recount = reports.recount();

    assertThat(recount.strange())
        .noneMatch(line -> line.contains(made.fined().id().toString()))
        .noneMatch(line -> line.contains("kept sums"));
    assertThat(reports.recount().added()).as("once").isZero();
    assertThat(now(read(report, 1), "fine")).as("what was reported").isEqualTo(4_000_000);
    assertThat(reports.behind(read(report, 1), "fine", Col.NOW, 0, 10).orElseThrow().sum())
        .isEqualTo(4_000_000);
    assertThat(now(live("QLTT-AG"), "fine")).as("what is known now").isEqualTo(19_000_000);
    office.paid(made.fined(), day, 1_000_000, made.handler());
    assertThat(reports.recount().strange())
        .as("and it goes on from there")
        .noneMatch(line -> line.contains(made.fined().id().toString()));
    assertThat(now(live("QLTT-AG"), "paid")).isEqualTo(6_000_000);
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
}
