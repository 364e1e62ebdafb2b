package vn.chosach.bench.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL that no program of ours owns, from the binaries that come along, durable, on the
 * loopback address; and a streaming replica of it. For programs with {@code CHOSACH_DATABASE_URL}.
 */
public final class OwnPostgres implements AutoCloseable {

  private static final String PASSWORD = "of-a-measurement";

  private final Path programs;
  private final Path folder;
  private final int port;
  private Process server;

  private OwnPostgres(Path programs, Path folder, int port) throws IOException {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
    this.server = run(folder.resolve("data"));
  }

  /** A new one with the roles and the database of docs/postgresql-roles.sql. */
  public static OwnPostgres start(Path root, Path folder) throws Exception {
    Path programs = programs(root);
    Files.createDirectories(folder);
    int port = freePort();
    command(
        "initdb",
        programs,
        List.of("-D", folder.resolve("data").toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8"),
        folder);
    var own = new OwnPostgres(programs, folder, port);
    own.awaitAnswer();
    try (Connection connection = own.connect("postgres");
        Statement statement = connection.createStatement()) {
      String sql = Files.readString(root.resolve("docs/postgresql-roles.sql"));
      for (String one :
          sql.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + b + "\n").split(";")) {
        if (!one.isBlank()) {
          statement.execute(one.replaceAll(":'\\w+'", "'" + PASSWORD + "'"));
        }
      }
    }
    return own;
  }

  /** Streams from this one as soon as it stands: a copy of the files between start and stop of a backup. */
  public OwnPostgres replica(Path where) throws Exception {
    Files.createDirectories(where);
    Path data = where.resolve("data");
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_backup_start('replica', true)");
      copy(folder.resolve("data"), data);
      try (ResultSet row = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
        row.next();
        Files.writeString(data.resolve("backup_label"), row.getString(1));
      }
    }
    Files.deleteIfExists(data.resolve("postmaster.pid"));
    Files.createFile(data.resolve("standby.signal"));
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres'\n");
    var replica = new OwnPostgres(programs, where, freePort());
    replica.awaitAnswer();
    return replica;
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/chosach";
  }

  /** How a program is told to use it. */
  public Map<String, String> environment() {
    return Map.of(
        "CHOSACH_DATABASE_URL", url(),
        "CHOSACH_DATABASE_USER", "chosach_app",
        "CHOSACH_DATABASE_PASSWORD", PASSWORD,
        "CHOSACH_DATABASE_OWNER", "chosach_owner",
        "CHOSACH_DATABASE_OWNER_PASSWORD", PASSWORD);
  }

  /** The same as settings of a program in this process. */
  public List<String> settings() {
    return List.of(
        "--chosach.database.url=" + url(),
        "--chosach.database.user=chosach_app",
        "--chosach.database.password=" + PASSWORD,
        "--chosach.database.owner=chosach_owner",
        "--chosach.database.owner-password=" + PASSWORD);
  }

  /** As its administrator, who sees all rows. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "");
  }

  public long one(String question) throws SQLException {
    try (Connection connection = connect("chosach");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Its first process. */
  public ProcessHandle handle() {
    return server.toHandle();
  }

  /** Stops it for some time, so that a replica falls behind. */
  public void signal(String name) throws IOException, InterruptedException {
    for (String pid : processes()) {
      new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
    }
  }

  private List<String> processes() throws IOException {
    String first = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
    var all = new ArrayList<String>(List.of(first));
    ProcessHandle.of(Long.parseLong(first))
        .ifPresent(one -> one.children().forEach(child -> all.add(String.valueOf(child.pid()))));
    return all;
  }

  private Process run(Path data) throws IOException {
    var words = new ArrayList<>(account());
    words.addAll(List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
    for (String one :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=150",
            "shared_buffers=256MB",
            "fsync=on",
            "synchronous_commit=on",
            "wal_level=replica",
            "max_wal_senders=4",
            "wal_keep_size=1GB",
            "hot_standby=on",
            "timezone=UTC")) {
      words.addAll(List.of("-c", one));
    }
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private void awaitAnswer() throws Exception {
    for (int turn = 0; turn < 300; turn++) {
      try (Connection open = connect("postgres")) {
        return;
      } catch (SQLException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IOException("PostgreSQL does not answer: " + folder.resolve("log"));
  }

  private static void command(String program, Path programs, List<String> words, Path folder)
      throws Exception {
    var all = new ArrayList<>(account());
    all.add(programs.resolve("bin").resolve(program).toString());
    all.addAll(words);
    Process done =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(program + ".log").toFile())
            .start();
    if (done.waitFor() != 0) {
      throw new IOException(program + " failed: " + folder.resolve(program + ".log"));
    }
  }

  /** PostgreSQL refuses root, which an empty user namespace hides. */
  private static List<String> account() throws IOException {
    return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0
        ? List.of("unshare", "-U")
        : List.of();
  }

  /** What an earlier start of the program unpacked. */
  private static Path programs(Path root) throws IOException {
    try (Stream<Path> all = Files.list(root.resolve(".chosach/postgresql"))) {
      return all.filter(one -> Files.isExecutable(one.resolve("bin/postgres")))
          .filter(one -> !one.getFileName().toString().startsWith("unpacking"))
          .findFirst()
          .orElseThrow(() -> new IOException("run ./chosach build first"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path there = to.resolve(from.relativize(one).toString());
        try {
          if (Files.isDirectory(one)) {
            Files.createDirectories(there);
          } else {
            Files.copy(one, there);
          }
        } catch (java.nio.file.NoSuchFileException gone) {
          // A file that goes during the copy is made good by the log.
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
  }

  static int freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (server.isAlive()) {
      String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
      new ProcessBuilder("kill", "-INT", pid).start().waitFor();
      if (!server.waitFor(30, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    }
  }
}
