package vn.chosach.journal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full volume and a clock that jumps cost time, and neither an act nor the tree. */
class LogTroubleTest {

  private static final Duration LONG = Duration.ofDays(400);

  @TempDir Path home;
  private LogRig log;

  @BeforeEach
  void aLogWithTwoWitnesses() throws Exception {
    log = new LogRig(home);
    log.acts(5).publish();
    log.withWitnesses(2);
    log.acts(5).publish();
  }

  @AfterEach
  void stop() throws Exception {
    log.close();
    command("umount", journal());
  }

  @Test
  void aFullVolumeOfTheLogHoldsPublicationUpAndNoAct() throws Exception {
    Path aside = home.resolve("aside");
    LogRig.copy(home.resolve("journal"), aside);
    assumeThat(command("mount", "-t", "tmpfs", "-o", "size=48k", "tmpfs", journal()))
        .as("this account may mount")
        .isZero();
    LogRig.copy(aside, home.resolve("journal"));
    log.restart(log.configured());

    log.acts(4000);
    assertThatThrownBy(log::publish)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left");
    assertThat(log.publisher.halted()).as("it tries again by itself").isEmpty();
    recordedAgo(Duration.ofSeconds(59));
    assertThat(log.loop.pulse().late()).as("before the minute is over").isFalse();
    recordedAgo(Duration.ofSeconds(90));
    alarmOver(4000);
    log.restart(log.configured());
    alarmOver(4000);
    assertThat(log.verify(log.key(), "--needed", "0"))
        .as("what was published stands")
        .startsWith("0 ");

    assertThat(command("mount", "-o", "remount,size=8m", journal())).isZero();
    log.publish();
    assertThat(log.publisher.newest().orElseThrow().size()).isEqualTo(4010);
    assertThat(log.loop.pulse().late()).as("all is published").isFalse();
    assertThat(log.loop.pulse().waiting()).isZero();
    assertThat(log.loop.pulse().lag()).isGreaterThan(Duration.ofSeconds(60));
    assertThat(log.verifyDatabase()).startsWith("0 ");
  }

  @Test
  void aVolumeOfTheLogThatTakesNothingIsTriedAgainUntilItDoes() throws Exception {
    Path tiles = home.resolve("journal/tile");
    Path aside = Files.move(tiles, home.resolve("aside"));
    Files.writeString(tiles, "in the way");
    log.acts(3);
    assertThatThrownBy(log::publish).isInstanceOf(UncheckedIOException.class);
    log.acts(3);
    assertThatThrownBy(log::publish).isInstanceOf(UncheckedIOException.class);

    Files.delete(tiles);
    Files.move(aside, tiles);
    log.publish();
    assertThat(log.verifyDatabase()).startsWith("0 ");
    assertThat(log.publisher.newest().orElseThrow().size()).isEqualTo(16);
  }

  @Test
  void aClockFourHundredDaysAheadDoesNotStopTheLogAndTheVerifierNamesIt() {
    log.now = log.now.plus(LONG);
    log.acts(2).publish();
    log.now = log.now.minus(LONG);
    log.acts(2).publish();
    goesOn(14);
    assertThat(log.verifyDatabase()).startsWith("1 ").contains("BACK_DATED index 12 ");
    // Whoever knows of the fault lets it pass, and everything else is still checked.
    assertThat(log.verifyDatabase("--slack", "600000")).startsWith("0 ");
  }

  @Test
  void aClockFourHundredDaysBehindDoesNotStopTheLogAndTheVerifierNamesIt() {
    log.now = log.now.minus(LONG);
    log.acts(2).publish();
    log.now = log.now.plus(LONG);
    log.acts(2).publish();
    goesOn(14);
    assertThat(log.verifyDatabase()).startsWith("1 ").contains("BACK_DATED index 10 ");
  }

  @Test
  void aWitnessThatFailedWhileTheClockWasAheadIsAskedAgainAtOnce() throws Exception {
    log.lose(0);
    log.now = log.now.plus(LONG);
    log.acts(1).publish();
    assertThat(log.cosigning.standings().getFirst().problem()).isEqualTo("away");
    log.now = log.now.minus(LONG);
    log.giveBack(0);
    log.acts(1).publish();
    assertThat(log.cosigning.standings()).allMatch(one -> one.problem() == null);
    goesOn(12);
  }

  @Test
  void whoLostTheKeyBeginsANewLogAndTheOldOneStaysProven() throws Exception {
    String oldKey = log.key();
    Path old = Files.move(home.resolve("journal"), home.resolve("journal-2026"));
    Files.delete(home.resolve("keys/log.key"));
    log.restart(List.of());
    log.publish();
    assertThat(log.publisher.halted()).hasValue("key-missing");

    log.behindItsBack("DELETE FROM journal.checkpoint");
    log.restart(List.of());
    log.acts(2).publish();
    assertThat(log.publisher.halted()).isEmpty();
    assertThat(log.key()).isNotEqualTo(oldKey);
    assertThat(log.verifyDatabase("--needed", "0")).startsWith("0 ").contains("entries    12");
    var kept = vn.chosach.verify.TileSource.folder(old);
    var head =
        vn.chosach.verify.Checkpoint.open(
            kept.text("checkpoint"), vn.chosach.verify.VerifierKey.parse(oldKey));
    assertThat(new vn.chosach.verify.FolderCheck(kept, head).run()).isEmpty();
  }

  private void goesOn(long size) {
    assertThat(log.publisher.newest().orElseThrow().size()).isEqualTo(size);
    assertThat(log.cosigning.witnessed().orElseThrow().size()).isEqualTo(size);
    assertThat(log.sequencer.waiting().count()).isZero();
    assertThat(log.publisher.lag()).as("by the clock of the database").isLessThan(LONG);
    assertThat(log.shouts).isEmpty();
  }

  /** What has its place in the tree and was never published raises the alarm as well. */
  private void alarmOver(long acts) {
    PublishingLoop.Pulse pulse = log.loop.pulse();
    assertThat(pulse.late()).isTrue();
    assertThat(pulse.waiting()).isEqualTo(acts);
    assertThat(pulse.age()).isGreaterThan(Duration.ofSeconds(60));
  }

  private void recordedAgo(Duration age) {
    log.behindItsBack(
        "UPDATE journal.entry SET recorded_at = clock_timestamp() - interval '%d s'"
            .formatted(age.toSeconds()));
  }

  private String journal() {
    return home.resolve("journal").toAbsolutePath().toString();
  }

  private static int command(String... words) throws Exception {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
