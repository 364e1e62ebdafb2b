package vn.chosach.journal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.journal.tree.Hashing;

/**
 * What was removed under a rule is told from what was made to disappear: an act in the log says so.
 */
class TombstoneTest {

  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  @TempDir Path folder;
  private LogRig log;

  @BeforeEach
  void aLog() {
    log = new LogRig(folder.resolve("home"));
  }

  @AfterEach
  void stop() throws Exception {
    log.close();
  }

  @Test
  void destroyedEvidenceIsMissedOnlyWithItsActInTheLog() throws Exception {
    Path file = sealed("sealed bytes");
    UUID id = UUID.randomUUID();
    log.act(log.now, "vault.kept", "file", id.toString(), Map.of("sealed", name(file)));
    log.publish();
    Files.delete(file);
    assertThat(verified()).startsWith("1 ").contains("EVIDENCE_CHANGED index 0 file " + id);

    log.act(log.now, "vault.destroyed", "file", UUID.randomUUID().toString(), Map.of());
    log.publish();
    assertThat(verified()).as("the act of another file").startsWith("1 ");

    log.act(second, "SCT-AG", "vault.destroyed", "file", id.toString(), Map.of());
    log.publish();
    assertThat(verified())
        .as("the act of one alone")
        .startsWith("1 ")
        .contains("nobody of another agency asked for it before");

    log.act(first, "QLTT-AG", "vault.destruction-asked", "file", id.toString(), Map.of());
    log.act(second, "SCT-AG", "vault.destroyed", "file", id.toString(), Map.of());
    assertThat(verified()).as("an act that is not published yet").startsWith("1 ");
    log.publish();
    assertThat(verified()).startsWith("0 ").contains("removed    1 contents are gone");

    Files.writeString(file, "other bytes.");
    assertThat(verified()).as("other content in its place").startsWith("1 ").contains(name(file));
  }

  @Test
  void aReportThatWasRemovedUnderARuleIsNotAnAlarmAndAChangedOneIs() {
    UUID tip = UUID.randomUUID();
    log.jdbc.sql("INSERT INTO tips.tip VALUES (?, ?)").params(tip, "told".getBytes()).update();
    log.act(
        log.now,
        "tips.received",
        "tip",
        tip.toString(),
        Map.of("told", HexFormat.of().formatHex(Hashing.sha256("told".getBytes()))));
    removed(tip);
    log.act(first, "QLTT-AG", "retention.agreed", "tip", tip.toString(), Map.of());
    log.act(second, "SCT-AG", "retention.agreed", "tip", tip.toString(), Map.of());
    log.publish();
    log.jdbc.sql("UPDATE tips.tip SET told = NULL").update();
    assertThat(verified())
        .as("who did it did not wait for the other")
        .startsWith("1 ")
        .contains("is gone; its removal", "the first did not agree before");
    log.jdbc.sql("UPDATE tips.tip SET told = 'told'").update();
    removed(tip);
    log.publish();
    assertThat(verified()).startsWith("0 ").doesNotContain("removed ");
    log.jdbc.sql("UPDATE tips.tip SET told = 'other'").update();
    assertThat(verified()).startsWith("1 ").contains("ORIGINAL_CHANGED index 0 ");
    log.jdbc.sql("UPDATE tips.tip SET told = NULL").update();
    assertThat(verified()).startsWith("0 ").contains("removed    1 contents are gone");
    log.jdbc.sql("DELETE FROM tips.tip").update();
    assertThat(verified()).startsWith("0 ").contains("removed    1 contents are gone");
  }

  private void removed(UUID tip) {
    log.act(
        second,
        "SCT-AG",
        "retention.removed",
        "tip",
        tip.toString(),
        Map.of(
            "hash", HexFormat.of().formatHex(Hashing.sha256("told".getBytes())),
            "first", first.toString(),
            "first-agency", "QLTT-AG",
            "second", second.toString(),
            "second-agency", "SCT-AG"));
  }

  private String verified() {
    return log.verifyDatabase("--evidence", folder.resolve("vault").toString());
  }

  private Path sealed(String content) throws Exception {
    String address = HexFormat.of().formatHex(Hashing.sha256(content.getBytes()));
    Path shelf = Files.createDirectories(folder.resolve("vault/" + address.substring(0, 2)));
    return Files.writeString(shelf.resolve(address), content);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
