package vn.chosach.vault.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What is to be destroyed and does not go at once is not forgotten. */
class ContentStoreClearingTest {

  @TempDir Path folder;

  @Test
  void what_the_disk_does_not_let_go_goes_later_and_holds_up_no_other() throws IOException {
    SealedStore store = mock(SealedStore.class);
    ContentStore contentStore = contentStore(store);
    doThrow(new IOException("busy")).when(store).clear("a".repeat(64));
    doThrow(new IOException("busy")).when(store).clear("b".repeat(64));

    contentStore.clear("a".repeat(64));
    contentStore.clear("b".repeat(64));
    contentStore.clear("c".repeat(64));
    verify(store).clear("c".repeat(64));

    doReturn(true).when(store).clear("b".repeat(64));
    contentStore.clearLate();
    contentStore.clearLate();
    verify(store, times(2)).clear("b".repeat(64));
    verify(store, times(3)).clear("a".repeat(64));
    assertThat(folder.resolve("to-clear")).isDirectoryContaining("glob:**/a*");
    assertThat(folder.resolve("to-clear")).isDirectoryNotContaining("glob:**/b*");
  }

  @Test
  void aHalfThatBecomesWholeMeanwhileHoldsUpNoOther() throws IOException {
    Path incoming = Files.createDirectory(folder.resolve("incoming"));
    Path nowhere = folder.resolve("given-to-its-address");
    Files.createSymbolicLink(incoming.resolve("a"), nowhere);
    Files.createFile(incoming.resolve("b"));
    Files.createSymbolicLink(incoming.resolve("c"), nowhere);

    contentStore(mock(SealedStore.class)).clearHalves(Instant.now().plusSeconds(60));
    assertThat(incoming.resolve("b")).doesNotExist();
  }

  private ContentStore contentStore(SealedStore store) {
    var size = DataSize.ofMegabytes(1);
    var settings = new StagingSettings(size, size, size, Duration.ofHours(2), size);
    return new ContentStore(folder, settings, store, address -> {});
  }
}
