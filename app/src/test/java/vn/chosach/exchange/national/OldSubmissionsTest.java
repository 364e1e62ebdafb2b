package vn.chosach.exchange.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chosach.exchange.national.Submission.SubmittedFigure;
import vn.chosach.exchange.national.Submission.SubmittedKey;

/** Submissions of programs that named no form are those of the form whose lines they have. */
class OldSubmissionsTest {

  private static final String PERIOD = "2024-YEAR-1";
  private static final List<String> NATION = List.of("inspected", "violation", "accused", "fine");
  private static final List<String> PROVINCE = List.of("inspected", "clean", "accused", "tips");

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
