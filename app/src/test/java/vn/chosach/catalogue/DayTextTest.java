package vn.chosach.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

  @ParameterizedTest
  @CsvSource({
    "24/11/2026, 2026-11-24",
    "1/7/2025, 2025-07-01",
    " 01-07-2025 , 2025-07-01",
    "1.7.2025, 2025-07-01",
    "2025-07-01, 2025-07-01",
    "29/2/2024, 2024-02-29"
  })
  void aDayIsReadAsPeopleTypeIt(String typed, LocalDate day) {
    assertThat(DayText.read(typed)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31/02/2026",
        "29/2/2026",
        "0/1/2026",
        "2026",
        "hôm nay",
        "11/24/2026",
        "1/1/26",
        "2026-13-01",
        "1/1/20266",
        "9999999999/1/2026"
      })
  void aDayThatIsNotInTheCalendarIsNotRead(String typed) {
    assertThat(DayText.read(typed)).isEmpty();
  }
}
