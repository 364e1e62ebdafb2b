package vn.chosach;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.EmbeddedPostgres;

/**
 * A new database for each test context: on the embedded server, or on the server that {@code
 * CHOSACH_DATABASE_URL} names, where the owner role then needs CREATEDB.
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Access SERVER;
  private static final Access.Login SEES_ALL;

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
      var embedded =
          EmbeddedPostgres.start(
              Path.of("target/test-postgres"), Path.of("../.chosach/postgresql"));
      // After the contexts have closed: they still ask the database while they do.
      SpringApplication.getShutdownHandlers().add(embedded::close);
      SERVER = embedded.access();
      SEES_ALL = embedded.superuser();
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Access fresh = fresh();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test-database",
                Map.of(
                    "chosach.home", "target/test-home/" + UUID.randomUUID(),
                    "chosach.database.url", fresh.url(),
                    "chosach.database.user", fresh.app().role(),
                    "chosach.database.password", fresh.app().password(),
                    "chosach.database.owner", fresh.owner().role(),
                    "chosach.database.owner-password", fresh.owner().password())));
  }

  /** A new, empty database on the server of the tests. */
  public static Access fresh() {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (var connection =
            DriverManager.getConnection(
                SERVER.url(), SERVER.owner().role(), SERVER.owner().password());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
      statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + SERVER.app().role());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = SERVER.url().replaceFirst("/[^/?]+($|\\?)", "/" + name + "$1");
    return new Access(url, SERVER.app(), SERVER.owner());
  }

  /**
   * Who makes a dump: the superuser of the embedded server, before whom no row is closed. On a
   * server of others the owner, who does not see closed rows.
   */
  public static Access.Login seesAll() {
    return SEES_ALL;
  }
}
