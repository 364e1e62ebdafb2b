package vn.chosach.bench.intake;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What acts cost, by part: processor time of the threads of this process and of the servers of its
 * PostgreSQL, transactions and syncs of the log. Other work of the machine does not lengthen it. Threads that end
 * meanwhile count with what is left over, as do the compilers and the collector.
 */
public final class Costs {

  private static final double TICKS = 100;

  /** Names of threads begin so; virtual ones run on those of the pool. */
  private static final Map<String, String> PARTS =
      Map.of(
          "load-", "who sends",
          "ForkJoinPool", "requests",
          "Tomcat-", "requests",
          "http-nio", "connections",
          "after-commit", "after the commit",
          "job", "jobs");

  private static final LongAdder SENT = new LongAdder();

  private final Ground ground;
  private final Map<String, Double> before;

  private Costs(Ground ground) throws IOException {
    this.ground = ground;
    this.before = now(ground.jdbc());
  }

  public static Costs from(Ground ground) throws IOException {
    return new Costs(ground);
  }

  /** Called by a thread that sends, as its last act. */
  public static void sent() {
    SENT.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  /** Milliseconds of processor, transactions and syncs for each of so many acts. */
  public String each(double acts) throws IOException {
    var after = now(ground.jdbc());
    var line = new StringBuilder();
    double[] sum = new double[1];
    after.forEach(
        (part, value) -> {
          double one = (value - before.getOrDefault(part, 0.0)) / acts;
          boolean counted = part.startsWith("#");
          if (!counted) {
            sum[0] += one;
          }
          if (one >= 0.005) {
            line.append(
                counted
                    ? String.format(Locale.ROOT, "; %.2f %s", one, part.substring(1))
                    : String.format(Locale.ROOT, ", %s %.2f", part, one));
          }
        });
    return String.format(Locale.ROOT, "    ms of processor for one: %.2f = ", sum[0])
        + line.substring(2);
  }

  private static Map<String, Double> now(JdbcClient jdbc) throws IOException {
    var all = new TreeMap<String, Double>((a, b) -> order(a).compareTo(order(b)));
    var threads = ManagementFactory.getThreadMXBean();
    double known = 0;
    for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      long nanos = thread == null ? 0 : threads.getThreadCpuTime(thread.getThreadId());
      String part = thread == null || nanos <= 0 ? null : part(thread.getThreadName());
      if (part != null) {
        known += nanos / 1e6;
        all.merge(part, nanos / 1e6, Double::sum);
      }
    }
    all.merge("who sends", SENT.sum() / 1e6, Double::sum);
    known += SENT.sum() / 1e6;
    double process =
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    all.put("compilers, collector, others", process - known);
    servers(jdbc, all);
    var counted =
        jdbc.sql(
                """
                SELECT pg_stat_force_next_flush() IS NULL AS flushed,
                       (SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()) AS transactions,
                       (SELECT sum(fsyncs) FROM pg_stat_io WHERE object = 'wal')::bigint AS syncs,
                       (pg_current_wal_insert_lsn() - '0/0')::bigint AS bytes
                """)
            .query()
            .singleRow();
    all.put("#transactions", ((Number) counted.get("transactions")).doubleValue());
    all.put("#syncs", ((Number) counted.get("syncs")).doubleValue());
    all.put("#kB of log", ((Number) counted.get("bytes")).doubleValue() / 1e3);
    return all;
  }

  private static String order(String part) {
    return (part.startsWith("#") ? "3" : part.startsWith("PostgreSQL") ? "2" : "1") + part;
  }

  private static String part(String thread) {
    return PARTS.entrySet().stream()
        .filter(one -> thread.startsWith(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The servers of the database, and what those took that are gone. */
  private static void servers(JdbcClient jdbc, Map<String, Double> all) throws IOException {
    int one = jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
    String first = fields(Path.of("/proc/" + one + "/stat")).get(1);
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process :
          processes.filter(path -> path.getFileName().toString().matches("[0-9]+")).toList()) {
        try {
          List<String> fields = fields(process.resolve("stat"));
          boolean postmaster = process.getFileName().toString().equals(first);
          if (!postmaster && !fields.get(1).equals(first)) {
            continue;
          }
          String title = Files.readString(process.resolve("cmdline"));
          boolean asked = title.startsWith("postgres: chosach_app");
          double own = Double.parseDouble(fields.get(11)) + Double.parseDouble(fields.get(12));
          double gone =
              postmaster
                  ? Double.parseDouble(fields.get(13)) + Double.parseDouble(fields.get(14))
                  : 0;
          all.merge(
              asked ? "PostgreSQL, questions" : "PostgreSQL, others",
              (own + gone) * TimeUnit.SECONDS.toMillis(1) / TICKS,
              Double::sum);
        } catch (java.nio.file.NoSuchFileException ended) {
          // It counts with the postmaster now.
        }
      }
    }
  }

  /** From the state on; the name before it may hold blanks. */
  private static List<String> fields(Path stat) throws IOException {
    String text = Files.readString(stat);
    return Arrays.asList(text.substring(text.lastIndexOf(')') + 2).split(" "));
  }
}
