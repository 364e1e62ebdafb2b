package vn.chosach.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.reports.periods.Period.Days;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "2026-10-15, 2026-11-14",
    "2025-12-15, 2026-12-14",
    "2026-11-19, 2026-11-25",
    "2025-11-01, 2026-02-28",
    "2023-03-01, 2024-02-29",
    "2026-12-14, 2026-12-14"
  })
  void every_day_lies_in_one_span_with_the_columns_that_count_it(LocalDate from, LocalDate to) {
    var period = new Days(from, to);
    List<Span> spans = Span.of(period);
    LocalDate last = to.plusDays(40);
    for (LocalDate day = from.minusYears(3); day.isBefore(last); day = day.plusDays(1)) {
      LocalDate one = day;
      List<Span> there = spans.stream().filter(span -> within(span.days(), one)).toList();
      List<Col> counting =
          Arrays.stream(Col.values()).filter(col -> within(col.days(period), one)).toList();
      assertThat(there).as(day.toString()).hasSize(counting.isEmpty() ? 0 : 1);
      there.forEach(span -> assertThat(span.cols()).isEqualTo(counting));
    }
  }

  @Test
  void a_month_within_the_year_makes_four_spans() {
    assertThat(Span.of(new Days(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 11, 14))))
        .extracting(Span::cols)
        .containsExactly(
            List.of(Col.CUM_SAME),
            List.of(Col.SAME, Col.CUM_SAME),
            List.of(Col.CUM),
            List.of(Col.NOW, Col.CUM));
  }

  private static boolean within(Days days, LocalDate day) {
    return !day.isBefore(days.from()) && !day.isAfter(days.to());
  }
}
