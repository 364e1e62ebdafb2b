package vn.chosach.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** After the day that is told one counts as never sanctioned. */
class RepeatPolicyTest {

  private static final LocalDate DECIDED = LocalDate.of(2025, 3, 31);

  @Test
  void a_fine_counts_a_year_from_the_day_on_which_the_last_of_it_was_paid() {
    assertThat(RepeatPolicy.until(DECIDED, LocalDate.of(2025, 4, 10), false))
        .isEqualTo(LocalDate.of(2026, 4, 10));
  }

  @Test
  void one_that_was_not_paid_counts_from_when_it_could_no_longer_be_carried_out() {
    assertThat(RepeatPolicy.until(DECIDED, null, false)).isEqualTo(LocalDate.of(2027, 3, 31));
  }

  @Test
  void a_warning_counts_six_months() {
    assertThat(RepeatPolicy.until(DECIDED, null, true)).isEqualTo(LocalDate.of(2025, 9, 30));
  }

  @Test
  void the_same_act_is_one_kind_or_a_sort_of_it() {
    assertThat(RepeatPolicy.same("trade-fraud.price", "trade-fraud")).isTrue();
    assertThat(RepeatPolicy.same("trade-fraud.price", "trade-fraud.weight")).isFalse();
    assertThat(RepeatPolicy.same(null, "counterfeit")).isFalse();
  }
}
