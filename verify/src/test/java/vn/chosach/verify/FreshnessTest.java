package vn.chosach.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of witnesses make a check stronger: behind what they cosigned nothing is passed over. */
class FreshnessTest {

  private static final List<SigningKey> WITNESSES =
      List.of(
          SigningKey.fresh("w1", VerifierKey.COSIGNS),
          SigningKey.fresh("w2", VerifierKey.COSIGNS),
          SigningKey.fresh("w3", VerifierKey.COSIGNS));

  @TempDir Path temporary;
  private TestBackup backup;
  private String witnessed = "";

  /** Three hundred acts, cosigned at noon; then forty more, which nobody cosigned. */
  @BeforeEach
  void aLogWithAnOldCosignature() {
    backup = new TestBackup(temporary.resolve("backup"));
    backup.log.grow(300);
    witnessed = cosigned(TestLog.NOON, TestLog.NOON, TestLog.NOON.minus(Duration.ofDays(9)));
    backup.log.grow(40);
  }

  private String cosigned(Instant... moments) {
    var note = new StringBuilder(backup.log.checkpoint());
    for (int i = 0; i < moments.length; i++) {
      note.append(
          WITNESSES
              .get(i)
              .cosign(backup.log.head().note().text(), moments[i].getEpochSecond())
              .line());
    }
    return note.toString();
  }

  @Test
  void whatNoWitnessSawIsComparedWithTheNewestSignedTree() throws Exception {
    assertThat(verify(Duration.ofHours(1)))
        .startsWith("0 ")
        .contains(
            "entries    340, all hash to the signed root",
            "witnessed  300 of 340; the last 40 rest on the word of the log alone");
    LoggedAct act = backup.log.acts.get(320);
    write(Duration.ofHours(1));
    // The words of an act behind the old cosignature, while the log stays as it is.
    Path rows = backup.folder.resolve("database/journal.entry.copy.gz");
    String text;
    try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(rows))) {
      text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    String line = text.lines().filter(one -> one.contains(act.id().toString())).findFirst().get();
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(rows))) {
      out.write(
          text.replace(line, line.replace("because", "for another reason"))
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    backup.list(TestLog.NOON.plus(Duration.ofHours(1)));
    backup.sign();
    assertThat(asked()).startsWith("1 ").contains("EDITED index 320 " + act.id());
  }

  @Test
  void anOldCosignatureIsNoProof() throws Exception {
    assertThat(verify(Duration.ofHours(25)))
        .startsWith("4 ")
        .contains("NOT PROVEN", "STALE", "more than 24 hours")
        .doesNotContain("GENUINE", "TAMPERED");
    assertThat(asked("--fresh", "26")).startsWith("0 ");
    assertThat(asked("--at", TestLog.NOON.plus(Duration.ofHours(2)).toString())).startsWith("0 ");
    assertThat(backup.verify()).as("no witness is asked for").startsWith("0 ");
    assertThat(asked("--fresh", "26", "--needed", "3"))
        .as("the third vouched nine days before")
        .startsWith("4 ")
        .contains("STALE");
    assertThat(asked("--at", "noon")).startsWith("64 ");
  }

  @Test
  void whoCutsTheLogToWhatWasCosignedIsStale() throws Exception {
    backup.log.acts.subList(300, 340).clear();
    assertThat(verify(Duration.ofDays(90))).startsWith("4 ").contains("STALE");
  }

  private String verify(Duration later) throws IOException {
    write(later);
    return asked();
  }

  private void write(Duration later) throws IOException {
    backup.write(TestLog.NOON.plus(later), false);
    Files.writeString(backup.folder.resolve("log/witnessed"), witnessed);
    backup.list(TestLog.NOON.plus(later));
    backup.sign();
  }

  private String asked(String... options) {
    var words = new java.util.ArrayList<String>();
    WITNESSES.forEach(one -> words.addAll(List.of("--witness-key", one.open().written())));
    words.addAll(List.of(options));
    return backup.verify(words.toArray(String[]::new));
  }
}
