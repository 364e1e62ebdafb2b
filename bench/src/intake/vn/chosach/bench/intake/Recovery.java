package vn.chosach.bench.intake;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.util.FileSystemUtils;

/**
 * How long PostgreSQL reads its log again after SIGKILL, with the checkpoints of each argument and
 * rows that look like tips: so many are laid, then changed at random until as much log stands
 * behind the last checkpoint as those settings allow. The rest of a restart is measured by {@code
 * start-up.sh}.
 */
public final class Recovery {

  private static final int WRITERS = 4;
  private static final Duration LONGEST = Duration.ofSeconds(150);

  private Recovery() {}

  /**
   * @param arguments program {@code postgres}, folder for data, rows, then settings such as {@code
   *     max_wal_size=3GB,checkpoint_timeout=15min}
   */
  public static void main(String[] arguments) throws Exception {
    for (String settings : List.of(arguments).subList(3, arguments.length)) {
      Path data = Files.createTempDirectory(Path.of(arguments[1]), "recovery");
      try {
        measure(Path.of(arguments[0]), data, Long.parseLong(arguments[2]), settings);
      } finally {
        FileSystemUtils.deleteRecursively(data);
        Files.deleteIfExists(logOf(data));
      }
    }
  }

  private static void measure(Path postgres, Path data, long rows, String settings)
      throws Exception {
    run(
        postgres.resolveSibling("initdb").toString(),
        "-D",
        data.toString(),
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale");
    int port;
    try (var probe = new ServerSocket(0)) {
      port = probe.getLocalPort();
    }
    Process server = start(postgres, data, port, settings);
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    await(url);
    try (Connection connection = DriverManager.getConnection(url);
        var asked = connection.createStatement()) {
      asked.execute(
          "CREATE TABLE tip (id uuid PRIMARY KEY, at timestamptz NOT NULL, state int NOT NULL,"
              + " told bytea NOT NULL, mark bytea NOT NULL)");
      asked.execute(
          "INSERT INTO tip SELECT gen_random_uuid(), now() - n * interval '1 second', n % 9,"
              + " decode(repeat(md5(n::text), 12), 'hex'), decode(md5(n::text), 'hex')"
              + " FROM generate_series(1, "
              + rows
              + ") n");
      asked.execute("CREATE INDEX ON tip (at); CREATE INDEX ON tip (mark); CHECKPOINT");
    }
    long log = change(url, gigabytes(settings) << 30);
    ProcessHandle.of(server.pid())
        .ifPresent(
            main -> {
              main.descendants().forEach(ProcessHandle::destroyForcibly);
              main.destroyForcibly();
            });
    server.waitFor();
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    long began = System.nanoTime();
    Process again = start(postgres, data, port, settings);
    await(url);
    System.out.printf(
        "%-50s %,d rows, %,d MB of log behind the checkpoint: back after %,d ms%n",
        settings, rows, log >> 20, Duration.ofNanos(System.nanoTime() - began).toMillis());
    // what the server says of it: how long it read, and how long the checkpoint after it took
    Files.readAllLines(logOf(data)).stream()
        .filter(line -> line.matches(".*(redo done|checkpoint complete: end-of-recovery|checkpoint complete.*recovery).*"))
        .forEach(line -> System.out.println("    " + line.replaceFirst("^.*?LOG:\\s*", "")));
    again.destroy();
    again.waitFor(60, TimeUnit.SECONDS);
  }

  private static long gigabytes(String settings) {
    return Long.parseLong(settings.replaceFirst(".*max_wal_size=(\\d+)GB.*", "$1"));
  }

  /** Changes rows until the log is nearly as long as it may be; its bytes since the checkpoint. */
  private static long change(String url, long most) throws Exception {
    var over = new AtomicBoolean();
    long behind = 0;
    try (var pool = Executors.newFixedThreadPool(WRITERS);
        Connection watch = DriverManager.getConnection(url);
        var asked = watch.createStatement()) {
      for (int writer = 0; writer < WRITERS; writer++) {
        pool.submit(() -> write(url, over));
      }
      long end = System.nanoTime() + LONGEST.toNanos();
      while (System.nanoTime() < end) {
        Thread.sleep(100);
        long now =
            one(
                asked,
                "SELECT pg_current_wal_insert_lsn() - redo_lsn FROM pg_control_checkpoint()");
        behind = Math.max(behind, now);
        if (now < behind || now > most * 85 / 100) {
          behind = now;
          break;
        }
      }
      over.set(true);
    }
    return behind;
  }

  private static Void write(String url, AtomicBoolean over) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        var change =
            connection.prepareStatement(
                "UPDATE tip SET state = state + 1, at = clock_timestamp() WHERE id IN"
                    + " (SELECT id FROM tip WHERE id > ? ORDER BY id LIMIT 50)")) {
      while (!over.get()) {
        change.setObject(1, UUID.randomUUID());
        change.executeUpdate();
      }
    }
    return null;
  }

  private static long one(java.sql.Statement asked, String sql) throws SQLException {
    try (var row = asked.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Process start(Path postgres, Path data, int port, String settings)
      throws IOException {
    var words =
        new ArrayList<>(
            List.of(
                postgres.toString(),
                "-D",
                data.toString(),
                "-p",
                "" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=1GB"));
    for (String setting : settings.split(",")) {
      words.add("-c");
      words.add(setting);
    }
    return command(words, data).start();
  }

  private static ProcessBuilder command(List<String> words, Path data) {
    var all = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      all.addAll(
          List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
    }
    all.addAll(words);
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logOf(data).toFile()));
  }

  private static Path logOf(Path data) {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  private static void run(String... words) throws Exception {
    Path data = Path.of(words[2]);
    if (System.getProperty("user.name").equals("root")) {
      Files.setAttribute(data, "unix:uid", 65_534);
    }
    if (command(List.of(words), data).start().waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", words));
    }
  }

  private static void await(String url) throws InterruptedException {
    for (int tries = 0; tries < 6_000; tries++) {
      try (Connection connection = DriverManager.getConnection(url)) {
        return;
      } catch (SQLException notYet) {
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("PostgreSQL does not answer");
  }
}
