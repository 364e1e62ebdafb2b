package vn.chosach.journal.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.verify.Checkpoint;
import vn.chosach.verify.DatabaseCheck;
import vn.chosach.verify.FolderCheck;
import vn.chosach.verify.LoggedAct;
import vn.chosach.verify.Receipt;
import vn.chosach.verify.TileSource;
import vn.chosach.verify.VerifierKey;

/** The published log, read back by the verifier, which shares no code with the program. */
@ChosachTest
class PublishedLogTest {

  @Autowired Journal journal;
  @Autowired PublishingLoop loop;
  @Autowired Sequencer sequencer;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired vn.chosach.MovableClock clock;

  @Value("${chosach.home}")
  Path home;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  private final String subject = UUID.randomUUID().toString();
  private TileSource folder = (path, most) -> java.util.Optional.empty();

  @BeforeEach
  void readsTheFolder() {
    folder = TileSource.folder(home.resolve("journal"));
  }

  @Test
  void everyActIsPublishedAndTheVerifierAgreesRowByRow() throws Exception {
    IntStream.range(0, 700).forEach(n -> append("act " + n));
    loop.publish();
    Checkpoint head = head();
    assertThat(new FolderCheck(folder, head).run()).isEmpty();
    assertThat(head.size())
        .isEqualTo(jdbc.sql("SELECT count(*) FROM journal.entry").query(Long.class).single());
    try (var connection = DriverManager.getConnection(url, owner, password)) {
      // Other tests of this run move the clock by years.
      var check = new DatabaseCheck(connection, folder, head, null, Duration.ofDays(10_000));
      assertThat(check.run()).isEmpty();
    }
  }

  @Test
  void anActThatCommitsLateIsNeitherSkippedNorOvertaken() throws Exception {
    try (var slow = DriverManager.getConnection(url, owner, password)) {
      slow.setAutoCommit(false);
      UUID late = UUID.randomUUID();
      try (var insert = slow.createStatement()) {
        insert.execute(
            """
            INSERT INTO journal.entry (id, at, actor_kind, verb, subject_kind, subject_id)
            VALUES ('%s', now(), 'SYSTEM', 'kernel.tried', 'journal-test', '%s')
            """
                .formatted(late, subject));
      }
      append("after it");
      loop.publish();
      assertThat(indexOf("after it")).as("an older transaction still runs").isNull();
      assertThat(sequencer.waiting().count()).isPositive();
      slow.commit();
      loop.publish();
      Long first =
          jdbc.sql(
                  "SELECT l.index FROM journal.leaf l JOIN journal.entry e ON e.number = l.entry"
                      + " WHERE e.id = :id")
              .param("id", late)
              .query(Long.class)
              .single();
      assertThat(indexOf("after it")).isEqualTo(first + 1);
    }
  }

