package vn.chosach.bench.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chosach.RecordJdbcClient;
import vn.chosach.postgres.EmbeddedPostgres;

/**
 * Rows into records: written by hand as the rooms did, by the mapper of the house, and by those of
 * Spring. Each way reads the same statement over one connection; ways take turns; the median of the
 * wall clock is printed, and every result is compared with the one written by hand.
 */
public final class Mapping {

  private static final int ROUNDS = 31;
  private static final int WARM = 11;

  public enum State {
    OPEN,
    CLOSED
  }

  public record Line(
      UUID id,
      String title,
      String agency,
      State state,
      int version,
      @Nullable Long price,
      Instant enteredAt,
      @Nullable Instant endedAt,
      LocalDate day,
      boolean late) {}

  private static final String ROWS =
      """
      SELECT md5(n::text)::uuid AS id, 'Tin số ' || n AS title, 'CQ-' || n %% 40 AS agency,
             CASE WHEN n %% 2 = 0 THEN 'OPEN' ELSE 'CLOSED' END AS state, (n %% 9)::int AS version,
             CASE WHEN n %% 3 = 0 THEN n::bigint * 1000 END AS price,
             timestamptz '2026-11-28' + n * interval '1 s' AS entered_at,
             CASE WHEN n %% 4 = 0 THEN timestamptz '2026-11-29' END AS ended_at,
             date '2026-11-28' + n %% 300 AS day, n %% 5 = 0 AS late
        FROM generate_series(1, %d) n
      """;

  private Mapping() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Files.createTempDirectory("mapping");
    Path cache = Path.of(System.getProperty("java.io.tmpdir"), "chosach-postgresql");
    try (var server = EmbeddedPostgres.startFresh(home, cache)) {
      var access = server.access();
      try (Connection connection =
          java.sql.DriverManager.getConnection(
              access.url(), access.owner().role(), access.owner().password())) {
        var source = new SingleConnectionDataSource(connection, true);
        System.out.printf(
            "Java %s, %d processors, median of %d turns%n",
            Runtime.version(), Runtime.getRuntime().availableProcessors(), ROUNDS - WARM);
        for (int rows : new int[] {1, 20, 500, 5_000}) {
          measure(source, rows);
        }
      }
    }
  }

  private static void measure(SingleConnectionDataSource source, int rows) {
    String sql = ROWS.formatted(rows);
    JdbcClient spring = JdbcClient.create(source);
    JdbcClient house = RecordJdbcClient.on(source);
    var dataClass = DataClassRowMapper.newInstance(Line.class);
    Map<String, Supplier<List<Line>>> ways = new LinkedHashMap<>();
    ways.put("by hand", () -> spring.sql(sql).query(Mapping::line).list());
    ways.put("RecordMapper", () -> house.sql(sql).query(Line.class).list());
    ways.put("SimplePropertyRowMapper", () -> spring.sql(sql).query(Line.class).list());
    ways.put("DataClassRowMapper", () -> spring.sql(sql).query(dataClass).list());
    int repeat = Math.max(1, 400 / rows);
    Map<String, long[]> times = new LinkedHashMap<>();
    Map<String, String> faults = new LinkedHashMap<>();
    List<Line> expected = ways.get("by hand").get();
    for (int round = 0; round < ROUNDS; round++) {
      for (var way : ways.entrySet()) {
        if (faults.containsKey(way.getKey())) {
          continue;
        }
        long begin = System.nanoTime();
        try {
          for (int i = 0; i < repeat; i++) {
            List<Line> read = way.getValue().get();
            if (read.size() != rows || round == 0 && !read.equals(expected)) {
              throw new IllegalStateException("other rows");
            }
          }
        } catch (RuntimeException fault) {
          faults.put(way.getKey(), String.valueOf(fault.getMessage()));
        }
        long took = (System.nanoTime() - begin) / repeat;
        if (round >= WARM) {
          times.computeIfAbsent(way.getKey(), any -> new long[ROUNDS - WARM])[round - WARM] = took;
        }
      }
    }
    double hand = median(times.get("by hand"));
    var lines = new ArrayList<String>();
    for (String way : ways.keySet()) {
      lines.add(
          faults.containsKey(way)
              ? "  %-24s cannot: %s".formatted(way, faults.get(way).lines().findFirst().orElse(""))
              : "  %-24s %10.1f µs  %5.2f × by hand"
                  .formatted(way, median(times.get(way)) / 1000, median(times.get(way)) / hand));
    }
    System.out.printf("%d rows a statement%n%s%n", rows, String.join("\n", lines));
  }

  private static double median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Line(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("agency"),
        State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getObject("price", Long.class),
        row.getTimestamp("entered_at").toInstant(),
        ended == null ? null : ended.toInstant(),
        row.getObject("day", LocalDate.class),
        row.getBoolean("late"));
  }
}
