package vn.chosach.vault.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.postgres.CannotStart;

class KeyringTest {

  @TempDir Path folder;

  @BeforeAll
  static void register() throws Exception {
    AeadConfig.register();
  }

  @Test
  void aNewKeyFileCanBeReadByItsOwnerOnly() throws Exception {
    ring().keyset("content", PredefinedAeadParameters.AES256_GCM);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyFileThatOthersCanReadStopsTheStart() throws Exception {
    ring().keyset("content", PredefinedAeadParameters.AES256_GCM);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> ring().keyset("content", PredefinedAeadParameters.AES256_GCM))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void processesThatStartTogetherEndUpWithTheSameKey() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var keys =
          pool
              .invokeAll(
                  IntStream.range(0, 16)
                      .<Callable<Integer>>mapToObj(
                          n ->
                              () ->
                                  ring()
                                      .keyset("content", PredefinedAeadParameters.AES256_GCM)
                                      .getPrimary()
                                      .getId())
                      .toList())
              .stream()
              .map(Future::resultNow)
              .distinct()
              .toList();
      assertThat(keys).hasSize(1);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("master-0001.key", "vault-content.json");
    }
  }

  private Keyring ring() {
    return new Keyring(folder, new FileMasterKeys(folder, new SecureRandom()));
  }

  private Path file() {
    return folder.resolve("vault-content.json");
  }
}
