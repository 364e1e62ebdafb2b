package vn.chosach.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.contents.Examination;
import vn.chosach.vault.custody.CustodyLog;
import vn.chosach.vault.custody.Recorders;
import vn.chosach.vault.keeping.BucketServer;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.ContentStores;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.FileRow;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.StagingSettings;
import vn.chosach.vault.scanning.Scans;

/** Bytes whose row was never written go after a day, and no others. */
@ChosachTest
class DiedWhileReceivingTest {

  private static final Duration A_DAY_LATER = Duration.ofHours(25);

  @Autowired Seals seals;
  @Autowired Examination examination;
  @Autowired FileRepository repository;
  @Autowired Scans scans;
  @Autowired IdSource ids;
  @Autowired StagingSettings staging;
  @Autowired Items items;
  @Autowired CustodyLog log;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ContentStore disk;
  @Autowired Vault vault;
  @TempDir Path folder;

  private final InstantSource clock = InstantSource.system();

  @Test
  void onTheDiskTheyGoAfterADay() throws IOException {
    UUID owner = UUID.randomUUID();
    List<String> left = leftBy(() -> die(disk, owner));
    assertThat(left).hasSizeBetween(2, 3).allMatch(disk::unaltered);

    round(disk, Duration.ZERO);
    assertThat(left).as("they may be on their way").allMatch(disk::unaltered);
    round(disk, A_DAY_LATER);
    assertThat(left).noneMatch(disk::unaltered);
    assertThat(repository.of(List.of(owner))).isEmpty();
  }

  @Test
  void soTheyDoInABucketAndHalvesOfFilesGoFromTheDisk() throws IOException {
    try (var store = new BucketServer()) {
      ContentStore far = ContentStores.inBucket(folder, store, clock, jdbc, transactions);
      die(far, UUID.randomUUID());
      UUID whole = UUID.randomUUID();
      intake(far, repository).take(whole, whole, Lane.OFFICE, null, picture(), false);
      assertThat(store.kept).hasSizeBetween(4, 6);
      Path old = Files.createTempFile(folder.resolve("incoming"), "half", null);
      Files.setLastModifiedTime(old, FileTime.from(clock.instant()));
      round(far, Duration.ZERO);
      assertThat(old).exists();

      round(far, A_DAY_LATER);
      FileRow row = repository.of(List.of(whole)).getFirst();
      assertThat(store.kept.keySet())
          .containsExactlyInAnyOrderElementsOf(
              row.addresses().map(one -> one.substring(0, 2) + "/" + one).toList());
      assertThat(old).doesNotExist();
    }
  }

  @Test
  void bytesOfAnActThatWasTakenBackGoAndThoseOfOneThatGoesOnStay() {
    List<String> back =
        leftBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      vault.stage(UUID.randomUUID(), UUID.randomUUID(), null, picture());
                      status.setRollbackOnly();
                    }));
    UUID owner = UUID.randomUUID();
    CompletableFuture<Void> round =
        transaction.execute(
            status -> {
              vault.stage(owner, owner, null, picture());
              var beside = CompletableFuture.runAsync(() -> round(disk, A_DAY_LATER));
              await().atMost(Duration.ofSeconds(60)).until(() -> beside.isDone() || someoneWaits());
              assertThat(beside).as("it waits for the act").isNotDone();
              return beside;
            });
    round.join();
    assertThat(back).isNotEmpty().noneMatch(disk::unaltered);
    assertThat(repository.of(List.of(owner)).getFirst().addresses()).allMatch(disk::unaltered);
  }

  @Test
  void whatWasRemovedAtOnceIsNotRemovedAgain() throws IOException {
    round(disk, A_DAY_LATER);
    List<String> left = leftBy(() -> placed(disk));
    left.forEach(disk::clear);
    assertThat(round(disk, A_DAY_LATER)).as("on the disk").isZero();
    assertThat(arriving()).doesNotContainAnyElementsOf(left);

    try (var store = new BucketServer()) {
      ContentStore far = ContentStores.inBucket(folder, store, clock, jdbc, transactions);
      far.clear(placed(far));
      assertThat(round(far, A_DAY_LATER)).as("in a bucket").isZero();
      placed(far);
      assertThat(round(far, A_DAY_LATER)).isOne();
    }
  }

  private static String placed(ContentStore contentStore) {
    try (var half = contentStore.begin()) {
      half.out().write(UUID.randomUUID().toString().getBytes(UTF_8));
      return half.place();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean someoneWaits() {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM pg_stat_activity
                            WHERE wait_event_type = 'Lock' AND query LIKE '%vault.arriving%')
            """)
        .query(Boolean.class)
        .single();
  }

  private List<String> leftBy(Runnable what) {
    Set<String> before = Set.copyOf(arriving());
    what.run();
    return arriving().stream().filter(one -> !before.contains(one)).toList();
  }

  private List<String> arriving() {
    return jdbc.sql("SELECT address FROM vault.arriving").query(String.class).list();
  }

  /** How much went. */
  private double round(ContentStore contentStore, Duration later) {
    InstantSource then = () -> Instant.now().plus(later);
    var custody = new Recorders(contentStore, seals, items, log, jdbc, transaction, then);
    custody.later();
    return custody.removed();
  }

  /** The bytes lie there, and the program dies before it writes the row. */
  private void die(ContentStore contentStore, UUID owner) {
    JdbcClient dying =
        (JdbcClient)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {JdbcClient.class},
                (proxy, method, values) -> {
                  if (String.valueOf(values[0]).contains("INSERT INTO vault.file")) {
                    throw new Death();
                  }
                  return method.invoke(jdbc, values);
                });
    Intake intake = intake(contentStore, new FileRepository(dying));
    assertThatThrownBy(() -> intake.take(owner, owner, Lane.OFFICE, null, picture(), false))
        .isInstanceOf(Death.class);
  }

  private static final class Death extends Error {
    private static final long serialVersionUID = 1;
  }

  private static ByteArrayInputStream picture() {
    return new ByteArrayInputStream(Pictures.jpeg(60, 40));
  }

  private Intake intake(ContentStore onto, FileRepository rows) {
    return new Intake(
        onto,
        seals,
        examination,
        rows,
        ContentStores.budget(rows, onto, staging, clock),
        scans,
        clock,
        ids);
  }
}
