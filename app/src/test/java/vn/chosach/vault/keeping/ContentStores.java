package vn.chosach.vault.keeping;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** Makes shelves for tests. */
public final class ContentStores {

  private ContentStores() {}

  /** A shelf in the same place under other settings. */
  public static ContentStore with(ContentStore contentStore, StagingSettings settings) {
    return new ContentStore(
        contentStore.folder(), settings, new Boards(contentStore.folder()), address -> {});
  }

  /** A budget under other settings. */
  public static StagingBudget budget(
      FileRepository repository,
      ContentStore contentStore,
      StagingSettings settings,
      InstantSource clock) {
    return new StagingBudget(repository, contentStore, settings, clock);
  }

  /** A shelf whose files go to a bucket; what waits lies in the folder. */
  public static ContentStore inBucket(
      Path folder, BucketServer server, Duration patience, InstantSource clock) {
    return inBucket(folder, server, patience, clock, address -> {});
  }

  /** The same, which writes down what arrives. */
  public static ContentStore inBucket(
      Path folder,
      BucketServer server,
      InstantSource clock,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    return inBucket(
        folder,
        server,
        Duration.ofSeconds(5),
        clock,
        ContentStore.arriving(jdbc, transactions, clock));
  }

  private static ContentStore inBucket(
      Path folder,
      BucketServer server,
      Duration patience,
      InstantSource clock,
      Consumer<String> arriving) {
    var staging =
        new StagingSettings(
            DataSize.ofGigabytes(1),
            DataSize.ofMegabytes(100),
            DataSize.ofMegabytes(100),
            Duration.ofHours(2),
            DataSize.ofBytes(0));
    return new ContentStore(
        folder, staging, ContentStore.store(folder, server.settings(patience), clock), arriving);
  }

  /** What a bucket lacks, in words. */
  public static List<String> lacking(BucketServer server, InstantSource clock) {
    return new Bucket(server.settings(Duration.ofSeconds(5)), new Boards(Path.of("none")), clock)
        .lacks();
  }
}
