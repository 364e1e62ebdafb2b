package vn.chosach.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.contents.Examination;
import vn.chosach.vault.custody.CustodyLog;
import vn.chosach.vault.custody.Recorders;
import vn.chosach.vault.keeping.BucketCopy;
import vn.chosach.vault.keeping.BucketServer;
import vn.chosach.vault.keeping.BucketServer.Mood;
import vn.chosach.vault.keeping.ContentStore;
import vn.chosach.vault.keeping.ContentStores;
import vn.chosach.vault.keeping.FileRepository;
import vn.chosach.vault.keeping.FileRow;
import vn.chosach.vault.keeping.Items;
import vn.chosach.vault.keeping.Seals;
import vn.chosach.vault.keeping.StagingSettings;
import vn.chosach.vault.keeping.StoreFault;
import vn.chosach.vault.scanning.Scans;

/** Sealed files in a store elsewhere: put once, read back, never taken for lost when it is away. */
@ChosachTest
class BucketTest {

  @Autowired Seals seals;
  @Autowired Examination examination;
  @Autowired FileRepository repository;
  @Autowired Scans scans;
  @Autowired IdSource ids;
  @Autowired CustodyEnding custodyEnding;
  @Autowired StagingSettings staging;
  @Autowired Items items;
  @Autowired CustodyLog log;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  /** A store refuses what its own clock finds too old, so the clock of the machine is asked. */
  private final InstantSource clock = InstantSource.system();

  private BucketServer store;
  private ContentStore contentStore;
  private Handing handing;

