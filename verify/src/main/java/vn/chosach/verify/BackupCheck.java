package vn.chosach.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.Finding.FindingKind;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * Compares the acts of a backup with the log in it, without a database: every act must hash to its
 * leaf, reports and evidence files are measured too. Reads only.
 */
public final class BackupCheck {

  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .appendOffset("+HH:mm:ss", "+00")
          .toFormatter();
  private static final String REPORT = "tips.received";
  private static final Set<String> REMOVALS = Set.of("vault.destroyed", "retention.removed");

  private final Path backup;
  private final TileSource log;
  private final Checkpoint head;
  private final EvidenceFolder evidence;
  private final Duration slack;
  private final Map<Long, Long> indexes = new HashMap<>();
  private final Map<Long, List<byte[]>> bundles = new HashMap<>();
  private final Set<String> removed = new HashSet<>();
  private @Nullable Finding first;
  private long missed;

  /**
   * @param slack how far an act may be dated before an earlier one
   */
  public BackupCheck(Path backup, Checkpoint head, Duration slack) {
    this.backup = backup;
    this.log = log(backup);
    this.head = head;
    this.evidence = new EvidenceFolder(backup.resolve("vault"));
    this.slack = slack;
  }

  /** Whether a folder is a backup. */
  static boolean isBackup(Path folder) {
    return Files.isRegularFile(folder.resolve("MANIFEST"))
        && Files.isDirectory(folder.resolve("database"));
  }

  /** The published log in a backup. */
  static TileSource log(Path backup) {
    return TileSource.folder(backup.resolve("log"));
  }

  /**
   * How many contents are gone of which the log says that they were removed; after {@link #run}.
   */
  public long missed() {
    return missed;
  }

  /**
   * The first thing that is not as the log says, by index; empty when all is.
   *
   * @throws VerificationRefused if a table is not what PostgreSQL writes
   */
  public Optional<Finding> run() throws IOException {
    try {
      return compare();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new VerificationRefused(
          Reason.MALFORMED, "a table of the backup cannot be read: " + e.getMessage());
    }
  }

  private Optional<Finding> compare() throws IOException {
    readIndexes();
    Map<String, String> told = readTold();
    readRemoved();
    long[] moments = new long[indexes.size()];
    Arrays.fill(moments, Long.MIN_VALUE);
    String[] names = new String[indexes.size()];
    LoggedAct outside = null;
    try (var entry = table("journal.entry")) {
      while (entry.next()) {
        Long index = indexes.get(Long.parseLong(entry.need("number")));
        if (index == null) {
          LoggedAct act = act(entry);
          outside = outside == null || act.at().isBefore(outside.at()) ? act : outside;
        } else if (index >= 0 && index < moments.length) {
          LoggedAct act = act(entry);
          moments[index.intValue()] = act.at().toEpochMilli();
          names[index.intValue()] = act.id() + " (" + act.verb() + ")";
          one(index, act, told);
        }
      }
    }
    order(moments, names);
    return Optional.ofNullable(first == null ? inserted(outside, moments) : first);
  }

  /** What waits for the log follows what stands in it; what is older than that never waited. */
  private @Nullable Finding inserted(@Nullable LoggedAct outside, long[] moments) {
    long newest = Arrays.stream(moments).max().orElse(Long.MIN_VALUE);
    return outside == null
            || newest == Long.MIN_VALUE
            || outside.at().toEpochMilli() >= newest - slack.toMillis()
        ? null
        : new Finding(
            FindingKind.INSERTED,
            -1,
            outside.id() + " (" + outside.verb() + ")",
            "stands in the table, dated " + outside.at() + ", and not in the log");
  }

  private CopyReader table(String name) throws IOException {
    return new CopyReader(backup.resolve("database").resolve(name + ".copy.gz"));
  }

  private void readIndexes() throws IOException {
    try (var leaf = table("journal.leaf")) {
      while (leaf.next()) {
        indexes.put(Long.parseLong(leaf.need("entry")), Long.parseLong(leaf.need("index")));
      }
    }
  }

  /** SHA-256 of each sealed report that is there. */
  private Map<String, String> readTold() throws IOException {
    var told = new HashMap<String, String>();
    try (var tip = table("tips.tip")) {
      while (tip.next()) {
        String bytes = tip.text("told");
        if (bytes != null) {
          byte[] sealed = HexFormat.of().parseHex(bytes.replaceFirst("^\\\\x", ""));
          told.put(tip.need("id"), HexFormat.of().formatHex(Merkle.sha256(sealed)));
        }
      }
    }
    return told;
  }

