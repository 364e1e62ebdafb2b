package vn.chosach.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvinceMapTest {

  @Test
  void one_that_stands_out_does_not_make_all_others_one_colour() {
    long[] bounds = ProvinceMap.bounds(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 1_000_000L));
    assertThat(bounds).containsExactly(2, 4, 6, 1_000_000);
    assertThat(List.of(0L, 1L, 3L, 5L, 7L, 1_000_000L))
        .extracting(amount -> ProvinceMap.step(amount, bounds))
        .containsExactly("s0", "s1", "s2", "s3", "s4", "s4");
  }

  @Test
  void equal_amounts_share_the_darkest_step_and_none_is_none() {
    long[] bounds = ProvinceMap.bounds(List.of(3L, 3L, 3L));
    assertThat(bounds).containsExactly(3);
    assertThat(ProvinceMap.step(3, bounds)).isEqualTo("s4");
    assertThat(ProvinceMap.bounds(List.of(0L))).isEmpty();
    assertThat(ProvinceMap.step(0, ProvinceMap.bounds(List.of()))).isEqualTo("s0");
  }
}
