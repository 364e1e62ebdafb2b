package vn.chosach.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.postgres.SharedFlush;

@ChosachTest
class SharedFlushTest {

  private static final String WRITTEN = "SELECT pg_current_wal_insert_lsn()::text";

  @Autowired SharedFlush flush;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void theAnswerComesWhenTheDiskHasItAndTheSettingEndsWithTheTransaction() {
    for (int turn = 0; turn < 50; turn++) {
      String written =
          transaction.execute(
              status -> {
                assertThat(committed(flush.early())).isEqualTo("off");
                return jdbc.sql(WRITTEN).query(String.class).single();
              });
      assertThat(onTheDisk(written)).isTrue();
    }
    assertThat(jdbc.sql("SHOW synchronous_commit").query(String.class).single()).isEqualTo("on");
  }

  /** So the test above would see a commit that was not waited for. */
  @Test
  void withoutTheWaitSomeOfManyCommitsAreNotYetOnTheDisk() {
    long late = 0;
    for (int turn = 0; turn < 500 && late == 0; turn++) {
      String written =
          transaction.execute(
              status -> {
                committed("set_config('synchronous_commit', 'off', true)");
                return jdbc.sql(WRITTEN).query(String.class).single();
              });
      late += onTheDisk(written) ? 0 : 1;
    }
    assertThat(late).isPositive();
  }

  /** Writes something and says how it will be committed. */
  private String committed(String early) {
    jdbc.sql("SELECT pg_logical_emit_message(true, 'test', repeat('x', 9000))")
        .query((row, n) -> 1)
        .single();
    return jdbc.sql("SELECT " + early).query(String.class).single();
  }

  private boolean onTheDisk(String written) {
    return jdbc.sql("SELECT pg_current_wal_flush_lsn() >= :written::pg_lsn")
        .param("written", Objects.requireNonNull(written))
        .query(Boolean.class)
        .single();
  }
}
