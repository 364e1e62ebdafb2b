package vn.chosach.linking.rings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import vn.chosach.linking.rings.MadeRings.Leaders;
import vn.chosach.linking.rings.Rings.Ring;
import vn.chosach.linking.rings.RoleEstimates.Estimate;

/** How well rings and who leads them are found in made networks with known roles. */
public final class RingQuality {

  private RingQuality() {}

  /**
   * Areas under the curve for leaders among the members of all found rings, and agreement of rings.
   */
  record Quality(
      double agreement, double estimate, double degree, double pageRank, double between) {

    String line(Leaders how) {
      return String.format(
          Locale.ROOT,
          "rings, leaders %s: ARI %.3f; leaders' AUC: estimate %.3f, PageRank %.3f, degree %.3f,"
              + " betweenness %.3f",
          how.name().toLowerCase(Locale.ROOT),
          agreement,
          estimate,
          pageRank,
          degree,
          between);
    }
  }

  public static void main(String[] arguments) {
    int rings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
    for (Leaders how : Leaders.values()) {
      System.out.println(of(new MadeRings(389_389, rings, how)).line(how));
    }
  }

  static Quality of(MadeRings made) {
    RingGraph graph = RingGraph.of(made.actors(), made.ties);
    Rings rings = Rings.of(graph);
    var score = new HashMap<Integer, Double>();
    for (Ring ring : rings.all()) {
      for (Estimate one :
          RoleEstimates.of(graph, ring, new HashSet<>(ring.members()), made.removals)) {
        score.put(one.actor(), one.score());
      }
    }
    var whole = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    IntStream.range(0, made.actors())
        .filter(one -> score.containsKey(one))
        .forEach(whole::addVertex);
    for (int actor = 0; actor < made.actors(); actor++) {
      for (Map.Entry<Integer, Double> other : graph.beside(actor).entrySet()) {
        if (other.getKey() > actor
            && whole.containsVertex(actor)
            && whole.containsVertex(other.getKey())) {
          whole.setEdgeWeight(whole.addEdge(actor, other.getKey()), other.getValue());
        }
      }
    }
    Map<Integer, Double> degree =
        whole.vertexSet().stream()
            .collect(Collectors.toMap(v -> v, v -> (double) whole.degreeOf(v)));
    return new Quality(
        agreement(made, rings),
        area(score, made, score),
        area(degree, made, score),
        area(new PageRank<>(whole).getScores(), made, score),
        area(new BetweennessCentrality<>(whole).getScores(), made, score));
  }

  /** Chance that a leader stands before another member; ties count half. */
  private static double area(
      Map<Integer, Double> score, MadeRings made, Map<Integer, Double> among) {
    List<Integer> all = among.keySet().stream().filter(one -> made.truth.get(one) >= 0).toList();
    double won = 0;
    long pairs = 0;
    for (int leader : all) {
      if (made.leaders.contains(leader)) {
        for (int other : all) {
          if (!made.leaders.contains(other)) {
            int order =
                Double.compare(score.getOrDefault(leader, 0.0), score.getOrDefault(other, 0.0));
            won += order > 0 ? 1 : order == 0 ? 0.5 : 0;
            pairs++;
          }
        }
      }
    }
    return won / pairs;
  }

  /** Adjusted Rand index over members of rings; who is in no found ring is alone. */
  private static double agreement(MadeRings made, Rings rings) {
    var found = new HashMap<Integer, Integer>();
    List<Ring> all = rings.all();
    for (int i = 0; i < all.size(); i++) {
      for (int member : all.get(i).members()) {
        found.put(member, i);
      }
    }
    var both = new HashMap<Long, Long>();
    var left = new HashMap<Integer, Long>();
    var right = new HashMap<Integer, Long>();
    long n = 0;
    for (int actor = 0; actor < made.actors(); actor++) {
      if (made.truth.get(actor) >= 0) {
        int ring = made.truth.get(actor);
        int in = found.getOrDefault(actor, 1_000_000 + actor);
        both.merge((long) ring << 32 | in, 1L, Long::sum);
        left.merge(ring, 1L, Long::sum);
        right.merge(in, 1L, Long::sum);
        n++;
      }
    }
    double index = both.values().stream().mapToDouble(RingQuality::pairs).sum();
    double rows = left.values().stream().mapToDouble(RingQuality::pairs).sum();
    double columns = right.values().stream().mapToDouble(RingQuality::pairs).sum();
    double expected = rows * columns / pairs(n);
    return (index - expected) / ((rows + columns) / 2 - expected);
  }

  private static double pairs(long n) {
    return n * (n - 1) / 2.0;
  }
}
