package vn.chosach.watch.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chosach.watch.learning.VerdictSource.SettledVerdict;

/**
 * How much the verdicts of one account may teach: about one seller, when it always says the same,
 * as many as five, and together no more than a quarter of all that counts. So neither a storm of
 * verdicts nor an account that approves one seller turns the order of the queue. The verdicts
 * themselves stand.
 *
 * @param each weights above 0 to 1 in the order of the verdicts
 * @param capped who counted for less, most verdicts first
 */
record AccountCaps(double[] each, List<Capped> capped) {

  private static final double SHARE = 0.25;

  /** So many accounts must judge: of fewer none may count for more than its share. */
  static final int LEAST_ACCOUNTS = (int) Math.ceil(1 / SHARE);

  /** So many always count; that is within the quarter once enough counts to be learned from. */
  private static final double FREE = 20;

  private static final int ABOUT_ONE = 5;

  /** From so many equal verdicts about one seller on the account is named. */
  private static final int NAMED_FROM = 10;

  private static final double STABLE = 1e-6;

  /**
   * An account that counted for less.
   *
   * @param agency in whose name it decided last
   * @param aboutOne whether it always said the same about one seller; else it gave too many
   * @param counted as how many verdicts it counted
   */
  record Capped(UUID officer, String agency, boolean aboutOne, int verdicts, double counted) {}

  /** Verdicts of one account about one seller. */
  private record Voice(UUID officer, UUID seller) {}

  static AccountCaps of(List<SettledVerdict> verdicts) {
    Map<UUID, String> agencies = new HashMap<>();
    Map<UUID, Integer> given = new LinkedHashMap<>();
    Map<Voice, int[]> about = new LinkedHashMap<>();
    for (SettledVerdict one : verdicts) {
      agencies.put(one.officer(), one.agency());
      given.merge(one.officer(), 1, Integer::sum);
      if (one.seller() != null) {
        int[] n = about.computeIfAbsent(new Voice(one.officer(), one.seller()), any -> new int[2]);
        n[0]++;
        n[1] += one.worth() ? 1 : 0;
      }
    }
    var capped = new ArrayList<Capped>();
    Map<Voice, Double> weights = new HashMap<>();
    about.forEach(
        (voice, n) -> {
          boolean same = n[1] == 0 || n[1] == n[0];
          weights.put(voice, same ? Math.min(1, (double) ABOUT_ONE / n[0]) : 1);
          if (same && n[0] >= NAMED_FROM) {
            capped.add(
                new Capped(voice.officer, agency(agencies, voice.officer), true, n[0], ABOUT_ONE));
          }
        });
    double[] each =
        verdicts.stream()
            .mapToDouble(
                one ->
                    one.seller() == null
                        ? 1
                        : weights.getOrDefault(new Voice(one.officer(), one.seller()), 1.0))
            .toArray();
    Map<UUID, Double> counted = new LinkedHashMap<>();
    for (int n = 0; n < each.length; n++) {
      counted.merge(verdicts.get(n).officer(), each[n], Double::sum);
    }
    double most = most(counted.values());
    for (int n = 0; n < each.length; n++) {
      each[n] *= Math.min(1, most / counted.getOrDefault(verdicts.get(n).officer(), most));
    }
    counted.forEach(
        (officer, much) -> {
          int n = given.getOrDefault(officer, 0);
          if (much > most && n > SHARE * verdicts.size()) {
            capped.add(new Capped(officer, agency(agencies, officer), false, n, most));
          }
        });
    capped.sort(
        Comparator.comparingInt((Capped one) -> -one.verdicts)
            .thenComparing(one -> one.officer + " " + one.aboutOne));
    return new AccountCaps(each, capped);
  }

  /** As much as one account may count: a quarter of what is left when all are cut to it. */
  private static double most(Collection<Double> counted) {
    double most = counted.stream().mapToDouble(one -> one).sum();
    double before;
    do {
      before = most;
      double cut = before;
      most = Math.max(FREE, SHARE * counted.stream().mapToDouble(one -> Math.min(one, cut)).sum());
    } while (before - most > STABLE);
    return most;
  }

  private static String agency(Map<UUID, String> agencies, UUID officer) {
    return agencies.getOrDefault(officer, "");
  }
}
