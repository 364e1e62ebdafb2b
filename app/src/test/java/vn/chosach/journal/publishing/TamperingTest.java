package vn.chosach.journal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.journal.tree.Hashing;

/**
 * Twelve ways of a superuser to make something disappear, each named by the verifier; and no false
 * alarm on a hundred clean runs.
 */
@Tag("apart")
class TamperingTest {

  @TempDir Path folder;
  private LogRig log;
  private Path kept;

  /** 300 acts, published and cosigned, and a checkpoint that a newspaper keeps. */
  @BeforeEach
  void aLogWithThreeWitnesses() throws Exception {
    log = new LogRig(folder.resolve("home"));
    log.acts(1).publish();
    log.withWitnesses(3);
    log.acts(299).publish();
    kept = Files.copy(log.home.resolve("journal/checkpoint"), folder.resolve("kept"));
    assertThat(log.verifyDatabase()).startsWith("0 ").contains("witness3.example.vn", "GENUINE");
  }

  @AfterEach
  void stop() throws Exception {
    log.close();
  }

  @Test
  void kind1AnEditedActIsNamed() {
    log.behindItsBack(
        "UPDATE journal.entry SET reason = 'không có gì' WHERE id = '" + log.idAt(17) + "'");
    named("EDITED index 17 " + log.idAt(17));
  }

  @Test
  void kind2ADeletedActIsNamed() {
    log.behindItsBack("DELETE FROM journal.entry WHERE id = '" + log.idAt(40) + "'");
    named("DELETED index 40 ");
  }

  @Test
  void kind2ADeletedActWhoseLeavesWereRenumberedIsNamed() {
    log.behindItsBack(
        "DELETE FROM journal.entry WHERE id = '" + log.idAt(40) + "'",
        "DELETE FROM journal.leaf WHERE index = 40",
        "UPDATE journal.leaf SET index = index + 100000 WHERE index > 40",
        "UPDATE journal.leaf SET index = index - 100001 WHERE index > 100000");
    named("DELETED index 40 ");
  }

  @Test
  void kind3AnInsertedActIsNamed() {
    UUID id = log.act(log.now, "kernel.tried", "thing", "x", Map.of());
    log.behindItsBack("UPDATE journal.entry SET xid = '3' WHERE id = '" + id + "'");
    named("INSERTED " + id);
  }

  /** In a restored database the numbers of transactions tell nothing. */
  @Test
  void kind3AnInsertedActThatSeemsToWaitIsNamedByItsDate() {
    UUID id = log.act(log.now.minus(Duration.ofDays(3)), "kernel.tried", "thing", "x", Map.of());
    named("INSERTED " + id);
  }

  @Test
  void kind3AnActThatWasPushedInBetweenIsNamed() {
    UUID id = log.act(log.now, "kernel.tried", "thing", "x", Map.of());
    log.behindItsBack(
        "UPDATE journal.leaf SET index = index + 100000 WHERE index >= 9",
        "UPDATE journal.leaf SET index = index - 99999 WHERE index > 99999",
        "INSERT INTO journal.leaf SELECT 9, number, sha256('x'), sha256('y'), at"
            + " FROM journal.entry WHERE id = '"
            + id
            + "'");
    named("INSERTED index 9 " + id);
  }

  @Test
  void kind4ReorderedActsAreNamed() {
    log.behindItsBack(
        "UPDATE journal.leaf a SET entry = -b.entry FROM journal.leaf b"
            + " WHERE (a.index, b.index) IN ((5, 6), (6, 5))",
        "UPDATE journal.leaf SET entry = -entry WHERE entry < 0");
    named("REORDERED index 5 ");
  }

  @Test
  void kind5ACutTailIsNamed() {
    log.behindItsBack(
        "DELETE FROM journal.entry USING journal.leaf"
            + " WHERE leaf.entry = number AND leaf.index >= 280",
        "DELETE FROM journal.leaf WHERE index >= 280");
    named("CUT_OFF index 280 ");
  }

  @Test
  void kind6ARewrittenLogWithANewKeyIsNamed() throws Exception {
    String key = log.key();
    rewrite(true);
    assertThat(log.key()).isNotEqualTo(key);
    assertThat(log.verify(key)).startsWith("1 ").contains("UNKNOWN_KEY");
  }

