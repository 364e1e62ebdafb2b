package vn.chosach.exchange.national;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.exchange.national.Submission.SubmittedFigure;
import vn.chosach.exchange.national.Submission.SubmittedKey;

/** Submissions of programs that named no form are those of the form whose lines they have. */
@ChosachTest
class OldSubmissionsTest {

  private static final String PERIOD = "2024-YEAR-1";
  private static final List<String> NATION = List.of("inspected", "violation", "accused", "fine");
  private static final List<String> PROVINCE = List.of("inspected", "clean", "accused", "tips");

  @Autowired SubmissionDesk desk;
  @Autowired JsonMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  /** As V12 left them: all under the first form. */
  @Test
  void what_was_kept_under_the_first_form_is_called_by_its_own() {
    transaction.executeWithoutResult(
        status -> {
          kept(990_001, said(PERIOD, NATION));
          kept(990_002, said(PERIOD, PROVINCE));
          kept(990_003, said("2024-MONTH-3", NATION));
          assertThat(desk.sent())
              .extracting(one -> one.key().address())
              .startsWith("2024-MONTH-3", PERIOD, PERIOD + "-QG389");
          status.setRollbackOnly();
        });
    var first = new SubmittedKey(PERIOD, "BC389");
    byte[] body = json.writeValueAsBytes(said(PERIOD, NATION));
    assertThat(first.called(body, json)).isEqualTo(new SubmittedKey(PERIOD, "QG389"));
    assertThat(first.called("[".getBytes(UTF_8), json)).as("unread").isEqualTo(first);
  }

  private void kept(long number, Submission said) {
    jdbc.sql(
            """
            INSERT INTO exchange.sent_submission
              (number, period, edition, sha256, body, made_by, made_at)
            VALUES (?, ?, 1, ?, ?, gen_random_uuid(), now())
            """)
        .params(number, said.period(), "0".repeat(64), json.writeValueAsBytes(said))
        .update();
  }

  @Test
  void who_names_no_form_is_known_by_the_lines() {
    assertThat(said(PERIOD, NATION).key()).isEqualTo(new SubmittedKey(PERIOD, "QG389"));
    assertThat(said(PERIOD, PROVINCE).key()).isEqualTo(new SubmittedKey(PERIOD, "BC389"));
    assertThat(said("2024-MONTH-3", NATION).key().form())
        .as("that of the nation is of years alone")
        .isEqualTo("BC389");
  }

  private static Submission said(String period, List<String> lines) {
    return new Submission(
        Submission.FORMAT,
        "91",
        1,
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
