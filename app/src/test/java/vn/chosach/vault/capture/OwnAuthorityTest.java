package vn.chosach.vault.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authority of the demonstration over restarts. */
class OwnAuthorityTest {

  @TempDir Path folder;

  @Test
  void whatWasStampedYesterdayHoldsUnderTheRootOfToday() throws Exception {
    Path kept = folder.resolve("keys/stamps.p12");

    String yesterday = rootOf(kept);

    assertThat(rootOf(kept)).isEqualTo(yesterday);
    assertThat(rootOf(folder.resolve("other.p12"))).isNotEqualTo(yesterday);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
  }

  private String rootOf(Path kept) throws Exception {
    try (var authority = OwnAuthority.start(kept, InstantSource.system())) {
      return Files.readString(authority.writeRoot(folder.resolve("root.pem")));
    }
  }
}
