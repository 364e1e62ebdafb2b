package vn.chosach.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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
 * leaf, and what acts speak of must be as they say. Reads only.
 */
public final class BackupCheck {

  private final BackupRows rows;
  private final EvidenceFolder shelf;
  private final TileSource log;
  private final Checkpoint head;
  private final Contents contents;
  private final Duration slack;
  private final Map<Long, Long> indexes = new HashMap<>();
  private final Map<Long, List<byte[]>> bundles = new HashMap<>();
  private @Nullable Finding first;
  private @Nullable Instant unsigned;
  private long beyond;

  /**
   * @param slack how far an act may be dated before an earlier one
   */
  public BackupCheck(Path backup, Checkpoint head, Duration slack) {
    this.rows = new BackupRows(backup.resolve("database"));
    this.shelf = new EvidenceFolder(backup.resolve("vault"));
    this.log = log(backup);
    this.head = head;
    this.contents = new Contents(shelf);
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

  /** What acts speak of, as far as it was compared; after {@link #run}. */
  public Contents contents() {
    return contents;
  }

  /** The sealed files, those that were measured among them. */
  EvidenceFolder shelf() {
    return shelf;
  }

  /** How many acts stand in no signed tree, and were compared with nothing; after {@link #run}. */
  public long beyond() {
    return beyond;
  }

  /** When the oldest of them was done; empty when there is none. */
  public Optional<Instant> unsigned() {
    return Optional.ofNullable(unsigned);
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
    contents.read(rows);
    readRemovals();
    long[] moments = new long[indexes.size()];
    Arrays.fill(moments, Long.MIN_VALUE);
    String[] names = new String[indexes.size()];
    LoggedAct outside = null;
    try (var entry = rows.table("journal.entry")) {
      while (entry.next()) {
        Long index = indexes.get(Long.parseLong(entry.need("number")));
        LoggedAct act = act(entry);
        if (index == null) {
          outside = outside == null || act.at().isBefore(outside.at()) ? act : outside;
          beyond(act.at());
          found(contents.check(-1, act));
        } else if (index >= 0 && index < moments.length) {
          moments[index.intValue()] = act.at().toEpochMilli();
          names[index.intValue()] = act.id() + " (" + act.verb() + ")";
          one(index, act);
        }
      }
    }
    order(moments, names);
    found(inserted(outside, moments));
    contents.unclaimed().forEach(this::found);
    found(shelf.run().orElse(null));
    return Optional.ofNullable(first);
  }

  private void beyond(Instant at) {
    beyond++;
    Instant known = unsigned;
    unsigned = known == null || at.isBefore(known) ? at : known;
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

  private void readIndexes() throws IOException {
    try (var leaf = rows.table("journal.leaf")) {
      while (leaf.next()) {
        indexes.put(Long.parseLong(leaf.need("entry")), Long.parseLong(leaf.need("index")));
      }
    }
  }

  private void readRemovals() throws IOException {
    try (var entry = rows.table("journal.entry")) {
      while (entry.next()) {
        Long index = indexes.get(Long.parseLong(entry.need("number")));
        if (index != null && index < head.size() && Removals.VERBS.contains(entry.need("verb"))) {
          contents.removed(index, act(entry));
        }
      }
    }
  }

  private void one(long index, LoggedAct act) {
    String name = act.id() + " (" + act.verb() + ")";
    if (index >= head.size()) {
      beyond(act.at());
    }
    Finding known = first;
    if (known != null && rank(known) < index) {
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
    found(contents.check(index, act));
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

  /** Keeps the one with the smallest index; what has none comes last. */
  private void found(@Nullable Finding finding) {
    Finding known = first;
    if (finding != null && (known == null || rank(finding) < rank(known))) {
      first = finding;
    }
  }

  private static long rank(Finding finding) {
    return finding.index() < 0 ? Long.MAX_VALUE : finding.index();
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
        BackupRows.moment(entry.need("at")),
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
