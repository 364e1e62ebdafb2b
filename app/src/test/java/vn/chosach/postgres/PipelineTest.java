package vn.chosach.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;

/** What goes along with the next statement, on rows of the numbers of years that no case has. */
@ChosachTest
class PipelineTest {

  private static final AtomicInteger YEARS = new AtomicInteger(2_901);

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final int year = YEARS.getAndIncrement();

  @Test
  void settings_go_along_with_the_next_statement_and_end_with_the_transaction() {
    within(
        status -> {
          along().settings(Map.of("lock_timeout", "5s"));
          along().settings(Map.of("lock_timeout", "7s", "signals.all", "on"));
          assertThat(along().steps()).isEqualTo(1);
          assertThat(setting("lock_timeout")).isEqualTo("7s");
          assertThat(along().waits()).isFalse();
          assertThat(setting("signals.all")).isEqualTo("on");
        });
    assertThat(setting("lock_timeout")).isEqualTo("0");
  }

  @Test
  void a_row_that_goes_along_is_there_for_the_statement_with_which_it_goes() {
    within(
        status -> {
          writeAlong(1);
          assertThat(along().steps()).isEqualTo(1);
          assertThat(last()).containsExactly(1);
          along().along(() -> assertThat(last()).containsExactly(1));
        });
  }

  @Test
  void what_waits_at_the_end_is_committed_and_what_was_refused_commits_nothing() {
    within(status -> writeAlong(1));
    assertThat(last()).containsExactly(1);

    assertThatThrownBy(
            () ->
                within(
                    status -> {
                      raised();
                      writeAlong(5);
                    }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(last()).containsExactly(1);
  }

  @Test
  void going_back_takes_back_what_was_said_since_whether_the_server_had_it_or_not() {
    within(
        status -> {
          Object unsent = status.createSavepoint();
          along().settings(Map.of("lock_timeout", "5s"));
          writeAlong(1);
          status.rollbackToSavepoint(unsent);
          assertThat(setting("lock_timeout")).isEqualTo("0");
          assertThat(last()).isEmpty();

          writeAlong(2);
          Object sent = status.createSavepoint();
          along().settings(Map.of("lock_timeout", "5s"));
          raised();
          assertThat(last()).containsExactly(3);
          status.rollbackToSavepoint(sent);
          assertThat(setting("lock_timeout")).isEqualTo("0");
          assertThat(last()).containsExactly(2);
          status.releaseSavepoint(sent);
          status.releaseSavepoint(unsent);
        });
    assertThat(last()).containsExactly(2);
  }

  @Test
  void a_statement_that_is_refused_with_what_went_along_can_be_gone_back_from() {
    within(status -> writeAlong(1));
    within(
        status -> {
          raised();
          Object before = status.createSavepoint();
          assertThatThrownBy(() -> write(7)).isInstanceOf(DuplicateKeyException.class);
          status.rollbackToSavepoint(before);
          raised();
        });
    assertThat(last()).containsExactly(3);
  }

  @Test
  void a_row_that_did_not_arrive_cannot_be_passed_over() {
    assertThatThrownBy(
            () ->
                within(
                    status -> {
                      along().settings(Map.of("lock_timeout", "5s"));
                      assertThatThrownBy(() -> jdbc.sql("SELECT 1 / 0").query().singleRow());
                      writeAlong(1);
                    }))
        .isInstanceOf(RuntimeException.class);
    assertThat(last()).isEmpty();
  }

  @Test
  void a_stream_gives_back_the_connection_of_the_transaction_and_does_not_close_it() {
    within(
        status -> {
          writeAlong(1);
          for (int turn = 0; turn < 2; turn++) {
            try (var rows =
                jdbc
                    .sql("SELECT last FROM cases.number_year WHERE year = :year")
                    .param("year", year)
                    .query(Integer.class)
                    .stream()) {
              assertThat(rows).containsExactly(1);
            }
          }
          raised();
        });
    assertThat(last()).containsExactly(2);
  }

  @Test
  void a_statement_that_is_carried_out_again_takes_nothing_along_again() throws Exception {
    try (Connection own = database.getConnection()) {
      own.setAutoCommit(false);
      own.unwrap(Pipeline.class).settings(Map.of("lock_timeout", "5s"));
      own.setSavepoint();
      try (PreparedStatement statement = own.prepareStatement("SELECT ?::int + ?::int")) {
        for (int n = 1; n < 9; n++) {
          statement.setInt(1, n);
          if (n == 1) {
            statement.setInt(2, 10);
          }
          try (var row = statement.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(n + 10);
          }
        }
      }
      own.rollback();
    }
  }

  private void within(Consumer<TransactionStatus> acts) {
    transaction.executeWithoutResult(acts);
  }

  private Pipeline along() {
    return Pipeline.of(database);
  }

  private String setting(String name) {
    return jdbc.sql("SELECT current_setting(:name, true)")
        .param("name", name)
        .query(String.class)
        .single();
  }

  private void writeAlong(int last) {
    along().along(() -> write(last));
  }

  private void write(int last) {
    jdbc.sql("INSERT INTO cases.number_year (year, last) VALUES (:year, :last)")
        .param("year", year)
        .param("last", last)
        .update();
  }

  private void raised() {
    assertThat(
            jdbc.sql("UPDATE cases.number_year SET last = last + 1 WHERE year = :year")
                .param("year", year)
                .update())
        .isEqualTo(1);
  }

  private List<Integer> last() {
    return jdbc.sql("SELECT last FROM cases.number_year WHERE year = :year")
        .param("year", year)
        .query(Integer.class)
        .list();
  }
}
