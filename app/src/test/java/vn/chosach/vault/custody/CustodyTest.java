package vn.chosach.vault.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.CustodyEntry;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.vault.FixityRound;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;

@ChosachTest
class CustodyTest {

  @Autowired Agencies agencies;
  @Autowired Vault vault;
  @Autowired Custody custody;
  @Autowired FixityWatch watch;
  @Autowired LateWork late;
  @Autowired Journal journal;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @Value("${chosach.home}")
  Path home;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  private final Actor first = Actor.officer(UUID.randomUUID(), "A02");
  private final Actor sameAgency = Actor.officer(UUID.randomUUID(), "A02");
  private final Actor second = Actor.officer(UUID.randomUUID(), "A05");

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void everyActMeasuresTheHashAgainAndLeavesAnEntryAndAJournalEntry() {
    KeptFile file = kept(UUID.randomUUID());

    vault.openOriginal(file.owner(), file.id(), first, "Giám định ảnh");
    custody.copy(file.id(), first, "Đưa vào hồ sơ");
    custody.check(file.id(), second, "Kiểm tra trước khi bàn giao");
    custody.handOver(file.id(), second, "Cơ quan điều tra, biên bản 12/BB", "Chuyển vụ việc");
    custody.export(file.id(), second, "Toà án yêu cầu");

    assertThat(custody.entries(file.id()))
        .extracting(CustodyEntry::act)
        .containsExactly(
            CustodyAct.SEALED,
            CustodyAct.OPENED,
            CustodyAct.COPIED,
            CustodyAct.CHECKED,
            CustodyAct.HANDED_OVER,
            CustodyAct.EXPORTED);
    assertThat(custody.entries(file.id()))
        .allMatch(entry -> entry.whole() && file.sha256().equals(entry.measured()))
        .extracting(CustodyEntry::number)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(journal.newest("file", file.id().toString(), null, 10)).hasSize(6);
  }

  @Test
  void anOriginalThatIsHandedToNobodyIsNotEnteredAsOpened() {
    KeptFile file = kept(UUID.randomUUID());
    jdbc.sql("INSERT INTO vault.scan (file, found, scanned_at) VALUES (?, 'Thu.Virus', now())")
        .param(file.id())
        .update();
    assertThat(vault.openOriginal(file.owner(), file.id(), first, "Xem"))
        .isInstanceOfSatisfying(
            VaultOpening.VaultOpeningRefused.class,
            no -> assertThat(no.refusal().code()).isEqualTo("vault.infected"));
    assertThat(custody.entries(file.id()))
        .extracting(CustodyEntry::act)
        .containsExactly(CustodyAct.SEALED);
  }

  @Test
  void noActIsDoneWithoutAReasonOrOnAnUnknownItem() {
    KeptFile file = kept(UUID.randomUUID());
    assertThat(code(custody.check(file.id(), first, "  "))).isEqualTo("vault.reason-needed");
    assertThat(code(custody.handOver(file.id(), first, " ", "Lý do")))
        .isEqualTo("vault.receiver-needed");
    assertThat(code(custody.check(UUID.randomUUID(), first, "Lý do")))
        .isEqualTo("vault.no-such-file");
    assertThat(custody.entries(file.id())).hasSize(1);
  }

