package vn.chosach.journal.publishing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chosach.journal.tree.LogFolder;
import vn.chosach.journal.tree.LogKey;
import vn.chosach.journal.tree.TileTree;
import vn.chosach.journal.tree.TreeHead;

/**
 * Writes the tree to disk and signs it. Signs only leaves that are committed, and one tree for each
 * size for ever: what was signed stands in the database before it is published, and a database or
 * folder that does not come to it stops the publisher with an alarm.
 */
@Component
public class Publisher {

  private static final int BATCH = 10_000;
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final LogSettings settings;
  private final Leaves leaves;
  private final InstantSource clock;
  private final LogFolder folder;
  private @Nullable LogKey key;
  private @Nullable TileTree tree;
  private volatile @Nullable TreeHead newest;
  private volatile @Nullable String halted;
  private volatile Duration lag = Duration.ZERO;
  private Function<TreeHead, Optional<String>> asked = head -> Optional.empty();
  private boolean mayGoOn;

  Publisher(LogSettings settings, Leaves leaves, InstantSource clock) {
    this.settings = settings;
    this.leaves = leaves;
    this.clock = clock;
    this.folder = new LogFolder(settings.folder());
  }

  /**
   * Who is asked once in the life of this process, before it signs behind a tree that was published
   * earlier: an installation that was put back to an older state would sign a fork of its own log.
   *
   * @param witnesses answers a reason code for which nothing is published any more
   */
  synchronized void askBefore(Function<TreeHead, Optional<String>> witnesses) {
    asked = witnesses;
  }

  /** The published files. */
  public LogFolder folder() {
    return folder;
  }

  /** The newest tree that is published; empty before the first. */
  public Optional<TreeHead> newest() {
    return Optional.ofNullable(newest);
  }

  /** Why nothing is published any more, as a reason code; empty while all is well. */
  public Optional<String> halted() {
    return Optional.ofNullable(halted);
  }

  /**
   * How long the oldest act of the last batch had been recorded when it was published, by the clock
   * of the database: an act may be dated back, and this is no matter of its date.
   */
  Duration lag() {
    return lag;
  }

  /**
   * Acts that have their place in the tree and stand in no tree that was published: what a full
   * volume, a lost key or a stopped publisher holds up.
   */
  PendingEntries unpublished() {
    TreeHead known = newest;
    return leaves.beyond(known == null ? onDisk() : known.size());
  }

