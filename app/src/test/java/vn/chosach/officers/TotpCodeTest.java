package vn.chosach.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpCodeTest {

  @Test
  void theCommandPrintsTheCodeOfTheStandard() throws Exception {
    assertThat(TotpCode.at("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Instant.ofEpochSecond(59)))
        .isEqualTo("287082");
  }
}
