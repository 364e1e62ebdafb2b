package vn.chosach.cases.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.cases.life.CrimeThresholds.Threshold;
import vn.chosach.kernel.Dong;

/** The thresholds of the Penal Code as the rulebook reads. */
class CrimeThresholdsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "smuggling, other, 99999999, ''",
    "smuggling, other, 100000000, 188",
    "smuggling.off-gate, other, 100000000, 188",
    "counterfeit, health.cosmetics, 29999999, ''",
    "counterfeit, health.cosmetics, 30000000, 192",
    "counterfeit, food.processed, 1, 193",
    "tax-non-declaration, other, 100000000, 200",
    "ip-infringement, fashion, 199999999, ''",
    "ip-infringement, fashion, 200000000, 226",
    "unlicensed-conditional, health.medicine, 200000000, 190",
    "trade-fraud, other, 900000000000, ''"
  })
  void a_value_reaches_an_article_from_its_threshold_on(
      String violation, String goods, long worth, String article) {
    var found = new Valuation(new Dong(worth), null, null, null, null, false, false);
    assertThat(articles(violation, goods, found, TODAY))
        .isEqualTo(article.isEmpty() ? List.of() : List.of(article));
  }

  @Test
  void foreign_cigarettes_count_in_packs() {
    assertThat(cigarettes(1499, Valuation.ValuationUnit.PACK)).isEmpty();
    assertThat(cigarettes(1500, Valuation.ValuationUnit.PACK)).containsExactly("190");
    assertThat(cigarettes(1500, Valuation.ValuationUnit.KG)).isEmpty();
  }

  @Test
  void fake_food_is_a_crime_at_any_value() {
    assertThat(articles("counterfeit", "food.alcohol", Valuation.NONE, TODAY))
        .containsExactly("193");
  }

  @Test
  void one_row_that_no_official_has_confirmed_makes_what_rests_on_it_unconfirmed() {
    List<Threshold> read = CrimeThresholds.all();
    Threshold first = read.getFirst();
    var open =
        new Threshold(
            first.article(),
            first.violation(),
            first.goods(),
            first.measure(),
            first.least(),
            first.unit(),
            first.validity(),
            false);
    assertThat(CrimeThresholds.confirmed(List.of(first))).isTrue();
    assertThat(CrimeThresholds.confirmed(List.of(first, open))).isFalse();
  }

  @Test
  void a_missing_figure_is_not_zero_and_reaches_nothing() {
    assertThat(articles("smuggling", "other", Valuation.NONE, TODAY)).isEmpty();
  }

  @Test
  void who_was_sanctioned_for_the_same_before_reaches_the_article_without_value() {
    var repeated = new Valuation(new Dong(1), null, null, null, null, true, false);
    assertThat(articles("smuggling", "other", repeated, TODAY)).containsExactly("188");
  }

  @Test
  void an_act_is_judged_by_the_law_of_its_day() {
    var found = new Valuation(new Dong(900_000_000), null, null, null, null, false, false);
    assertThat(articles("smuggling", "other", found, LocalDate.of(2017, 12, 31))).isEmpty();
  }

  @Test
  void every_row_has_its_days_and_its_source() {
    assertThat(CrimeThresholds.all())
        .hasSizeGreaterThan(15)
        .allSatisfy(row -> assertThat(row.validity().from()).isNotNull())
        .extracting(Threshold::article)
        .contains("188", "190", "192", "193", "195", "200", "226");
  }

  private static List<String> cigarettes(int quantity, Valuation.ValuationUnit unit) {
    return articles(
        "smuggled-imports",
        "tobacco.cigarettes",
        new Valuation(null, null, null, quantity, unit, false, false),
        TODAY);
  }

  private static List<String> articles(
      @Nullable String violation, @Nullable String goods, Valuation found, LocalDate day) {
    Instant now = Instant.parse("2026-11-24T01:00:00Z");
    return CrimeThresholds.reached(
            new CaseFile.Matter(goods, violation, null, now, now), found, day)
        .stream()
        .map(Threshold::article)
        .distinct()
        .toList();
  }
}
