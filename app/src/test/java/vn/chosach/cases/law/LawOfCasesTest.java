package vn.chosach.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.ChosachTest;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CrimeThresholds;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.cases.life.Valuation;
import vn.chosach.kernel.Dong;

/** What migrations changed of the law of cases after it was planted. */
@ChosachTest
class LawOfCasesTest {

  /** Two sources differ on the days before the later decree. */
  @ParameterizedTest
  @CsvSource({
    "2025-07-01, nd-189-2025, false",
    "2026-09-25, nd-189-2025, false",
    "2026-09-26, nd-311-2026, true"
  })
  void the_director_of_a_department_sanctions_unconfirmed_until_the_later_decree(
      LocalDate day, String basis, boolean confirmed) {
    assertThat(SanctionPowers.of("department.director", CaseEvent.FINE, day))
        .hasValueSatisfying(
            power -> {
              assertThat(power.share()).isEqualTo(80);
              assertThat(power.ground().law()).isEqualTo(basis);
              assertThat(power.confirmed()).isEqualTo(confirmed);
            });
  }

  @Test
  void who_sells_fake_fertiliser_again_reaches_its_own_article_at_any_value() {
    assertThat(articles(true, "agriculture.fertiliser", "2018-01-01"))
        .containsExactly("192", "195");
    assertThat(articles(false, "agriculture.fertiliser", "2018-01-01")).isEmpty();
    assertThat(articles(true, "agriculture.fertiliser", "2017-12-31")).isEmpty();
    assertThat(articles(true, "fashion", "2026-12-02")).containsExactly("192");
  }

  private static List<String> articles(boolean again, String goods, String day) {
    var found = new Valuation(new Dong(5_000_000), null, null, null, null, again, false);
    var matter = new CaseFile.Matter(goods, "counterfeit", null, Instant.EPOCH, Instant.EPOCH);
    return CrimeThresholds.reached(matter, found, LocalDate.parse(day)).stream()
        .map(CrimeThresholds.Threshold::article)
        .distinct()
        .sorted()
        .toList();
  }
}
