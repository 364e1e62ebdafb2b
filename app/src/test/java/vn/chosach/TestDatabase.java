package vn.chosach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.EmbeddedPostgres;
import vn.chosach.postgres.TestServer;

/**
 * A database for each test context: on the embedded server of this process, or on the server that
 * {@code CHOSACH_DATABASE_URL} names, where the owner role then needs CREATEDB. The rooms are
 * migrated once in a process; each context gets a copy of that.
 *
 * <p>Where the machine has room in memory, data and home folder lie there, in the folder that
 * {@code ./chosach test} made for all that tests write. The server is as durable as ever by its
 * settings, so it does the same work; only the disk is not waited for. Tests of crashes and full
 * disks start servers of their own, {@link OnTheDisk}.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** Processes that run at the same time have one folder, server and port each. */
  private static final String FORK = System.getProperty("chosach.test.fork", "0");

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 3L << 30;
  private static final Path FOLDER = folder();

  private static final Access SERVER;
  private static final Access.Login SEES_ALL;
  private static String migrated = "";

  static {
    String url = System.getenv("CHOSACH_DATABASE_URL");
    if (url != null) {
      SERVER =
          new Access(
              url,
              new Access.Login(
                  System.getenv("CHOSACH_DATABASE_USER"),
                  System.getenv("CHOSACH_DATABASE_PASSWORD")),
              new Access.Login(
                  System.getenv("CHOSACH_DATABASE_OWNER"),
                  System.getenv("CHOSACH_DATABASE_OWNER_PASSWORD")));
      SEES_ALL = SERVER.owner();
    } else {
      // The log takes room in memory: it is written over after 256 MB and not after 3 GB.
      EmbeddedPostgres embedded =
          TestServer.start(
              FOLDER.resolve("postgres"),
              Path.of("../.chosach/postgresql"),
              "max_wal_size=256MB",
              "min_wal_size=64MB",
              // also for programs that a test starts beside this one
              "max_connections=120");
      // After the contexts have closed: they still ask the database while they do.
      SpringApplication.getShutdownHandlers().add(() -> close(embedded));
      SERVER = embedded.access();
      SEES_ALL = embedded.superuser();
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Access copy = migrated();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test-database",
                Map.of(
                    "chosach.home", FOLDER.resolve("home").resolve(fresh(10)).toString(),
                    "chosach.database.url", copy.url(),
                    "chosach.database.user", copy.app().role(),
                    "chosach.database.password", copy.app().password(),
                    "chosach.database.owner", copy.owner().role(),
                    "chosach.database.owner-password", copy.owner().password())));
  }

  /**
   * For the environment of a program that a test starts and whose tests run on the same server, in
   * databases of their own.
   */
  public static Map<String, String> environment() {
    return Map.of(
        "CHOSACH_DATABASE_URL", SERVER.url(),
        "CHOSACH_DATABASE_USER", SERVER.app().role(),
        "CHOSACH_DATABASE_PASSWORD", SERVER.app().password(),
        "CHOSACH_DATABASE_OWNER", SERVER.owner().role(),
        "CHOSACH_DATABASE_OWNER_PASSWORD", SERVER.owner().password());
  }

  /** A new, empty database on the server of the tests. */
  public static Access fresh() {
    return made("template1");
  }

  /** A new database with the tables of all rooms, as the migrations leave it. */
  public static synchronized Access migrated() {
    if (migrated.isEmpty()) {
      Access first = fresh();
      new Migrations(first).run();
      migrated = first.url().replaceFirst(".*/([^/?]+).*", "$1");
    }
    return made(migrated);
  }

  /**
   * Who makes a dump: the superuser of the embedded server, before whom no row is closed. On a
   * server of others the owner, who does not see closed rows.
   */
  public static Access.Login seesAll() {
    return SEES_ALL;
  }

  private static Access made(String template) {
    String name = "test_" + fresh(32);
    try (var connection =
            DriverManager.getConnection(
                SERVER.url(), SERVER.owner().role(), SERVER.owner().password());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
      statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + SERVER.app().role());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = SERVER.url().replaceFirst("/[^/?]+($|\\?)", "/" + name + "$1");
    return new Access(url, SERVER.app(), SERVER.owner());
  }

  private static String fresh(int letters) {
    return UUID.randomUUID().toString().replace("-", "").substring(0, letters);
  }

  private static Path folder() {
    Path made = Path.of(System.getProperty("java.io.tmpdir"));
    if (made.startsWith(MEMORY)) {
      return made.resolve("of-" + FORK);
    }
    String checkout = Integer.toHexString(Path.of("").toAbsolutePath().hashCode());
    try {
      if (Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM) {
        return MEMORY.resolve("chosach-tests-" + checkout + "-" + FORK);
      }
      return Path.of("target", "test-" + FORK).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Memory is given back; on the disk the next run finds the server made. */
  private static void close(EmbeddedPostgres embedded) {
    embedded.close();
    if (FOLDER.startsWith(MEMORY)) {
      try {
        FileSystemUtils.deleteRecursively(FOLDER);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
