package vn.chosach.bench.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.bench.intake.Ground;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.Counting;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.figures.ThroughputFigures;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.forms.ReportForm;
import vn.chosach.reports.keeping.Reconciling;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.reports.periods.PeriodKind;

/**
 * A monthly report, its rows, the yearly national form and the consolidation of a month over many
 * facts, which {@link FactLoad} lays into the tables.
 */
public final class Reporting {

  private static final String COMMITTEE = ProvincePack.current().agency("BCD389");
  private static final LocalDate END = LocalDate.of(2026, 11, 24);

  private final JdbcClient jdbc;
  private final Counting counting;
  private final DrillDown rows;
  private final ThroughputFigures throughputFigures;
  private final FormBook forms;
  private final Reconciling reconciling;

  private Reporting(ConfigurableApplicationContext program) {
    jdbc = program.getBean(JdbcClient.class);
    counting = program.getBean(Counting.class);
    rows = program.getBean(DrillDown.class);
    throughputFigures = program.getBean(ThroughputFigures.class);
    forms = program.getBean(FormBook.class);
    reconciling = program.getBean(Reconciling.class);
  }

  /**
   * @param arguments number of tips, number of cases
   */
  public static void main(String[] arguments) throws Exception {
    long tips = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    long cases = arguments.length > 1 ? Long.parseLong(arguments[1]) : 200_000;
    try (var ground = Ground.start()) {
      System.out.println(ground.machine());
      new Reporting(ground.program()).measure(ground, tips, cases);
    }
  }

