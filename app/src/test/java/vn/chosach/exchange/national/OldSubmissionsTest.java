package vn.chosach.exchange.national;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.exchange.national.Submission.SubmittedFigure;
import vn.chosach.exchange.national.Submission.SubmittedKey;
import vn.chosach.watch.intake.Intakes;

/** Submissions of programs that named no form are those of the form whose lines they have. */
@ChosachTest
class OldSubmissionsTest {

  private static final String PERIOD = "2024-YEAR-1";
  private static final List<String> NATION = List.of("inspected", "violation", "accused", "fine");
  private static final List<String> PROVINCE = List.of("inspected", "clean", "accused", "tips");

  @Autowired JsonMapper json;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  @Test
  void who_names_no_form_is_known_by_the_lines() {
    assertThat(said(1, PERIOD, NATION).key()).isEqualTo(new SubmittedKey(PERIOD, "QG389"));
    assertThat(said(1, PERIOD, PROVINCE).key()).isEqualTo(new SubmittedKey(PERIOD, "BC389"));
    assertThat(said(1, "2024-MONTH-3", NATION).key().form())
        .as("that of the nation is of years alone")
        .isEqualTo("BC389");
  }

  @Test
  void what_was_called_by_the_first_form_is_called_by_its_own() throws Exception {
    try (var connection = DriverManager.getConnection(url, owner, password)) {
      connection.setAutoCommit(false);
      var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      sent(jdbc, 990_001, said(1, PERIOD, NATION));
      sent(jdbc, 990_002, said(2, PERIOD, PROVINCE));
      sent(jdbc, 990_003, said(3, "2024-MONTH-3", NATION));
      migrate(connection);
      assertThat(
              jdbc.sql(
                      "SELECT form FROM exchange.sent_submission WHERE number BETWEEN 990001 AND"
                          + " 990003 ORDER BY number")
                  .query(String.class)
                  .list())
          .containsExactly("QG389", "BC389", "BC389");
      assertThat(
              jdbc.sql(
                      "SELECT tgenabled::text FROM pg_trigger WHERE tgname ="
                          + " 'submission_is_final'")
                  .query(String.class)
                  .single())
          .as("what was received is guarded again")
          .isEqualTo("O");
      connection.rollback();
    }
  }

  private static void migrate(java.sql.Connection connection) throws SQLException, IOException {
    String script =
        new ClassPathResource("db/migration/exchange/V13__which_form_old_submissions_were_of.sql")
            .getContentAsString(UTF_8);
    try (var statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  /** As V12 left it. */
  private void sent(JdbcClient jdbc, long number, Submission said) {
    byte[] body = json.writeValueAsBytes(said);
    jdbc.sql(
            """
            INSERT INTO exchange.sent_submission
              (number, period, edition, sha256, body, made_by, made_at)
            VALUES (:number, :period, 1, :sha256, :body, :officer, now())
            """)
        .param("number", number)
        .param("period", said.period())
        .param("sha256", Intakes.sha256(body))
        .param("body", body)
        .param("officer", UUID.randomUUID())
        .update();
  }

  private static Submission said(long number, String period, List<String> lines) {
    return new Submission(
        Submission.FORMAT,
        "91",
        number,
        "",
        period,
        null,
        UUID.randomUUID(),
        1,
        "Năm 2024",
        Instant.parse("2025-01-05T02:00:00Z"),
        lines.stream().map(line -> new SubmittedFigure(line, line, 1L, 1L)).toList(),
        List.of(),
        List.of(),
        "",
        null);
  }
}
