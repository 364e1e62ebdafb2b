package vn.chosach;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.chosach.directory.seed.PlantedPack;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.CannotStart;
import vn.chosach.postgres.ScriptMigration;

/**
 * Brings the schema of every room up to date, as the role that owns the tables. One schema and one
 * folder per room; a room adds reference tables by a {@link JavaMigration} of its own package.
 */
final class Migrations {

  private static final String FOLDER = "classpath:db/migration/";

  private final Access access;
  private final List<JavaMigration> javaMigrations;

  Migrations(Access access) {
    this(access, inJava());
  }

  Migrations(Access access, List<JavaMigration> javaMigrations) {
    this.access = access;
    this.javaMigrations = javaMigrations;
  }

  void run() {
    SortedMap<String, List<ScriptMigration>> rooms = scripts();
    try (var connection =
        DriverManager.getConnection(
            access.url(), access.owner().role(), access.owner().password())) {
      refuseAnotherProvince(connection, ProvincePack.current());
      if (!areDone(connection, rooms)) {
        migrate(rooms);
      }
      open(connection, rooms.keySet());
    } catch (SQLException e) {
      throw new CannotStart("The tables cannot be brought up to date: " + e.getMessage(), e);
    }
  }

  /** A database was planted from one pack for good. */
  static void refuseAnotherProvince(Connection connection, ProvincePack pack) throws SQLException {
    if (!PlantedPack.isOrMayBecome(connection, pack)) {
      throw new CannotStart(
          "This database belongs to another province than the pack " + pack.name() + ".");
    }
  }

  boolean areDone(Connection connection) {
    return areDone(connection, scripts());
  }

  private boolean areDone(Connection connection, Map<String, List<ScriptMigration>> rooms) {
    var history = new MigrationHistory();
    rooms.forEach(history::expect);
    rooms
        .keySet()
        .forEach(room -> List.of(of(room)).forEach(migration -> history.expect(room, migration)));
    return history.isComplete(connection, rooms.keySet());
  }

  /**
   * Connections are handed on from room to room: each of some sixty would read the catalogue anew,
   * which the one before it changed. The disk is waited for once, by what {@link #open} commits
   * behind them all.
   */
  private void migrate(SortedMap<String, List<ScriptMigration>> rooms) {
    var config = new HikariConfig();
    config.setJdbcUrl(access.url());
    config.setUsername(access.owner().role());
    config.setPassword(access.owner().password());
    config.setMinimumIdle(0);
    config.setConnectionInitSql("SET synchronous_commit = off");
    config.setPoolName("migrations");
    try (var connections = new HikariDataSource(config)) {
      rooms.forEach((room, scripts) -> migrate(room, scripts, connections));
    }
  }

  private void migrate(String room, List<ScriptMigration> scripts, DataSource connections) {
    Flyway.configure()
        .dataSource(connections)
        .locations(new String[0])
        .skipDefaultResolvers(true)
        .resolvers(context -> List.copyOf(scripts))
        .schemas(room)
        .defaultSchema(room)
        .createSchemas(true)
        .javaMigrations(of(room))
        .load()
        .migrate();
  }

  private void open(Connection connection, Collection<String> rooms) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "GRANT USAGE ON SCHEMA %s TO %s"
              .formatted(String.join(", ", rooms), access.app().role()));
    }
  }

  private JavaMigration[] of(String room) {
    String home = ChosachApplication.class.getPackageName() + "." + room;
    return javaMigrations.stream()
        .filter(migration -> migration.getClass().getPackageName().startsWith(home))
        .toArray(JavaMigration[]::new);
  }

  static SortedSet<String> rooms() {
    return new TreeSet<>(files().keySet());
  }

  /** As they are run: with the role of the application in them. */
  private SortedMap<String, List<ScriptMigration>> scripts() {
    SortedMap<String, List<Resource>> files = files();
    var scripts = new TreeMap<String, List<ScriptMigration>>(files.comparator());
    files.forEach(
        (room, some) ->
            scripts.put(
                room,
                some.stream().map(file -> ScriptMigration.of(file, access.app().role())).toList()));
    return scripts;
  }

  /**
   * The migrations in SQL of each room; the kernel first, since the policies of all rooms ask its
   * predicate.
   */
  private static SortedMap<String, List<Resource>> files() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver().getResources(FOLDER + "*/*.sql"))
          .collect(
              Collectors.groupingBy(
                  file -> file.toString().replaceAll(".*db/migration/([a-z]+)/.*", "$1"),
                  () ->
                      new TreeMap<>(
                          Comparator.comparing((String room) -> !room.equals("kernel"))
                              .thenComparing(Comparator.naturalOrder())),
                  Collectors.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The migrations that rooms add as classes, found by their names. */
  private static List<JavaMigration> inJava() {
    String home = ChosachApplication.class.getPackageName().replace('.', '/');
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath*:" + home + "/**/V*__*.class"))
          .map(file -> file.toString().replaceAll(".*(" + home + "/.*V[^/]+)\\.class.*", "$1"))
          .map(name -> typed(name.replace('/', '.')))
          // What lies beside them is named after them.
          .filter(JavaMigration.class::isAssignableFrom)
          .map(type -> (JavaMigration) BeanUtils.instantiateClass(type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> typed(String name) {
    try {
      return Class.forName(name, false, Migrations.class.getClassLoader());
    } catch (ClassNotFoundException onTheClassPath) {
      throw new IllegalStateException(onTheClassPath);
    }
  }
}
