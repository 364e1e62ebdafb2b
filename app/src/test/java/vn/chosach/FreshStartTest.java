package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fresh start begins a new log: on an empty database the old one would be a rollback. */
class FreshStartTest {

  @TempDir Path home;

  @Test
  void theLogItsKeyAndItsWitnessesGoWithTheDatabaseAndNothingElseDoes() throws Exception {
    for (String file :
        List.of(
            "journal/tile/0/000",
            "journal/checkpoint",
            "keys/log.key",
            "keys/vault-content.json",
            "witness/x/state",
            "vault/aa/aa")) {
      Files.createDirectories(home.resolve(file).getParent());
      Files.writeString(home.resolve(file), "x");
    }
    DatabaseConfiguration.forgetLog(home);
    DatabaseConfiguration.forgetLog(home);
    assertThat(home.resolve("journal")).doesNotExist();
    assertThat(home.resolve("witness")).doesNotExist();
    assertThat(home.resolve("keys/log.key")).doesNotExist();
    assertThat(home.resolve("keys/vault-content.json")).exists();
    assertThat(home.resolve("vault/aa/aa")).exists();
  }
}
