package vn.chosach.reports.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.chosach.reports.facts.ReportFactKind;

class ForecastTest {

  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

  /** The same month a year before said it exactly each time; every other method erred. */
  @Test
  void a_series_that_repeats_itself_is_foretold_by_the_year_before() {
    List<Long> months = LongStream.range(0, 24).map(n -> n % 12 < 6 ? 10 : 30).boxed().toList();
    assertThat(Forecast.of(months, 1))
        .contains(new Forecast(10, 10, 10, ForecastMethod.LAST_YEAR, 0, 12));
    assertThat(Forecast.of(months, 7).orElseThrow().expected()).isEqualTo(30);
  }

  @Test
  void a_series_that_rises_is_foretold_by_its_trend_and_a_step_by_its_level() {
    List<Long> rising = LongStream.range(0, 20).map(n -> 10 + 5 * n).boxed().toList();
    Forecast trend = Forecast.of(rising, 1).orElseThrow();
    assertThat(trend.method()).isEqualTo(ForecastMethod.THETA);
    assertThat(trend.holds(110)).isTrue();
    List<Long> stepped = LongStream.range(0, 20).map(n -> n < 8 ? 10 : 40).boxed().toList();
    assertThat(Forecast.of(stepped, 3).orElseThrow().method()).isEqualTo(ForecastMethod.SMOOTHING);
  }

  @Test
  void without_enough_tries_the_mean_is_expected_and_with_little_nothing() {
    Forecast even = Forecast.of(List.of(4L, 6L, 4L, 6L, 4L, 6L), 1).orElseThrow();
    // Spread sqrt(6/5), times sqrt(1 + 1/6), times 1.476.
    assertThat(even).isEqualTo(new Forecast(5, 3, 7, ForecastMethod.MEAN, 0, 0));
    assertThat(Forecast.of(List.of(4L, 6L, 4L, 6L, 4L), 1)).isEmpty();
    assertThat(Forecast.of(Collections.nCopies(20, 1L), 13)).as("more than a year").isEmpty();
    assertThat(Forecast.of(Collections.nCopies(20, 0L), 12)).as("far, few tries").isPresent();
  }

  @Test
  void nothing_is_forecast_below_zero() {
    List<Long> wild = List.of(0L, 90L, 0L, 90L, 0L, 1L, 0L, 2L);
    assertThat(Forecast.of(wild, 2).orElseThrow().low()).isZero();
  }

  /** About four of five ranges hold what comes, whatever the series; the seed is fixed. */
  @Test
  void four_of_five_ranges_hold_whichever_method_was_taken() {
    assertThat(held(n -> 100 + 40 * Math.sin(n * Math.PI / 6))).isBetween(70, 90);
    assertThat(held(n -> 100)).isBetween(70, 90);
    assertThat(held(n -> 50 + 4 * n)).isBetween(70, 90);
  }

  private static int held(IntToDoubleFunction level) {
    var random = new Random(389);
    int held = 0;
    int tries = 400;
    for (int one = 0; one < tries; one++) {
      var months = new ArrayList<Long>();
      for (int month = 0; month < 25; month++) {
        months.add(Math.round(level.applyAsDouble(month) + 10 * random.nextGaussian()));
      }
      if (Forecast.of(months.subList(0, 24), 1).orElseThrow().holds(months.getLast())) {
        held++;
      }
    }
    return held * 100 / tries;
  }

  @Test
  void an_earlier_forecast_uses_only_what_was_known_then_also_from_further_away() {
    var bits = new TreeMap<LocalDate, TreeMap<LocalDate, Long>>();
    for (int back = 11; back >= 0; back--) {
      LocalDate month = NOVEMBER.minusMonths(back);
      bits.computeIfAbsent(month, any -> new TreeMap<>()).put(month, 10L);
    }
    // In October forty more of September became known.
    LocalDate september = NOVEMBER.minusMonths(2);
    bits.computeIfAbsent(september, any -> new TreeMap<>()).put(NOVEMBER.minusMonths(1), 40L);
    Outlook outlook =
        Forecasting.outlook(ReportFactKind.INSPECTED, "", Split.WHOLE, NOVEMBER, bits)
            .orElseThrow();
    List<Outlook.Past> next = outlook.past().stream().filter(one -> one.ahead() == 1).toList();
    assertThat(next).hasSize(6);
    assertThat(next.get(4).month()).isEqualTo(NOVEMBER.minusMonths(1));
    assertThat(next.get(4).forecast().expected()).as("September was 10 then").isEqualTo(10);
    assertThat(next.get(4).held()).isTrue();
    assertThat(next.get(3).happened()).isEqualTo(50);
    assertThat(next.get(3).held()).isFalse();
    assertThat(outlook.tested(1).count()).isEqualTo(6);
    assertThat(outlook.tested(1).held()).isLessThan(6);
    assertThat(outlook.tested(3).count()).as("from three months before").isEqualTo(4);
    assertThat(outlook.next()).extracting(Outlook.Next::ahead).containsExactly(1, 2, 3);

    LocalDate runs = NOVEMBER.plusMonths(1);
    bits.computeIfAbsent(runs, any -> new TreeMap<>()).put(runs, 90L);
    Outlook.Next running =
        Forecasting.outlook(ReportFactKind.INSPECTED, "", Split.WHOLE, NOVEMBER, bits)
            .orElseThrow()
            .next()
            .getFirst();
    assertThat(running.recorded()).isEqualTo(90);
    assertThat(running.forecast().low()).as("90 are recorded already").isEqualTo(90);
    assertThat(running.forecast().expected()).isEqualTo(90);
    assertThat(outlook.next().getFirst().forecast().expected()).isLessThan(90);
  }

  @Test
  void of_what_is_not_known_or_rare_there_is_no_outlook() {
    assertThat(Forecasting.outlook(ReportFactKind.FINE, "", Split.WHOLE, NOVEMBER, new TreeMap<>()))
        .isEmpty();
    var rare = new TreeMap<LocalDate, TreeMap<LocalDate, Long>>();
    LocalDate first = NOVEMBER.minusMonths(15);
    rare.put(first, new TreeMap<>(java.util.Map.of(first, 9L)));
    rare.put(NOVEMBER, new TreeMap<>(java.util.Map.of(NOVEMBER, 5L)));
    assertThat(Forecasting.outlook(ReportFactKind.IN_VIOLATION, "x", Split.GOODS, NOVEMBER, rare))
        .isEmpty();
  }
}
