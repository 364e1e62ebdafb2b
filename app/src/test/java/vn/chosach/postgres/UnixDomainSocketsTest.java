package vn.chosach.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("kill")
@Timeout(60)
class UnixDomainSocketsTest {

  private static final String LONG_WORK = "SELECT pg_sleep(600)";

  @TempDir static Path home;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() {
    server = EmbeddedPostgres.start(home, Path.of("../.chosach/postgresql"));
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void theSocketIsAskedInAFolderThatNobodyElseEnters() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("socket"))))
        .isEqualTo("rwx------");
    try (Connection connection = connect(server.url("chosach"))) {
      assertThat(told(connection, "SELECT inet_client_addr()")).isNull();
    }
    try (Connection tool = connect(server.urlForTools("chosach"))) {
      assertThat(told(tool, "SELECT inet_client_addr()")).isEqualTo("127.0.0.1");
    }
    RunningServer found = RunningServer.of(home).orElseThrow();
    assertThat(found.url()).as("a command beside the program").isEqualTo(server.url("chosach"));
  }

  @Test
  void whoWaitsForSoLongOnlyWaitsForSoLong() throws Exception {
    try (Connection connection = connect(server.url("chosach"))) {
      connection.setNetworkTimeout(Runnable::run, 200);
      assertThat(told(connection, "SELECT repeat('x', 100000)")).hasSize(100_000);
      assertThatThrownBy(() -> told(connection, LONG_WORK))
          .isInstanceOf(SQLException.class)
          .hasCauseInstanceOf(SocketTimeoutException.class);
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void aStatementIsCancelledAndTheConnectionGoesOn() throws Exception {
    try (Connection connection = connect(server.url("chosach"));
        var statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      assertThatThrownBy(() -> statement.execute(LONG_WORK))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
      assertThat(connection.isValid(5)).isTrue();
      assertThat(told(connection, "SELECT 7")).isEqualTo("7");
    }
  }

  @Test
  void aConnectionWhoseServerHasGoneIsNotValid() throws Exception {
    try (Connection gone = connect(server.url("chosach"));
        Connection other = connect(server.url("chosach"))) {
      told(
          other,
          "SELECT pg_terminate_backend(%s)".formatted(told(gone, "SELECT pg_backend_pid()")));
      Awaitility.await().until(() -> !gone.isValid(5));
      assertThat(other.isValid(5)).isTrue();
    }
  }

  /** Over TCP as here; a broken pipe would hide them, and closing would be a fault. */
  @Test
  void theLastWordsOfAServerAreHeardAndAConnectionToOneThatHasGoneIsClosed() throws Exception {
    try (Connection gone = connect(server.url("chosach"));
        Connection silent = connect(server.url("chosach"));
        Connection other = connect(server.url("chosach"))) {
      for (Connection one : List.of(gone, silent)) {
        String pid = told(one, "SELECT pg_backend_pid()");
        told(other, "SELECT pg_terminate_backend(" + pid + ", 5000)");
      }
      assertThatThrownBy(() -> told(gone, "SELECT 7"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57P01"));
      silent.close();
      assertThat(silent.isClosed()).isTrue();
    }
  }

  @Test
  void whoIsGivenUpIsWoken() throws Exception {
    try (Connection connection = connect(server.url("chosach"))) {
      var asked =
          CompletableFuture.supplyAsync(() -> failure(connection), Thread::startVirtualThread);
      try (Connection other = connect(server.url("chosach"))) {
        Awaitility.await().until(() -> sleeps(other));
      }
      connection.abort(Runnable::run);
      assertThat(asked.get()).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void whoWasInterruptedBeforeHeAsksIsAnsweredAndStaysInterrupted() throws Exception {
    try (Connection connection = connect(server.url("chosach"))) {
      Thread.currentThread().interrupt();
      String answer = told(connection, "SELECT 7");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(answer).isEqualTo("7");
    }
  }

  @Test
  void manyVirtualThreadsWaitAtATime() {
    List<CompletableFuture<String>> all =
        IntStream.range(0, 24)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try (Connection connection = connect(server.url("chosach"))) {
                            return told(connection, "SELECT " + n + " FROM pg_sleep(0.2)");
                          } catch (SQLException e) {
                            throw new IllegalStateException(e);
                          }
                        },
                        Thread::startVirtualThread))
            .toList();
    for (int n = 0; n < all.size(); n++) {
      assertThat(all.get(n).join()).isEqualTo("" + n);
    }
  }

  @Test
  void whereNoSocketCanLieThereIsThePort() throws Exception {
    Path deep = home.resolve("d".repeat(60)).resolve("e".repeat(60));
    Path occupied = Files.createDirectories(home.resolve("occupied"));
    Files.createFile(occupied.resolve("socket"));
    assertThat(SocketFolder.below(deep, Account.OWN, 5432)).isEmpty();
    assertThat(SocketFolder.below(occupied, Account.OWN, 5432)).isEmpty();
    try (var fallen = EmbeddedPostgres.start(deep, Path.of("../.chosach/postgresql"));
        Connection connection = connect(fallen.url("chosach"), fallen)) {
      assertThat(told(connection, "SELECT inet_client_addr()")).isEqualTo("127.0.0.1");
      assertThat(RunningServer.of(deep).orElseThrow().url()).isEqualTo(fallen.url("chosach"));
    }
  }

  @Test
  void thePathMayBeJustSoLong() throws Exception {
    String name = "/socket/.s.PGSQL.5432";
    Path longest = home.resolve("f".repeat(106 - home.toString().length() - name.length()));
    assertThat(longest + name).hasSize(107);
    assertThat(SocketFolder.below(longest, Account.OWN, 5432)).isPresent();
    assertThat(SocketFolder.below(Path.of(longest + "f"), Account.OWN, 5432)).isEmpty();
  }

  private static Connection connect(String url) throws SQLException {
    return connect(url, server);
  }

  private static Connection connect(String url, EmbeddedPostgres to) throws SQLException {
    return DriverManager.getConnection(url, to.superuser().role(), to.superuser().password());
  }

  private static String told(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Exception failure(Connection connection) {
    try {
      return new IllegalStateException(told(connection, LONG_WORK));
    } catch (SQLException expected) {
      return expected;
    }
  }

  private static boolean sleeps(Connection connection) throws SQLException {
    return told(
            connection,
            "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'"
                + " AND query = '"
                + LONG_WORK
                + "')")
        .equals("t");
  }
}
