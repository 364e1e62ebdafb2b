package vn.chosach.retention.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;

/** What an operator took out of the database stands in the public log with its digest, once. */
@ChosachTest
class YearsAheadTest {

  private static final String PART = "retention.of_this_test";
  private static final String TOLD =
      "SELECT count(*) FROM journal.entry WHERE verb = 'retention.year-archived' AND subject_id = :part"
          + " AND details @> '{\"rows\": \"12\"}' AND details ->> 'sha256' = :sha256";

  @Autowired YearsAhead years;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String ownerPassword;

  @Test
  void aYearThatIsOutIsToldOnceWithItsDigest() throws SQLException {
    String sha256 = "ab".repeat(32);
    run(
        "INSERT INTO retention.archived (part, whole, past, begun_at, rows, sha256, gone_at) VALUES ('"
            + PART
            + "', 'retention.whole', now(), now(), 12, '"
            + sha256
            + "', now()), ('"
            + PART
            + "_under_way', 'retention.whole', now(), now(), NULL, NULL, NULL)");
    try {
      years.look();
      years.look();
      Long told =
          transaction.execute(
              status -> {
                jdbc.sql("SELECT set_config('chosach.marks', '*', true)")
                    .query(String.class)
                    .single();
                return jdbc.sql(TOLD)
                    .param("part", PART)
                    .param("sha256", sha256)
                    .query(Long.class)
                    .single();
              });
      assertThat(told).isEqualTo(1);
    } finally {
      run("DELETE FROM retention.archived WHERE whole = 'retention.whole'");
    }
  }

  private void run(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
