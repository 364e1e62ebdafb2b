package vn.chosach.vault.scanning;

import java.net.URI;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.Seals;

/** Makes scanners for tests. */
public final class Scanners {

  private Scanners() {}

  public static Scans at(
      URI clamd, JdbcClient jdbc, ContentStore contentStore, Seals seals, InstantSource clock) {
    return new Scans(jdbc, new Antivirus(new AntivirusSettings(clamd)), contentStore, seals, clock);
  }
}
