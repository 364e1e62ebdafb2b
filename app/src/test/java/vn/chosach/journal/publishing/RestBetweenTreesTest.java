package vn.chosach.journal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log publishes at once after a quiet while, and of many acts few trees. */
class RestBetweenTreesTest {

  @TempDir Path home;
  private LogRig log;

  @BeforeEach
  void aLog() {
    log = new LogRig(home);
  }

  @AfterEach
  void stop() throws Exception {
    log.close();
  }

  @Test
  void anActAfterAQuietWhileIsPublishedInTheNextRound() {
    log.loop.keepOn();
    log.acts(1).sequence().loop.keepOn();
    assertThat(published()).isEqualTo(1);
  }

  @Test
  void aRoundThatPublishedIsFollowedByRoundsThatAreLeftOut() {
    int rounds = 3 * (1 + PublishingLoop.REST);
    for (int round = 0; round < rounds; round++) {
      log.acts(2).sequence().loop.keepOn();
    }
    assertThat(trees()).isEqualTo(3);
    assertThat(published()).isEqualTo(2 * (rounds - PublishingLoop.REST));

    rest();
    log.loop.keepOn();
    assertThat(published()).as("nothing is left behind").isEqualTo(2 * rounds);
    assertThat(log.verifyDatabase()).startsWith("0 ");
  }

  @Test
  void aQuietLogDoesNotRest() {
    log.acts(1).sequence().loop.keepOn();
    rest();
    log.loop.keepOn();
    log.acts(1).sequence().loop.keepOn();
    assertThat(published()).isEqualTo(2);
  }

  private void rest() {
    for (int round = 0; round < PublishingLoop.REST; round++) {
      log.loop.keepOn();
    }
  }

  private long published() {
    return log.publisher.newest().orElseThrow().size();
  }

  private long trees() {
    return log.jdbc.sql("SELECT count(*) FROM journal.checkpoint").query(Long.class).single();
  }
}
