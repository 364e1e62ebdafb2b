package vn.chosach.journal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Two programs over one database publish by turns, into one folder or each into its own. */
class PublishersByTurnsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eachTakesUpWhatTheOtherPublishedAndNeitherSignsTwice(boolean oneFolder) throws Exception {
    var log = new LogRig(folder.resolve("home"));
    try {
      log.acts(3).publish();
      Path other = oneFolder ? log.home : folder.resolve("other");
      if (!oneFolder) {
        LogRig.copy(log.home.resolve("keys"), other.resolve("keys"));
      }
      var second =
          new Publisher(
              new LogSettings(other, log.settings.log()),
              new Leaves(log.jdbc, new EntryMapper(new JsonMapper())),
              () -> log.now);
      log.acts(300).sequence();
      second.round();
      assertThat(sizes(log.publisher, second)).containsExactly(3L, 303L);
      log.publisher.round();
      log.acts(7).sequence();
      log.publisher.round();
      second.round();
      assertThat(sizes(log.publisher, second)).containsExactly(310L, 310L);
      assertThat(log.publisher.halted().or(second::halted)).isEmpty();
      for (String file : List.of("checkpoint", "key", "tile/0/000", "tile/entries/000")) {
        assertThat(other.resolve("journal").resolve(file))
            .hasSameBinaryContentAs(log.home.resolve("journal").resolve(file));
      }
      assertThat(log.jdbc.sql("SELECT size FROM journal.checkpoint").query(Long.class).list())
          .containsExactlyInAnyOrder(3L, 303L, 310L);
      assertThat(log.verifyDatabase()).startsWith("0 ");
    } finally {
      log.close();
    }
    assertThat(Files.exists(folder.resolve("other"))).isNotEqualTo(oneFolder);
  }

  private static List<Long> sizes(Publisher... publishers) {
    return java.util.Arrays.stream(publishers)
        .map(one -> one.newest().orElseThrow().size())
        .toList();
  }
}
