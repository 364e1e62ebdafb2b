package vn.chosach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.CannotStart;

/**
 * Brings the schema of every room up to date, as the role that owns the tables. One schema and one
 * folder per room; a room adds reference tables by a {@link JavaMigration} of its own package.
 */
final class Migrations {

  private static final String FOLDER = "classpath:db/migration/";

  private final Access access;
  private final List<JavaMigration> javaMigrations;

  Migrations(Access access, List<JavaMigration> javaMigrations) {
    this.access = access;
    this.javaMigrations = javaMigrations;
  }

  void run() {
    for (String room : rooms()) {
      Flyway.configure()
          .dataSource(access.url(), access.owner().role(), access.owner().password())
          .locations(FOLDER + room)
          .schemas(room)
          .defaultSchema(room)
          .createSchemas(true)
          .placeholders(java.util.Map.of("app", access.app().role()))
          .javaMigrations(of(room))
          .load()
          .migrate();
    }
    openSchemas();
  }

  private void openSchemas() {
    try (var connection =
            DriverManager.getConnection(
                access.url(), access.owner().role(), access.owner().password());
        var statement = connection.createStatement()) {
      for (String room : rooms()) {
        statement.execute("GRANT USAGE ON SCHEMA " + room + " TO " + access.app().role());
      }
    } catch (SQLException e) {
      throw new CannotStart(
          "The migrations ran, but a schema cannot be opened: " + e.getMessage(), e);
    }
  }

  private JavaMigration[] of(String room) {
    String home = ChosachApplication.class.getPackageName() + "." + room;
    return javaMigrations.stream()
        .filter(migration -> migration.getClass().getPackageName().startsWith(home))
        .toArray(JavaMigration[]::new);
  }

  /** The kernel first: the policies of all rooms ask its predicate. */
  static SortedSet<String> rooms() {
    try {
      var rooms =
          new TreeSet<String>(
              Comparator.comparing((String room) -> !room.equals("kernel"))
                  .thenComparing(Comparator.naturalOrder()));
      Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FOLDER + "*/*.sql"))
          .map(resource -> resource.toString().replaceAll(".*db/migration/([a-z]+)/.*", "$1"))
          .forEach(rooms::add);
      return rooms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
