package vn.chosach.vault.scanning;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the virus scanner listens; {@code chosach.antivirus}.
 *
 * @param address {@code tcp://127.0.0.1:3310} or {@code unix:///run/clamav/clamd.ctl}; without it
 *     no file is scanned
 */
@ConfigurationProperties("chosach.antivirus")
record AntivirusSettings(@Nullable URI address) {

  /**
   * @throws IllegalArgumentException if it is neither
   */
  AntivirusSettings {
    if (address != null) {
      boolean tcp = "tcp".equals(address.getScheme()) && address.getPort() > 0;
      boolean unix = "unix".equals(address.getScheme()) && address.getPath() != null;
      if (!tcp && !unix) {
        throw new IllegalArgumentException(
            "chosach.antivirus.address is tcp://host:port or unix:///path");
      }
    }
  }
}
