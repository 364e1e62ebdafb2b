package vn.chosach.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.reports.periods.PeriodKind.MONTH;
import static vn.chosach.reports.periods.PeriodKind.QUARTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.periods.Period;

class SuppressionTest {

  @Test
  void one_to_four_are_hidden_and_none_is_shown() {
    assertThat(Suppression.shown(0)).isTrue();
    assertThat(Suppression.shown(1)).isFalse();
    assertThat(Suppression.shown(4)).isFalse();
    assertThat(Suppression.shown(5)).isTrue();
  }

  @Test
  void a_part_that_the_total_would_give_away_takes_the_next_smallest_along() {
    assertThat(Suppression.parts(List.of(30L, 3L, 12L, 0L))).containsExactly(30L, null, null, 0L);
  }

  @Test
  void hidden_parts_that_can_only_be_one_each_take_another_along() {
    assertThat(Suppression.parts(List.of(1L, 1L, 20L, 9L))).containsExactly(null, null, 20L, null);
  }

  @Test
  void ones_alone_are_all_hidden() {
    assertThat(Suppression.parts(List.of(1L, 1L, 1L, 1L, 1L))).containsOnlyNulls();
  }

  /** What someone who subtracts can know: hidden parts are at least one, and their sum is known. */
  @Property
  void whoever_subtracts_is_left_with_five_values_at_least(@ForAll("counts") List<Long> counts) {
    List<@Nullable Long> parts = Suppression.parts(counts);
    long hiddenSum = 0;
    int hidden = 0;
    for (int at = 0; at < counts.size(); at++) {
      Long part = parts.get(at);
      if (part == null) {
        hidden++;
        hiddenSum += counts.get(at);
      } else {
        assertThat(part).isEqualTo(counts.get(at)).matches(Suppression::shown);
      }
    }
    boolean someShown = parts.stream().anyMatch(part -> part != null && part > 0);
    if (hidden > 0 && someShown) {
      long most = hiddenSum - (hidden - 1);
      assertThat(most).as("values from 1 to most are possible").isGreaterThanOrEqualTo(5);
      assertThat(hidden).isGreaterThan(1);
    }
  }

  @Property
  void nothing_is_hidden_without_need(@ForAll("counts") List<Long> counts) {
    if (counts.stream().allMatch(Suppression::shown)) {
      assertThat(Suppression.parts(counts)).isEqualTo(counts);
    }
  }

  @Test
  void money_of_few_cases_is_hidden_also_when_it_is_much() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    LocalDate june = LocalDate.of(2026, 6, 1);
    Map<LocalDate, Map<ReportFactKind, Long>> sums =
        Map.of(
            may, Map.of(ReportFactKind.FINE, 900_000_000L, ReportFactKind.IN_VIOLATION, 40L),
            june, Map.of(ReportFactKind.FINE, 7_000_000L, ReportFactKind.IN_VIOLATION, 3L));
    Map<LocalDate, Map<ReportFactKind, Long>> cases =
        Map.of(may, Map.of(ReportFactKind.FINE, 4L), june, Map.of(ReportFactKind.FINE, 6L));
    OpenPeriods open =
        OpenPeriods.of(
            MONTH, june, sums, cases, List.of(ReportFactKind.FINE, ReportFactKind.IN_VIOLATION));
    assertThat(open.of(may, ReportFactKind.FINE)).isNull();
    assertThat(open.of(june, ReportFactKind.FINE)).isEqualTo(7_000_000L);
    assertThat(open.of(june, ReportFactKind.IN_VIOLATION)).isNull();
    assertThat(open.of(may, ReportFactKind.IN_VIOLATION))
        .as("its total would give June away")
        .isNull();
  }

  @Test
  void a_month_without_any_case_stands_among_the_others_as_zero() {
    LocalDate march = LocalDate.of(2026, 3, 1);
    LocalDate june = LocalDate.of(2026, 6, 1);
    Map<LocalDate, Map<ReportFactKind, Long>> sums =
        Map.of(
            march,
            Map.of(ReportFactKind.IN_VIOLATION, 7L),
            june,
            Map.of(ReportFactKind.IN_VIOLATION, 9L));
    OpenPeriods open =
        OpenPeriods.of(MONTH, june, sums, Map.of(), List.of(ReportFactKind.IN_VIOLATION));
    assertThat(open.names()).hasSize(4).startsWith(march).endsWith(june);
    assertThat(open.of(LocalDate.of(2026, 4, 1), ReportFactKind.IN_VIOLATION)).isZero();
  }

  /** What comes later never changes by what a year is told, so editions cannot be subtracted. */
  @Test
  void eight_months_that_speak_in_the_year_before_make_a_year_of_months() {
    assertThat(OpenPeriods.grain(ReportFactKind.IN_VIOLATION, before(8, 5))).isEqualTo(MONTH);
    assertThat(OpenPeriods.grain(ReportFactKind.IN_VIOLATION, before(7, 50))).isEqualTo(QUARTER);
    assertThat(OpenPeriods.grain(ReportFactKind.IN_VIOLATION, before(12, 4))).isEqualTo(QUARTER);
    assertThat(OpenPeriods.grain(ReportFactKind.IN_VIOLATION, Map.of())).isEqualTo(QUARTER);
  }

  private static Map<LocalDate, Map<ReportFactKind, Long>> before(int months, long each) {
    return IntStream.rangeClosed(1, months)
        .mapToObj(month -> LocalDate.of(2025, month, 1))
        .collect(
            Collectors.toMap(month -> month, any -> Map.of(ReportFactKind.IN_VIOLATION, each)));
  }

  @Test
  void a_quarter_has_its_days_and_holds_its_months() {
    LocalDate april = LocalDate.of(2026, 4, 1);
    LocalDate june = LocalDate.of(2026, 6, 1);
    OpenPeriods open =
        OpenPeriods.of(
            QUARTER,
            june,
            Map.of(
                LocalDate.of(2026, 1, 1),
                Map.of(ReportFactKind.IN_VIOLATION, 3L),
                april,
                Map.of(ReportFactKind.IN_VIOLATION, 9L)),
            Map.of(),
            List.of(ReportFactKind.IN_VIOLATION));
    assertThat(open.names()).containsExactly(LocalDate.of(2026, 1, 1), april);
    assertThat(open.holding(june)).isEqualTo(april);
    assertThat(open.of(april, ReportFactKind.IN_VIOLATION)).as("gives the first away").isNull();
    assertThat(open.period(april))
        .isEqualTo(
            new Period(QUARTER, 2026, 2, LocalDate.of(2026, 3, 15), LocalDate.of(2026, 6, 14)));
    assertThat(OpenPeriods.month(LocalDate.of(2026, 12, 15))).isEqualTo("2027-01-01");
  }

  @Provide
  Arbitrary<List<Long>> counts() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(0, 6),
            Arbitraries.longs().between(0, 40),
            Arbitraries.just(1L))
        .list()
        .ofMaxSize(12);
  }
}
