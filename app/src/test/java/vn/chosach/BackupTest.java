package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.journal.publishing.HandPublisher;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.CannotStart;
import vn.chosach.postgres.EmbeddedPostgres;
import vn.chosach.verify.VerifyCommand;

/** A backup made beside writers, restored into an empty installation of another server. */
@Tag("kill")
@Tag("apart")
class BackupTest {

  private static final Path CACHE = Path.of("../.chosach/postgresql");

  /** Of years that have parts of their own, and of one that has none. */
  private static final String READINGS =
      """
      INSERT INTO journal.reading
      SELECT gen_random_uuid(), now() + n * interval '400 days', gen_random_uuid(), 'SXD-AG', 'case',
             gen_random_uuid(), '1', 'team', true
        FROM generate_series(0, 3) n
      RETURNING 1
      """;

  @TempDir Path folder;

  @Test
  void whatWasBackedUpBesideWritersStandsInANewInstallationAndTheVerifierAgrees() throws Exception {
    Path home = folder.resolve("home");
    Path backup = folder.resolve("backup");
    Path fresh = folder.resolve("fresh");
    String address = sealedFile(home);
    Files.createDirectories(home.resolve("vault/incoming"));
    Files.writeString(home.resolve("vault/incoming/half"), "half");
    try (var server = EmbeddedPostgres.start(home, CACHE);
        var publisher = new HandPublisher(home, migrated(server))) {
      entries(server, 300);
      act(server, "vault.kept", "file", "{\"sealed\": \"%s\"}".formatted(address));
      number(server, READINGS);
      publisher.publish();
      Files.copy(home.resolve("journal/checkpoint"), folder.resolve("kept"));
      Files.copy(home.resolve("journal/key"), folder.resolve("log.vkey"));
      Files.writeString(home.resolve("keys/vault-content.json"), "{}");
      var stop = new AtomicBoolean();
      Thread writer = Thread.ofVirtual().start(() -> writeUntil(stop, server, publisher));

      // Only what another wrote meanwhile shows that it was copied beside writers.
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> number(server, "SELECT count(*) FROM journal.entry") > 301);
      String said = BackupCommand.back(home, CACHE, backup, false);

      stop.set(true);
      writer.join();
      assertThat(said).contains("The keys are NOT in it", "signed with the key of the log");
      assertThat(publisher.size()).as("the log grew beside the backup").isGreaterThan(301);
    }
    assertThat(backup.resolve("keys")).doesNotExist();
    assertThat(backup.resolve("vault/incoming")).doesNotExist();
    assertThat(backup.resolve("log/checkpoint")).exists();
    assertThat(new BackupFolder(backup).faults()).isEmpty();

    assertThat(Files.getPosixFilePermissions(backup))
        .as("others of the machine do not read what officers wrote")
        .containsExactlyInAnyOrderElementsOf(PosixFilePermissions.fromString("rwx------"));
    cutOffInTheMiddle(fresh);

    var restored = RestoreCommand.restore(fresh, CACHE, backup, asTheNewspaper());

