package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** The last six digits of RFC 6238, appendix B, SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void theCodesAreThoseOfTheStandard(long second, String code) {
    assertThat(OneTimeCodes.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "-61, false",
    "-30, true",
    "-1, true",
    "0, true",
    "29, true",
    "59, true",
    "60, false"
  })
  void aCodeIsGoodInItsOwnStepAndTheNeighbours(long seconds, boolean good) {
    Instant begin = Instant.ofEpochSecond(1_800_000_000);
    String code = OneTimeCodes.at(SECRET, begin);
    assertThat(OneTimeCodes.stepOf(SECRET, code, begin.plusSeconds(seconds)).isPresent())
        .isEqualTo(good);
  }
}
