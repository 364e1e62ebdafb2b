package vn.chosach.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * Checks a published log with all that is to be compared with it. Everything is compared with the
 * newest tree that the log signed; witnesses vouch for its beginning, and how much of it that is,
 * and when they did, is said. What could not be proven is no praise: the verdict then is {@code NOT
 * PROVEN}.
 */
final class LogCheck {

  private static final int TAMPERED = 1;
  private static final int NOT_PROVEN = 4;

  private final PrintStream out;
  private final Options options;
  private final VerifierKey key;
  private final List<VerifierKey> witnesses;
  private final int needed;
  private final List<String> unproven = new ArrayList<>();
  private Instant asOf = Instant.now();

  LogCheck(
      PrintStream out, Options options, VerifierKey key, List<VerifierKey> witnesses, int needed) {
    this.out = out;
    this.options = options;
    this.key = key;
    this.witnesses = witnesses;
    this.needed = needed;
  }

  /**
   * @param backup in which the log lies; {@code null} for a log alone
   * @return the exit code
   */
  int run(TileSource source, @Nullable Path backup) throws IOException, SQLException {
    Instant made = backup == null ? asOf : new BackupList(list(backup)).made().orElse(asOf);
    asOf = options.moment("--at", made);
    Checkpoint newest = Checkpoint.open(source.text("checkpoint"), key);
    Checkpoint vouched = needed == 0 ? newest : vouched(source, newest);
    var check = new FolderCheck(source, newest);
    String older = options.one("--older");
    if (older != null) {
      check.growsFrom(Checkpoint.open(Files.readString(Path.of(older)), key));
    }
    long began = System.nanoTime();
    Optional<Finding> found = check.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    if (found.isEmpty()) {
      out.printf("entries    %d, all hash to the signed root (%.1f s)%n", newest.size(), seconds);
      witnessed(newest, vouched);
      found = backup == null ? further(source, newest) : backup(backup, newest);
    }
    if (found.isPresent()) {
      out.println("TAMPERED / ĐÃ BỊ CAN THIỆP: " + found.get());
      return TAMPERED;
    }
    for (String words : unproven) {
      out.println("NOT PROVEN / CHƯA CHỨNG MINH ĐƯỢC: " + words);
    }
    if (!unproven.isEmpty()) {
      return NOT_PROVEN;
    }
    out.println("GENUINE / ĐÚNG");
    return 0;
  }

  private static Path list(Path backup) {
    return backup.resolve("MANIFEST");
  }

  /** The newest checkpoint that enough witnesses cosigned; the newest of all grew out of it. */
  private Checkpoint vouched(TileSource source, Checkpoint newest) {
    Checkpoint witnessed =
        source
            .read("witnessed", Note.LONGEST)
            .map(bytes -> Checkpoint.open(new String(bytes, StandardCharsets.UTF_8), key))
            .orElse(newest);
    witnessed.demand(witnesses, needed);
    if (witnessed.size() > newest.size()) {
      throw new VerificationRefused(
          Reason.ROLLED_BACK,
          "witnesses cosigned %d entries, the log shows %d"
              .formatted(witnessed.size(), newest.size()));
    }
    new FolderCheck(source, newest).growsFrom(witnessed);
    return witnessed;
  }

  private void witnessed(Checkpoint newest, Checkpoint vouched) {
    VerifyCommand.vouched(out, vouched, witnesses);
    if (vouched.size() < newest.size()) {
      out.printf(
          "witnessed  %d of %d; the last %d rest on the word of the log alone%n",
          vouched.size(), newest.size(), newest.size() - vouched.size());
    }
    if (needed == 0) {
      return;
    }
    // The moment at which the last of those that are needed vouched.
    long at =
        vouched.cosigned(witnesses).values().stream()
            .sorted(Comparator.reverseOrder())
            .skip(needed - 1L)
            .findFirst()
            .orElse(0L);
    Instant moment = Instant.ofEpochSecond(at);
    if (moment.isBefore(asOf.minus(fresh()))) {
      unproven.add(
          Reason.STALE
              + ": enough witnesses vouched last at %s, more than %d hours before %s; acts since then"
                  .formatted(
                      VerifyCommand.moment(moment), fresh().toHours(), VerifyCommand.moment(asOf))
              + " may be cut off or be others (--fresh HOURS, --at MOMENT)");
    }
  }

