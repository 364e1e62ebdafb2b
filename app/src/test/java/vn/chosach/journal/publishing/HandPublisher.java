package vn.chosach.journal.publishing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.RecordJdbcClient;
import vn.chosach.postgres.Access;

/** Publishes the log of an installation whose program does not run, and asks its witnesses. */
public final class HandPublisher implements AutoCloseable {

  private final SingleConnectionDataSource source;
  private final Sequencer sequencer;
  private final Publisher publisher;
  private final Cosigning cosigning;

  public HandPublisher(Path home, Access access) {
    this(home, access, List.of());
  }

  HandPublisher(Path home, Access access, List<String> witnesses) {
    this.source =
        new SingleConnectionDataSource(
            access.url(), access.owner().role(), access.owner().password(), true);
    var jdbc = RecordJdbcClient.on(source);
    var mapper = new EntryMapper(new JsonMapper());
    this.sequencer =
        new Sequencer(
            jdbc,
            mapper,
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            InstantSource.system());
    var log =
        new LogSettings.Log(
            "example.vn/log",
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            witnesses,
            witnesses.size());
    var settings = new LogSettings(home, log);
    var leaves = new Leaves(jdbc, mapper);
    this.publisher = new Publisher(settings, leaves, InstantSource.system());
    this.cosigning = new Cosigning(settings, publisher, leaves, InstantSource.system());
  }

  /** Asks the witnesses once. */
  void ask() {
    cosigning.round();
  }

  /** After the database went away. */
  void connectAnew() {
    source.resetConnection();
  }

  /** Why nothing is published any more; empty while all is well. */
  Optional<String> halted() {
    return publisher.halted();
  }

  /** One round. */
  public void publish() {
    while (sequencer.round() == Sequencer.BATCH) {
      // Another batch waits.
    }
    publisher.round();
  }

  /** Leaves that are published. */
  public long size() {
    return publisher.newest().orElseThrow().size();
  }

  @Override
  public void close() {
    source.destroy();
  }
}
