package vn.chosach.cases.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitationPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "counterfeit, true",
    "smuggling.off-gate, true",
    "trade-fraud.price, true",
    "trade-fraud.measurement, false",
    "expired, false",
    "smugglingx, false"
  })
  void fakesImportsPricesAreBarredAfterTwoYearsAndTheRestAfterOne(String kind, boolean longer) {
    assertThat(LimitationPolicy.longer(kind)).isEqualTo(longer);
  }

  @Test
  void whatNobodyHasCalledYetIsBarredLate() {
    assertThat(LimitationPolicy.longer(null)).isTrue();
  }
}
