package vn.chosach.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {

  private static final long GIBIBYTE = 1L << 30;

  @ParameterizedTest(name = "{0} GiB")
  @CsvSource({"1, 256", "4, 256", "8, 512", "24, 1536", "32, 2048", "512, 2048"})
  void theBuffersAreASixteenthOfTheMemoryWithinBounds(long gibibytes, long buffers) {
    assertThat(ServerSettings.buffers(gibibytes * GIBIBYTE)).isEqualTo(buffers);
  }
}
