package vn.chosach.bench.reports;

import java.io.StringReader;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import vn.chosach.RecordJdbcClient;
import vn.chosach.bench.intake.DroppedIndexes;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.reports.facts.Recount;

/**
 * Lays the facts of many tips and cases by COPY, over two connections: seven entries a case, three a
 * tip and a fourth of every fifth tip, which came into a case, spread over two years. The sums that
 * the tables keep are kept by their triggers; indexes that are no constraint are made afterwards.
 */
public final class FactLoad {

  private static final int LOADERS = 2;

  /** Tips or cases whose rows are copied at a time. */
  private static final int BATCH = 20_000;

  private static final int DAYS = 729;
  private static final List<String> AGENCIES =
      Stream.of("QLTT", "CA", "THUE", "BDBP").map(ProvincePack.current()::agency).toList();
  private static final List<String> SORTS = List.of("SMUGGLED", "FRAUD", "FAKE", "IP", "OTHER");

  /** The facts, and the sums that their triggers keep. */
  private static final String FACTS =
      "reports.case_fact, reports.tip_fact, reports.case_month, reports.tip_month,"
          + " reports.wait_month, reports.tip_course, reports.tip_again";

  private static final String INDEXES =
      """
      SELECT c.oid::regclass::text AS name, pg_get_indexdef(c.oid) AS definition
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       WHERE NOT i.indisunique
         AND i.indrelid IN ('reports.case_fact'::regclass, 'reports.tip_fact'::regclass)
       ORDER BY pg_relation_size(c.oid) DESC, name
      """;

  /** What is counted of a case or a tip, so many days after it began. */
  private record Kind(int step, String kind, int after, long amount) {}

  private static final List<Kind> OF_A_CASE =
      List.of(
          new Kind(1, "OPENED", 0, 1),
          new Kind(2, "INSPECTED", 1, 1),
          new Kind(3, "IN_VIOLATION", 1, 1),
          new Kind(4, "ADMINISTRATIVE", 6, 1),
          new Kind(5, "FINE", 6, 12_500_000),
          new Kind(6, "DECIDED", 6, 1),
          new Kind(7, "PAID", 12, 12_500_000));

  private static final List<Kind> OF_A_TIP =
      List.of(
          new Kind(0, "RECEIVED", 0, 1),
          new Kind(1, "ADMITTED", 1, 1),
          new Kind(2, "ANSWERED", 9, 1),
          new Kind(3, "IN_CASE", 3, 1));

  private final DataSource owner;
  private final LocalDate end;

  /** Ids ascend, as those of the program do. */
  private final long ids = System.currentTimeMillis() << 16 | 0x7000;

  /**
   * @param owner connections of the role that owns the tables
   * @param end the last day on which something began
   */
  public FactLoad(DataSource owner, LocalDate end) {
    this.owner = owner;
    this.end = end;
  }

  /** Lays the facts of so many tips and cases. */
  public void lay(long tips, long cases) throws Exception {
    var indexes = DroppedIndexes.of(owner, INDEXES, LOADERS);
    var works = new ArrayList<Callable<Void>>();
    for (int loader = 0; loader < LOADERS; loader++) {
      long first = 1 + (long) loader * BATCH;
      works.add(
          () -> {
            copy("reports.case_fact", first, cases, this::ofACase);
            copy("reports.tip_fact", first, tips, this::ofATip);
            return null;
          });
    }
    indexes.together(works);
    indexes.makeAgain("256MB");
    settle(owner, FACTS);
  }

  /** What the database does by itself within minutes: dead rows go, and it knows what lies there. */
  static void settle(DataSource owner, String tables) {
    RecordJdbcClient.on(owner).sql("VACUUM (ANALYZE) " + tables).update();
  }

  private interface Rows {
    void of(long n, StringBuilder into);
  }

  private void copy(String table, long first, long last, Rows rows) throws Exception {
    try (Connection connection = owner.getConnection()) {
      var manager = connection.unwrap(PGConnection.class).getCopyAPI();
      for (long from = first; from <= last; from += (long) LOADERS * BATCH) {
        var text = new StringBuilder(1 << 22);
        for (long n = from; n < from + BATCH && n <= last; n++) {
          rows.of(n, text);
        }
        manager.copyIn("COPY " + table + " FROM STDIN", new StringReader(text.toString()));
      }
    }
  }

  private void ofACase(long n, StringBuilder into) {
    UUID id = new UUID(ids, 0x8000_0000_0000_0000L | n);
    LocalDate day = end.minusDays(n % DAYS);
    String lead = AGENCIES.get((int) (n % AGENCIES.size()));
    String forces = n % 9 == 0 ? "{" + AGENCIES.get(0) + "," + AGENCIES.get(1) + "}" : "{" + lead + "}";
    for (Kind kind : OF_A_CASE) {
      LocalDate on = day.plusDays(kind.after);
      row(
          into,
          id,
          "CASE",
          kind.step,
          0,
          "VV-" + n,
          kind.kind,
          on,
          on + "T00:00:00Z",
          kind.amount,
          lead,
          forces,
          30_000 + n % 102,
          SORTS.get((int) (n % SORTS.size())),
          n % 3 == 0,
          day,
          kind.kind.equals("DECIDED") ? "604800" : "\\N",
          Recount.RULES);
    }
  }

  private void ofATip(long n, StringBuilder into) {
    UUID id = new UUID(ids, 0xA000_0000_0000_0000L | n);
    LocalDate day = end.minusDays(n % DAYS);
    for (Kind kind : OF_A_TIP) {
      if (!kind.kind.equals("IN_CASE") || n % 5 == 0) {
        LocalDate on = day.plusDays(kind.after);
        row(
            into,
            id,
            id,
            kind.step,
            0,
            "PA-" + n,
            kind.kind,
            on,
            on + "T00:00:00Z",
            kind.amount,
            30_000 + n % 102,
            "WEB",
            day,
            kind.after * 86_400,
            Recount.RULES);
      }
    }
  }

  private static void row(StringBuilder into, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      into.append(cells[i]).append(i + 1 < cells.length ? '\t' : '\n');
    }
  }
}