  private Duration fresh() {
    return Duration.ofHours(options.number("--fresh", 24));
  }

  private Duration slack() {
    return Duration.ofMinutes(options.number("--slack", 60));
  }

  /** Acts that nobody signed yet are compared with nothing; old ones never waited. */
  private void beyond(long acts, Optional<Instant> oldest) {
    if (acts > 0) {
      out.printf("waiting    %d acts stand in no signed tree: compared with nothing%n", acts);
    }
    oldest
        .filter(at -> at.isBefore(asOf.minus(fresh())))
        .ifPresent(
            at ->
                unproven.add(
                    Reason.STALE
                        + ": the oldest act that stands in no signed tree is of "
                        + VerifyCommand.moment(at)));
  }

  private void told(Contents contents) {
    contents.tell(out);
    List<String> ahead = contents.ahead();
    if (!ahead.isEmpty()) {
      String more = ahead.size() == 1 ? "" : ", and %d more".formatted(ahead.size() - 1);
      unproven.add(Reason.UNBOUND + ": " + ahead.getFirst() + more);
    }
  }

  private Optional<Finding> backup(Path backup, Checkpoint head) throws IOException {
    var check = new BackupCheck(backup, head, slack());
    Optional<Finding> found = check.run();
    if (found.isPresent()) {
      return found;
    }
    out.println("backup     every act and sealed file in it is as the log says");
    told(check.contents());
    beyond(check.beyond(), check.unsigned());
    signed(list(backup), check.contents().binds());
    return Optional.ofNullable(new BackupList(list(backup)).changed(check.shelf()));
  }

  /**
   * @param must whether whoever wrote these acts signs backups, too
   */
  private void signed(Path list, boolean must) throws IOException {
    if (new BackupList(list).signedBy(key)) {
      out.println("backup     its list of files is signed by the log");
      return;
    }
    out.println(
        "not bound  the list of the backup: nobody signed it, so rows of which no act speaks may be"
            + " others");
    if (must) {
      unproven.add(
          Reason.UNSIGNED + ": a backup with such acts is signed by the log, and this one is not");
    }
  }

  private Optional<Finding> further(TileSource source, Checkpoint head)
      throws IOException, SQLException {
    String evidence = options.one("--evidence");
    String database = options.one("--database");
    var shelf = evidence == null ? null : new EvidenceFolder(Path.of(evidence));
    if (evidence != null && shelf != null) {
      if (database == null && !Files.isDirectory(Path.of(evidence))) {
        throw new VerificationRefused(Reason.MISSING, "there is no folder " + evidence);
      }
      Optional<Finding> found = shelf.run();
      if (found.isPresent()) {
        return found;
      }
    }
    var contents = new Contents(shelf);
    if (database != null) {
      Optional<Finding> found = database(database, source, head, contents);
      if (found.isPresent()) {
        return found;
      }
    }
    String list = options.one("--manifest");
    if (list != null) {
      signed(Path.of(list), contents.binds());
    }
    return Optional.empty();
  }

  private Optional<Finding> database(
      String database, TileSource source, Checkpoint head, Contents contents)
      throws IOException, SQLException {
    try (var connection =
        DriverManager.getConnection(database, options.or("--user", "postgres"), password())) {
      var check = new DatabaseCheck(connection, source, head, contents, slack());
      Optional<Finding> found = check.run();
      if (found.isEmpty()) {
        told(contents);
        beyond(check.beyond(), check.unsigned());
      }
      return found;
    }
  }

  /** In a list of processes everybody reads an option, so the variable of libpq serves too. */
  private String password() {
    String variable = System.getenv("PGPASSWORD");
    return options.or("--password", variable == null ? "" : variable);
  }
}
