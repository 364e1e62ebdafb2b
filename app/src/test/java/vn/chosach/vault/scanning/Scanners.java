package vn.chosach.vault.scanning;

import java.net.URI;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.Shelf;

/** Makes scanners for tests. */
public final class Scanners {

  private Scanners() {}

  public static Scans at(
      URI clamd, JdbcClient jdbc, Shelf shelf, Seals seals, InstantSource clock) {
    return new Scans(jdbc, new Antivirus(new AntivirusSettings(clamd)), shelf, seals, clock);
  }
}
