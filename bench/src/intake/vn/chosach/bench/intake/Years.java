package vn.chosach.bench.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs those who work when a table of many rows becomes one that is kept by years, and when
 * a part of it is detached and put back.
 */
final class Years {

  private static final String EARLIER =
      """
      INSERT INTO watch.earlier (listing, until, since, title, description, brand, category, url, picture, digest, intake)
      SELECT id, clock_timestamp() - n * interval '1 second', clock_timestamp(), repeat('t', 60), repeat('d', 200), '', '', '', '',
             '\\x00', gen_random_uuid()
        FROM watch.listing, generate_series(%s) n
      """;
  private static final String READING =
      """
      INSERT INTO journal.reading (id, at, officer, agency, kind, record, number, ground, task)
      SELECT gen_random_uuid(), clock_timestamp() - n * interval '1 second', gen_random_uuid(), 'SXD-AG', 'case', gen_random_uuid(),
             'VV-1', 'team', n %% 2 = 0
        FROM generate_series(%s) n
      """;

  private final OwnPostgres database;
  private final AtomicLong longest = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  private Years(OwnPostgres database) {
    this.database = database;
  }

  /**
   * @param arguments folder of the project, rows
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Files.createTempDirectory("chosach-years");
    try (var database = OwnPostgres.start(Path.of(arguments[0]), home.resolve("postgresql"))) {
      new Years(database).measure(Integer.parseInt(arguments[1]));
    }
    FileSystemUtils.deleteRecursively(home);
  }

  private void measure(int rows) throws Exception {
    System.out.printf(
        "%d processors, JDK %s, load %s, %,d rows a table%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
        rows);
    migrate("kernel", "160");
    migrate("journal", "40");
    migrate("watch", "196");
    run(
        """
        INSERT INTO watch.listing (id, platform, item, title, description, brand, category, url, picture, digest, words,
                                   first_seen, last_seen, since, intake)
        SELECT gen_random_uuid(), '', 'm' || n, 't', '', '', '', '', '', '\\x00000000000000000000000000000000', 0, now(), now(), now(),
               gen_random_uuid()
          FROM generate_series(1, 1000) n
        """);
    run(EARLIER.formatted("1, " + rows / 1000));
    run(READING.formatted("1, " + rows));
    run("VACUUM ANALYZE watch.earlier, journal.reading");
    var over = new AtomicBoolean();
    for (String what : new String[] {"earlier", "reading", "look", "seen"}) {
      Thread.ofPlatform().daemon().start(() -> work(what, over));
    }
    Thread.sleep(3_000);
    System.out.printf("nothing else is done: the longest statement %,d ms%n", longest.getAndSet(0));
    for (String room : new String[] {"kernel", "journal", "watch"}) {
      step("migrations of " + room, () -> migrate(room, "latest"));
      try (Connection connection = database.connect("chosach");
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT script, execution_time FROM "
                      + room
                      + ".flyway_schema_history WHERE version IN ('41', '42', '43', '44', '197', '198', '199', '200')"
                      + " ORDER BY installed_rank")) {
        while (row.next()) {
          System.out.printf("    %-44s %,6d ms%n", row.getString(1), row.getLong(2));
        }
      }
    }
    String part =
        text("SELECT relname FROM pg_class WHERE relname ~ '^earlier_until_\\d+$'");
    String bound =
        text("SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE relname = '" + part + "'");
    // Where those who write now stay, so that only the work of parting is seen.
    step("a part of " + rows + " rows detached", () -> {
      run("ALTER TABLE watch.earlier DETACH PARTITION watch." + part + " CONCURRENTLY");
    });
    step("and put back", () -> run("ALTER TABLE watch.earlier ATTACH PARTITION watch." + part + " " + bound));
    over.set(true);
    System.out.printf("statements that failed while no part took today's rows: %,d%n", failed.get());
  }

  /** One step. */
  private interface Step {
    void run() throws Exception;
  }

  private void step(String what, Step step) throws Exception {
    longest.set(0);
    long began = System.nanoTime();
    step.run();
    long took = (System.nanoTime() - began) / 1_000_000;
    Thread.sleep(500);
    System.out.printf("%-40s %,7d ms, the longest that anybody waited %,6d ms%n", what, took, longest.get());
  }

  private void work(String what, AtomicBoolean over) {
    String sql =
        switch (what) {
          case "earlier" -> EARLIER.formatted("0, 0") + " WHERE item = 'm1'";
          case "reading" -> READING.formatted("0, 0");
          case "look" -> "SELECT count(*) FROM watch.earlier e JOIN watch.listing l ON l.id = e.listing WHERE item = 'm7'";
          default -> "SELECT count(*) FROM journal.reading WHERE NOT task AND at > now() - interval '1 minute'";
        };
    try (Connection connection =
            DriverManager.getConnection(
                database.url(),
                database.environment().get("CHOSACH_DATABASE_USER"),
                database.environment().get("CHOSACH_DATABASE_PASSWORD"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      while (!over.get()) {
        long began = System.nanoTime();
        try {
          statement.execute();
        } catch (SQLException e) {
          failed.incrementAndGet();
        }
        longest.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
        Thread.sleep(2);
      }
    } catch (SQLException | InterruptedException ended) {
      failed.incrementAndGet();
    }
  }

  private void migrate(String room, String to) {
    Flyway.configure()
        .dataSource(
            database.url(),
            database.environment().get("CHOSACH_DATABASE_OWNER"),
            database.environment().get("CHOSACH_DATABASE_OWNER_PASSWORD"))
        .locations("classpath:db/migration/" + room)
        .schemas(room)
        .defaultSchema(room)
        .placeholders(Map.of("app", database.environment().get("CHOSACH_DATABASE_USER")))
        .target(to)
        .load()
        .migrate();
    run("GRANT USAGE ON SCHEMA " + room + " TO " + database.environment().get("CHOSACH_DATABASE_USER"));
  }

  private void run(String sql) {
    try (Connection connection = database.connect("chosach");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.connect("chosach");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
