package vn.chosach.reports.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.figures.FigureDetailQuery;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.figures.ThroughputFigures;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.forms.ReportForm;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;

/**
 * Cases and tips that go any way, in a year that no other test uses and that is forgotten
 * afterwards: every figure is the number of its rows, and its parts add up to it.
 */
@ChosachTest
class EveryFigureTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 9, 20);
  private static final List<String> AGENCIES = List.of("QLTT-AG", "CA-AG", "THUE-AG", "BDBP-AG");
  private static final List<String> VIOLATIONS =
      List.of(
          "counterfeit", "smuggling", "trade-fraud", "ip-infringement", "e-commerce-conditions");

  @Autowired FactRepository repository;
  @Autowired Counting counting;
  @Autowired DrillDown drilling;
  @Autowired ThroughputFigures throughput;
  @Autowired JdbcClient jdbc;
  @Autowired FormBook forms;
  @Autowired TransactionTemplate transaction;
  @Autowired JsonMapper json;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  private Random random = new Random(0);
  private final List<UUID> tips = new ArrayList<>();

  @BeforeEach
  void noTips() {
    tips.clear();
  }

  @ParameterizedTest
  @ValueSource(longs = {389, 20_261_125, 7})
  void every_figure_is_the_number_of_its_rows_and_its_parts_add_up(long seed) {
    random = new Random(seed);
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          grow();
          assertThat(repository.summed()).as("sums of months are the sums of the facts").isTrue();
          // As it was known before the last entries came: sums that hold more may not be used.
          check(scope("", new Days(FIRST, LocalDate.of(2023, 12, 20)), "2023-11-20T00:00:00Z"));
          heirsAreComparedWithWhatCameBefore();
          for (String agency : Stream.concat(Stream.of(""), AGENCIES.stream()).toList()) {
            for (Days days :
                List.of(
                    new Days(LocalDate.of(2023, 10, 15), LocalDate.of(2023, 11, 14)),
                    new Days(LocalDate.of(2023, 12, 15), LocalDate.of(2024, 3, 14)))) {
              check(scope(agency, days, "2024-06-01T00:00:00Z"));
            }
          }
        });
  }

  /** A sum in another month leaves the sum of its kind as it was, and is found all the same. */
  @Test
  void a_sum_that_lies_in_another_month_is_found() throws SQLException {
    try (var connection = DriverManager.getConnection(url, owner, password)) {
      connection.setAutoCommit(false);
      var alone = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      var mine = new FactRepository(alone, json, new SortedParticulars(alone));
      tips.add(UUID.randomUUID());
      CaseStory story = story(1);
      mine.add(Map.of(story, CaseLedger.of(story).facts()));
      assertThat(mine.summed()).isTrue();
      int moved =
          alone
              .sql(
                  "UPDATE reports.case_month SET begins = begins + 3660 WHERE ctid = (SELECT ctid"
                      + " FROM reports.case_month WHERE begins < '2024-06-01' LIMIT 1)")
              .update();
      assertThat(moved).isOne();
      assertThat(mine.summed()).isFalse();
      connection.rollback();
    }
  }

  /** The agency of today was not there in 2023: it is compared with the bodies before it. */
  private void heirsAreComparedWithWhatCameBefore() {
    var days = new Days(LocalDate.of(2024, 10, 15), LocalDate.of(2024, 11, 14));
    ReportForm form = forms.inForce("BC389", days.to()).orElseThrow();
    Scope heir = scope("QLTT-AG", days, "2024-12-01T00:00:00Z");
    List<FigureCell> compared =
        counting.count(form, heir).stream()
            .filter(cell -> cell.col().yearBefore() && !cell.line().contains(":"))
            .toList();
    assertThat(compared).anyMatch(cell -> amount(cell) > 0);
    compared.stream().filter(cell -> cell.amount() != null).forEach(cell -> behind(cell, heir));
    assertThat(counting.count(form, scope("SKHCN-AG", days, "2024-12-01T00:00:00Z")))
        .as("of a body that was divided among three, no record says which part")
        .filteredOn(cell -> cell.col().yearBefore() && !cell.line().contains(":"))
        .isNotEmpty()
        .allMatch(cell -> cell.amount() == null);
  }

  private static Scope scope(String agency, Days days, String known) {
    return new Scope(agency.isEmpty() ? null : agency, days, Instant.parse(known));
  }

  private void check(Scope scope) {
    ReportForm form = forms.inForce("BC389", scope.days().to()).orElseThrow();
    List<FigureCell> cells = counting.count(form, scope);
    assertThat(cells).as("a leader's picture").containsAll(counting.brief(form, scope));
    courses(scope);
    String agency = scope.agency();
    if (agency != null) {
      var province = new Scope(null, scope.days(), scope.knownUntil());
      assertThat(cells)
          .as("asked for many agencies at once")
          .containsAll(
              counting.byForce(form, Set.of(agency), province).getOrDefault(agency, List.of()));
    } else {
      assertThat(counting.tipsByArea(scope).values().stream().mapToLong(Long::longValue).sum())
          .as("tips by area")
          .isEqualTo(sum(cells, Col.NOW, line -> line(line, ReportFactKind.RECEIVED, null, null)));
    }
    assertThat(cells.stream().filter(figureCell -> amount(figureCell) > 0)).hasSizeGreaterThan(20);
    for (FigureCell figureCell : cells) {
      if (figureCell.amount() != null && countedFromFacts(figureCell.line())) {
        behind(figureCell, scope);
      }
    }
    for (Col col : List.of(Col.NOW, Col.CUM)) {
      for (ReportFactKind reportFactKind : Counting.SHARES) {
        long total = sum(cells, col, line -> line(line, reportFactKind, null, null));
        for (String parts : List.of("force:", "area:")) {
          assertThat(
                  sum(
                      cells,
                      col,
                      line -> line.startsWith(parts) && line.endsWith(":" + reportFactKind)))
              .as(scope + " " + parts + reportFactKind + col)
              .isEqualTo(total);
        }
      }
      long violations =
          sum(cells, col, line -> line(line, ReportFactKind.IN_VIOLATION, null, null));
      assertThat(sum(cells, col, line -> sorted(line))).isEqualTo(violations);
      assertThat(
              sum(cells, col, line -> line(line, ReportFactKind.IN_VIOLATION, null, true))
                  + sum(cells, col, line -> line(line, ReportFactKind.IN_VIOLATION, null, false)))
          .isEqualTo(violations);
    }
  }

  /** Months, the way of tips and times, from what is kept, beside the facts read one by one. */
  private void courses(Scope scope) {
    String where =
        " WHERE %s BETWEEN :from AND :to AND known_at <= :known"
            + " AND (:agency::text IS NULL OR %s) ";
    String facts =
        """
        SELECT kind, amount, happened_on, known_at, waited, forces @> ARRAY[:agency::text] AS mine
          FROM reports.case_fact
        UNION ALL
        SELECT kind, amount, happened_on, known_at, waited, false FROM reports.tip_fact
        """;
    for (PeriodKind grain : List.of(PeriodKind.MONTH, PeriodKind.QUARTER)) {
      String trunc =
          "date_trunc('" + grain + "', happened_on - 14 + interval '1 month')::date::text ";
      List<String> months =
          told(
              "SELECT "
                  + trunc
                  + " || kind || sum(amount) FROM ("
                  + facts
                  + ") f"
                  + where.formatted("happened_on", "mine")
                  + "GROUP BY kind, "
                  + trunc,
              scope);
      assertThat(
              throughput.sums(grain, scope).entrySet().stream()
                  .flatMap(
                      month ->
                          month.getValue().entrySet().stream()
                              .map(one -> month.getKey() + "" + one.getKey() + one.getValue())))
          .as(scope + " by " + grain)
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(months);
    }
    List<String> waits =
        told(
            "SELECT kind || ' ' || count(*) || ' '"
                + " || percentile_disc(0.5) WITHIN GROUP (ORDER BY waited) / 3600 || ' '"
                + " || percentile_disc(0.9) WITHIN GROUP (ORDER BY waited) / 3600"
                + " FROM (SELECT kind, waited FROM reports.tip_fact"
                + where.formatted("happened_on", "false")
                + "AND kind IN ('ADMITTED', 'ANSWERED') UNION ALL"
                + " SELECT kind, max(waited) FROM reports.case_fact"
                + where.formatted("happened_on", "forces @> ARRAY[:agency::text]")
                + "AND kind = 'DECIDED' GROUP BY case_id, kind HAVING sum(amount) > 0) w"
                + " GROUP BY kind",
            scope);
    assertThat(
            throughput.waits(scope).stream()
                .map(w -> w.kind() + " " + w.count() + " " + w.median() + " " + w.p90()))
        .as(scope + " times")
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(waits);
    if (scope.agency() == null) {
      List<String> funnel =
          told(
              "SELECT kind || count(*) FROM (SELECT kind, tip FROM reports.tip_fact"
                  + where.formatted("root_on", "true")
                  + "GROUP BY kind, tip HAVING sum(amount) > 0) t GROUP BY kind",
              scope);
      assertThat(
              throughput.funnel(scope).entrySet().stream()
                  .filter(one -> one.getValue() > 0)
                  .map(one -> one.getKey() + "" + one.getValue()))
          .as(scope + " way of tips")
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(funnel);
    }
  }

  private List<String> told(String sql, Scope scope) {
    return jdbc.sql(sql)
        .param("from", scope.days().from())
        .param("to", scope.days().to())
        .param("known", scope.knownUntil())
        .param("agency", scope.agency())
        .query(String.class)
        .list();
  }

  /**
   * What programmes came to and the indicators are sums of other records, each with its own page.
   */
  private static boolean countedFromFacts(String line) {
    return !line.startsWith("programme:") && !line.startsWith("climate:");
  }

  private void behind(FigureCell figureCell, Scope scope) {
    DrillDown.Which which = DrillDown.Which.of(figureCell.line()).orElseThrow();
    FigureDetailQuery figureDetailQuery =
        drilling.rows(which, figureCell.col(), scope, true, 0, DrillDown.MOST);
    assertThat(figureDetailQuery.sum()).as(scope + " " + figureCell).isEqualTo(figureCell.amount());
    assertThat(figureDetailQuery.rows()).hasSize((int) figureDetailQuery.count());
    assertThat(figureDetailQuery.rows())
        .extracting(FigureDetailQuery.FigureDetailRow::id)
        .doesNotHaveDuplicates();
    if (which.kind().unit() == ReportFactKind.FactUnit.CASES
        || which.kind().unit() == ReportFactKind.FactUnit.TIPS) {
      assertThat(figureDetailQuery.count())
          .as(scope + " " + figureCell)
          .isEqualTo(figureCell.amount());
    }
  }

  private static boolean line(
      String code, ReportFactKind reportFactKind, @Nullable Sort sort, @Nullable Boolean online) {
    return FormLine.of(code)
        .filter(one -> one.kind() == reportFactKind && one.sort() == sort)
        .filter(one -> java.util.Objects.equals(one.online(), online))
        .isPresent();
  }

  private static boolean sorted(String code) {
    return FormLine.of(code)
        .filter(one -> one.kind() == ReportFactKind.IN_VIOLATION && one.sort() != null)
        .isPresent();
  }

  private static long sum(
      List<FigureCell> cells, Col col, java.util.function.Predicate<String> which) {
    return cells.stream()
        .filter(figureCell -> figureCell.col() == col && which.test(figureCell.line()))
        .mapToLong(EveryFigureTest::amount)
        .sum();
  }

  private static long amount(FigureCell figureCell) {
    Long amount = figureCell.amount();
    return amount == null ? 0 : amount;
  }

  private void grow() {
    var stories = new LinkedHashMap<Tip.Story, List<TipFact>>();
    for (int one = 0; one < 40; one++) {
      Tip.Story tip = tip(one);
      tips.add(tip.id());
      stories.put(tip, TipLedger.of(tip));
    }
    repository.addTips(stories);
    var cases = new LinkedHashMap<CaseStory, List<Fact>>();
    for (int one = 0; one < 60; one++) {
      CaseStory story = story(one);
      CaseLedger.CaseLedgerResult result = CaseLedger.of(story);
      cases.put(story, result.facts());
      repository.addOfCases(result.tips(), true);
    }
    repository.add(cases);
  }

  private Tip.Story tip(int number) {
    Instant at = Stories.day(FIRST.plusDays(random.nextInt(150)).toString());
    return new Tip.Story(
        new UUID(random.nextLong(), number),
        "PA-" + number,
        Channel.WEB,
        null,
        random.nextInt(5) == 0 ? null : "30" + (300 + random.nextInt(6)),
        at,
        at,
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Tip.Story.Move(1, at.plusSeconds(9000), Stage.VERIFYING),
                new Tip.Story.Move(2, at.plusSeconds(900_000), Stage.ANSWERED)));
  }

  private CaseStory story(int number) {
    String violation = random.nextInt(6) == 0 ? null : any(VIOLATIONS);
    LocalDate day = FIRST.plusDays(random.nextInt(120));
    Stories stories = Stories.opened(violation).on(day.toString()).tip(CaseEvent.JOIN, any(tips));
    int steps = 4 + random.nextInt(12);
    for (int one = 0; one < steps; one++) {
      day = day.plusDays(random.nextInt(9));
      step(stories.on(day.toString()));
    }
    CaseStory told = stories.story();
    return new CaseStory(
        new UUID(random.nextLong(), number),
        "VV-2023-" + number,
        any(AGENCIES),
        random.nextInt(6) == 0 ? null : "30" + (300 + random.nextInt(6)),
        null,
        violation,
        told.entries());
  }

  private void step(Stories stories) {
    switch (random.nextInt(22)) {
      case 0, 1, 2 -> stories.inspected(true);
      case 3 -> stories.inspected(false);
      case 4 -> stories.named(SubjectKind.PERSON);
      case 5 -> stories.named(SubjectKind.SHOP);
      case 6 -> stories.involved(any(AGENCIES));
      case 7 -> stories.movedTo(any(AGENCIES));
      case 8 -> stories.seized().valued(1_000_000L * (1 + random.nextInt(30)));
      case 9, 10 -> stories.fined(500_000L * (1 + random.nextInt(40)));
      case 11 -> stories.taxed(700_000L * (1 + random.nextInt(40)));
      case 12 -> stories.paid(300_000L * (1 + random.nextInt(40)));
      case 13 -> stories.then(CaseEvent.PROSECUTE);
      case 14 -> stories.tip(CaseEvent.JOIN, any(tips));
      case 15, 16 -> stories.annulledNewest();
      case 17 -> {
        long dong = 900_000L * (1 + random.nextInt(40));
        stories.fined(dong).amended(dong, dong / 3);
      }
      case 18 -> stories.foundToBe(any(VIOLATIONS));
      case 19 -> stories.then(random.nextBoolean() ? CaseEvent.CLEAR : CaseEvent.DROP);
      case 20 -> stories.stopped();
      default -> stories.then(CaseEvent.REOPEN);
    }
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