  /** Size of the tree in the folder, as it says itself; 0 when it says none. */
  private long onDisk() {
    return folder
        .text("checkpoint")
        .flatMap(note -> note.lines().skip(1).findFirst())
        .filter(size -> size.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .orElse(0L);
  }

  /** Publishes what is sequenced and not published yet. */
  synchronized void round() {
    if (halted != null) {
      return;
    }
    try {
      TileTree growing = tree == null ? open() : tree;
      tree = growing;
      follow(growing);
      Instant oldest = null;
      boolean grown = false;
      List<Leaves.Logged> batch = leaves.from(growing.size(), BATCH);
      demandNoContradiction(!batch.isEmpty());
      while (!batch.isEmpty()) {
        demandNoGap(growing.size(), batch);
        growing.append(batch.stream().map(Leaves.Logged::entry).toList());
        oldest = oldest == null ? earliest(batch) : oldest;
        grown = true;
        batch = batch.size() < BATCH ? List.of() : leaves.from(growing.size(), BATCH);
      }
      if (grown) {
        sign(growing);
        lag = oldest == null ? Duration.ZERO : since(oldest);
      }
    } catch (Halt halt) {
      halted = halt.reason;
      LOG.error("ALARM: the log is published no more: {}: {}", halt.reason, halt.getMessage());
    } catch (LogKey.Unusable unusable) {
      halted = "key-unusable";
      LOG.error("ALARM: the log is published no more: key-unusable: {}", unusable.getMessage());
    } catch (RuntimeException again) {
      // The tree in memory may be ahead of the disk: the next round starts from what is published.
      tree = null;
      throw again;
    }
  }

  /** Takes up what another program on this database published since, into a folder of our own. */
  private void follow(TileTree growing) {
    TreeHead known = leaves.newestSigned().orElse(null);
    if (known != null && known.size() > growing.size()) {
      grow(growing, known);
      publish(known);
    }
  }

  /** Not negative, should the clock of the database be set back. */
  private Duration since(Instant recorded) {
    Duration passed = Duration.between(recorded, leaves.databaseTime());
    return passed.isNegative() ? Duration.ZERO : passed;
  }

  private static @Nullable Instant earliest(List<Leaves.Logged> batch) {
    return batch.stream()
        .map(Leaves.Logged::recorded)
        .filter(java.util.Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private void demandNoContradiction(boolean grows) {
    if (mayGoOn || !grows) {
      return;
    }
    TreeHead before = newest;
    if (before != null) {
      asked
          .apply(before)
          .ifPresent(
              reason -> {
                throw new Halt(
                    reason,
                    "witnesses saw another log than the one of %d entries here"
                        .formatted(before.size()));
              });
    }
    mayGoOn = true;
  }

  private static void demandNoGap(long size, List<Leaves.Logged> batch) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i).index() != size + i) {
        throw new Halt("leaf-missing", "leaf " + (size + i) + " is gone from the database");
      }
    }
  }

  private void sign(TileTree growing) {
    TreeHead head = TreeHead.sign(key(), growing.size(), growing.root());
    leaves.signed(head, clock.instant());
    publish(head);
  }

  private void publish(TreeHead head) {
    folder.write("checkpoint", head.note().getBytes(StandardCharsets.UTF_8));
    newest = head;
  }

  private LogKey key() {
    LogKey known = key;
    if (known == null) {
      if (leaves.newestSigned().isPresent() && !Files.exists(settings.key())) {
        throw new Halt("key-missing", "put " + settings.key() + " of this database back");
      }
      known = LogKey.in(settings.key(), settings.log().origin());
      folder.write("key", (known.open().written() + "\n").getBytes(StandardCharsets.US_ASCII));
      key = known;
    }
    return known;
  }

  /** Goes on where the last process stopped, wherever it was killed. */
  private TileTree open() {
    LogKey own = key();
    TreeHead inDatabase = leaves.newestSigned().orElse(null);
    TreeHead onDisk =
        folder.text("checkpoint").flatMap(n -> TreeHead.read(own.open(), n)).orElse(null);
    if (inDatabase != null && TreeHead.read(own.open(), inDatabase.note()).isEmpty()) {
      throw new Halt("key-other", "another key signed what this database published");
    }
    TreeHead known = larger(inDatabase, onDisk);
    var growing = new TileTree(folder);
    if (known == null) {
      return growing;
    }
    if (leaves.count() < known.size()) {
      throw new Halt(
          "rolled-back",
          "published were %d entries, the database has %d".formatted(known.size(), leaves.count()));
    }
    if (!growing.resume(known.size()) || !Arrays.equals(growing.root(), known.root())) {
      growing = rebuild(known);
    }
    if (inDatabase == null || inDatabase.size() < known.size()) {
      leaves.signed(known, clock.instant());
    }
    if (onDisk == null || onDisk.size() < known.size()) {
      publish(known);
    }
    newest = known;
    return growing;
  }

  private static @Nullable TreeHead larger(@Nullable TreeHead a, @Nullable TreeHead b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    if (a.size() == b.size() && !Arrays.equals(a.root(), b.root())) {
      throw new Halt("split", "folder and database show two trees of " + a.size() + " entries");
    }
    return a.size() >= b.size() ? a : b;
  }

  private TileTree rebuild(TreeHead known) {
    LOG.warn("The tiles are written anew from the database, {} entries", known.size());
    var growing = new TileTree(folder);
    grow(growing, known);
    return growing;
  }

  /** Lets a tree come to what was signed, from the database. */
  private void grow(TileTree growing, TreeHead known) {
    while (growing.size() < known.size()) {
      int most = (int) Math.min(BATCH, known.size() - growing.size());
      List<Leaves.Logged> batch = leaves.from(growing.size(), most);
      if (batch.isEmpty()) {
        throw new Halt("leaf-missing", "leaf " + growing.size() + " is gone from the database");
      }
      demandNoGap(growing.size(), batch);
      growing.append(batch.stream().map(Leaves.Logged::entry).toList());
    }
    if (!Arrays.equals(growing.root(), known.root())) {
      throw new Halt("other-tree", "the database does not come to what was signed");
    }
  }

  /** Publishing must stop; acts go on. */
  private static final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    Halt(String reason, String message) {
      super(message);
      this.reason = reason;
    }
  }
}
