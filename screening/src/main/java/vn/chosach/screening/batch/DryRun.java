package vn.chosach.screening.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.RuleBook;

/**
 * What rules would do before they go live: counts and samples over stored listings. The same
 * figures show afterwards which rule floods.
 *
 * @param listings number of listings that were looked at
 * @param counts listings on which each rule fired; rules that never fired are left out
 * @param samples the first listings of each rule, at most as many as were asked for
 */
public record DryRun(long listings, Map<String, Long> counts, Map<String, List<Sample>> samples) {

  /** One listing on which a rule fired. */
  public record Sample(String id, int score, Screening.Reason reason) {}

  /** Screens all listings with a book. */
  public static DryRun of(
      RuleBook book, Brands brands, LocalDate day, Iterable<Listing> listings, int samplesOfEach) {
    Screener screener = new Screener(CompiledRules.of(book, brands, day));
    Map<String, Long> counts = new TreeMap<>();
    Map<String, List<Sample>> samples = new TreeMap<>();
    long seen = 0;
    for (Listing listing : listings) {
      seen++;
      Screening screening = screener.screen(listing);
      for (Screening.Reason reason : screening.reasons()) {
        counts.merge(reason.rule(), 1L, Long::sum);
        List<Sample> shown = samples.computeIfAbsent(reason.rule(), rule -> new ArrayList<>());
        if (shown.size() < samplesOfEach) {
          shown.add(new Sample(listing.id(), screening.score(), reason));
        }
      }
    }
    return new DryRun(seen, counts, samples);
  }

  /**
   * Rules that fire far more often than before and belong into quarantine until an officer has
   * looked.
   *
   * @param baseline an earlier run; a rule unknown to it is measured against {@code floor} alone
   * @param factor how many times its earlier share a rule may reach
   * @param floor share of all listings below which no rule counts as a flood, 0 to 1
   */
  public Set<String> floods(DryRun baseline, double factor, double floor) {
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
