package vn.chosach.documents.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that never leaves its token signs there (PKCS#11). */
class TokenSignatureTest {

  private static final Path HSM = Path.of("/usr/lib/softhsm/libsofthsm2.so");

  @TempDir Path folder;

  /** SoftHSM reads its configuration from the environment, so the test lives in its own process. */
  @Test
  void a_token_signs_under_its_pin_and_no_other() throws Exception {
    assumeThat(Files.exists(HSM)).as("SoftHSM is installed").isTrue();
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    Path hsm =
        Files.writeString(folder.resolve("softhsm.conf"), "directories.tokendir = " + tokens);
    Files.writeString(
        folder.resolve("thiet-bi.cfg"), "name = ky\nlibrary = " + HSM + "\nslotListIndex = 0\n");
    run(
        hsm,
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "ky",
        "--pin",
        MadeAuthority.PIN,
        "--so-pin",
        "0815");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(
            run(
                hsm,
                java,
                "-cp",
                System.getProperty("java.class.path"),
                TokenPen.class.getName(),
                folder.toString()))
        .contains("[thiet-bi]", "documents.wrong-pin", "the signature of the token holds");
  }

  private static String run(Path hsm, String... command) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("SOFTHSM2_CONF", hsm.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
