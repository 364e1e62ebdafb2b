package vn.chosach.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PriceChartTest {

  private static final int BOX = 344;

  @Test
  void no_figure_is_cut_at_the_edge_or_drawn_over_the_other() {
    for (int own = 8; own <= 312; own++) {
      for (int median = 8; median <= 312; median++) {
        int[] at = PriceChart.labels(own, 72, median, 104);
        assertThat(at[0]).isBetween(0, BOX - 72);
        assertThat(at[1]).isBetween(0, BOX - 104);
        assertThat(at[0] + 72 < at[1] || at[1] + 104 < at[0]).as(own + " " + median).isTrue();
      }
    }
  }

  @Test
  void words_of_a_sale_are_quoted_as_they_stand() {
    assertThat(PriceFlags.sale("Túi da, XẢ KHO cuối năm")).isEqualTo("XẢ KHO");
    assertThat(PriceFlags.sale("Flash sale: áo thun")).isEqualTo("Flash sale");
    assertThat(PriceFlags.sale("Áo thun trơn")).isNull();
  }

  @Test
  void where_there_is_room_the_words_stand_outside_their_places() {
    assertThat(PriceChart.labels(150, 72, 170, 104)).containsExactly(150 - 3 - 72, 170 + 3);
  }
}
