package vn.chosach;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.officers.sight.CurrentMarks;
import vn.chosach.officers.sight.RowSecurityDataSource;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.CannotStart;
import vn.chosach.postgres.EmbeddedPostgres;
import vn.chosach.postgres.Promises;
import vn.chosach.postgres.SharedFlush;

/** One database: embedded unless an address is given. Nothing reads it before it is migrated. */
@Configuration
class DatabaseConfiguration {

  static final int POOL_SIZE = 20;
  private static final int KEPT_IDLE = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

  /** Up to date, and keeping its promises; begun by {@link DatabaseAhead} where a person waits. */
  @Bean(destroyMethod = "close")
  Server server(Settings settings, ObjectProvider<DatabaseAhead> ahead) {
    DatabaseAhead begun = ahead.getIfAvailable();
    return begun == null ? Server.ready(settings) : begun.await();
  }

  /**
   * An empty database begins a new log with a new key: the old one would rightly be called rolled
   * back, by the publisher and by its witnesses.
   */
  static void forgetLog(Path home) {
    try {
      for (String part : List.of("journal", "witness", "keys/log.key")) {
        FileSystemUtils.deleteRecursively(home.resolve(part));
      }
    } catch (IOException e) {
      throw new CannotStart("The log of before under " + home + " cannot be taken away", e);
    }
  }

  @Bean
  DataSource dataSource(Server server, Replica replica, ObjectProvider<CurrentMarks> marks) {
    HikariConfig pool = pool(server, server.access().url());
    // More are opened when they are wanted; a start need not wait for twenty servers of one person.
    pool.setMinimumIdle(KEPT_IDLE);
    pool.setPoolName("chosach");
    // A request may wait for several connections one after another, and a person for a minute.
    pool.setConnectionTimeout(LONGEST_WAIT.toMillis());
    return new RowSecurityDataSource(replica.beside(new HikariDataSource(pool)), marks::getObject);
  }

  @Bean
  Replica replica(Server server, Settings settings) {
    String url = settings.database().replicaUrl();
    if (url == null || url.isBlank()) {
      return new Replica(null);
    }
    HikariConfig pool = pool(server, url);
    pool.setPoolName("replica");
    pool.setReadOnly(true);
    // The program starts, and answers from the primary, while the replica is away.
    pool.setInitializationFailTimeout(-1);
    pool.setConnectionTimeout(SHORTEST_WAIT.toMillis());
    // One that hangs must not hold a page up for longer.
    pool.addDataSourceProperty("socketTimeout", "3");
    return new Replica(new HikariDataSource(pool));
  }

  @Bean
  SharedFlush sharedFlush(DataSource dataSource) {
    return new SharedFlush(dataSource);
  }

  @Bean
  RecurringJob replicaJob(Replica replica, DataSource database) {
    return RecurringJob.shared("replica", Replica.EVERY, () -> replica.look(database));
  }

  private static HikariConfig pool(Server server, String url) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(server.access().app().role());
    pool.setPassword(server.access().app().password());
    pool.setMaximumPoolSize(POOL_SIZE);
    // What the server says of a row that it refuses holds words of that row, and would be logged.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    // The passkey tables are the one place where a library names tables without their schema.
    pool.addDataSourceProperty("currentSchema", "public,officers");
    return pool;
  }

  @Bean
  JdbcClient jdbcClient(NamedParameterJdbcOperations operations, JsonMapper json) {
    return new RecordJdbcClient(JdbcClient.create(operations), json);
  }

  /** The database in use, and the embedded server behind it if there is one. */
  record Server(@Nullable EmbeddedPostgres embedded, Access access) implements AutoCloseable {

    /**
     * Starts the server, unless an external one is named, and brings its tables up to date.
     *
     * @throws CannotStart in one line, when a person can mend the cause
     */
    static Server ready(Settings settings) {
      Server server = started(settings);
      try {
        Promises.checkVersion(server.access());
        new Migrations(server.access()).run();
        Promises.check(server.access());
        return server;
      } catch (RuntimeException e) {
        server.close();
        throw e;
      }
    }

    private static Server started(Settings settings) {
      RestoreCommand.refuseUnfinished(settings.home());
      String url = settings.database().url();
      if (url != null && !url.isBlank()) {
        return new Server(null, external(settings.database()));
      }
      var embedded =
          settings.fresh()
              ? EmbeddedPostgres.startFresh(settings.home(), settings.cacheFolder())
              : EmbeddedPostgres.start(settings.home(), settings.cacheFolder());
      if (settings.fresh()) {
        forgetLog(settings.home());
      }
      return new Server(embedded, embedded.access());
    }

    @Override
    public void close() {
      if (embedded != null) {
        embedded.close();
      }
    }
  }

  private static Access external(Settings.Database database) {
    return new Access(
        required(database.url(), "CHOSACH_DATABASE_URL"),
        new Access.Login(
            required(database.user(), "CHOSACH_DATABASE_USER"),
            required(database.password(), "CHOSACH_DATABASE_PASSWORD")),
        new Access.Login(
            required(database.owner(), "CHOSACH_DATABASE_OWNER"),
            required(database.ownerPassword(), "CHOSACH_DATABASE_OWNER_PASSWORD")));
  }

  private static String required(@Nullable String value, String variable) {
    if (value == null || value.isBlank()) {
      throw new CannotStart(
          "CHOSACH_DATABASE_URL is set, so " + variable + " must be set too (see README).");
    }
    return value;
  }
}
