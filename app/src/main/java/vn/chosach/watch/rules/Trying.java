package vn.chosach.watch.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;
import vn.chosach.screening.rules.RuleSections.Section;

/** Screens stored listings by the book as it is and as it would be. */
@Component
class Trying {

  /** The newest so many are looked at. */
  static final int LISTINGS = 20_000;

  private static final int SAMPLES = 12;

  private final JdbcClient jdbc;
  private final Books books;

  Trying(JdbcClient jdbc, Books books) {
    this.jdbc = jdbc;
    this.books = books;
  }

  @Transactional(readOnly = true)
  public Trial of(Section section) {
    var now = new Screener(books.today().rules());
    var then = new Screener(books.trying(section));
    var counting = new Counting(section.name());
    try (var listings =
        jdbc
            .sql(StoredListing.SELECT + " ORDER BY l.id DESC LIMIT :most")
            .param("most", LISTINGS)
            .query((row, n) -> StoredListing.of(row, n).offer())
            .stream()) {
      listings.forEach(
          listing -> counting.take(listing, now.screen(listing), then.screen(listing)));
    }
    return counting.trial(stored());
  }

  private long stored() {
    return jdbc.sql("SELECT count(*) FROM watch.listing").query(Long.class).single();
  }

  private static final class Counting {

    private final String name;
    private final Map<String, long[]> counts = new TreeMap<>();
    private final List<Trial.Sample> samples = new ArrayList<>();
    private long listings;
    private long raised;
    private long lowered;

    Counting(String name) {
      this.name = name;
    }

    void take(Listing listing, Screening before, Screening after) {
      listings++;
      before.reasons().forEach(reason -> count(reason.rule())[0]++);
      after.reasons().forEach(reason -> count(reason.rule())[1]++);
      boolean was = before.score() >= Band.REVIEW.from();
      boolean becomes = after.score() >= Band.REVIEW.from();
      raised += becomes && !was ? 1 : 0;
      lowered += was && !becomes ? 1 : 0;
      if (before.score() != after.score() && samples.size() < SAMPLES) {
        samples.add(
            new Trial.Sample(
                listing.id(),
                listing.title(),
                listing.seller(),
                before.score(),
                after.score(),
                after.reasons().stream()
                    .filter(reason -> reason.rule().equals(name))
                    .map(Screening.Reason::text)
                    .findFirst()
                    .orElse(null)));
      }
    }

    private long[] count(String rule) {
      return counts.computeIfAbsent(rule, any -> new long[2]);
    }

    Trial trial(long stored) {
      Map<String, Trial.Counts> differ = new TreeMap<>();
      counts.forEach(
          (rule, pair) -> {
            if (pair[0] != pair[1] && !rule.equals("score.cap")) {
              differ.put(rule, new Trial.Counts(pair[0], pair[1]));
            }
          });
      long[] own = counts.getOrDefault(name, new long[2]);
      return new Trial(listings, stored, own[0], own[1], raised, lowered, differ, samples);
    }
  }
}