  @Test
  void anActThatIsDatedBackIsNotLateAndOneThatWaitsIs() throws Exception {
    loop.publish();
    clock.move(Duration.ofDays(-500));
    try {
      append("dated back");
    } finally {
      clock.reset();
    }
    assertThat(loop.pulse().age()).isLessThan(Duration.ofMinutes(1));
    assertThat(loop.pulse().late()).isFalse();
    loop.publish();
    assertThat(loop.pulse().lag()).isLessThan(Duration.ofMinutes(1));

    waitsSince("90 s", append("waits"));
    assertThat(loop.pulse().late()).isTrue();
    assertThat(loop.pulse().age()).isBetween(Duration.ofSeconds(90), Duration.ofMinutes(5));
    loop.publish();
    assertThat(loop.pulse().late()).isFalse();
    assertThat(loop.pulse().lag()).isGreaterThanOrEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void manyWritersLeaveNoGapAndNoDoubleWhileItPublishes() throws Exception {
    var writers =
        IntStream.range(0, 8)
            .mapToObj(
                w ->
                    Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 40).forEach(n -> append("writer"))))
            .toList();
    for (int round = 0; round < 20; round++) {
      loop.publish();
    }
    for (Thread writer : writers) {
      writer.join();
    }
    loop.publish();
    List<Long> indexes =
        jdbc.sql("SELECT index FROM journal.leaf ORDER BY index")
            .query((row, n) -> row.getLong("index"))
            .list();
    assertThat(indexes).doesNotHaveDuplicates();
    assertThat(indexes.getLast()).isEqualTo(indexes.size() - 1);
    assertThat(new HashSet<>(indexes))
        .hasSize(jdbc.sql("SELECT count(*) FROM journal.entry").query(Integer.class).single());
    assertThat(new FolderCheck(folder, head()).run()).isEmpty();
  }

  @Test
  void anActIsProvenOfflineWithItsCanonicalBytes() {
    append("Vì thiếu chứng cứ");
    var waiting = journal.prove("kernel.tried", "journal-test", subject).orElseThrow();
    assertThat(waiting.inclusion()).isNull();
    assertThat(waiting.text()).contains("\nwaiting ");
    loop.publish();
    var proof = journal.prove("kernel.tried", "journal-test", subject).orElseThrow();
    Receipt receipt = Receipt.read(proof.text().getBytes(StandardCharsets.UTF_8));
    assertThat(receipt.leaf()).isEqualTo(proof.leaf()).isEqualTo(waiting.leaf());
    assertThat(receipt.check(key(), List.of(), 0).size()).isEqualTo(head().size());
    assertThat(LoggedAct.read(receipt.canonical()).reason()).isEqualTo("Vì thiếu chứng cứ");
    assertThat(journal.find(proof.leaf())).isPresent();
    assertThat(journal.find(new byte[32])).isEmpty();
  }

  @Test
  void aNewPublisherGoesOnWithTheSameTreeFromTheFolderOrFromTheDatabase() throws Exception {
    append("before");
    loop.publish();
    Checkpoint before = head();
    // What a kill leaves: tiles gone, a half file, no tree in memory.
    try (var files = java.nio.file.Files.walk(home.resolve("journal/tile/0"))) {
      for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
        java.nio.file.Files.delete(file);
      }
    }
    java.nio.file.Files.writeString(home.resolve("journal/checkpoint.half"), "x");
    append("after");
    var settings =
        new LogSettings(
            home,
            new LogSettings.Log(
                "other/name", Duration.ofSeconds(1), Duration.ofSeconds(60), List.of(), 2));
    var again =
        new Publisher(settings, context.getBean(Leaves.class), java.time.InstantSource.system());
    // An act is sequenced when no older transaction runs any more, be it of another test's listener.
    await()
        .until(
            () -> {
              sequencer.round();
              again.round();
              return head().size() > before.size();
            });
    assertThat(again.halted()).isEmpty();
    assertThat(head().size()).isGreaterThan(before.size());
    assertThat(new FolderCheck(folder, head()).run()).isEmpty();
    new FolderCheck(folder, head()).growsFrom(before);
  }

  @Autowired org.springframework.context.ApplicationContext context;

  private Checkpoint head() {
    return Checkpoint.open(folder.text("checkpoint"), key());
  }

  private VerifierKey key() {
    return VerifierKey.parse(folder.text("key"));
  }

  private @Nullable Long indexOf(String reason) {
    return jdbc.sql(
            """
            SELECT l.index FROM journal.entry e LEFT JOIN journal.leaf l ON l.entry = e.number
             WHERE e.subject_id = :subject AND e.reason = :reason
            """)
        .param("subject", subject)
        .param("reason", reason)
        .query((row, n) -> java.util.Optional.ofNullable(row.getObject("index", Long.class)))
        .single()
        .orElse(null);
  }

  /** As if it had been recorded that long ago. */
  private void waitsSince(String ago, UUID act) throws Exception {
    try (var connection = DriverManager.getConnection(url, owner, password);
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("ALTER TABLE journal.entry DISABLE TRIGGER USER");
      statement.execute(
          "UPDATE journal.entry SET recorded_at = clock_timestamp() - interval '%s' WHERE id = '%s'"
              .formatted(ago, act));
      statement.execute("ALTER TABLE journal.entry ENABLE TRIGGER USER");
      connection.commit();
    }
  }

  private UUID append(String reason) {
    return transaction.execute(
        status ->
            journal.append(
                Act.of(Actor.SYSTEM, "kernel.tried", "journal-test", subject)
                    .because(reason)
                    .under("NQ 202/2025/QH15")
                    .with(Map.of("z", "cũ \"1\"\n", "ă", "mới", "a", "\t\\"))));
  }
}
