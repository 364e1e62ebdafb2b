package vn.chosach.bench.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import vn.chosach.postgres.EmbeddedPostgres;

/**
 * What it saves that an event leaves the outbox in the transaction of its listener: the same
 * statements in one commit and in three (it begins, what the listener writes, it is over), with
 * durable commits, by one listener and by four at once, ways by turns, median of nine.
 */
public final class Hearing {

  private static final int EVENTS = 400;
  private static final int TURNS = 9;

  private Hearing() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Files.createTempDirectory(Path.of("").toAbsolutePath(), "hearing");
    Path cache = Path.of(System.getProperty("java.io.tmpdir"), "chosach-postgresql");
    try (var server = EmbeddedPostgres.startFresh(home, cache)) {
      var access = server.access();
      try (Connection connection =
              DriverManager.getConnection(
                  access.url(), access.owner().role(), access.owner().password());
          Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE outbox (id int PRIMARY KEY, state text); CREATE TABLE work (id int, at"
                + " timestamptz)");
        for (int listeners : new int[] {1, 4}) {
          double[] three = new double[TURNS];
          double[] one = new double[TURNS];
          for (int turn = 0; turn < TURNS; turn++) {
            statement.execute(
                "TRUNCATE outbox, work; INSERT INTO outbox SELECT n, 'PUBLISHED' FROM"
                    + " generate_series(1, "
                    + 2 * EVENTS * listeners
                    + ") n");
            three[turn] = hear(access, listeners, 0, 3);
            one[turn] = hear(access, listeners, EVENTS * listeners, 1);
          }
          Arrays.sort(three);
          Arrays.sort(one);
          System.out.printf(
              "%d listeners: one commit %.0f events/s, three commits %.0f events/s, %.2f times%n",
              listeners, one[TURNS / 2], three[TURNS / 2], one[TURNS / 2] / three[TURNS / 2]);
        }
      }
    } finally {
      org.springframework.util.FileSystemUtils.deleteRecursively(home);
    }
  }

  private static double hear(
      vn.chosach.postgres.Access access, int listeners, int from, int commits) throws Exception {
    long begin = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(listeners)) {
      List<Callable<Void>> all = new ArrayList<>();
      for (int i = 0; i < listeners; i++) {
        int first = from + i * EVENTS;
        all.add(
            () -> {
              try (Connection connection =
                  DriverManager.getConnection(
                      access.url(), access.owner().role(), access.owner().password())) {
                connection.setAutoCommit(false);
                work(connection, first, commits);
              }
              return null;
            });
      }
      for (var done : threads.invokeAll(all)) {
        done.get();
      }
    }
    return EVENTS * listeners / ((System.nanoTime() - begin) / 1e9);
  }

  private static void work(Connection connection, int first, int commits) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int id = first + 1; id <= first + EVENTS; id++) {
        if (commits == 3) {
          statement.execute("UPDATE outbox SET state = 'PROCESSING' WHERE id = " + id);
          connection.commit();
        }
        statement.execute("INSERT INTO work VALUES (" + id + ", now())");
        if (commits == 3) {
          connection.commit();
        }
        statement.execute("DELETE FROM outbox WHERE id = " + id);
        connection.commit();
      }
    }
  }
}