  @Test
  void actsAtTheSameMomentEachGetTheirOwnNumber() throws Exception {
    KeptFile file = kept(UUID.randomUUID());
    try (var pool = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        var unused = pool.submit(() -> custody.check(file.id(), first, "Cùng lúc"));
      }
    }
    assertThat(custody.entries(file.id()))
        .extracting(CustodyEntry::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE vault.custody SET reason = 'x'",
        "DELETE FROM vault.custody",
        "TRUNCATE vault.custody",
        "DELETE FROM vault.destruction",
        "UPDATE vault.capture_part SET size = 0",
        "DELETE FROM vault.capture_part",
        "DELETE FROM vault.capture",
        "UPDATE vault.capture SET url = ''",
        "TRUNCATE vault.capture, vault.capture_part"
      })
  void theApplicationCanNeitherChangeNorRemoveCustody(String sql) {
    kept(UUID.randomUUID());
    assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
  }

  @Test
  void nobodyDestroysAlone() throws IOException {
    KeptFile file = kept(UUID.randomUUID());
    assertThat(code(custody.destroy(file.id(), second, "Hết thời hạn lưu")))
        .isEqualTo("vault.destruction-not-asked");
    assertThat(code(custody.askDestruction(file.id(), first, "Hết thời hạn lưu", " ")))
        .isEqualTo("vault.basis-needed");
    custody.askDestruction(file.id(), first, "Hết thời hạn lưu", "Quyết định 15/QĐ-BCĐ");
    assertThat(code(custody.askDestruction(file.id(), second, "Lần nữa", "Quyết định 16")))
        .isEqualTo("vault.destruction-asked-already");
    assertThat(code(custody.destroy(file.id(), first, "Tôi tự làm")))
        .isEqualTo("vault.second-person");
    assertThat(code(custody.destroy(file.id(), sameAgency, "Cùng đơn vị")))
        .isEqualTo("vault.second-agency");
    assertThat(stored(file)).exists();

    assertThat(custody.destroy(file.id(), second, "Đồng ý tiêu hủy"))
        .isInstanceOf(CustodyOutcome.CustodyDone.class);

    assertThat(stored(file)).doesNotExist();
    assertThat(vault.files(file.owner())).as("the stub stays").hasSize(1);
    assertThat(vault.openOriginal(file.owner(), file.id(), first, "Xem lại"))
        .isInstanceOfSatisfying(
            VaultOpening.VaultOpeningRefused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("vault.destroyed"));
    assertThat(code(custody.check(file.id(), first, "Xem lại"))).isEqualTo("vault.destroyed");
    assertThat(custody.entries(file.id()).getLast().act()).isEqualTo(CustodyAct.DESTROYED);
  }

  @Test
  void anAgencyAndItsHeirAreNotTwoWhoDestroy() throws IOException {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    KeptFile file = kept(UUID.randomUUID());
    Actor before = Actor.officer(UUID.randomUUID(), old);
    custody.askDestruction(file.id(), before, "Hết thời hạn lưu", "Quyết định 15/QĐ-BCĐ");
    NewBody.follows(agencies, old, next, Vietnam.dayOf(clock.instant()));
    assertThat(
            code(custody.destroy(file.id(), Actor.officer(UUID.randomUUID(), next), "Cùng đơn vị")))
        .isEqualTo("vault.second-agency");
    assertThat(stored(file)).exists();
    assertThat(custody.destroy(file.id(), second, "Đồng ý tiêu hủy"))
        .isInstanceOf(CustodyOutcome.CustodyDone.class);
  }

  /** One file of several went, the next one could not: the act goes back, and so does the first. */
  @Test
  void aDestructionThatIsTakenBackBurnsNothing() {
    KeptFile file = kept(UUID.randomUUID());
    KeptFile gone = kept(UUID.randomUUID());
    custody.askDestruction(gone.id(), first, "Hết thời hạn lưu", "Quyết định 17/QĐ-BCĐ");
    transaction.executeWithoutResult(
        status -> {
          custody.destroy(gone.id(), second, "Đồng ý tiêu hủy");
          Object before = status.createSavepoint();
          custody.askDestruction(file.id(), first, "Hết thời hạn lưu", "Quyết định 17/QĐ-BCĐ");
          assertThat(custody.destroy(file.id(), second, "Đồng ý tiêu hủy"))
              .isInstanceOf(CustodyOutcome.CustodyDone.class);
          status.rollbackToSavepoint(before);
        });
    assertThat(stored(file)).exists();
    assertThat(code(custody.check(file.id(), first, "Còn nguyên"))).isEqualTo("done");
    assertThat(stored(gone)).as("what was not taken back").doesNotExist();
  }

  /** Who dies between the commit and the removal leaves bytes that no row speaks of. */
  @Test
  void bytesThatOutlivedTheirDestructionGoLater() {
    KeptFile file = kept(UUID.randomUUID());
    custody.askDestruction(file.id(), first, "Hết thời hạn lưu", "Quyết định 18/QĐ-BCĐ");
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      TransactionSynchronizationManager.registerSynchronization(
                          new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                              throw new IllegalStateException("killed");
                            }
                          });
                      custody.destroy(file.id(), second, "Đồng ý tiêu hủy");
                    }))
        .hasMessage("killed");
    assertThat(custody.destruction(file.id()).orElseThrow().doneAt()).isNotNull();
    assertThat(stored(file)).as("the row says gone, the bytes lie there").exists();
    KeptFile other = kept(UUID.randomUUID());
    jdbc.sql("INSERT INTO vault.to_clear (item, since) VALUES (?, now())")
        .param(other.id())
        .update();

    late.round();

    assertThat(stored(file)).doesNotExist();
    assertThat(stored(other)).as("what nobody destroyed, whatever the list says").exists();
    assertThat(
            jdbc.sql("SELECT count(*) FROM vault.to_clear WHERE item = ?")
                .param(file.id())
                .query(Integer.class)
                .single())
        .isZero();
    jdbc.sql("DELETE FROM vault.to_clear WHERE item = ?").param(other.id()).update();
  }

  /** The same of a file that waited and was withdrawn: its row is gone, its bytes lie there. */
  @Test
  void bytesThatOutlivedTheirWithdrawalGoLaterAndNoOthers() {
    KeptFile gone = waiting(UUID.randomUUID());
    KeptFile stays = waiting(UUID.randomUUID());
    KeptFile back = waiting(UUID.randomUUID());
    Path bytes = stored(gone);
    jdbc.sql("DELETE FROM vault.file WHERE id = ?").param(gone.id()).update();
    transaction.executeWithoutResult(
        status -> {
          assertThat(vault.withdraw(back.owner(), back.id())).isTrue();
          status.setRollbackOnly();
        });
    assertThat(bytes).exists();

    late.round();

    assertThat(bytes).doesNotExist();
    assertThat(stored(stays)).as("what still waits").exists();
    assertThat(stored(back)).as("whose withdrawal was taken back").exists();
    assertThatThrownBy(() -> jdbc.sql("INSERT INTO vault.withdrawn VALUES ('x', now())").update())
        .as("the program enters nothing there")
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  /** The bytes of evidence can be destroyed by two; its row can be taken away by nobody. */
  @Test
  void aRowThatVanishedIsDamageAndEnteredOnce() throws Exception {
    // Nights of which no other test has the round, and none that is newer than theirs.
    clock.move(Duration.ofDays(-40));
    KeptFile file = kept(UUID.randomUUID());
    try (var connection = DriverManager.getConnection(url, owner, password);
        var superuser = connection.createStatement()) {
      connection.setAutoCommit(false);
      superuser.execute("ALTER TABLE vault.file DISABLE TRIGGER USER");
      superuser.execute("DELETE FROM vault.file WHERE id = '" + file.id() + "'");
      superuser.execute("ALTER TABLE vault.file ENABLE TRIGGER USER");
      connection.commit();
    }
    for (int night = 1; night <= 2; night++) {
      clock.move(Duration.ofDays(1));
      while (watch.step().more()) {
        Thread.onSpinWait();
      }
      assertThat(watch.damaged(10_000)).contains(file.id());
    }
    assertThat(journal.newest("file", file.id().toString(), null, 10))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly("vault.checked", "vault.kept");
  }

  @Test
  void oneFlippedBitInEachOfManyFilesIsFoundInEachAndNoneIsServed() throws IOException {
    int many = 250;
    var files = new ArrayList<KeptFile>();
    for (int i = 0; i < many; i++) {
      files.add(kept(UUID.randomUUID()));
    }
    KeptFile sound = kept(UUID.randomUUID());
    for (int i = 0; i < many; i++) {
      flip(stored(files.get(i)), i);
    }
    clock.move(Duration.ofDays(1));

    while (watch.step().more()) {
      Thread.onSpinWait();
    }

    FixityRound round = watch.rounds(1).getFirst();
    assertThat(round.endedAt()).isNotNull();
    assertThat(round.damaged()).isGreaterThanOrEqualTo(many);
    List<UUID> damaged = watch.damaged(10_000);
    assertThat(damaged).containsAll(files.stream().map(KeptFile::id).toList());
    assertThat(damaged).doesNotContain(sound.id());
    for (KeptFile file : files) {
      assertThat(vault.openOriginal(file.owner(), file.id(), first, "Xem"))
          .isInstanceOf(VaultOpening.VaultOpeningRefused.class);
      assertThat(code(custody.export(file.id(), first, "Xem"))).isEqualTo("vault.altered");
      assertThat(custody.entries(file.id()))
          .extracting(CustodyEntry::act)
          .containsOnly(CustodyAct.SEALED, CustodyAct.CHECKED);
      assertThat(custody.entries(file.id()).getLast().whole()).isFalse();
    }
  }

  @Test
  void aRoundThatIsCutOffGoesOnAndASecondRoundOfTheNightDoesNothing() throws IOException {
    for (int i = 0; i < FixityWatch.STEP + 5; i++) {
      kept(UUID.randomUUID());
    }
    clock.move(Duration.ofDays(2));
    watch.step();
    long after = watch.rounds(1).getFirst().checked();
    assertThat(after).isEqualTo(FixityWatch.STEP);
    while (watch.step().more()) {
      Thread.onSpinWait();
    }
    long whole = watch.rounds(1).getFirst().checked();
    assertThat(whole).isGreaterThanOrEqualTo(FixityWatch.STEP + 5);
    assertThat(watch.step().more()).isFalse();
    assertThat(watch.rounds(1).getFirst().checked()).isEqualTo(whole);
  }

  private static String code(CustodyOutcome outcome) {
    return outcome instanceof CustodyOutcome.CustodyRefused refused
        ? refused.refusal().code()
        : "done";
  }

  private static void flip(Path file, int seed) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) (Math.abs(seed * 7919L) % bytes.length)] ^= (byte) (1 << (seed % 8));
    Files.write(file, bytes);
  }

  private KeptFile kept(UUID owner) {
    KeptFile file = waiting(owner);
    transaction.executeWithoutResult(status -> vault.keep(owner, owner, Actor.SYSTEM));
    return file;
  }

  private KeptFile waiting(UUID owner) {
    var staging = vault.stage(owner, owner, "a.pdf", new ByteArrayInputStream(Pictures.pdf()));
    assertThat(staging).isInstanceOf(Staging.Staged.class);
    return ((Staging.Staged) staging).file();
  }

  private Path stored(KeptFile file) {
    String address =
        jdbc.sql("SELECT original_at FROM vault.file WHERE id = :id")
            .param("id", file.id())
            .query(String.class)
            .single();
    return home.resolve("vault").resolve(address.substring(0, 2)).resolve(address);
  }
}
