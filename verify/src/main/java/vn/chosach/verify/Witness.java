package vn.chosach.verify;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.VerificationRefused.Reason;

/**
 * A witness of one log (c2sp.org/tlog-witness): remembers the newest tree it cosigned, on disk and
 * before it answers, and cosigns nothing that did not grow out of it. An older tree alone is no
 * lie: an answer may lag, and anybody can send an old one again. It is one when it is no beginning
 * of what was cosigned, when what came behind it cannot be shown any more, or when nothing newer
 * comes.
 */
public final class Witness implements AutoCloseable {

  private static final int MOST_PATH = 63;

  /** So many trees that were cosigned are remembered, to tell an old one from a fork. */
  private static final int MOST_KNOWN = 10_000;

  private static final int MOST_UNJUDGED = 16;

  /** So long the log may show itself in an older state; it is asked every minute. */
  private static final Duration LAGS = Duration.ofHours(1);

  /** And so long it may send older trees: it has itself cosigned anew every six hours. */
  private static final Duration SILENT = Duration.ofHours(7);

  private final Path folder;
  private final VerifierKey log;
  private final SigningKey key;
  private final InstantSource clock;
  private final Consumer<String> shout;
  private final RandomAccessFile guard;
  private final FileLock lock;
  private @Nullable Checkpoint newest;
  private @Nullable Instant behind;
  private boolean looks;

  private final Map<Long, byte[]> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  /** Older trees that were sent, and are compared when the log is looked at. */
  private final List<Checkpoint> unjudged = new ArrayList<>();

  /**
   * What a witness answers.
   *
   * @param status HTTP status as the text demands
   * @param body cosignature line, size, or words
   */
  public record WitnessAnswer(int status, String body) {}

  /**
   * @param shout told of each sign of a log that lies
   * @throws VerificationRefused if another witness works in that folder, or its state is damaged: a
   *     witness that forgot must not cosign
   */
  public Witness(Path folder, VerifierKey log, InstantSource clock, Consumer<String> shout)
      throws IOException {
    this.folder = folder;
    this.log = log;
    this.clock = clock;
    this.shout = shout;
    Files.createDirectories(folder);
    this.guard = new RandomAccessFile(folder.resolve("lock").toFile(), "rw");
    this.lock = lock(guard);
    this.key = SigningKey.in(folder.resolve("witness.key"), name(folder));
    Checkpoint last =
        Files.exists(state()) ? Checkpoint.open(Files.readString(state()), log) : null;
    this.newest = last;
    if (last != null) {
      known.put(last.size(), last.root());
    }
  }