  private void measure(Ground ground, long tips, long cases) throws Exception {
    settle();
    long began = System.nanoTime();
    if (facts() < 3 * tips + 7 * cases) {
      new FactLoad(ground.owner(), END).lay(tips, cases);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d tips, %,d cases, %,d facts (laid in %.0f s, goal at a million tips 180)%n%n",
        tips,
        cases,
        facts(),
        (System.nanoTime() - began) / 1e9);
    Instant known = Instant.parse("2026-11-24T02:00:00Z");
    var month =
        new Scope(null, new Days(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 11, 14)), known);
    var year =
        new Scope(null, new Days(LocalDate.of(2024, 12, 15), LocalDate.of(2025, 12, 14)), known);
    var monthly = forms.inForce("BC389", END).orElseThrow();
    var national = forms.inForce("QG389", END).orElseThrow();
    Set<String> agencies =
        IntStream.rangeClosed(1, 142).mapToObj(n -> "AGENCY-" + n).collect(Collectors.toSet());
    List<String> forces =
        jdbc.sql("SELECT DISTINCT lead FROM reports.case_fact ORDER BY lead")
            .query(String.class)
            .list();
    agencies.addAll(forces);
    time("monthly report, all cells", 7, n -> counting.count(monthly, month));
    time(
        "monthly report of one agency",
        7,
        n -> counting.count(monthly, new Scope(forces.getFirst(), month.days(), known)));
    time(
        "the month of all agencies beside the records, in one question",
        5,
        n -> counting.byForce(monthly, agencies, month));
    time(
        "the same, agency by agency",
        1,
        n ->
            agencies.stream()
                .mapToInt(
                    one -> counting.count(monthly, new Scope(one, month.days(), known)).size())
                .sum());
    consolidate(ground, monthly, agencies, known);
    time("yearly national form, all cells", 5, n -> counting.count(national, year));
    var kinds =
        List.of(
            ReportFactKind.INSPECTED,
            ReportFactKind.IN_VIOLATION,
            ReportFactKind.FINE,
            ReportFactKind.PAID,
            ReportFactKind.ADMINISTRATIVE,
            ReportFactKind.RECEIVED,
            ReportFactKind.IN_CASE);
    time(
        "drill-down of a month, 50 rows",
        100,
        n ->
            rows.rows(
                new DrillDown.Which(
                    kinds.get(n % kinds.size()),
                    null,
                    null,
                    n % 3 == 0 && n % kinds.size() < 5 ? forces.getLast() : null,
                    null,
                    null),
                Col.NOW,
                month,
                true,
                n % 10 * 50,
                50));
    time(
        "drill-down of a year, 50 rows",
        20,
        n ->
            rows.rows(
                new DrillDown.Which(kinds.get(n % kinds.size()), null, null, null, null, null),
                Col.CUM,
                month,
                true,
                0,
                50));
    time("way of the tips of a month", 5, n -> throughputFigures.funnel(month));
    time("times of a month", 5, n -> throughputFigures.waits(month));
  }

  /**
   * The month of the province as its page draws it: what every agency handed in, line by line,
   * beside what the records give, with every cell that differs. All cells differ here, the worst
   * that can be.
   */
  private void consolidate(
      Ground ground, ReportForm form, Set<String> agencies, Instant known) throws Exception {
    Period period = forms.calendar().of(PeriodKind.MONTH, LocalDate.of(2026, 11, 1)).orElseThrow();
    var reporters = new ArrayList<>(agencies);
    reporters.add(COMMITTEE);
    for (String agency : reporters) {
      jdbc.sql(
              """
              INSERT INTO reports.report
                (id, form, form_version, period, from_day, to_day, agency, state, version, edition,
                 due_on, sent_at, opened_at)
              VALUES (gen_random_uuid(), :form, :version, :period, :from, :to, :agency, 'SENT', 1, 1,
                      :to, now(), now())
              ON CONFLICT DO NOTHING
              """)
          .param("form", form.code())
          .param("version", form.version())
          .param("period", period.key())
          .param("from", period.from())
          .param("to", period.to())
          .param("agency", agency)
          .update();
    }
    jdbc.sql(
            """
            INSERT INTO reports.edition (report, number, known_until, reason)
            SELECT id, 1, :known, '' FROM reports.report
             WHERE period = :period AND agency = ANY (:agencies)
            ON CONFLICT DO NOTHING
            """)
        .param("known", java.sql.Timestamp.from(known))
        .param("period", period.key())
        .param("agencies", reporters.toArray(String[]::new))
        .update();
    for (FormLine line : form.lines()) {
      for (Col col : Col.values()) {
        jdbc.sql(
                """
                INSERT INTO reports.cell (report, edition, line, col, derived, amount, adjusted)
                SELECT id, 1, :line, :col, -1, -1, false FROM reports.report
                 WHERE period = :period AND agency = ANY (:agencies)
                ON CONFLICT DO NOTHING
                """)
            .param("line", line.code())
            .param("col", col.name())
            .param("period", period.key())
            .param("agencies", reporters.toArray(String[]::new))
            .update();
      }
    }
    FactLoad.settle(ground.owner(), "reports.report, reports.edition, reports.cell");
    UUID whole =
        jdbc.sql("SELECT id FROM reports.report WHERE period = :period AND agency = :agency")
            .param("period", period.key())
            .param("agency", COMMITTEE)
            .query(UUID.class)
            .single();
    var standing = new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));
    System.out.printf(
        Locale.ROOT,
        "%,d reports handed in, %,d cells that differ%n",
        reporters.size() - 1,
        reconciling.of(whole, standing).orElseThrow().size());
    time("consolidation with all differences", 7, n -> reconciling.of(whole, standing));
  }

  /**
   * The demonstration plays its own months beside the start; it is to be done before anything is
   * measured.
   */
  private void settle() throws InterruptedException {
    long before = -1;
    while (before != done()) {
      before = done();
      Thread.sleep(20_000);
    }
  }

  private long done() {
    return jdbc.sql(
            "SELECT (SELECT count(*) FROM reports.step) + (SELECT count(*) FROM reports.case_fact)")
        .query(Long.class)
        .single();
  }

  private long facts() {
    return jdbc.sql(
            "SELECT (SELECT count(*) FROM reports.case_fact) + (SELECT count(*) FROM"
                + " reports.tip_fact)")
        .query(Long.class)
        .single();
  }

  private interface Call {
    Object run(int number);
  }

  private static void time(String what, int calls, Call call) {
    call.run(0);
    var nanos = new ArrayList<Long>();
    for (int n = 0; n < calls; n++) {
      long began = System.nanoTime();
      call.run(n);
      nanos.add(System.nanoTime() - began);
    }
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-34s p50 %7.0f  p95 %7.0f  most %7.0f ms  (%d calls)%n",
        what,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 1),
        calls);
  }

  private static double at(long[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
  }
}