  @BeforeEach
  void open() throws IOException {
    store = new BucketServer();
    contentStore = ContentStores.inBucket(folder, store, Duration.ofSeconds(5), clock);
    handing = new Handing(repository, contentStore, seals, custodyEnding, scans);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aFileLiesThereSealedAndIsHandedOutFromThere() throws IOException {
    UUID owner = UUID.randomUUID();
    byte[] picture = Pictures.jpeg(64, 48);
    store.failures = 2;
    assertThat(take(contentStore, owner, picture)).isEqualTo("taken");
    // The original, its clean copy and its small one; nothing of it on this disk, no key over
    // there.
    assertThat(store.kept).hasSizeBetween(2, 3);
    store.kept.forEach(
        (name, bytes) -> {
          assertThat(name).matches("([0-9a-f]{2})/\\1[0-9a-f]{62}");
          assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
              .doesNotContain("JFIF", "encryptedKeyset", "keyset");
        });
    assertThat(files()).isEmpty();
    FileRow row = repository.of(List.of(owner)).getFirst();
    assertThat(handed(owner)).isInstanceOf(VaultOpening.Opened.class);
    String name = row.originalAt().substring(0, 2) + "/" + row.originalAt();
    byte[] whole = Objects.requireNonNull(store.kept.get(name));

    // A backup holds it, though this disk does not.
    var settings =
        Map.of(
            "CHOSACH_VAULT_BUCKET_URL", store.url(),
            "CHOSACH_VAULT_BUCKET_REGION", BucketServer.REGION,
            "CHOSACH_VAULT_BUCKET_KEY_ID", BucketServer.KEY,
            "CHOSACH_VAULT_BUCKET_SECRET", BucketServer.SECRET);
    Path backup = folder.resolve("backup");
    assertThat(
            BucketCopy.fetch(
                List.of(row.originalAt(), "00" + "1".repeat(62)), backup, settings, clock))
        .isEqualTo(1);
    assertThat(backup.resolve(name)).hasBinaryContent(whole);

    // Away, slow or failing it is not altered; gone or with other bytes it is.
    store.mood = Mood.FAILING;
    assertThat(refused(owner)).isEqualTo("vault.store-away");
    assertThatThrownBy(() -> contentStore.unaltered(row.originalAt()))
        .isInstanceOf(StoreFault.class);
    store.mood = Mood.FAITHFUL;
    byte[] other = whole.clone();
    other[other.length / 2] ^= 1;
    store.kept.put(name, other);
    assertThat(refused(owner)).isEqualTo("vault.altered");
    store.kept.remove(name);
    assertThat(refused(owner)).isEqualTo("vault.altered");

    // What lay on the disk before the store was named is read from there.
    Files.createDirectories(folder.resolve(name).getParent());
    Files.write(folder.resolve(name), whole);
    assertThat(handed(owner)).isInstanceOf(VaultOpening.Opened.class);
  }

  @Test
  void eachFaultIsNamedAndNothingIsTakenForKept() throws IOException {
    UUID owner = UUID.randomUUID();
    for (var one :
        List.of(
            List.of(Mood.FULL, "vault.store-full"),
            List.of(Mood.LYING, "vault.store-lies"),
            List.of(Mood.FAILING, "vault.store-away"))) {
      store.mood = (Mood) one.getFirst();
      assertThat(take(contentStore, owner, Pictures.jpeg(40, 30))).isEqualTo(one.getLast());
    }
    store.mood = Mood.SLOW;
    ContentStore hasty = ContentStores.inBucket(folder, store, Duration.ofMillis(150), clock);
    assertThat(take(hasty, owner, Pictures.jpeg(40, 30))).isEqualTo("vault.store-slow");
    assertThat(repository.of(List.of(owner))).isEmpty();
    assertThat(store.kept).isEmpty();
    assertThat(files()).isEmpty();
    store.mood = Mood.FAITHFUL;
    assertThat(take(contentStore, owner, Pictures.jpeg(40, 30))).isEqualTo("taken");
  }

  @Test
  void whatIsSentWhileTheStoreIsAwayIsEvidenceAndMeasuredLater() {
    var later = new Recorders(contentStore, seals, items, log, jdbc, transaction, clock);
    var vault = new Vault(intake(contentStore), repository, seals, later.recorder(), handing);
    UUID owner = UUID.randomUUID();
    var citizen = new Actor(Actor.ActorKind.CITIZEN, owner, null);
    assertThat(take(contentStore, owner, Pictures.jpeg(40, 30))).isEqualTo("taken");
    assertThat(take(contentStore, owner, Pictures.jpeg(41, 30))).isEqualTo("taken");
    store.mood = Mood.FAILING;
    transaction.executeWithoutResult(
        status -> assertThat(vault.keep(owner, owner, citizen)).hasSize(2));
    assertThat(vault.files(owner)).as("the report has them").allMatch(KeptFile::kept);
    List<UUID> files = vault.files(owner).stream().map(KeptFile::id).toList();
    later.later();
    for (UUID file : files) {
      assertThat(log.entries(file))
          .as("its custody says that nothing was measured")
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.act()).isEqualTo(CustodyAct.SEALED);
                assertThat(entry.actor()).isEqualTo(citizen);
                assertThat(entry.measured()).isNull();
                assertThat(entry.whole()).isFalse();
              });
    }
    assertThat(whole(files)).as("and nobody calls it damaged").isEqualTo(2);

    store.mood = Mood.FAITHFUL;
    later.later();
    later.later();
    for (UUID file : files) {
      assertThat(log.entries(file))
          .extracting(CustodyEntry::act)
          .as("measured once")
          .containsExactly(CustodyAct.SEALED, CustodyAct.CHECKED);
      assertThat(log.entries(file).getLast().whole()).isTrue();
    }
    assertThat(whole(files)).isEqualTo(2);
    // The shelf of these is gone when the test is, and the nightly round of another would say so.
    jdbc.sql("DELETE FROM vault.fixity WHERE item = ANY (:files)")
        .param("files", files.toArray(UUID[]::new))
        .update();
  }

  @Test
  void aStoreIsTakenAtItsDeedsAndNotAtItsWord() {
    assertThat(ContentStores.lacking(store, clock)).isEmpty();
    assertThat(ContentStores.lacking(store, clock)).as("what an earlier start left").isEmpty();
    store.mood = Mood.UNLOCKED;
    assertThat(ContentStores.lacking(store, clock))
        .singleElement()
        .asString()
        .contains("no object lock");
    store.mood = Mood.OVERWRITING;
    store.locks = false;
    assertThat(ContentStores.lacking(store, clock))
        .hasSize(2)
        .first()
        .asString()
        .contains("overwrites");
    store.close();
    assertThatThrownBy(() -> ContentStores.lacking(store, clock)).isInstanceOf(StoreFault.class);
  }

  @Test
  void whatIsLockedGoesWhenTheLockEnds() throws IOException {
    String address = placed(new byte[] {1, 2, 3});
    String name = address.substring(0, 2) + "/" + address;
    store.lock(name);
    contentStore.clear(address);
    contentStore.clearLate();
    assertThat(store.kept).containsKey(name);
    store.unlock(name);
    contentStore.clearLate();
    assertThat(store.kept).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void aLongFileIsReadHereAndThereInBlocks() throws IOException {
    byte[] film = new byte[9_000_000];
    new Random(26).nextBytes(film);
    String address = placed(film);
    assertThat(contentStore.unaltered(address)).isTrue();
    try (var plain = seals.openingAnywhere(contentStore.openAnywhere(address), "place")) {
      ByteBuffer some = ByteBuffer.allocate(1_000);
      plain.position(8_500_000);
      while (some.hasRemaining() && plain.read(some) >= 0) {
        Thread.onSpinWait();
      }
      assertThat(some.array()).isEqualTo(java.util.Arrays.copyOfRange(film, 8_500_000, 8_501_000));
    }
    // Another program may have put the same before: it lies there once.
    assertThat(store.kept).hasSize(1);
  }

  private String placed(byte[] bytes) throws IOException {
    try (ContentStore.Half half = contentStore.begin()) {
      try (OutputStream out = seals.sealing(half.out(), "place")) {
        out.write(bytes);
      }
      return half.place();
    }
  }

  private VaultOpening handed(UUID owner) {
    UUID file = repository.of(List.of(owner)).getFirst().file().id();
    return handing.part(owner, file, FileRow.FileRowPart.ORIGINAL);
  }

  private String refused(UUID owner) {
    return ((VaultOpening.VaultOpeningRefused) handed(owner)).refusal().code();
  }

  private String take(ContentStore onto, UUID owner, byte[] bytes) {
    return switch (intake(onto)
        .take(owner, owner, Lane.OFFICE, "a.jpg", new ByteArrayInputStream(bytes), false)) {
      case Staging.Staged staged -> "taken";
      case Staging.StagingRefused refused -> refused.refusal().code();
    };
  }

  private int whole(List<UUID> files) {
    return jdbc.sql("SELECT count(*) FROM vault.fixity WHERE item = ANY (:files) AND whole")
        .param("files", files.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  private Intake intake(ContentStore onto) {
    return new Intake(
        onto,
        seals,
        examination,
        repository,
        ContentStores.budget(repository, onto, staging, clock),
        scans,
        clock,
        ids);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
