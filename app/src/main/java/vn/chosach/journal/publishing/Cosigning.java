package vn.chosach.journal.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chosach.journal.tree.NoteKey;
import vn.chosach.journal.tree.TileProofs;
import vn.chosach.journal.tree.TreeHead;

/**
 * Asks the witnesses to cosign the newest tree, all at once and each within its time. A witness
 * that is slow, away or lying costs a cosignature and nothing else.
 */
@Component
public class Cosigning {

  private static final Logger LOG = LoggerFactory.getLogger(Cosigning.class);

  private final Publisher publisher;
  private final Leaves leaves;
  private final InstantSource clock;
  private final int needed;
  private final List<WitnessLine> witnesses;
  private final Map<String, CosigningStanding> standings = new LinkedHashMap<>();
  private volatile @Nullable TreeHead witnessed;

  Cosigning(LogSettings settings, Publisher publisher, Leaves leaves, InstantSource clock) {
    this.publisher = publisher;
    this.leaves = leaves;
    this.clock = clock;
    this.needed = settings.log().needed();
    this.witnesses = new CopyOnWriteArrayList<>();
    join(settings.log().witnesses());
    publisher.askBefore(this::contradicted);
  }

  /**
   * Further witnesses, each as an operator configures it: key, a space, address.
   *
   * @throws IllegalArgumentException if one is not written so; then none joins
   */
  public final synchronized void join(List<String> more) {
    List<WitnessLine> lines = more.stream().map(WitnessLine::of).toList();
    for (WitnessLine one : lines) {
      standings.put(one.key().name(), new CosigningStanding(one.key().name(), 0, null, null));
    }
    witnesses.addAll(lines);
  }

  /**
   * How a witness stands.
   *
   * @param size newest tree that it cosigned
   * @param at when
   * @param problem reason code of the last failure, {@code null} after a success
   */
  public record CosigningStanding(
      String name, long size, @Nullable Instant at, @Nullable String problem) {}

  /** How many witnesses must cosign; 0 when none is configured. */
  public int needed() {
    return witnesses.isEmpty() ? 0 : needed;
  }

  public synchronized List<CosigningStanding> standings() {
    return List.copyOf(standings.values());
  }

  /** The newest tree that enough witnesses cosigned. */
  public Optional<TreeHead> witnessed() {
    TreeHead known = witnessed;
    if (known == null) {
      known =
          publisher
              .folder()
              .text("witnessed")
              .flatMap(
                  note ->
                      publisher
                          .folder()
                          .text("key")
                          .flatMap(key -> TreeHead.read(NoteKey.parse(key), note)))
              .orElse(null);
      witnessed = known;
    }
    return Optional.ofNullable(known);
  }

  /** One round; returns when all have answered or their time is over. */
  void round() {
    TreeHead head = publisher.newest().orElse(null);
    if (head == null || witnesses.isEmpty()) {
      return;
    }
    boolean renewed = ask(head);
    var lines = new ArrayList<String>();
    witnesses.forEach(witness -> witness.lineFor(head.size()).ifPresent(lines::add));
    TreeHead known = witnessed().orElse(null);
    int before = known != null && known.size() == head.size() ? known.witnesses() : 0;
    // Enough fresh lines beat more that grow old while one witness is away.
    if (lines.size() >= needed && (renewed || lines.size() > before)) {
      var cosigned = new TreeHead(head.size(), head.root(), head.note() + String.join("", lines));
      publisher.folder().write("witnessed", cosigned.note().getBytes(StandardCharsets.UTF_8));
      witnessed = cosigned;
    }
  }

  /**
   * Asks all that are due, at once.
   *
   * @return whether one of them cosigned
   */
  private boolean ask(TreeHead head) {
    var asked = new LinkedHashMap<WitnessLine, java.util.concurrent.CompletableFuture<String>>();
    for (WitnessLine witness : witnesses) {
      if (witness.isDue(head.size(), clock.instant())) {
        asked.put(
            witness,
            witness.ask(
                head, older -> new TileProofs(publisher.folder(), head.size()).consistency(older)));
      }
    }
    boolean cosigned = false;
    for (var one : asked.entrySet()) {
      cosigned |= note(one.getKey(), head, one.getValue());
    }
    return cosigned;
  }

  /**
   * Why this process must not sign a first tree of its own behind a published one: so many
   * witnesses know a longer log, or another, that no tree of ours would ever be cosigned by enough.
   * One that lies, or is away, holds nothing up.
   *
   * @param head newest tree that was published before
   * @return reason code; empty when it may
   */
  private Optional<String> contradicted(TreeHead head) {
    ask(head);
    for (String problem : List.of("knows-a-longer-log", "other-tree")) {
      long so = standings().stream().filter(one -> problem.equals(one.problem())).count();
      if (so > 0 && so > witnesses.size() - needed) {
        return Optional.of("witness-" + problem);
      }
    }
    return Optional.empty();
  }

  private boolean note(
      WitnessLine witness, TreeHead head, java.util.concurrent.CompletableFuture<String> answer) {
    String name = witness.key().name();
    CosigningStanding before = standing(name);
    try {
      String line = answer.join();
      leaves.cosigned(head.size(), name, line, clock.instant());
      witness.signed(clock.instant());
      put(new CosigningStanding(name, head.size(), clock.instant(), null));
      return true;
    } catch (java.util.concurrent.CompletionException failed) {
      String problem = WitnessLine.problemOf(failed);
      witness.rest(clock.instant());
      if (!problem.equals(before.problem())) {
        LOG.warn("ALARM: witness {} did not cosign {} entries: {}", name, head.size(), problem);
      }
      put(new CosigningStanding(name, before.size(), before.at(), problem));
      return false;
    }
  }

  private synchronized CosigningStanding standing(String name) {
    return java.util.Objects.requireNonNull(standings.get(name));
  }

  private synchronized void put(CosigningStanding standing) {
    standings.put(standing.name(), standing);
  }
}
