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
    "smugglingx, false",
    "tax-non-declaration, true"
  })
  void fakesImportsPricesAreBarredAfterTwoYearsAndTheRestAfterOne(String kind, boolean longer) {
    assertThat(LimitationPolicy.longer(kind)).isEqualTo(longer);
  }

  @Test
  void whatNobodyHasCalledYetIsBarredLate() {
    assertThat(LimitationPolicy.longer(null)).isTrue();
  }

  @Test
  void taxIsNotConfirmedAndInvoicesAreLongerWhateverTheCaseIsCalled() {
    assertThat(LimitationPolicy.unconfirmed("tax-non-declaration")).isTrue();
    assertThat(LimitationPolicy.unconfirmed("counterfeit")).isFalse();
    assertThat(LimitationPolicy.unconfirmed(null)).isFalse();
    assertThat(LimitationPolicy.longerBy("invoice")).isTrue();
    assertThat(LimitationPolicy.longerBy("trade")).isFalse();
  }
}
