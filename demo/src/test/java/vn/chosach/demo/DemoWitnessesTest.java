package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.journal.publishing.LogRig;

/** The demonstration has a log that is witnessed, by processes that know nothing of the program. */
@Timeout(120)
class DemoWitnessesTest {

  private static final String PROGRAM = System.getProperty("java.class.path");

  @TempDir Path home;

  @Test
  void threeProcessesCosignEndWithTheProgramAndComeBackAsTheSame() throws Exception {
    try (var log = new LogRig(home)) {
      log.acts(3).publish();
      var first = begun(log);
      log.acts(2).publish();
      assertThat(log.cosigning.witnessed().orElseThrow().size()).isEqualTo(5);
      assertThat(log.cosigning.witnessed().orElseThrow().witnesses()).isEqualTo(3);
      assertThat(verified(log)).startsWith("0 ").contains("thanh-tra.example.vn", "GENUINE");
      first.destroy();
      awaitLocksFree();

      log.restart(List.of());
      log.acts(2).publish();
      var second = begun(log);
      log.publish();
      assertThat(verified(log))
          .as("same keys, same state")
          .startsWith("0 ")
          .contains("entries    7");
      second.destroy();
    }
  }

  @Test
  void whoHasWitnessesGetsNoneOfTheDemonstration() throws Exception {
    try (var log = new LogRig(home)) {
      log.acts(3).publish();
      log.withWitnesses(1);
      new DemoWitnesses(home, log.cosigning, PROGRAM).begin();
      new DemoWitnesses(home, log.cosigning, "").begin();
      assertThat(home.resolve("witness")).doesNotExist();
      assertThat(log.cosigning.standings()).hasSize(1);
    }
  }

  private DemoWitnesses begun(LogRig log) throws Exception {
    var witnesses = new DemoWitnesses(home, log.cosigning, PROGRAM);
    witnesses.begin();
    for (int turn = 0; turn < 600 && log.cosigning.standings().isEmpty(); turn++) {
      Thread.sleep(100);
    }
    assertThat(log.cosigning.standings()).hasSize(3);
    assertThat(log.cosigning.needed()).isEqualTo(2);
    return witnesses;
  }

  private String verified(LogRig log) {
    return log.verify(
        log.key(),
        "--witness-key",
        key("thanh-tra"),
        "--witness-key",
        key("mat-tran"),
        "--witness-key",
        key("bao-chi"),
        "--needed",
        "3");
  }

  private String key(String name) {
    return home.resolve("witness/" + name + ".example.vn.vkey").toString();
  }

  /** A witness refuses to work in the folder of another that still ends. */
  private void awaitLocksFree() throws Exception {
    try (var all = Files.list(home.resolve("witness"))) {
      for (Path one : all.filter(Files::isDirectory).toList()) {
        boolean free = false;
        for (int turn = 0; turn < 300 && !free; turn++) {
          try (var file = new java.io.RandomAccessFile(one.resolve("lock").toFile(), "rw");
              var lock = file.getChannel().tryLock()) {
            free = lock != null;
          }
          Thread.sleep(free ? 0 : 100);
        }
        assertThat(free).isTrue();
      }
    }
  }
}