  @Test
  void kind6ARewrittenLogWithTheStolenKeyIsNamedByWitnessesAndByWhatANewspaperKept()
      throws Exception {
    rewrite(false);
    assertThat(log.verifyDatabase()).startsWith("1 ").contains("TOO_FEW_WITNESSES: 0 of 3");
    assertThat(log.verify(log.key(), "--needed", "0", "--older", kept.toString()))
        .startsWith("1 ")
        .contains("SPLIT_VIEW");
    assertThat(log.shouts).isNotEmpty().allMatch(words -> words.startsWith("SPLIT_VIEW"));
  }

  @Test
  void kind7ASwappedEvidenceFileIsNamed() throws Exception {
    byte[] sealed = "sealed bytes".getBytes();
    String address = HexFormat.of().formatHex(Hashing.sha256(sealed));
    Path vault = Files.createDirectories(folder.resolve("vault/" + address.substring(0, 2)));
    Files.write(vault.resolve(address), sealed);
    UUID file = UUID.randomUUID();
    log.act(log.now, "vault.kept", "file", file.toString(), Map.of("sealed", address));
    log.publish();
    String evidence = folder.resolve("vault").toString();
    assertThat(log.verifyDatabase("--evidence", evidence)).startsWith("0 ");
    Files.writeString(vault.resolve(address), "other bytes.");
    assertThat(log.verifyDatabase("--evidence", evidence)).contains("EVIDENCE_CHANGED " + address);
    Files.delete(vault.resolve(address));
    assertThat(log.verifyDatabase("--evidence", evidence))
        .startsWith("1 ")
        .contains("EVIDENCE_CHANGED index 300 file " + file);
  }

  @Test
  void kind8ADatabaseThatWasRolledBackIsNamedAndPublishesNoMore() throws Exception {
    Path backup = folder.resolve("backup");
    LogRig.copy(log.home.resolve("journal"), backup);
    log.acts(20).publish();
    Path newest = Files.copy(log.home.resolve("journal/checkpoint"), folder.resolve("newest"));
    log.behindItsBack(
        "DELETE FROM journal.entry USING journal.leaf"
            + " WHERE leaf.entry = number AND leaf.index >= 300",
        "DELETE FROM journal.leaf WHERE index >= 300",
        "DELETE FROM journal.checkpoint WHERE size > 300");
    log.restart(log.configured());
    log.publish();
    assertThat(log.publisher.halted()).hasValue("rolled-back");
    // Whoever puts the folder back as well meets the witnesses and what others kept.
    LogRig.clear(log.home.resolve("journal"));
    LogRig.copy(backup, log.home.resolve("journal"));
    log.restart(log.configured());
    log.acts(3).publish();
    assertThat(log.publisher.halted())
        .as("before it signs a fork it asks those who saw its log")
        .hasValue("witness-knows-a-longer-log");
    assertThat(log.publisher.newest().orElseThrow().size()).isEqualTo(300);
    assertThat(log.cosigning.standings())
        .isNotEmpty()
        .allMatch(one -> "knows-a-longer-log".equals(one.problem()));
    assertThat(log.verify(log.key(), "--needed", "0", "--older", newest.toString()))
        .startsWith("1 ")
        .contains("ROLLED_BACK", "had 320 entries and has 300");
  }

