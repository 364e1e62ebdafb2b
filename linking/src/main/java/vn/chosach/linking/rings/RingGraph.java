package vn.chosach.linking.rings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chosach.linking.rings.Tie.TieKind;

/**
 * Actors and what they share. What more than {@link #HUB} of them share says nothing of who belongs
 * together (the telephone of a courier, the collecting account of a bank): it makes no ring.
 */
public final class RingGraph {

  /** From so many actors on a mark is a hub. */
  public static final int HUB = 40;

  private final int actors;
  private final List<List<Tie>> ofActor = new ArrayList<>();
  private final Map<Integer, List<Tie>> ofMark = new TreeMap<>();
  private final List<Integer> hubs = new ArrayList<>();

  private RingGraph(int actors) {
    this.actors = actors;
    for (int i = 0; i < actors; i++) {
      ofActor.add(new ArrayList<>());
    }
  }

  /**
   * A graph of so many actors.
   *
   * @param ties in any order; of two between the same actor and mark the stronger counts, with the
   *     earlier time
   */
  public static RingGraph of(int actors, List<Tie> ties) {
    var graph = new RingGraph(actors);
    var once = new HashMap<Long, Tie>();
    for (Tie tie : ties) {
      once.merge((long) tie.actor() << 32 | tie.mark(), tie, RingGraph::stronger);
    }
    once.values().stream()
        .sorted(Comparator.comparingInt(Tie::mark).thenComparingInt(Tie::actor))
        .forEach(tie -> graph.ofMark.computeIfAbsent(tie.mark(), m -> new ArrayList<>()).add(tie));
    graph.ofMark.forEach(
        (mark, all) -> {
          if (all.size() > HUB) {
            graph.hubs.add(mark);
          } else {
            all.forEach(tie -> graph.ofActor.get(tie.actor()).add(tie));
          }
        });
    graph.hubs.forEach(graph.ofMark::remove);
    return graph;
  }

  private static Tie stronger(Tie one, Tie other) {
    TieKind kind = one.kind().weight() >= other.kind().weight() ? one.kind() : other.kind();
    return new Tie(one.actor(), one.mark(), kind, Math.min(one.since(), other.since()));
  }

  public int actors() {
    return actors;
  }

  /** Marks that were left out since too many share them. */
  public List<Integer> hubs() {
    return List.copyOf(hubs);
  }

  /** Ties of an actor, without those to hubs. */
  public List<Tie> of(int actor) {
    return ofActor.get(actor);
  }

  /** Who is seen with a mark; empty for a hub. */
  public List<Tie> at(int mark) {
    return ofMark.getOrDefault(mark, List.of());
  }

  /**
   * How strongly an actor hangs together with others, by their number. What two share counts whole,
   * what many share is divided among them, so that a frequent mark does not outweigh a rare one.
   */
  Map<Integer, Double> beside(int actor) {
    var beside = new TreeMap<Integer, Double>();
    for (Tie own : of(actor)) {
      List<Tie> sharing = at(own.mark());
      for (Tie other : sharing) {
        if (other.actor() != actor) {
          double weight = Math.min(own.kind().weight(), other.kind().weight());
          beside.merge(other.actor(), weight / (sharing.size() - 1), Double::sum);
        }
      }
    }
    return beside;
  }
}