    assertThat(fresh.resolve("vault/half")).doesNotExist();
    RestoreCommand.refuseUnfinished(fresh);
    assertThat(restored.said())
        .contains(
            "Evidence without its bytes: none",
            "put your copy into",
            "its list of files is signed by the log",
            "GENUINE");
    assertThat(restored.verified()).isTrue();
    assertThat(fresh.resolve("vault/" + address.substring(0, 2)).resolve(address))
        .hasContent("sealed");
    Files.copy(home.resolve("keys/log.key"), fresh.resolve("keys/log.key"));
    try (var server = EmbeddedPostgres.start(fresh, CACHE);
        var publisher = new HandPublisher(fresh, migrated(server))) {
      long numbers = number(server, "SELECT count(*) FROM journal.entry");
      assertThat(numbers).isGreaterThan(301);
      assertThat(number(server, "SELECT max(number) FROM journal.entry"))
          .as("a moment between two acts: no gap")
          .isEqualTo(numbers);
      assertThat(number(server, "SELECT count(*) FROM directory.agency")).isPositive();
      assertThat(number(server, "SELECT count(*) FROM journal.reading"))
          .as("by years")
          .isEqualTo(4);
      entries(server, 1);
      assertThat(number(server, "SELECT max(number) FROM journal.entry"))
          .as("no number is given twice")
          .isGreaterThan(numbers);
      publisher.publish();
      assertThat(publisher.size()).as("the log goes on").isEqualTo(numbers + 1);
      assertThat(grewOutOfWhatTheNewspaperKept(fresh)).startsWith("0 ");
    }
    assertThatThrownBy(() -> RestoreCommand.restore(fresh, CACHE, backup, asTheNewspaper()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has data already");

    assertThat(offline(backup))
        .startsWith("0 ")
        .contains("every act and sealed file", "its list of files is signed by the log");
    insertedWithoutLeaf(backup, "2026-01-01 00:00:00+00");
    assertThat(offline(backup)).startsWith("1 ").contains("INSERTED", "and not in the log");
    insertedWithoutLeaf(backup, "2126-01-01 00:00:00+00");
    assertThat(offline(backup)).startsWith("1 ").contains("signed another list");
    Files.delete(backup.resolve(BackupFolder.SIGNATURE));
    assertThat(offline(backup))
        .as("an act that waits for the log, in a backup that nobody signed")
        .startsWith("0 ")
        .contains("not bound  the list of the backup");
    withoutItsLog(backup);
    sealedAnewAfter(backup, "vì đủ chứng cứ", "vì không có gì");
    assertThat(offline(backup)).startsWith("1 ").contains("EDITED index 0 ");
    var tampered = RestoreCommand.restore(folder.resolve("third"), CACHE, backup, asTheNewspaper());
    assertThat(tampered.verified()).isFalse();
    assertThat(tampered.said()).contains("TAMPERED", "EDITED index 0 ");
  }

  /** Whoever takes the log out of a backup takes out what it would be measured by. */
  private void withoutItsLog(Path backup) throws Exception {
    Path aside = Files.move(backup.resolve("log"), folder.resolve("log-aside"));
    Files.delete(backup.resolve(BackupFolder.MANIFEST));
    new BackupFolder(backup).seal("", list -> Optional.empty());
    // Nobody gave an option: the rows themselves say that a log was published.
    var alone = new RestoredCheck(System.getProperty("java.class.path"), List.of());
    var restored = RestoreCommand.restore(folder.resolve("without-log"), CACHE, backup, alone);
    assertThat(restored.verified()).isFalse();
    assertThat(restored.said()).contains("NOT PROVEN: a log was published");
    Files.move(aside, backup.resolve("log"));
  }

  private static void cutOffInTheMiddle(Path home) throws IOException {
    Files.createDirectories(home.resolve("vault"));
    Files.writeString(home.resolve("vault/half"), "half");
    Files.writeString(home.resolve("restore-unfinished"), "");
    assertThatThrownBy(() -> RestoreCommand.refuseUnfinished(home))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("was cut off");
    assertThatThrownBy(() -> BackupCommand.back(home, CACHE, home.resolve("b"), false))
        .isInstanceOf(CannotStart.class);
  }

  @Test
  void aRestoreThatFailsLeavesNothingThatAProgramCouldStartOn() throws Exception {
    Path home = folder.resolve("home");
    var backup = new BackupFolder(folder.resolve("backup"));
    Files.createDirectories(backup.database());
    Files.createDirectories(backup.vault());
    Files.writeString(backup.vault().resolve("file"), "sealed");
    Files.writeString(backup.database().resolve("a.copy.gz"), "x");
    backup.seal("", list -> Optional.empty());

    assertThatThrownBy(() -> RestoreCommand.restore(home, CACHE, backup.root(), asTheNewspaper()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other tables");

    for (String part : List.of("data", "vault", "journal", "restore-unfinished")) {
      assertThat(home.resolve(part)).doesNotExist();
    }
  }

  @Test
  void aBackupThatFailsLeavesItsFolderEmptyForTheNext() throws Exception {
    Path home = folder.resolve("home");
    for (String part : List.of("data", "journal", "keys")) {
      Files.createDirectories(home.resolve(part));
    }
    Files.writeString(home.resolve("journal/checkpoint"), "x");
    Path passwords = Files.writeString(home.resolve("keys/postgresql.properties"), "");
    Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-r--r--"));
    Path target = folder.resolve("backup");

    assertThatThrownBy(() -> BackupCommand.back(home, CACHE, target, false))
        .isInstanceOf(CannotStart.class);

    assertThat(target).isEmptyDirectory();
  }

  @Test
  void whatWouldBeTakenForDoneIsRefused() {
    Path nowhere = folder.resolve("mistyped");
    assertThatThrownBy(() -> BackupCommand.back(nowhere, CACHE, folder.resolve("b"), false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no installation");
    assertThat(nowhere).doesNotExist();
    assertThatThrownBy(
            () -> RestoreCommand.refuseExternal(Map.of("CHOSACH_DATABASE_URL", "jdbc:x")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("external server");
  }

  /** The verifier with what a newspaper kept from before: nobody needs to believe the backup. */
  private RestoredCheck asTheNewspaper() {
    return new RestoredCheck(
        System.getProperty("java.class.path"),
        List.of(
            "--key", folder.resolve("log.vkey").toString(),
            "--older", folder.resolve("kept").toString()));
  }

  private String grewOutOfWhatTheNewspaperKept(Path home) {
    return offline(home.resolve("journal"));
  }

  /** What a stranger finds in a folder, without any database. */
  private String offline(Path what) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code =
        VerifyCommand.run(
            stream,
            stream,
            what.toString(),
            "--key",
            folder.resolve("log.vkey").toString(),
            "--older",
            folder.resolve("kept").toString());
    return code + " " + out.toString(StandardCharsets.UTF_8);
  }

  /** Somebody changes words in a backup and gives it a new list of hashes. */
  private static void sealedAnewAfter(Path backup, String old, String now) throws IOException {
    Path rows = backup.resolve("database/journal.entry.copy.gz");
    String text;
    try (var in = new GZIPInputStream(Files.newInputStream(rows))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(text).contains(old);
    try (var out = new GZIPOutputStream(Files.newOutputStream(rows))) {
      out.write(text.replaceFirst(old, now).getBytes(StandardCharsets.UTF_8));
    }
    Files.delete(backup.resolve(BackupFolder.MANIFEST));
    new BackupFolder(backup).seal("", list -> Optional.empty());
  }

  /** Somebody adds an act to a backup, or dates the one that was added before anew. */
  private static void insertedWithoutLeaf(Path backup, String at) throws IOException {
    Path rows = backup.resolve("database/journal.entry.copy.gz");
    List<String> lines;
    try (var in = new GZIPInputStream(Files.newInputStream(rows))) {
      lines =
          new ArrayList<>(
              new String(in.readAllBytes(), StandardCharsets.UTF_8)
                  .lines()
                  .filter(line -> !line.startsWith("999999\t"))
                  .toList());
    }
    List<String> columns = List.of(lines.getFirst().split("\t", -1));
    String[] row = lines.getLast().split("\t", -1);
    row[columns.indexOf("number")] = "999999";
    row[columns.indexOf("id")] = "00000000-0000-4000-8000-000000999999";
    row[columns.indexOf("at")] = at;
    lines.add(String.join("\t", row));
    try (var out = new GZIPOutputStream(Files.newOutputStream(rows))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Files.delete(backup.resolve(BackupFolder.MANIFEST));
    new BackupFolder(backup).seal("", list -> Optional.empty());
  }

  private static String sealedFile(Path home) throws Exception {
    String address =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest("sealed".getBytes(StandardCharsets.UTF_8)));
    Path shelf = Files.createDirectories(home.resolve("vault/" + address.substring(0, 2)));
    Files.writeString(shelf.resolve(address), "sealed");
    return address;
  }

  private static Access migrated(EmbeddedPostgres server) {
    new Migrations(server.access()).run();
    return server.access();
  }

  @Test
  void aBackupThatWasAlteredOrNeverFinishedIsRefusedByName() throws Exception {
    var backup = new BackupFolder(folder.resolve("backup"));
    Files.createDirectories(backup.database());
    Files.writeString(backup.database().resolve("a.copy.gz"), "x");
    assertThat(backup.faults()).singleElement().asString().contains("never finished");
    backup.seal("", list -> Optional.empty());
    assertThat(backup.faults()).isEmpty();
    Files.writeString(backup.database().resolve("a.copy.gz"), "y");
    Files.writeString(backup.database().resolve("more"), "z");
    assertThat(backup.faults())
        .containsExactly("database/a.copy.gz was altered", "database/more is not listed");
    assertThatThrownBy(
            () ->
                RestoreCommand.restore(
                    folder.resolve("new"), CACHE, backup.root(), asTheNewspaper()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.copy.gz was altered");
    assertThat(folder.resolve("new")).doesNotExist();
    assertThatThrownBy(
            () -> BackupCommand.back(folder.resolve("home"), CACHE, backup.root(), false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not empty");
  }

  private static void writeUntil(
      AtomicBoolean stop, EmbeddedPostgres server, HandPublisher publisher) {
    while (!stop.get()) {
      try {
        entries(server, 20);
        publisher.publish();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void entries(EmbeddedPostgres server, int many) throws Exception {
    for (int i = 0; i < many; i++) {
      act(server, "kernel.tried", "thing", "{}");
    }
  }

  private static void act(EmbeddedPostgres server, String verb, String kind, String details)
      throws Exception {
    try (Connection connection = connect(server);
        var insert =
            connection.prepareStatement(
                """
                INSERT INTO journal.entry
                  (id, at, actor_kind, verb, subject_kind, subject_id, reason, details)
                VALUES (gen_random_uuid(), now(), 'SYSTEM', ?, ?, '1', 'vì đủ chứng cứ', ?::jsonb)
                """)) {
      insert.setString(1, verb);
      insert.setString(2, kind);
      insert.setString(3, details);
      insert.executeUpdate();
    }
  }

  private static long number(EmbeddedPostgres server, String sql) throws Exception {
    try (Connection connection = connect(server);
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Connection connect(EmbeddedPostgres server) throws Exception {
    Access.Login superuser = server.superuser();
    return DriverManager.getConnection(
        server.url("chosach"), superuser.role(), superuser.password());
  }
}
