package vn.chosach.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.OnTheDisk;

/**
 * Kills the program and the server with SIGKILL in the middle of work; nothing committed is lost.
 */
@Tag("kill")
@Tag("apart")
class CrashTest {

  private static final Path CACHE = Path.of("../.chosach/postgresql");
  private static final int ENOUGH = 200;

  @TempDir(factory = OnTheDisk.class)
  Path home;

  @Test
  void aKilledProgramLosesNothingAndItsServerIsTakenOver() throws Exception {
    Writer writer = Writer.start(home);
    long last = writer.readUntil(ENOUGH);
    long orphan = writer.postgresPid();
    writer.kill();
    last = writer.readRest(last);

    try (var again = EmbeddedPostgres.start(home, CACHE)) {
      assertThat(again.pid()).isNotEqualTo(orphan);
      assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false)).isFalse();
      assertThat(highest(again)).isGreaterThanOrEqualTo(last);
      assertThat(count(again)).isEqualTo(highest(again));
    }
  }

  @Test
  void aKilledServerComesBackUnderTheRunningProgram() throws Exception {
    try (var postgres = EmbeddedPostgres.start(home, CACHE)) {
      long last = 0;
      try (Connection connection = connect(postgres)) {
        prepare(connection);
        for (long n = 1; n <= ENOUGH; n++) {
          write(connection, n);
          last = n;
        }
        kill(postgres.pid());
      }
      assertThat(eventually(postgres)).isEqualTo(last);
      try (Connection connection = connect(postgres)) {
        write(connection, last + 1);
      }
      assertThat(count(postgres)).isEqualTo(last + 1);
    }
  }

  @Test
  void bothKilledTogetherLoseNothing() throws Exception {
    Writer writer = Writer.start(home);
    long last = writer.readUntil(ENOUGH);
    kill(writer.postgresPid());
    writer.kill();
    last = writer.readRest(last);

    try (var again = EmbeddedPostgres.start(home, CACHE)) {
      assertThat(highest(again)).isGreaterThanOrEqualTo(last);
      assertThat(count(again)).isEqualTo(highest(again));
    }
  }

  private static long eventually(EmbeddedPostgres postgres) throws InterruptedException {
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    while (true) {
      try {
        return count(postgres);
      } catch (SQLException stillDown) {
        assertThat(Instant.now()).isBefore(patience);
        Thread.sleep(50);
      }
    }
  }

  private static void kill(long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor();
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    Access.Login owner = postgres.access().owner();
    return DriverManager.getConnection(postgres.access().url(), owner.role(), owner.password());
  }

  private static void prepare(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA crash");
      statement.execute("CREATE TABLE crash.written (n bigint PRIMARY KEY)");
    }
  }

  private static void write(Connection connection, long n) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("INSERT INTO crash.written VALUES (" + n + ")");
    }
  }

  private static long count(EmbeddedPostgres postgres) throws SQLException {
    return ask(postgres, "SELECT count(*) FROM crash.written");
  }

  private static long highest(EmbeddedPostgres postgres) throws SQLException {
    return ask(postgres, "SELECT max(n) FROM crash.written");
  }

  private static long ask(EmbeddedPostgres postgres, String question) throws SQLException {
    try (Connection connection = connect(postgres);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The other program: commits rising numbers and says each one only after its commit. */
  static final class Writer {
    private final Process process;
    private final BufferedReader said;
    private final long postgresPid;

    private Writer(Process process, BufferedReader said, long postgresPid) {
      this.process = process;
      this.said = said;
      this.postgresPid = postgresPid;
    }

    static Writer start(Path home) throws IOException {
      var process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-XX:TieredStopAtLevel=1",
                      "-XX:+UseSerialGC",
                      "-cp",
                      System.getProperty("java.class.path"),
                      Writer.class.getName(),
                      home.toString()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var said = process.inputReader();
      String line = said.readLine();
      while (line != null && !line.startsWith("server ")) {
        line = said.readLine();
      }
      assertThat(line).isNotNull();
      return new Writer(process, said, Long.parseLong(line.substring("server ".length())));
    }

    long postgresPid() {
      return postgresPid;
    }

    long readUntil(long n) throws IOException {
      long last = 0;
      while (last < n) {
        last = Math.max(last, committed(said.readLine()));
      }
      return last;
    }

    /** What it still said before it died. */
    long readRest(long last) throws IOException {
      long highest = last;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        highest = Math.max(highest, committed(line));
      }
      return highest;
    }

    private static long committed(String line) {
      return line.matches("committed \\d+")
          ? Long.parseLong(line.substring("committed ".length()))
          : 0;
    }

    void kill() throws IOException, InterruptedException {
      CrashTest.kill(process.pid());
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    public static void main(String[] arguments) throws Exception {
      var postgres = EmbeddedPostgres.start(Path.of(arguments[0]), CACHE);
      System.out.println("server " + postgres.pid());
      try (Connection connection = connect(postgres)) {
        prepare(connection);
        for (long n = 1; ; n++) {
          write(connection, n);
          System.out.print("committed " + n + "\n");
          System.out.flush();
        }
      }
    }
  }
}
