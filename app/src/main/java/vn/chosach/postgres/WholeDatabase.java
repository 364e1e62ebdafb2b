package vn.chosach.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A database as a command sees it that copies or moves all rows of it: the embedded one that runs,
 * one started for this, or an external one.
 *
 * @param started the server that ends with the command, if it was started for it
 */
public record WholeDatabase(String url, Access.Login login, @Nullable EmbeddedPostgres started)
    implements AutoCloseable {

  public static boolean isExternal(Map<String, String> environment) {
    return !environment.getOrDefault("CHOSACH_DATABASE_URL", "").isBlank();
  }

  /**
   * @throws IOException for an external database without a role that sees all rows
   */
  public static WholeDatabase of(Path home, Path cache, Map<String, String> environment)
      throws IOException {
    if (isExternal(environment)) {
      String url = environment.getOrDefault("CHOSACH_DATABASE_URL", "");
      String user = environment.get("CHOSACH_DATABASE_BACKUP_USER");
      String password = environment.get("CHOSACH_DATABASE_BACKUP_PASSWORD");
      if (user == null || password == null) {
        throw new IOException(
            "CHOSACH_DATABASE_BACKUP_USER and _PASSWORD must name a role that sees all rows"
                + " (superuser)");
      }
      return new WholeDatabase(url, new Access.Login(user, password), null);
    }
    RunningServer running = RunningServer.of(home).orElse(null);
    if (running != null) {
      return new WholeDatabase(running.url(), running.superuser(), null);
    }
    EmbeddedPostgres own = EmbeddedPostgres.start(home, cache);
    return new WholeDatabase(own.url("chosach"), own.superuser(), own);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, login.role(), login.password());
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
