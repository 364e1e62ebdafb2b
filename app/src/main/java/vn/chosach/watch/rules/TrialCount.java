package vn.chosach.watch.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;

/** Counts what two books say of listings, one after the other; goes on from a kept tally. */
final class TrialCount {

  private static final int SAMPLES = 20;
  private static final int LONGEST_WORDS = 200;

  /** Platforms that are told apart; listings of any further one count under the empty name. */
  private static final int PLATFORMS = 500;

  /** Identifiers are random in their lower half, so the smallest are an even choice. */
  private static final Comparator<TrialTally.Sample> TOLD_FIRST =
      Comparator.comparing((TrialTally.Sample one) -> !one.crosses())
          .thenComparing(one -> one.listing().getLeastSignificantBits())
          .thenComparing(TrialTally.Sample::listing);

  private final String name;
  private final Screener now;
  private final Screener then;
  private final Map<String, long[]> rules;
  private final Map<String, long[]> bands;
  private final Map<String, long[]> platforms;
  private final TreeSet<TrialTally.Sample> samples = new TreeSet<>(TOLD_FIRST);
  private long listings;
  private long raised;
  private long lowered;

  TrialCount(String name, Screener now, Screener then, TrialTally from) {
    this.name = name;
    this.now = now;
    this.then = then;
    rules = counts(from.rules());
    bands = counts(from.bands());
    platforms = counts(from.platforms());
    samples.addAll(from.samples());
    listings = from.listings();
    raised = from.raised();
    lowered = from.lowered();
  }

  void take(UUID id, Listing listing) {
    Screening before = now.screen(listing);
    Screening after = then.screen(listing);
    listings++;
    boolean fired = count(before, 0);
    boolean fires = count(after, 1);
    bands.computeIfAbsent(before.band().name(), any -> new long[2])[0]++;
    bands.computeIfAbsent(after.band().name(), any -> new long[2])[1]++;
    boolean was = before.score() >= Band.REVIEW.from();
    boolean becomes = after.score() >= Band.REVIEW.from();
    raised += becomes && !was ? 1 : 0;
    lowered += was && !becomes ? 1 : 0;
    long[] there = platform(listing.platform());
    there[0]++;
    there[1] += fired ? 1 : 0;
    there[2] += fires ? 1 : 0;
    there[3] += becomes && !was ? 1 : 0;
    there[4] += was && !becomes ? 1 : 0;
    if (before.score() != after.score()) {
      samples.add(
          new TrialTally.Sample(id, before.score(), after.score(), was != becomes, words(after)));
      if (samples.size() > SAMPLES) {
        samples.pollLast();
      }
    }
  }

  private boolean count(Screening screening, int side) {
    boolean own = false;
    for (Screening.Reason reason : screening.reasons()) {
      rules.computeIfAbsent(reason.rule(), any -> new long[2])[side]++;
      own |= reason.rule().equals(name);
    }
    return own;
  }

  private long[] platform(String platform) {
    long[] known = platforms.get(platform);
    if (known != null) {
      return known;
    }
    String under = platforms.size() < PLATFORMS ? platform : "";
    return platforms.computeIfAbsent(under, any -> new long[5]);
  }

  private @Nullable String words(Screening screening) {
    return screening.reasons().stream()
        .filter(reason -> reason.rule().equals(name))
        .map(Screening.Reason::text)
        .map(text -> text.substring(0, Math.min(LONGEST_WORDS, text.length())))
        .findFirst()
        .orElse(null);
  }

  TrialTally tally() {
    return new TrialTally(
        listings,
        raised,
        lowered,
        lists(rules),
        lists(bands),
        lists(platforms),
        new ArrayList<>(samples));
  }

  private static Map<String, long[]> counts(Map<String, List<Long>> kept) {
    Map<String, long[]> counts = new TreeMap<>();
    kept.forEach(
        (key, list) -> counts.put(key, list.stream().mapToLong(Long::longValue).toArray()));
    return counts;
  }

  private static Map<String, List<Long>> lists(Map<String, long[]> counts) {
    Map<String, List<Long>> lists = new TreeMap<>();
    counts.forEach((key, array) -> lists.put(key, Arrays.stream(array).boxed().toList()));
    return lists;
  }
}
