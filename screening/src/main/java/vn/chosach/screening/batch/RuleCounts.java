package vn.chosach.screening.batch;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often rules fired over some listings.
 *
 * @param listings number of listings that were looked at
 * @param counts listings on which each rule fired; rules that never fired are left out
 */
public record RuleCounts(long listings, Map<String, Long> counts) {

  /**
   * Rules that fire far more often than before and belong into quarantine until an officer has
   * looked.
   *
   * @param baseline earlier counts; a rule unknown to them is measured against {@code floor} alone
   * @param factor how many times its earlier share a rule may reach
   * @param floor share of all listings below which no rule counts as a flood, 0 to 1
   */
  public Set<String> floods(RuleCounts baseline, double factor, double floor) {
    Set<String> floods = new TreeSet<>();
    counts.forEach(
        (rule, count) -> {
          double share = (double) count / Math.max(1, listings);
          long before = baseline.counts.getOrDefault(rule, 0L);
          double earlier = (double) before / Math.max(1, baseline.listings);
          if (share > floor && share > earlier * factor) {
            floods.add(rule);
          }
        });
    return floods;
  }
}
