package vn.chosach.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chosach.reports.facts.ReportFactKind;

class ForecastTest {

  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

  @Test
  void with_a_year_at_hand_the_same_month_is_expected() {
    // Every month is 2 above that of the year before, so that each difference is 2. Spread 2, six
    // differences: 2 x 1.440 = 2.88 on both sides.
    assertThat(Forecast.of(shifted(), 1)).contains(new Forecast(16, 13, 19, true));
  }

  /** Twelve months that rise by one, and six that are two above those of the year before. */
  private static List<Long> shifted() {
    return IntStream.range(0, 18).mapToObj(n -> n < 12 ? 10L + n : 12L + n - 12).toList();
  }

  @Test
  void without_a_year_the_mean_is_expected_and_with_little_nothing() {
    Forecast even = Forecast.of(List.of(4L, 6L, 4L, 6L, 4L, 6L), 1).orElseThrow();
    assertThat(even.expected()).isEqualTo(5);
    assertThat(even.seasonal()).isFalse();
    // Spread sqrt(6/5), times sqrt(1 + 1/6), times 1.476.
    assertThat(even.low()).isEqualTo(3);
    assertThat(even.high()).isEqualTo(7);
    assertThat(Forecast.of(List.of(4L, 6L, 4L, 6L, 4L), 1)).isEmpty();
    assertThat(Forecast.of(shifted(), 13)).as("more than a year ahead").isEmpty();
  }

  @Test
  void nothing_is_forecast_below_zero() {
    Forecast wild = Forecast.of(List.of(0L, 90L, 0L, 90L, 0L, 1L, 0L, 2L), 2).orElseThrow();
    assertThat(wild.low()).isZero();
  }

  /** Four of five intervals hold what comes, for noise around a season; the seed is fixed. */
  @Test
  void four_of_five_intervals_hold() {
    var random = new Random(389);
    int held = 0;
    int tries = 2_000;
    for (int one = 0; one < tries; one++) {
      var months = new ArrayList<Long>();
      for (int month = 0; month < 25; month++) {
        double season = 100 + 40 * Math.sin(month * Math.PI / 6);
        months.add(Math.round(season + 10 * random.nextGaussian()));
      }
      if (Forecast.of(months.subList(0, 24), 1).orElseThrow().holds(months.getLast())) {
        held++;
      }
    }
    assertThat(held * 100 / tries).isBetween(77, 87);
  }

  @Test
  void an_earlier_forecast_uses_only_what_was_known_then() {
    var bits = new TreeMap<LocalDate, TreeMap<LocalDate, Long>>();
    for (int back = 11; back >= 0; back--) {
      LocalDate month = NOVEMBER.minusMonths(back);
      bits.computeIfAbsent(month, any -> new TreeMap<>()).put(month, 10L);
    }
    // In October forty more of September became known.
    LocalDate september = NOVEMBER.minusMonths(2);
    bits.computeIfAbsent(september, any -> new TreeMap<>()).put(NOVEMBER.minusMonths(1), 40L);
    Outlook outlook = Forecasting.outlook(ReportFactKind.INSPECTED, NOVEMBER, bits).orElseThrow();
    assertThat(outlook.past()).hasSize(6);
    Outlook.Past october = outlook.past().get(4);
    assertThat(october.month()).isEqualTo(NOVEMBER.minusMonths(1));
    assertThat(october.forecast().expected()).as("September was 10 then").isEqualTo(10);
    assertThat(october.held()).isTrue();
    Outlook.Past ofSeptember = outlook.past().get(3);
    assertThat(ofSeptember.happened()).isEqualTo(50);
    assertThat(ofSeptember.held()).isFalse();
    assertThat(outlook.held()).isEqualTo(5);
    assertThat(outlook.meanError()).as("40 once, and 3 once, in six").isEqualTo(7);
    assertThat(outlook.next()).hasSize(3);
  }

  @Test
  void of_what_nobody_knows_there_is_no_outlook() {
    assertThat(Forecasting.outlook(ReportFactKind.FINE, NOVEMBER, new TreeMap<>())).isEmpty();
  }
}
