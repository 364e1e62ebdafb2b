package vn.chosach.vault.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.postgres.CannotStart;

class RotationTest {

  private static final byte[] WORDS = "Kho hàng ở Long Xuyên".getBytes(UTF_8);
  private static final byte[] PLACE = "tip/1/story".getBytes(UTF_8);
  private static final Path HSM = Path.of("/usr/lib/softhsm/libsofthsm2.so");

  @TempDir Path folder;

  @BeforeAll
  static void register() throws Exception {
    AeadConfig.register();
    StreamingAeadConfig.register();
  }

  @Test
  void theFolderOfKeysetsWithoutTheMasterKeyOpensNothing() throws Exception {
    content();
    assertThat(Files.readString(folder.resolve("vault-content.json")))
        .contains("file:0001")
        .doesNotContain("primaryKeyId", "keyData");
    Files.delete(folder.resolve("master-0001.key"));
    assertThatThrownBy(this::content)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("file:0001");
  }

  /** Otherwise a mistyped home gets keys of its own, and the change is believed to be done. */
  @Test
  void aHomeWithoutKeysIsRefusedAndGetsNone() {
    Path home = folder.resolve("mistyped");
    assertThatThrownBy(() -> KeyChange.change(home, true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there are no keys in");
    assertThat(home).doesNotExist();
  }

  @Test
  void aNewMasterKeySealsEveryKeysetAndAllStaysReadable() throws Exception {
    byte[] sealed = content().encrypt(WORDS, PLACE);
    ring().keyset("files", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);

    assertThat(rotation().renewMaster()).containsExactly("content", "files");

    assertThat(folder.resolve("master-0001.key")).doesNotExist();
    assertThat(ring().sealedWith("content")).isEqualTo("file:0002");
    assertThat(content().decrypt(sealed, PLACE)).isEqualTo(WORDS);
    assertThat(rotation().renewMaster()).hasSize(2);
    assertThat(ring().sealedWith("files")).isEqualTo("file:0003");
  }

  @Test
  void aRotationThatWasCutOffIsFinishedByTheNext() throws Exception {
    byte[] sealed = content().encrypt(WORDS, PLACE);
    ring().keyset("files", PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);
    masters().renew();
    assertThat(content().decrypt(sealed, PLACE)).as("key made, nothing sealed").isEqualTo(WORDS);
    ring().reseal("content", ring().open("content"));
    assertThat(content().decrypt(sealed, PLACE)).as("one of two sealed").isEqualTo(WORDS);

    assertThat(rotation().renewMaster()).containsExactly("files");

    assertThat(ring().sealedWith("files")).isEqualTo("file:0002");
    assertThat(folder.resolve("master-0001.key")).doesNotExist();
    assertThat(content().decrypt(sealed, PLACE)).isEqualTo(WORDS);
  }

  @Test
  void aNewDataKeySealsWhatComesAndTheOldOneStillOpensWhatWas() throws Exception {
    byte[] before = content().encrypt(WORDS, PLACE);
    assertThat(rotation().renewData()).containsExactly("content");
    byte[] after = content().encrypt(WORDS, PLACE);
    assertThat(List.of(content().decrypt(before, PLACE), content().decrypt(after, PLACE)))
        .containsOnly(WORDS);
    assertThat(java.util.Arrays.copyOf(before, 5)).isNotEqualTo(java.util.Arrays.copyOf(after, 5));
  }

  @Test
  void aKeysetFromBeforeMasterKeysIsSealedInPlace() throws Exception {
    KeysetHandle old = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    Files.writeString(
        folder.resolve("vault-content.json"),
        TinkJsonProtoKeysetFormat.serializeKeyset(old, InsecureSecretKeyAccess.get()));
    Files.setPosixFilePermissions(
        folder.resolve("vault-content.json"), PosixFilePermissions.fromString("rw-------"));
    byte[] sealed = old.getPrimitive(RegistryConfiguration.get(), Aead.class).encrypt(WORDS, PLACE);
    assertThat(content().decrypt(sealed, PLACE)).isEqualTo(WORDS);
    assertThat(Files.readString(folder.resolve("vault-content.json")))
        .doesNotContain("primaryKeyId");
  }

  @Test
  void aKeysetThatWasSwappedForAnotherDoesNotOpen() throws Exception {
    content();
    ring().keyset("identity", PredefinedAeadParameters.AES256_GCM);
    Files.copy(
        folder.resolve("vault-identity.json"),
        folder.resolve("vault-content.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(this::content).isInstanceOf(CannotStart.class);
  }

  /** SoftHSM reads its configuration from the environment, so the test lives in its own process. */
  @Test
  void aTokenKeepsTheMasterKeyAndTheFileOneRetires() throws Exception {
    assumeThat(Files.exists(HSM)).as("SoftHSM is installed").isTrue();
    byte[] sealed = content().encrypt(WORDS, PLACE);
    Files.write(folder.resolve("sealed"), sealed);
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    Path hsm =
        Files.writeString(folder.resolve("softhsm.conf"), "directories.tokendir = " + tokens);
    Path provider =
        Files.writeString(
            folder.resolve("pkcs11.cfg"),
            "name = chosach\nlibrary = " + HSM + "\nslotListIndex = 0\n");
    run(
        hsm,
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "chosach",
        "--pin",
        "4711",
        "--so-pin",
        "0815");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    for (String step : List.of("rotate", "open", "rotate", "open")) {
      assertThat(
              run(
                  hsm,
                  java,
                  "-cp",
                  System.getProperty("java.class.path"),
                  TokenProbe.class.getName(),
                  step,
                  folder.toString(),
                  provider.toString()))
          .contains("Kho hàng ở Long Xuyên");
    }
    assertThat(ring().sealedWith("content")).isEqualTo("pkcs11:chosach-master-0002");
    assertThat(folder.resolve("master-0001.key")).doesNotExist();
  }

  private static String run(Path hsm, String... command) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", hsm.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private Aead content() throws Exception {
    return ring()
        .keyset("content", PredefinedAeadParameters.AES256_GCM)
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private FileMasterKeys masters() {
    return new FileMasterKeys(folder, new SecureRandom());
  }

  private Keyring ring() {
    return new Keyring(folder, masters());
  }

  private Rotation rotation() {
    return new Rotation(ring(), masters());
  }
}
