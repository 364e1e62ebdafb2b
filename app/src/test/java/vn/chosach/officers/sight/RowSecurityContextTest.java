package vn.chosach.officers.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** What the database was told is what holds, after each way in which a transaction may end. */
@ChosachTest
class RowSecurityContextTest {

  private static final String SETTING = "cases.everything";
  private static final Map<String, String> OPEN = Map.of(SETTING, "on");

  @Autowired RowSecurityContext context;
  @Autowired CurrentMarks marks;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired PlatformTransactionManager manager;
  @Autowired Journal journal;

  private final ActingOfficer officer =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "QLTT-AG"), Set.of(Role.CASE_OFFICER));

  @Test
  void what_is_wanted_holds_from_the_next_statement_to_the_end_of_the_transaction() {
    for (int n = 0; n < 3; n++) {
      transaction.executeWithoutResult(
          status -> {
            context.of(officer, Map.of(SETTING, "off"));
            assertThat(told(SETTING)).isEqualTo("off");
            assertThat(eyes()).contains(id());
          });
      assertThat(told(SETTING)).as("outside").isNotEqualTo("off");
      transaction.executeWithoutResult(
          status -> {
            assertThat(told(SETTING)).as("nobody was told here").isNullOrEmpty();
            assertThat(eyes()).isEqualTo(CurrentMarks.PROGRAM);
          });
    }
  }

  @Test
  void one_answer_is_seen_with_other_eyes_and_nothing_of_it_stays() {
    transaction.executeWithoutResult(
        status -> {
          context.of(officer, Map.of());
          assertThat(context.asTheProgram(OPEN, () -> told(SETTING) + eyes())).isEqualTo("on*");
          assertThat(told(SETTING)).isEmpty();
          assertThat(eyes()).contains(id());
          assertThatThrownBy(
                  () ->
                      context.asTheProgram(
                          OPEN,
                          () -> {
                            throw new IllegalStateException(told(SETTING));
                          }))
              .hasMessage("on");
          assertThat(told(SETTING)).as("after what failed").isEmpty();
          assertThat(eyes()).contains(id());
          status.setRollbackOnly();
        });
  }

  @Test
  void eyes_of_who_looks_outlast_a_commit_and_not_a_rollback() {
    for (boolean fails : new boolean[] {false, true, false}) {
      marks.as(
          officer,
          () -> {
            transaction.executeWithoutResult(
                status -> {
                  assertThat(eyes()).contains(id());
                  if (fails) {
                    status.setRollbackOnly();
                  }
                });
            assertThat(eyes()).contains(id());
            transaction.executeWithoutResult(status -> assertThat(eyes()).contains(id()));
            return null;
          });
      assertThat(eyes()).as("who looks no more").isEqualTo(CurrentMarks.PROGRAM);
    }
  }

  @Test
  void a_refused_statement_takes_back_what_was_told() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      context.ofTheProgram(OPEN);
                      jdbc.sql("SELECT 1 / 0").query(Integer.class).single();
                    }))
        .isInstanceOf(DataAccessException.class);
    transaction.executeWithoutResult(status -> assertThat(told(SETTING)).isNullOrEmpty());
  }

  @Test
  void back_at_a_savepoint_holds_what_held_there() {
    var nested = new TransactionTemplate(manager);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    transaction.executeWithoutResult(
        status -> {
          context.of(officer, Map.of(SETTING, "off"));
          assertThat(told(SETTING)).isEqualTo("off");
          nested.executeWithoutResult(
              inside -> {
                context.ofTheProgram(OPEN);
                assertThat(told(SETTING)).isEqualTo("on");
                inside.setRollbackOnly();
              });
          assertThat(told(SETTING)).isEqualTo("off");
          assertThat(eyes()).contains(id());
          nested.executeWithoutResult(
              inside -> {
                context.ofTheProgram(OPEN);
                inside.setRollbackOnly();
              });
          assertThat(told(SETTING)).as("wanted and never told").isEqualTo("off");
          nested.executeWithoutResult(inside -> context.ofTheProgram(OPEN));
          assertThat(told(SETTING)).as("what did not fail").isEqualTo("on");
        });
  }

  /** The database numbers what is written behind a savepoint apart from its transaction. */
  @Test
  void a_savepoint_before_the_first_statement_is_the_beginning_and_the_database_hears_of_none() {
    // Any rows that the program may write do; the years are none that a case has.
    int year = 2900 + Math.floorMod(id().hashCode(), 98);
    transaction.executeWithoutResult(
        status -> {
          context.of(officer, Map.of(SETTING, "off"));
          Object beginning = status.createSavepoint();
          context.ofTheProgram(OPEN);
          assertThat(written(year)).as("not apart").isTrue();
          Object later = status.createSavepoint();
          assertThat(written(year + 1)).as("apart").isFalse();
          status.releaseSavepoint(later);
          assertThat(told(SETTING)).isEqualTo("on");
          status.rollbackToSavepoint(beginning);
          assertThat(told(SETTING)).isEqualTo("off");
          assertThat(eyes()).contains(id());
          assertThat(years(year)).as("all that came behind it").isZero();
          written(year + 1);
          status.releaseSavepoint(beginning);
        });
    assertThat(years(year)).as("what came after").isEqualTo(1);
  }

  private boolean written(int year) {
    return jdbc.sql(
            """
            INSERT INTO cases.number_year (year, last) VALUES (:year, 1)
            RETURNING pg_current_xact_id()::xid = xmin
            """)
        .param("year", year)
        .query(Boolean.class)
        .single();
  }

  private int years(int first) {
    return jdbc.sql("SELECT count(*) FROM cases.number_year WHERE year IN (:first, :first + 1)")
        .param("first", first)
        .query(Integer.class)
        .single();
  }

  @Test
  void what_reads_nothing_is_asked_with_whatever_eyes_there_are() {
    transaction.executeWithoutResult(
        status -> {
          context.of(officer, Map.of(SETTING, "off"));
          assertThat(eyes()).contains(id());
          context.ofTheProgram(OPEN);
          journal.append(List.of(Act.of(officer.actor(), "officers.signed-out", "officer", "x")));
          Connection own = DataSourceUtils.getConnection(database);
          assertThat(eyes(RowSecurityConnection.of(own).pooled())).contains(id());
          DataSourceUtils.releaseConnection(own, database);
          assertThat(eyes()).as("the next statement").isEqualTo(CurrentMarks.PROGRAM);
          status.setRollbackOnly();
        });
  }

  /** Whoever closes a connection says nothing of it any more: it may be another's already. */
  @Test
  void a_connection_that_was_handed_on_keeps_the_eyes_of_its_next_owner() throws Exception {
    DataSource pool =
        Objects.requireNonNull(((DelegatingDataSource) database).getTargetDataSource());
    var next = new ArrayList<Connection>();
    try (Connection only = pool.getConnection()) {
      String told = eyes(only);
      var handed = new HandedOn(only);
      var own = new RowSecurityDataSource(handed, () -> marks);
      handed.next = () -> next.add(asTheProgram(own));
      marks.as(
          officer,
          () -> {
            Connection mine = connection(own);
            assertThat(eyes(mine)).contains(id());
            close(mine);
            assertThat(next).hasSize(1);
            RowSecurityConnection.of(next.getFirst())
                .settings()
                .want(Collections.singletonMap(AppliedSettings.MARKS, null));
            assertThat(eyes(next.getFirst())).as("no longer the program's").contains(id());
            return null;
          });
      only.rollback();
      only.setAutoCommit(true);
      try (var back = only.prepareStatement("SELECT set_config('chosach.marks', ?, false)")) {
        back.setString(1, told);
        back.execute();
      }
    }
  }

  /** The next owner, in the middle of something that the program reads. */
  private static Connection asTheProgram(DataSource own) {
    Connection taken = connection(own);
    try {
      taken.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    RowSecurityConnection.of(taken)
        .settings()
        .want(Map.of(AppliedSettings.MARKS, CurrentMarks.PROGRAM));
    assertThat(eyes(taken)).isEqualTo(CurrentMarks.PROGRAM);
    return taken;
  }

  private static Connection connection(DataSource own) {
    try {
      return own.getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(Connection mine) {
    try {
      mine.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String eyes(Connection of) {
    try (var asked = of.prepareStatement("SELECT current_setting('chosach.marks', true)");
        var answer = asked.executeQuery()) {
      answer.next();
      return String.valueOf(answer.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A pool of one connection, which somebody else has before its owner is back from closing it. */
  private static final class HandedOn extends AbstractDataSource {

    private final Connection only;
    private Runnable next = () -> {};

    private HandedOn(Connection only) {
      this.only = only;
    }

    @Override
    public Connection getConnection() {
      var closed = new AtomicBoolean();
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("isClosed")) {
                  return closed.get();
                }
                if (method.getName().equals("close")) {
                  closed.set(true);
                  Runnable first = next;
                  next = () -> {};
                  first.run();
                  return null;
                }
                return method.invoke(only, arguments);
              });
    }

    @Override
    public Connection getConnection(String user, String password) {
      throw new UnsupportedOperationException();
    }
  }

  private String told(String setting) {
    return jdbc.sql("SELECT coalesce(current_setting(:name, true), '')")
        .param("name", setting)
        .query(String.class)
        .single();
  }

  private String eyes() {
    return told("chosach.marks");
  }

  private String id() {
    return String.valueOf(officer.actor().id());
  }
}