  private void readRemoved() throws IOException {
    try (var entry = table("journal.entry")) {
      while (entry.next()) {
        Long index = indexes.get(Long.parseLong(entry.need("number")));
        if (index != null && index < head.size() && REMOVALS.contains(entry.need("verb"))) {
          removed.add(entry.need("subject_kind") + " " + entry.need("subject_id"));
        }
      }
    }
  }

  private void one(long index, LoggedAct act, Map<String, String> told) {
    String name = act.id() + " (" + act.verb() + ")";
    Finding known = first;
    if (known != null && known.index() < index) {
      return;
    }
    if (index < head.size() && !Arrays.equals(act.entry(), logged(index))) {
      boolean elsewhere = all().contains(ByteBuffer.wrap(act.entry()));
      found(
          elsewhere
              ? new Finding(
                  FindingKind.REORDERED, index, name, "this act stands at another index of the log")
              : new Finding(FindingKind.EDITED, index, name, "its words do not hash to its leaf"));
      return;
    }
    Instant made = Instant.ofEpochMilli(act.id().getMostSignificantBits() >>> 16);
    if (act.id().version() == 7 && Duration.between(made, act.at()).abs().compareTo(slack) > 0) {
      found(
          new Finding(
              FindingKind.BACK_DATED,
              index,
              name,
              "dated " + act.at() + ", its identifier was made " + made));
    }
    String expected = act.details().get("told");
    if (act.verb().equals(REPORT) && expected != null) {
      String now = told.get(act.subject());
      if (!expected.equals(now) && !(now == null && isRemoved(act))) {
        found(
            new Finding(
                FindingKind.ORIGINAL_CHANGED,
                index,
                name,
                now == null
                    ? "the report " + act.subject() + " is gone"
                    : "the report " + act.subject() + " is not what was received"));
      }
    }
    if (!(evidence.isGone(act) && isRemoved(act))) {
      Finding wrong = evidence.check(index, act);
      if (wrong != null) {
        found(wrong);
      }
    }
  }

  private boolean isRemoved(LoggedAct act) {
    boolean tombstone = removed.contains(act.subjectKind() + " " + act.subject());
    missed += tombstone ? 1 : 0;
    return tombstone;
  }

  /** Every index must have its act, dated in order. */
  private void order(long[] moments, @Nullable String[] names) {
    long newest = Long.MIN_VALUE;
    for (int index = 0; index < moments.length; index++) {
      if (moments[index] == Long.MIN_VALUE) {
        found(new Finding(FindingKind.DELETED, index, "journal.entry", "the act is gone"));
        return;
      }
      if (newest != Long.MIN_VALUE && moments[index] < newest - slack.toMillis()) {
        found(
            new Finding(
                FindingKind.BACK_DATED,
                index,
                String.valueOf(names[index]),
                "dated "
                    + Instant.ofEpochMilli(moments[index])
                    + ", after an act of "
                    + Instant.ofEpochMilli(newest)));
        return;
      }
      newest = Math.max(newest, moments[index]);
    }
    if (moments.length < head.size()) {
      found(
          new Finding(
              FindingKind.CUT_OFF,
              moments.length,
              "journal.leaf",
              "the log has " + head.size() + " entries, the database " + moments.length));
    }
  }

  private void found(Finding finding) {
    Finding known = first;
    if (known == null || finding.index() < known.index()) {
      first = finding;
    }
  }

  private byte[] logged(long index) {
    long n = index / Tiles.WIDTH;
    if (bundles.size() > 64 && !bundles.containsKey(n)) {
      bundles.clear();
    }
    return bundles
        .computeIfAbsent(n, bundle -> new Tiles(log, head.size()).bundle(bundle))
        .get((int) (index % Tiles.WIDTH));
  }

  private Set<ByteBuffer> all() {
    var all = new HashSet<ByteBuffer>();
    for (long n = 0; n * Tiles.WIDTH < head.size(); n++) {
      new Tiles(log, head.size()).bundle(n).forEach(entry -> all.add(ByteBuffer.wrap(entry)));
    }
    return all;
  }

  private static LoggedAct act(CopyReader entry) {
    String actor = entry.text("actor_id");
    return new LoggedAct(
        UUID.fromString(entry.need("id")),
        OffsetDateTime.parse(entry.need("at"), MOMENT).toInstant(),
        entry.need("actor_kind"),
        actor == null ? null : UUID.fromString(actor),
        entry.text("actor_agency"),
        entry.need("verb"),
        entry.need("subject_kind"),
        entry.need("subject_id"),
        entry.text("reason"),
        entry.text("legal_basis"),
        FlatJson.read(entry.need("details")));
  }
}