  private static FileLock lock(RandomAccessFile guard) throws IOException {
    try {
      FileLock lock = guard.getChannel().tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (java.nio.channels.OverlappingFileLockException here) {
      // The same refusal as for another process.
    }
    guard.close();
    throw new VerificationRefused(Reason.MALFORMED, "another witness works in this folder");
  }

  private static String name(Path folder) throws IOException {
    Path file = folder.resolve("name");
    return Files.exists(file) ? Files.readString(file).strip() : "witness." + folder.getFileName();
  }

  public VerifierKey key() {
    return key.open();
  }

  /** Size of the newest tree it cosigned, 0 when it has seen none. */
  public synchronized long size() {
    return newest == null ? 0 : newest.size();
  }

  /** Answers a request to add a checkpoint. */
  public synchronized WitnessAnswer add(String request) {
    try {
      int empty = request.indexOf("\n\n");
      String[] lines = empty < 0 ? new String[0] : request.substring(0, empty).split("\n", -1);
      if (lines.length == 0
          || lines.length > MOST_PATH + 1
          || !lines[0].matches("old (0|[1-9][0-9]{0,17})")) {
        return new WitnessAnswer(400, "old size, proof lines, empty line, checkpoint\n");
      }
      var proof = new ArrayList<byte[]>();
      for (int i = 1; i < lines.length; i++) {
        proof.add(Base64Text.hash(lines[i]));
      }
      String written = request.substring(empty + 2);
      if (!written.startsWith(log.name() + "\n")) {
        return new WitnessAnswer(404, "this witness does not know that log\n");
      }
      Checkpoint next = Checkpoint.open(written, log);
      return judge(Long.parseLong(lines[0].substring(4)), proof, next);
    } catch (VerificationRefused verificationRefused) {
      return switch (verificationRefused.reason()) {
        case UNKNOWN_KEY, BAD_SIGNATURE ->
            new WitnessAnswer(403, verificationRefused.getMessage() + "\n");
        default -> new WitnessAnswer(400, verificationRefused.getMessage() + "\n");
      };
    }
  }

  private WitnessAnswer judge(long old, List<byte[]> proof, Checkpoint next) {
    if (old > next.size()) {
      return new WitnessAnswer(400, "the old size is larger than the new one\n");
    }
    long mine = size();
    if (next.size() < mine) {
      older(next);
    }
    if (old != mine) {
      return new WitnessAnswer(409, mine + "\n");
    }
    byte[] root = newest == null ? Merkle.sha256() : newest.root();
    if (!Merkle.grew(mine, root, next.size(), next.root(), proof)) {
      shout.accept(
          "SPLIT_VIEW: the log signed a tree of %d entries that did not grow out of the %d that this"
                  .formatted(next.size(), mine)
              + " witness cosigned");
      return new WitnessAnswer(old == next.size() ? 409 : 422, mine + "\n");
    }
    remember(next);
    return new WitnessAnswer(
        200, key.cosign(next.note().text(), clock.instant().getEpochSecond()).line());
  }

  /** Somebody sent an older tree: the log, which fell back, or anybody who kept it. */
  private void older(Checkpoint next) {
    byte[] then = known.get(next.size());
    if (then == null && looks && unjudged.size() < MOST_UNJUDGED) {
      unjudged.add(next);
    } else if (then == null) {
      shout.accept(rolledBack(next) + "; whether that is a beginning of it is not known here");
    } else if (!Arrays.equals(then, next.root())) {
      shout.accept(split(next.size()));
    } else if (lagsFor(SILENT)) {
      shout.accept(rolledBack(next));
    }
  }

  private String rolledBack(Checkpoint next) {
    return "ROLLED_BACK: the log shows %d entries, this witness cosigned %d"
        .formatted(next.size(), size());
  }

  private static String split(long size) {
    return "SPLIT_VIEW: the log signed another tree of %d entries than that of which it grew"
        .formatted(size);
  }

  /** Whether nothing of now came for so long. */
  private boolean lagsFor(Duration patience) {
    Instant now = clock.instant();
    Instant first = behind == null ? now : behind;
    behind = first;
    return Duration.between(first, now).compareTo(patience) > 0;
  }

  /** Fetches the log by itself, so that a server which stops asking is noticed too. */
  public synchronized void look(TileSource source) {
    looks = true;
    Checkpoint next = Checkpoint.open(source.text("checkpoint"), log);
    long mine = size();
    if (next.size() < mine) {
      throw lookedBack(source, next);
    }
    List<byte[]> proof = mine == 0 ? List.of() : new Tiles(source, next.size()).consistency(mine);
    byte[] root = newest == null ? Merkle.sha256() : newest.root();
    if (!Merkle.grew(mine, root, next.size(), next.root(), proof)) {
      String words = "the log of %d entries is another tree".formatted(next.size());
      shout.accept("SPLIT_VIEW: " + words);
      throw new VerificationRefused(Reason.SPLIT_VIEW, words);
    }
    remember(next);
    var tiles = new Tiles(source, next.size());
    for (Checkpoint sent : unjudged) {
      if (begins(sent, next, tiles)) {
        known.put(sent.size(), sent.root());
      } else {
        shout.accept(split(sent.size()));
      }
    }
    unjudged.clear();
  }

  /** The log shows less than was cosigned: does it lag, or did it lose or change something? */
  private VerificationRefused lookedBack(TileSource source, Checkpoint next) {
    String words =
        "the log shows %d entries, this witness cosigned %d".formatted(next.size(), size());
    byte[] then = known.get(next.size());
    Boolean begins =
        then == null ? shown(source, next) : Boolean.valueOf(Arrays.equals(then, next.root()));
    if (Boolean.FALSE.equals(begins)) {
      shout.accept(split(next.size()));
      return new VerificationRefused(Reason.SPLIT_VIEW, words + ", and it is no beginning of that");
    }
    if (begins == null || lagsFor(LAGS)) {
      shout.accept("ROLLED_BACK: " + words);
      return new VerificationRefused(Reason.ROLLED_BACK, words);
    }
    return new VerificationRefused(Reason.STALE, words + ", which it is a beginning of");
  }

  /** Whether the newest tree grew out of one; nothing when the log does not show what it takes. */
  private @Nullable Boolean shown(TileSource source, Checkpoint older) {
    Checkpoint mine = newest;
    try {
      return mine == null ? null : begins(older, mine, new Tiles(source, mine.size()));
    } catch (VerificationRefused gone) {
      return null;
    }
  }

  /** By a proof that both roots bear out: nobody else vouches for the tiles it was made of. */
  private static boolean begins(Checkpoint older, Checkpoint newer, Tiles tiles) {
    return Merkle.grew(
        older.size(), older.root(), newer.size(), newer.root(), tiles.consistency(older.size()));
  }

  /** On the disk before anybody hears of it. */
  private void remember(Checkpoint next) {
    behind = null;
    known.put(next.size(), next.root());
    if (newest != null && newest.size() == next.size()) {
      return;
    }
    Path half = folder.resolve("state.half");
    try {
      try (FileChannel out =
          FileChannel.open(
              half,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(next.note().written().getBytes(StandardCharsets.UTF_8)));
        out.force(true);
      }
      Files.move(
          half, state(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the state of the witness cannot be kept", e);
    }
    newest = next;
  }

  private Path state() {
    return folder.resolve("state");
  }

  @Override
  public void close() throws IOException {
    lock.release();
    guard.close();
  }
}
