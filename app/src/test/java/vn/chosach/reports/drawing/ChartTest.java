package vn.chosach.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
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
          .filter(bar -> bar.of().words().equals(tick.words()))
          .forEach(bar -> assertThat(bar.y()).as(tick.words()).isEqualTo(tick.y()));
    }
  }

  /** Two years of months on a narrow screen: names that have room, the newest among them. */
  @Test
  void names_and_values_stand_where_they_have_room() {
    Chart years = Chart.standing("", months(24, "12"), String::valueOf);
    List<Chart.Bar> named = years.bars().stream().filter(Chart.Bar::named).toList();
    assertThat(named.size() * 42).isLessThanOrEqualTo(288);
    assertThat(named).contains(years.bars().getLast());
    assertThat(years.bars()).extracting(Chart.Bar::told).containsOnlyNulls();
    assertThat(Chart.standing("", months(12, "12"), String::valueOf).bars())
        .extracting(Chart.Bar::told)
        .containsOnly("");
    assertThat(Chart.standing("", months(12, "1.234"), String::valueOf).bars())
        .extracting(Chart.Bar::told)
        .containsOnlyNulls();
    Chart.Bar last = years.bars().getLast();
    assertThat(last.x() + last.wide()).isBetween(97.0, 100.0);
  }

  @Test
  void one_that_stands_out_is_cut_and_flattens_no_other_and_layers_fill_their_bar() {
    List<Chart.Datum> data = new ArrayList<>(months(11, "10"));
    data.replaceAll(one -> new Chart.Datum("", 10L, "10", null, false, List.of(3L, 7L)));
    data.add(new Chart.Datum("", 4_000L, "4.000"));
    for (Chart chart : List.of(Chart.standing("", data, String::valueOf), Chart.lying("", data))) {
      assertThat(chart.cuts()).isTrue();
      Chart.Bar out = chart.bars().getLast();
      assertThat(out.cut()).isTrue();
      assertThat(out.told()).isEmpty();
      Chart.Bar usual = chart.bars().getFirst();
      assertThat(usual.cut()).isFalse();
      assertThat((double) usual.high() * usual.wide()).isGreaterThan(out.high() * out.wide() * 0.4);
    }
    Chart.Bar bar = Chart.standing("", data, String::valueOf).bars().getFirst();
    assertThat(bar.layers().stream().mapToInt(one -> one[1]).sum()).isEqualTo(bar.high());
    assertThat(bar.layers().getLast()[0]).isEqualTo(bar.y());
  }

  private static List<Chart.Datum> months(int many, String words) {
    return Collections.nCopies(many, new Chart.Datum("12/26", 12L, words));
  }
}
