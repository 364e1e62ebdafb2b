package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SentDayTest {

  @Test
  void a_day_is_read_as_a_date_field_sends_it() {
    assertThat(SentDay.of(" 2026-11-22 ")).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(SentDay.of("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "2026-02-30",
        "2026-13-01",
        "22/11/2026",
        "2026-11-22T00:00",
        "+999999999-12-31",
        "-0001-01-01",
        "hôm qua"
      })
  void whatever_else_comes_is_no_day(String sent) {
    assertThat(SentDay.of(sent)).isNull();
  }
}
