package vn.chosach.linking.rings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities of actors who share more with each other than with others, by the Leiden algorithm
 * (Traag, Waltman and van Eck 2019) over each connected part alone, so that what happens elsewhere
 * moves no ring. The same graph gives the same rings.
 */
public final class Rings {

  /** Two who share a number are a pair, no ring. */
  public static final int SMALLEST = 3;

  /** Below one: groups of one part are kept together rather than torn apart. */
  private static final double RESOLUTION = 0.6;

  private static final int ITERATIONS = 20;
  private static final long SEED = 389;

  private final RingGraph graph;
  private final List<Ring> rings = new ArrayList<>();
  private final Map<Integer, Ring> ringOf = new HashMap<>();

  private Rings(RingGraph graph) {
    this.graph = graph;
  }

  /**
   * A ring.
   *
   * @param members in ascending order, at least {@link #SMALLEST}
   * @param shared marks with which at least two of them are seen, in ascending order
   */
  public record Ring(List<Integer> members, List<Integer> shared) {}

  /** That a member of a ring shares something with a member of another. */
  public record Bridge(int member, int mark, Ring to) {}

  /** What became of a ring: who came, who went. */
  public record Change(Set<Integer> came, Set<Integer> went) {}

  public static Rings of(RingGraph graph) {
    var found = new Rings(graph);
    var seen = new boolean[graph.actors()];
    for (int actor = 0; actor < graph.actors(); actor++) {
      if (!seen[actor]) {
        List<Integer> part = found.part(actor, Set.of());
        part.forEach(one -> seen[one] = true);
        if (part.size() >= SMALLEST) {
          found.split(part);
        }
      }
    }
    found.rings.sort(
        Comparator.comparingInt((Ring ring) -> -ring.members().size())
            .thenComparing(ring -> ring.members().getFirst()));
    return found;
  }

  /** The largest first. */
  public List<Ring> all() {
    return List.copyOf(rings);
  }

  /** All who hang together with one, also by many steps; without those left out. */
  private List<Integer> part(int from, Collection<Integer> without) {
    var seen = new TreeSet<>(List.of(from));
    var open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (Tie tie : graph.of(open.poll())) {
        for (Tie other : graph.at(tie.mark())) {
          if (!without.contains(other.actor()) && seen.add(other.actor())) {
            open.add(other.actor());
          }
        }
      }
    }
    return List.copyOf(seen);
  }

  private void split(List<Integer> part) {
    var from = new LargeIntArray(0);
    var to = new LargeIntArray(0);
    var weights = new LargeDoubleArray(0);
    double total = 0;
    for (int actor : part) {
      for (Map.Entry<Integer, Double> other : graph.beside(actor).entrySet()) {
        if (other.getKey() > actor) {
          from.append(Collections.binarySearch(part, actor));
          to.append(Collections.binarySearch(part, other.getKey()));
          weights.append(other.getValue());
          total += other.getValue();
        }
      }
    }
    var network =
        new Network(part.size(), true, new LargeIntArray[] {from, to}, weights, false, true);
    var leiden =
        new LeidenAlgorithm(
            RESOLUTION / (2 * total),
            ITERATIONS,
            LeidenAlgorithm.DEFAULT_RANDOMNESS,
            new Random(SEED));
    var clusters = new Clustering(part.size());
    leiden.improveClustering(network, clusters);
    for (int[] cluster : clusters.getNodesPerCluster()) {
      if (cluster.length >= SMALLEST) {
        add(Arrays.stream(cluster).mapToObj(part::get).sorted().toList());
      }
    }
  }

  private void add(List<Integer> members) {
    var once = new TreeSet<Integer>();
    var shared = new TreeSet<Integer>();
    for (int member : members) {
      for (Tie tie : graph.of(member)) {
        if (!once.add(tie.mark())) {
          shared.add(tie.mark());
        }
      }
    }
    var ring = new Ring(members, List.copyOf(shared));
    rings.add(ring);
    members.forEach(member -> ringOf.put(member, ring));
  }

  /** What members share with other rings. */
  public List<Bridge> bridges(Ring ring) {
    var bridges = new ArrayList<Bridge>();
    for (int member : ring.members()) {
      for (Tie tie : graph.of(member)) {
        graph.at(tie.mark()).stream()
            .map(other -> ringOf.get(other.actor()))
            .filter(other -> other != null && !other.equals(ring))
            .distinct()
            .forEach(other -> bridges.add(new Bridge(member, tie.mark(), other)));
      }
    }
    return bridges;
  }

  /** Members without whom the ring falls into pieces. */
  public List<Integer> holding(Ring ring) {
    var outside = new HashSet<Integer>(part(ring.members().getFirst(), Set.of()));
    ring.members().forEach(outside::remove);
    return ring.members().stream()
        .filter(
            member -> {
              var without = new HashSet<>(outside);
              without.add(member);
              int first = ring.members().getFirst();
              int start = first == member ? ring.members().get(1) : first;
              return part(start, without).size() < ring.members().size() - 1;
            })
        .toList();
  }

  /** What became of a ring since rings of before, beside the one that has most members of it. */
  public static Change since(Rings before, Ring now) {
    Set<Integer> old =
        before.rings.stream()
            .map(ring -> Set.copyOf(ring.members()))
            .max(
                Comparator.comparingLong(
                    ring -> now.members().stream().filter(ring::contains).count()))
            .filter(ring -> now.members().stream().anyMatch(ring::contains))
            .orElse(Set.of());
    var came = new TreeSet<>(now.members());
    came.removeAll(old);
    var went = new TreeSet<>(old);
    now.members().forEach(went::remove);
    return new Change(came, went);
  }
}
