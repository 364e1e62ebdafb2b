package vn.chosach.journal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.EmbeddedPostgres;
import vn.chosach.verify.WitnessCommand;

/**
 * Publisher, witness and PostgreSQL are killed with SIGKILL at random moments while acts come in:
 * each acknowledged act is in the log afterwards, and log, database and witness agree. The long
 * campaign with the whole program stands in {@code bench/kills.sh}.
 */
@Timeout(300)
@Tag("kill")
@Tag("apart")
class LogKillsTest {

  private static final int KILLS = 9;
  private static final Path CACHE = Path.of("../.chosach/postgresql");

  @TempDir Path home;

  private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final List<Process> started = new ArrayList<>();
  private int port;

  @AfterEach
  void endWhatIsLeft() {
    over.set(true);
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void nothingAcknowledgedIsLostAndTheTreeStaysOneWhoeverIsKilled() throws Exception {
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    try (var server = EmbeddedPostgres.start(home.resolve("server"), CACHE);
        var log = new LogRig(home.resolve("log"), server.access())) {
      log.now = Instant.now();
      log.acts(300).publish();
      Process witness = witness(log);
      String line = witnessKey() + " http://127.0.0.1:" + port;
      Process publisher = publisher(log, line);
      List<Thread> writers =
          IntStream.range(0, 3)
              .mapToObj(n -> Thread.ofPlatform().start(() -> write(log.access)))
              .toList();
      var random = new SplittableRandom(389);
      for (int kill = 0; kill < KILLS; kill++) {
        Thread.sleep(200 + random.nextInt(500));
        switch (kill % 3) {
          case 0 -> publisher = killed(publisher, () -> publisher(log, line));
          case 1 -> witness = killed(witness, () -> witness(log));
          default -> ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
      over.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
      assertThat(acknowledged).hasSizeGreaterThan(100);
      awaitWitnessed(log, entries(log.access));

      assertThat(lost(log.access)).as("acknowledged and not in the journal").isEmpty();
      assertThat(log.verifyDatabase("--witness-key", witnessKey(), "--older", newest(log)))
          .startsWith("0 ");
      assertThat(home.resolve("witness/alarms")).doesNotExist();
    }
  }

  private interface Start {
    Process again() throws Exception;
  }

  private static Process killed(Process victim, Start start) throws Exception {
    victim.destroyForcibly().waitFor();
    return start.again();
  }

  private void write(Access access) {
    while (!over.get()) {
      try (Connection connection = connect(access)) {
        while (!over.get()) {
          UUID id = UUID.randomUUID();
          try (var insert = connection.createStatement()) {
            insert.execute(
                """
                INSERT INTO journal.entry (id, at, actor_kind, verb, subject_kind, subject_id)
                VALUES ('%s', now(), 'SYSTEM', 'kernel.tried', 'thing', '1')
                """
                    .formatted(id));
          }
          acknowledged.add(id);
        }
      } catch (SQLException killed) {
        // Nothing was acknowledged; the writer comes again.
        Thread.onSpinWait();
      }
    }
  }

  private static Connection connect(Access access) throws SQLException {
    return DriverManager.getConnection(
        access.url(), access.owner().role(), access.owner().password());
  }

  private static long entries(Access access) throws Exception {
    SQLException last = new SQLException("never asked");
    for (int i = 0; i < 600; i++) {
      try (Connection connection = connect(access);
          var row =
              connection.createStatement().executeQuery("SELECT count(*) FROM journal.entry")) {
        row.next();
        return row.getLong(1);
      } catch (SQLException notYetBack) {
        last = notYetBack;
        Thread.sleep(100);
      }
    }
    throw last;
  }

  private List<UUID> lost(Access access) throws SQLException {
    var lost = new ArrayList<>(acknowledged);
    try (Connection connection = connect(access);
        var row = connection.createStatement().executeQuery("SELECT id FROM journal.entry")) {
      var there = new java.util.HashSet<UUID>();
      while (row.next()) {
        there.add(row.getObject(1, UUID.class));
      }
      lost.removeAll(there);
    }
    return lost;
  }

  private static void awaitWitnessed(LogRig log, long entries) throws Exception {
    Path witnessed = log.home.resolve("journal/witnessed");
    long size = 0;
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (size < entries && System.nanoTime() < end) {
      Thread.sleep(100);
      size = Files.exists(witnessed) ? Long.parseLong(Files.readAllLines(witnessed).get(1)) : 0;
    }
    assertThat(size).as("published and cosigned in the end").isEqualTo(entries);
  }

  private static String newest(LogRig log) {
    return log.home.resolve("journal/witnessed").toString();
  }

  private String witnessKey() throws Exception {
    Path key = home.resolve("witness/witness.key");
    for (int i = 0; i < 600 && (!Files.exists(key) || Files.size(key) == 0); i++) {
      Thread.sleep(50);
    }
    return Files.readAllLines(key).getFirst();
  }

  private Process witness(LogRig log) throws Exception {
    return java(
        WitnessCommand.class,
        "--key",
        log.key(),
        "--state",
        home.resolve("witness").toString(),
        "--listen",
        "127.0.0.1:" + port);
  }

  private Process publisher(LogRig log, String witness) throws Exception {
    Access access = log.access;
    return java(
        LogKillsTest.class,
        log.home.toString(),
        access.url(),
        access.owner().role(),
        access.owner().password(),
        witness);
  }

  private Process java(Class<?> program, String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    File said = home.resolve(program.getSimpleName() + ".said").toFile();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(said))
            .start();
    started.add(process);
    return process;
  }

  /** The publisher as a process of its own: publishes and asks without a pause. */
  public static void main(String[] arguments) throws InterruptedException {
    var login = new Access.Login(arguments[2], arguments[3]);
    try (var publisher =
        new HandPublisher(
            Path.of(arguments[0]), new Access(arguments[1], login, login), List.of(arguments[4]))) {
      while (publisher.halted().isEmpty()) {
        try {
          publisher.publish();
          publisher.ask();
        } catch (RuntimeException databaseAway) {
          publisher.connectAnew();
          Thread.sleep(20);
        }
      }
      System.out.println("halted " + publisher.halted());
    }
  }
}
