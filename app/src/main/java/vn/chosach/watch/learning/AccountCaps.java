package vn.chosach.watch.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.watch.learning.VerdictSource.SettledVerdict;

/**
 * How much the verdicts of one account may teach: together no more than a quarter of all, and about
 * one seller, when it always says the same, no more than five. So neither a storm of verdicts nor
 * an account that approves one seller turns the order of the queue. The verdicts themselves stand.
 *
 * @param each weights above 0 to 1 in the order of the verdicts
 * @param capped who counted for less, most verdicts first
 */
record AccountCaps(double[] each, List<Capped> capped) {

  private static final double SHARE = 0.25;

  /** Fewer than these are never capped, however few the others gave. */
  private static final int FREE = 20;

  private static final int ABOUT_ONE = 5;

  /** From so many equal verdicts about one seller on the account is named. */
  private static final int NAMED_FROM = 10;

  /**
   * An account that counted for less.
   *
   * @param seller about whom it always said the same; {@code null} when it merely gave too many
   * @param counted as how many verdicts it counted
   */
  record Capped(UUID officer, @Nullable UUID seller, int verdicts, double counted) {}

  /** Verdicts of one account, about one seller or all. */
  private record Voice(UUID officer, @Nullable UUID seller) {}

  static AccountCaps of(List<SettledVerdict> verdicts) {
    Map<Voice, int[]> given = new LinkedHashMap<>();
    for (SettledVerdict one : verdicts) {
      count(given, new Voice(one.officer(), null), one.worth());
      if (one.seller() != null) {
        count(given, new Voice(one.officer(), one.seller()), one.worth());
      }
    }
    double most = Math.max(FREE, SHARE * verdicts.size());
    var capped = new ArrayList<Capped>();
    Map<Voice, Double> weights = new LinkedHashMap<>();
    given.forEach(
        (voice, n) -> {
          boolean same = voice.seller != null && (n[1] == 0 || n[1] == n[0]);
          double counts = voice.seller == null ? most : same ? ABOUT_ONE : n[0];
          weights.put(voice, Math.min(1, counts / n[0]));
          if (n[0] > counts && (voice.seller == null || n[0] >= NAMED_FROM)) {
            capped.add(new Capped(voice.officer, voice.seller, n[0], counts));
          }
        });
    capped.sort(
        Comparator.comparingInt((Capped one) -> -one.verdicts)
            .thenComparing(one -> one.officer + " " + one.seller));
    return new AccountCaps(
        verdicts.stream()
            .mapToDouble(
                one ->
                    weights.getOrDefault(new Voice(one.officer(), null), 1.0)
                        * (one.seller() == null
                            ? 1
                            : weights.getOrDefault(new Voice(one.officer(), one.seller()), 1.0)))
            .toArray(),
        capped);
  }

  private static void count(Map<Voice, int[]> given, Voice voice, boolean worth) {
    int[] n = given.computeIfAbsent(voice, any -> new int[2]);
    n[0]++;
    n[1] += worth ? 1 : 0;
  }
}
