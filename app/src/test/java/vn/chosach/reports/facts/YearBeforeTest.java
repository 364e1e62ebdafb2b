package vn.chosach.reports.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.CaseStory;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.figures.Predecessors;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.forms.ReportForm;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportState;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.SheetTables;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/**
 * What an agency of 2026 is compared with: its work was that of other bodies until 28 February and
 * 30 June 2025. What is entered here is forgotten afterwards.
 */
@ChosachTest
class YearBeforeTest {

  private static final Instant KNOWN = Instant.parse("2026-12-01T00:00:00Z");

  @Autowired FactRepository repository;
  @Autowired Counting counting;
  @Autowired Predecessors predecessors;
  @Autowired DrillDown drilling;
  @Autowired Reports reports;
  @Autowired FormBook forms;
  @Autowired TransactionTemplate transaction;
  @Autowired SheetTables tables;
  @Autowired Page.Parts parts;

  private int number;

  @Test
  void the_year_before_counts_the_bodies_whose_work_an_agency_carries_on() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          Map<Col, @Nullable Long> before = fines("QLTT-AG", march());
          var cases = new LinkedHashMap<CaseStory, List<Fact>>();
          fined(cases, "QLTT-AG-OLD", "2025-01-20", 300_000_000);
          fined(cases, "QLTT-AG-M1", "2025-03-10", 200_000_000);
          fined(cases, "QLTT-AG-M1", "2025-06-20", 7_000_000);
          fined(cases, "QLTT-AG", "2026-02-20", 40_000_000);
          joint(cases, "QLTT-AG-M1", "QLTT-AG", "2025-03-12", 11_000_000);
          fined(cases, "CA-AG-OLD", "2025-03-10", 900_000_000);
          repository.add(cases);
          assertThat(more("QLTT-AG", march(), Col.NOW, before)).isEqualTo(40_000_000);
          assertThat(more("QLTT-AG", march(), Col.SAME, before))
              .as("the one of two months before it, and a case of two of them once")
              .isEqualTo(211_000_000);
          assertThat(more("QLTT-AG", march(), Col.CUM_SAME, before)).isEqualTo(511_000_000);
          for (Col col : List.of(Col.SAME, Col.CUM_SAME)) {
            var which = DrillDown.Which.of("fine").orElseThrow();
            assertThat(drilling.rows(which, col, scope("QLTT-AG", march()), true, 0, 500).sum())
                .as("the rows behind it")
                .isEqualTo(fines("QLTT-AG", march()).get(col));
          }
        });
  }

  @Test
  void a_part_of_a_body_that_was_divided_is_told_as_unknown_until_the_days_are_after_it() {
    assertThat(predecessors.of("SKHCN-AG", scope("SKHCN-AG", march()), Col.SAME))
        .satisfies(one -> assertThat(one.divided()).containsExactly("STTTT-AG"))
        .satisfies(one -> assertThat(one.known()).isFalse());
    Days april = new Days(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 4, 14));
    assertThat(predecessors.of("SKHCN-AG", scope("SKHCN-AG", april), Col.SAME))
        .satisfies(
            one -> assertThat(one.keys()).containsExactlyInAnyOrder("SKHCN-AG", "SKHCN-AG-M1"))
        .satisfies(one -> assertThat(one.known()).isTrue());
    assertThat(predecessors.of("CA-AG", scope("CA-AG", march()), Col.CUM_SAME))
        .as("the police were there: what they took over in part is in no record of theirs")
        .satisfies(one -> assertThat(one.keys()).containsExactlyInAnyOrder("CA-AG", "CA-AG-OLD"))
        .satisfies(one -> assertThat(one.known()).isTrue());
    Days later = new Days(LocalDate.of(2028, 2, 15), LocalDate.of(2028, 3, 14));
    assertThat(predecessors.of("QLTT-AG", scope("QLTT-AG", later), Col.CUM_SAME).keys())
        .as("two years on it is compared with itself")
        .containsExactly("QLTT-AG");
  }

  @Test
  void an_edition_says_with_whom_it_compares_by_the_rules_that_froze_it() {
    var cells = new HashMap<String, FigureCell>();
    for (Col col : List.of(Col.NOW, Col.SAME, Col.CUM, Col.CUM_SAME)) {
      cells.put("fine|" + col, FigureCell.of("fine", col, 5L));
    }
    assertThat(caption("QLTT-AG", cells, true)).contains("cơ quan tiền thân");
    assertThat(caption("QLTT-AG", cells, false))
        .as("what was frozen before counted no other body")
        .doesNotContain("cơ quan tiền thân");
    assertThat(caption("SKHCN-AG", Map.of(), true)).contains("không tách được");
    assertThat(caption("SKHCN-AG", Map.of(), false)).doesNotContain("không tách được");
    assertThat(Predecessors.SINCE).isLessThanOrEqualTo(CaseLedger.RULES);
  }

  /** What is frozen keeps its rows as it keeps its caption. */
  @Test
  void the_rows_behind_an_edition_are_those_that_its_own_rules_counted() {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          long own = behind(Predecessors.SINCE - 1);
          long all = behind(Predecessors.SINCE);
          var cases = new LinkedHashMap<CaseStory, List<Fact>>();
          fined(cases, "QLTT-AG-M1", "2025-03-10", 200_000_000);
          joint(cases, "QLTT-AG-M1", "QLTT-AG", "2025-03-12", 11_000_000);
          repository.add(cases);
          assertThat(behind(Predecessors.SINCE) - all).isEqualTo(211_000_000);
          assertThat(behind(Predecessors.SINCE - 1) - own)
              .as("its own work alone")
              .isEqualTo(11_000_000);
        });
  }

  private long behind(int rules) {
    Days days = march();
    Scope scope = scope("QLTT-AG", days);
    var report =
        new Report(
            UUID.randomUUID(),
            "BC389",
            1,
            "2026-03",
            days,
            "QLTT-AG",
            ReportState.SENT,
            1,
            1,
            days.to(),
            null,
            null);
    var sheet =
        new Sheet(
            report,
            forms.inForce("BC389", days.to()).orElseThrow(),
            1,
            scope,
            Map.of(),
            Map.of(),
            List.of(new Sheet.Edition(1, KNOWN, null, "", rules)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            false);
    return reports.behind(sheet, "fine", Col.SAME, 0, 500).orElseThrow().sum();
  }

  private String caption(String agency, Map<String, FigureCell> cells, boolean heirs) {
    Scope scope = scope(agency, march());
    ReportForm form = forms.inForce("BC389", scope.days().to()).orElseThrow();
    Table table =
        tables.main(
            new SheetTables.Cells(form.lines(), cells, scope, null, heirs),
            Page.away(Lang.VI, KNOWN, parts));
    return table.caption() + table.rows();
  }

  private static Days march() {
    return new Days(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 3, 14));
  }

  private static Scope scope(String agency, Days days) {
    return new Scope(agency, days, KNOWN);
  }

  private long more(String agency, Days days, Col col, Map<Col, @Nullable Long> before) {
    Long was = before.get(col);
    Long is = fines(agency, days).get(col);
    return (is == null ? 0 : is) - (was == null ? 0 : was);
  }

  private Map<Col, @Nullable Long> fines(String agency, Days days) {
    ReportForm form = forms.inForce("BC389", days.to()).orElseThrow();
    var fines = new HashMap<Col, @Nullable Long>();
    counting.count(form, scope(agency, days)).stream()
        .filter(cell -> cell.line().equals("fine"))
        .forEach(cell -> fines.put(cell.col(), cell.amount()));
    return fines;
  }

  private void fined(Map<CaseStory, List<Fact>> cases, String agency, String day, long dong) {
    add(cases, agency, Stories.opened("counterfeit").on(day).fined(dong));
  }

  private void joint(
      Map<CaseStory, List<Fact>> cases, String agency, String along, String day, long dong) {
    add(cases, agency, Stories.opened("counterfeit").on(day).involved(along).fined(dong));
  }

  private void add(Map<CaseStory, List<Fact>> cases, String agency, Stories stories) {
    CaseStory told = stories.story();
    var story =
        new CaseStory(
            UUID.randomUUID(),
            "VV-2025-" + number++,
            agency,
            null,
            null,
            "counterfeit",
            told.entries());
    cases.put(story, CaseLedger.of(story).facts());
  }
}
