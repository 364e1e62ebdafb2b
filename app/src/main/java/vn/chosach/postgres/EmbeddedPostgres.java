package vn.chosach.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server on one data folder, as a child of this process.
 *
 * <p>Durable by its settings ({@code fsync}, {@code synchronous_commit} and {@code
 * full_page_writes} are on), reachable on the loopback address only and with a generated password.
 * A server left behind by a killed program is stopped in an orderly way first; a server that dies
 * under us is started again on the same port, so that the connection pool finds it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PID_LINE = 0;
  private static final int STATUS_LINE = 7;

  private final Path home;
  private final Path data;
  private final Path binaries;
  private final Keys keys;
  private final int port;
  private final HomeLock lock;
  private final Account account;
  private final List<String> furtherSettings;
  private volatile boolean closing;
  private volatile @Nullable Process server;

  private EmbeddedPostgres(
      Path home,
      Path binaries,
      Keys keys,
      HomeLock lock,
      Account account,
      List<String> furtherSettings)
      throws IOException {
    this.home = home;
    this.data = home.resolve("data");
    this.binaries = binaries;
    this.keys = keys;
    this.lock = lock;
    this.account = account;
    this.furtherSettings = furtherSettings;
    this.port = freePort();
  }

  /**
   * Starts the server, creating the data folder at the first start.
   *
   * @param home folder of this installation; data, keys and log lie below it
   * @param cache folder for the unpacked programs, may be shared by installations
   * @throws CannotStart with one clear line when the folder cannot be written, another program runs
   *     on the same data, or the server does not come up
   */
  public static EmbeddedPostgres start(Path home, Path cache) {
    return start(home, cache, false, List.of());
  }

  /**
   * Starts the server on an empty database; earlier data in the folder is deleted for good.
   *
   * @throws CannotStart as {@link #start(Path, Path)}
   */
  public static EmbeddedPostgres startFresh(Path home, Path cache) {
    return start(home, cache, true, List.of());
  }

  /** With further settings, so that a test can start a server as careless as some in the field. */
  static EmbeddedPostgres start(Path home, Path cache, String... settings) {
    return start(home, cache, false, List.of(settings));
  }

  private static EmbeddedPostgres start(
      Path home, Path cache, boolean fresh, List<String> furtherSettings) {
    HomeLock lock = null;
    try {
      Path root = home.toAbsolutePath().normalize();
      lock = HomeLock.take(root);
      Path programs = Binaries.unpack(cache.toAbsolutePath().normalize());
      var postgres =
          new EmbeddedPostgres(
              root,
              programs,
              Keys.in(root.resolve("keys")),
              lock,
              Account.current(),
              furtherSettings);
      postgres.bringUp(fresh);
      return postgres;
    } catch (IOException | RuntimeException e) {
      release(lock);
      throw e instanceof RuntimeException known
          ? known
          : new CannotStart("PostgreSQL cannot start under " + home + ": " + e.getMessage(), e);
    }
  }

  /** How the application and the migrations reach the database {@code chosach}. */
  public Access access() {
    return new Access(url("chosach"), keys.app(), keys.owner());
  }

  /** How an administrator of this machine reaches the server: owner of everything in it. */
  public Access.Login superuser() {
    return keys.superuser();
  }

  /** JDBC address of a database on this server. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Process id of the running server. */
  public long pid() {
    return Objects.requireNonNull(server, "not running").pid();
  }

  @Override
  public void close() {
    closing = true;
    Process running = server;
    if (running != null && running.isAlive()) {
      stop(running.toHandle());
    }
    lock.close();
  }

  private static void release(@Nullable HomeLock lock) {
    if (lock != null) {
      lock.close();
    }
  }

  private void bringUp(boolean fresh) throws IOException {
    stopOrphan();
    var cluster = new Cluster(home, data, account);
    if (fresh) {
      cluster.delete();
    }
    if (!cluster.exists()) {
      LOG.info("Creating the database under {}", data);
      cluster.create(binaries, keys.superuser());
    }
    launch();
    Bootstrap.prepare(url("postgres"), keys);
  }

  /** A program killed with SIGKILL leaves its server running on the data folder. */
  private void stopOrphan() throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.get(PID_LINE).strip());
    ProcessHandle.of(pid)
        .filter(process -> process.info().command().map(c -> c.endsWith("/postgres")).orElse(false))
        .ifPresent(
            process -> {
              LOG.info("Stopping the PostgreSQL {} that an earlier program left running", pid);
              stop(process);
            });
  }

  /** Fast shutdown (SIGINT), then immediate shutdown (SIGQUIT); both leave a recoverable folder. */
  private void stop(ProcessHandle process) {
    for (String signal : List.of("-INT", "-QUIT")) {
      try {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
        process.onExit().get(PATIENCE.toSeconds() / 2, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException | IOException e) {
        LOG.warn("PostgreSQL {} did not stop on {}", process.pid(), signal, e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void launch() throws IOException {
    Path log = Files.createDirectories(home.resolve("log")).resolve("postgresql.log");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Process started =
          new ProcessBuilder(account.command(settings()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      server = started;
      if (awaitReady(started, deadline)) {
        started.onExit().thenAccept(this::revive);
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new CannotStart("PostgreSQL does not come up; its own words are in " + log + ".");
      }
      // Backends of a killed server can hold its shared memory for a moment.
      pause(Duration.ofMillis(200));
    }
  }

  private String[] settings() {
    String program = binaries.resolve("bin/postgres").toString();
    var command = new ArrayList<>(List.of(program, "-D", data.toString()));
    var settings = new ArrayList<>(ServerSettings.onThisMachine());
    settings.add("port=" + port);
    settings.addAll(furtherSettings);
    settings.forEach(setting -> command.addAll(List.of("-c", setting)));
    return command.toArray(String[]::new);
  }

  private boolean awaitReady(Process started, long deadline) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    while (started.isAlive() && System.nanoTime() < deadline) {
      if (Files.exists(pidFile)) {
        List<String> lines = readQuietly(pidFile);
        if (lines.size() > STATUS_LINE
            && lines.get(PID_LINE).strip().equals(Long.toString(started.pid()))
            && lines.get(STATUS_LINE).strip().equals("ready")) {
          return true;
        }
      }
      pause(Duration.ofMillis(10));
    }
    return false;
  }

  private static List<String> readQuietly(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException rewrittenJustNow) {
      return List.of();
    }
  }

  private void revive(Process gone) {
    if (closing) {
      return;
    }
    LOG.error("PostgreSQL {} ended with {}; starting it again", gone.pid(), gone.exitValue());
    while (!closing) {
      try {
        launch();
        LOG.info("PostgreSQL runs again as {}", pid());
        return;
      } catch (IOException | CannotStart e) {
        // A full volume is made room on some day: then nobody should have to start anything.
        LOG.error("ALARM: PostgreSQL could not be started again; it is tried again and again", e);
        pause(BETWEEN_ATTEMPTS);
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted while PostgreSQL was starting", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
