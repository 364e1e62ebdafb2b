package vn.chosach.watch.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much the verdicts of one account may teach: together no more than a quarter of all, and about
 * one seller, when it always says the same, no more than five. So neither a storm of verdicts nor
 * an account that approves one seller turns the order of the queue. The verdicts themselves stand.
 */
final class AccountCaps {

  /** Share of all verdicts that one account may have. */
  private static final double SHARE = 0.25;

  /** Fewer than these are never capped, however few the others gave. */
  private static final int FREE = 20;

  /** Equal verdicts about one seller count as no more than these. */
  private static final int ABOUT_ONE = 5;

  /** From so many equal verdicts about one seller on the account is named. */
  private static final int NAMED_FROM = 10;

  private AccountCaps() {}

  /**
   * An account that counted for less.
   *
   * @param seller about whom it always said the same; {@code null} when it merely gave too many
   * @param counted as how many verdicts it counted
   */
  record Capped(UUID officer, @Nullable UUID seller, int verdicts, double counted) {}

  /** Weights above 0 to 1 in the order of the verdicts, and who was capped. */
  record Weights(double[] each, List<Capped> capped) {}

  private record Pair(UUID officer, UUID seller) {}

  static Weights of(List<SettledVerdict> verdicts) {
    Map<UUID, Integer> given = new HashMap<>();
    Map<Pair, Integer> about = new HashMap<>();
    Map<Pair, Integer> worth = new HashMap<>();
    for (SettledVerdict one : verdicts) {
      given.merge(one.officer(), 1, Integer::sum);
      UUID seller = one.seller();
      if (seller != null) {
        about.merge(new Pair(one.officer(), seller), 1, Integer::sum);
        worth.merge(new Pair(one.officer(), seller), one.worth() ? 1 : 0, Integer::sum);
      }
    }
    double most = Math.max(FREE, SHARE * verdicts.size());
    var each = new double[verdicts.size()];
    for (int n = 0; n < each.length; n++) {
      SettledVerdict one = verdicts.get(n);
      each[n] = Math.min(1, most / given.getOrDefault(one.officer(), 1));
      UUID seller = one.seller();
      if (seller != null) {
        var pair = new Pair(one.officer(), seller);
        each[n] *= pairWeight(about.getOrDefault(pair, 1), worth.getOrDefault(pair, 0));
      }
    }
    var capped = new ArrayList<Capped>();
    given.forEach(
        (officer, count) -> {
          if (count > most) {
            capped.add(new Capped(officer, null, count, most));
          }
        });
    about.forEach(
        (pair, count) -> {
          if (count >= NAMED_FROM && pairWeight(count, worth.getOrDefault(pair, 0)) < 1) {
            capped.add(new Capped(pair.officer, pair.seller, count, ABOUT_ONE));
          }
        });
    capped.sort(
        Comparator.comparingInt((Capped one) -> -one.verdicts)
            .thenComparing(Capped::officer)
            .thenComparing(one -> String.valueOf(one.seller)));
    return new Weights(each, List.copyOf(capped));
  }

  private static double pairWeight(int count, int worth) {
    boolean same = worth == 0 || worth == count;
    return same && count > ABOUT_ONE ? (double) ABOUT_ONE / count : 1;
  }
}
