package vn.chosach.linking.rings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chosach.linking.rings.Rings.Ring;
import vn.chosach.linking.rings.Tie.TieKind;

/**
 * Who of a ring may lead it, as a ranked estimate with its reasons. Being central is hardly one:
 * those who lead stay away from telephones and goods, while riders and fronts are seen everywhere
 * (arXiv 1509.01608). An estimate is no finding and names no role.
 */
public final class RoleEstimates {

  private RoleEstimates() {}

  /** What speaks for leading, each from 0 to 1 within a ring. */
  public enum Sign {
    /** Disposes of accounts into which the shops of others are paid. */
    MONEY(0.3),
    /** Was seen first with what others use later. */
    FIRST(0.25),
    /** Appears with something new after something of theirs was removed. */
    RETURNS(0.25),
    /** Is never seen with goods that are carried, while others of the ring are. */
    APART(0.2);

    private final double weight;

    Sign(double weight) {
      this.weight = weight;
    }
  }

  /**
   * A reason.
   *
   * @param strength from 0 to 1
   * @param worth what it adds to the estimate
   * @param count of what it rests on: accounts, first sightings, returns
   */
  public record Reason(Sign sign, double strength, double worth, int count) {}

  /**
   * An estimate.
   *
   * @param score from 0 to 1; comparable within a ring only
   * @param rank from 1
   * @param best rank if any one reason were wrong, at best
   * @param worst likewise, at worst
   * @param reasons the heaviest first; without those that add nothing
   */
  public record Estimate(
      int actor, double score, int rank, int best, int worst, List<Reason> reasons) {}

  /**
   * Ranks members of a ring.
   *
   * @param who those among its members who can lead, such as persons; others are not ranked
   * @param removals when a mark was taken down or closed, by mark
   */
  public static List<Estimate> of(
      RingGraph graph, Ring ring, Set<Integer> who, Map<Integer, Long> removals) {
    List<Integer> ranked = ring.members().stream().filter(who::contains).toList();
    Sign[] signs = Sign.values();
    var counts = new int[signs.length][];
    for (Sign sign : signs) {
      counts[sign.ordinal()] =
          ranked.stream().mapToInt(one -> count(sign, one, graph, ring, removals)).toArray();
    }
    var strength = new double[signs.length][];
    for (Sign sign : signs) {
      strength[sign.ordinal()] = strength(sign, ranked, counts[sign.ordinal()], graph);
    }
    int[][] ranks =
        IntStream.rangeClosed(0, signs.length)
            .mapToObj(left -> ranks(scores(strength, ranked.size(), left)))
            .toArray(int[][]::new);
    double[] scores = scores(strength, ranked.size(), signs.length);
    var all = new ArrayList<Estimate>();
    for (int i = 0; i < ranked.size(); i++) {
      int at = i;
      all.add(
          new Estimate(
              ranked.get(i),
              scores[i],
              ranks[signs.length][i],
              Arrays.stream(ranks).mapToInt(one -> one[at]).min().orElse(1),
              Arrays.stream(ranks).mapToInt(one -> one[at]).max().orElse(1),
              Arrays.stream(signs)
                  .filter(sign -> strength[sign.ordinal()][at] > 0)
                  .map(
                      sign ->
                          new Reason(
                              sign,
                              strength[sign.ordinal()][at],
                              strength[sign.ordinal()][at] * sign.weight,
                              counts[sign.ordinal()][at]))
                  .sorted(Comparator.comparingDouble(Reason::worth).reversed())
                  .toList()));
    }
    all.sort(Comparator.comparingInt(Estimate::rank).thenComparingInt(Estimate::actor));
    return List.copyOf(all);
  }

