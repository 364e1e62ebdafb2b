package vn.chosach.officers.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
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
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired PlatformTransactionManager manager;

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