  @Test
  void kind9AReplayedCheckpointIsNamed() throws Exception {
    log.acts(20).publish();
    Files.copy(
        kept,
        log.home.resolve("journal/checkpoint"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(log.verify(log.key())).startsWith("1 ").contains("ROLLED_BACK", "320");
  }

  @Test
  void kind10ASplitViewIsNamed() throws Exception {
    Path other = folder.resolve("other");
    LogRig.copy(log.home, other);
    log.acts(5).publish();
    Path shown = Files.copy(log.home.resolve("journal/checkpoint"), folder.resolve("shown"));
    LogRig.clear(log.home.resolve("journal"));
    LogRig.copy(other.resolve("journal"), log.home.resolve("journal"));
    log.behindItsBack(
        "DELETE FROM journal.entry USING journal.leaf"
            + " WHERE leaf.entry = number AND leaf.index >= 300",
        "DELETE FROM journal.leaf WHERE index >= 300",
        "DELETE FROM journal.checkpoint WHERE size > 300");
    log.restart(log.configured());
    log.acts(5).publish();
    assertThat(log.publisher.halted()).hasValue("witness-knows-a-longer-log");
    // Whoever keeps the witnesses from it until the fork is signed meets them afterwards.
    log.restart(java.util.List.of());
    log.publish();
    log.restart(log.configured());
    log.publish();
    assertThat(log.verify(log.key(), "--needed", "0", "--older", shown.toString()))
        .startsWith("1 ")
        .contains("SPLIT_VIEW");
    assertThat(log.shouts).filteredOn(words -> words.startsWith("SPLIT_VIEW")).hasSize(3);
  }

  @Test
  void kind11ABackDatedActIsNamed() {
    UUID id = log.act(log.now.minus(Duration.ofDays(3)), "kernel.tried", "thing", "x", Map.of());
    log.publish();
    named("BACK_DATED index 300 " + id);
  }

  @Test
  void kind12ALostWitnessIsNamedAndTwoAreEnough() {
    log.lose(1);
    log.acts(3).publish();
    assertThat(log.cosigning.standings())
        .filteredOn(one -> one.problem() != null)
        .singleElement()
        .satisfies(one -> assertThat(one.name()).isEqualTo("witness2.example.vn"));
    assertThat(log.verifyDatabase()).startsWith("0 ").doesNotContain("witness2.example.vn");
    assertThat(log.verify(log.key(), "--needed", "3"))
        .startsWith("1 ")
        .contains("TOO_FEW_WITNESSES: 2 of 3", "missing: witness2.example.vn");
  }

  /** The keys of witnesses must not make a check weaker than none. */
  @Test
  void anOldCosignatureThatWasPutBackHidesNothing() throws Exception {
    Path old =
        Files.copy(log.home.resolve("journal/witnessed"), folder.resolve("witnessed-of-before"));
    log.now = log.now.plus(Duration.ofDays(90));
    log.acts(30).publish();
    assertThat(log.verifyDatabase()).startsWith("0 ");
    Files.copy(
        old,
        log.home.resolve("journal/witnessed"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(log.verifyDatabase())
        .startsWith("4 ")
        .contains("NOT PROVEN", "STALE", "witnessed  300 of 330");
    log.behindItsBack(
        "UPDATE journal.entry SET reason = 'không có gì' WHERE id = '" + log.idAt(310) + "'");
    named("EDITED index 310 " + log.idAt(310));
  }

  @Test
  void whatWasToldIsComparedWithTheActToo() {
    UUID tip = UUID.randomUUID();
    byte[] told = "sealed".getBytes();
    log.jdbc.sql("INSERT INTO tips.tip VALUES (?, ?)").params(tip, told).update();
    String digest = HexFormat.of().formatHex(Hashing.sha256(told));
    log.act(log.now, "tips.received", "tip", tip.toString(), Map.of("told", digest));
    log.publish();
    assertThat(log.verifyDatabase()).startsWith("0 ");
    log.jdbc.sql("UPDATE tips.tip SET told = 'other'").update();
    named("ORIGINAL_CHANGED index 300 ");
    log.jdbc.sql("DELETE FROM tips.tip").update();
    named("the report " + tip + " is gone");
  }

  @Test
  void aHundredCleanRunsRaiseNoAlarm() {
    for (int run = 0; run < 100; run++) {
      log.now = log.now.plusSeconds(61L * run);
      log.acts(run % 7 + 1);
      if (run % 10 == 3) {
        log.restart(log.configured());
      }
      log.publish();
      assertThat(log.verifyDatabase("--older", kept.toString())).as("run %d", run).startsWith("0 ");
    }
    assertThat(log.shouts).isEmpty();
    assertThat(log.cosigning.standings()).allMatch(one -> one.problem() == null);
  }

  private void named(String what) {
    assertThat(log.verifyDatabase()).startsWith("1 ").contains("TAMPERED", what);
  }

  /** All acts changed, all leaves made anew, the folder written anew. */
  private void rewrite(boolean newKey) throws Exception {
    LogRig.clear(log.home.resolve("journal"));
    if (newKey) {
      Files.delete(log.home.resolve("keys/log.key"));
    }
    log.behindItsBack(
        "DELETE FROM journal.checkpoint",
        "DELETE FROM journal.leaf",
        "UPDATE journal.entry SET reason = 'x'");
    log.sequencer =
        new Sequencer(
            log.jdbc,
            new EntryMapper(new tools.jackson.databind.json.JsonMapper()),
            log.transaction,
            () -> log.now);
    log.restart(log.configured());
    log.publish();
  }
}
