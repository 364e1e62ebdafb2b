package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the face as they lie in the repository. */
class FaceFilesTest {

  private static final Path UI = Path.of("src/main/resources/static/ui");
  private static final int KILOBYTE = 1024;

  @ParameterizedTest
  @ValueSource(strings = {"public.css", "desk.css"})
  void aStyleSheetKeepsToFifteenKilobytes(String sheet) throws IOException {
    assertThat(Files.size(UI.resolve(sheet))).isLessThanOrEqualTo(15 * KILOBYTE);
  }

  @Test
  void bothWeightsOfTheFontKeepToTwentySixKilobytes() throws IOException {
    long bytes = 0;
    for (Path file : filesUnder("fonts")) {
      bytes += file.toString().endsWith(".woff2") ? Files.size(file) : 0;
    }
    assertThat(bytes).isBetween(1L * KILOBYTE, 26L * KILOBYTE);
  }

  @Test
  void filesFromElsewhereAreTheOnesTheListNames() throws Exception {
    var listed = new ArrayList<Path>();
    for (String line : Files.readAllLines(UI.resolve("SHA256SUMS"))) {
      String[] part = line.split(" {2}", 2);
      Path file = UI.resolve(part[1]);
      assertThat(sha256(file)).as(part[1]).isEqualTo(part[0]);
      listed.add(file);
    }
    var vendored = new ArrayList<>(filesUnder("htmx"));
    vendored.addAll(filesUnder("fonts"));
    vendored.removeIf(file -> file.endsWith("README"));
    assertThat(vendored).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void aVendoredFolderHoldsItsLicence() {
    assertThat(UI.resolve("htmx/LICENSE.txt")).exists();
    assertThat(UI.resolve("fonts/OFL.txt")).content().contains("SIL OPEN FONT LICENSE");
  }

  @Test
  void theSealIsSmallAndHoldsNoScript() throws IOException {
    for (String picture : List.of("logo.svg", "logo-on-dark.svg", "rosette.svg")) {
      assertThat(Files.readString(UI.resolve(picture)))
          .hasSizeLessThan(1100)
          .doesNotContain("<script", "<style", "style=");
    }
  }

  private static List<Path> filesUnder(String folder) throws IOException {
    try (var files = Files.walk(UI.resolve(folder))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