  /**
   * From 0 to 1 by the strongest. Of first sightings their share counts, as all have some, and how
   * many of the ring were seen later than who has any.
   */
  private static double[] strength(Sign sign, List<Integer> ranked, int[] counts, RingGraph graph) {
    var raw = new double[counts.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = counts[i];
      if (sign == Sign.FIRST && counts[i] > 0) {
        long since = since(ranked.get(i), graph);
        double later = ranked.stream().filter(one -> since(one, graph) > since).count();
        raw[i] = counts[i] / (1.0 + told(ranked.get(i), graph).count());
        raw[i] += later / raw.length / 2;
      }
    }
    double most = Arrays.stream(raw).max().orElse(0);
    return Arrays.stream(raw).map(n -> most > 0 ? n / most : 0).toArray();
  }

  private static int count(
      Sign sign, int actor, RingGraph graph, Ring ring, Map<Integer, Long> removals) {
    Set<Integer> members = Set.copyOf(ring.members());
    List<Tie> shared =
        graph.of(actor).stream().filter(tie -> ring.shared().contains(tie.mark())).toList();
    return switch (sign) {
      case MONEY ->
          shared.stream()
              .filter(tie -> tie.kind().money())
              .mapToInt(tie -> disposal(tie, graph) * others(tie, graph, members))
              .sum();
      case FIRST ->
          (int)
              shared.stream()
                  .filter(tie -> tie.kind().seen())
                  .filter(tie -> first(tie, graph))
                  .count();
      case RETURNS -> returns(actor, graph, removals);
      case APART ->
          ring.members().stream().anyMatch(one -> carries(one, graph)) && !carries(actor, graph)
              ? 1
              : 0;
    };
  }

  /** Who is only paid there stands behind who was there first and who was seen to dispose of it. */
  private static int disposal(Tie tie, RingGraph graph) {
    return tie.kind() == TieKind.CONTROLS ? 4 : first(tie, graph) ? 3 : 1;
  }

  /** When somebody was seen first; what both stand in says nothing of it. */
  private static long since(int actor, RingGraph graph) {
    return graph.of(actor).stream()
        .filter(tie -> tie.kind().seen())
        .mapToLong(Tie::since)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static boolean first(Tie tie, RingGraph graph) {
    return graph.at(tie.mark()).stream()
        .allMatch(other -> other.actor() == tie.actor() || other.since() > tie.since());
  }

  private static int others(Tie tie, RingGraph graph, Set<Integer> members) {
    return (int)
        graph.at(tie.mark()).stream()
            .filter(one -> one.actor() != tie.actor() && members.contains(one.actor()))
            .count();
  }

  /**
   * How many marks somebody is first seen with after the first removal of one of theirs; that a
   * report of later names them is no return.
   */
  private static int returns(int actor, RingGraph graph, Map<Integer, Long> removals) {
    return graph.of(actor).stream()
        .filter(tie -> removals.containsKey(tie.mark()))
        .map(tie -> removals.getOrDefault(tie.mark(), Long.MAX_VALUE))
        .min(Comparator.naturalOrder())
        .map(day -> (int) told(actor, graph).filter(tie -> tie.since() > day).count())
        .orElse(0);
  }

  /** What cases say of somebody; a report alone says nothing of who leads. */
  private static Stream<Tie> told(int actor, RingGraph graph) {
    return graph.of(actor).stream().filter(tie -> tie.kind() != TieKind.MENTION);
  }

  private static boolean carries(int actor, RingGraph graph) {
    return graph.of(actor).stream().anyMatch(tie -> tie.kind() == TieKind.DELIVERS);
  }

  /** Scores without one sign; the number of all signs leaves none out. */
  private static double[] scores(double[][] strength, int size, int left) {
    var scores = new double[size];
    for (Sign sign : Sign.values()) {
      for (int i = 0; i < size && sign.ordinal() != left; i++) {
        scores[i] += sign.weight * strength[sign.ordinal()][i];
      }
    }
    return scores;
  }

  /** Equal scores have one rank. */
  private static int[] ranks(double[] scores) {
    return Arrays.stream(scores)
        .mapToInt(
            own -> 1 + (int) Arrays.stream(scores).filter(other -> other > own + 1e-9).count())
        .toArray();
  }
}
