package vn.chosach.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

  /** A bar that is as high as a line of the scale must be worth what the line says. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 5, 6, 9, 10, 14, 50, 51, 499, 500})
  void the_lines_of_the_scale_say_what_bars_at_their_height_are_worth(long most) {
    List<Chart.Datum> data =
        LongStream.rangeClosed(0, most)
            .mapToObj(amount -> new Chart.Datum("", amount, String.valueOf(amount)))
            .toList();
    Chart chart = Chart.standing("", data, String::valueOf);
    assertThat(chart.ticks()).hasSizeBetween(2, 3);
    for (Chart.Tick tick : chart.ticks()) {
      chart.bars().stream()
          .filter(bar -> bar.value().equals(tick.words()))
          .forEach(bar -> assertThat(bar.y()).as(tick.words()).isEqualTo(tick.y()));
    }
  }
}
