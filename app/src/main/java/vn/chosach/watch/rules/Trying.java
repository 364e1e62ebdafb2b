package vn.chosach.watch.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.screening.Band;
import vn.chosach.screening.Screener;
import vn.chosach.screening.rules.RuleSections.RuleSectionsSection;

/** Screens stored listings by the book as it is and as it would be. */
@Component
class Trying {

  /** The newest so many are looked at while the page is drawn up. */
  static final int LISTINGS = 20_000;

  /** Rows that are in memory at once. */
  private static final int FETCHED = 500;

  private final JdbcClient jdbc;
  private final Books books;

  Trying(JdbcClient jdbc, Books books) {
    this.jdbc = jdbc;
    this.books = books;
  }

  /** Tries a section on the newest listings. */
  @Transactional(readOnly = true)
  public Trial of(RuleSectionsSection section) {
    TrialCount counting = counting(section, TrialTally.NONE);
    try (var offers =
        jdbc
            .sql(StoredListing.SELECT + " ORDER BY l.id DESC LIMIT :most")
            .param("most", LISTINGS)
            .withFetchSize(FETCHED)
            .query(StoredListing::of)
            .stream()) {
      offers.forEach(one -> counting.take(one.id(), one.offer()));
    }
    return shown(section.name(), counting.tally(), stored());
  }

  /** Counts by the book of today and by the same book with the section in it. */
  TrialCount counting(RuleSectionsSection section, TrialTally from) {
    return new TrialCount(
        section.name(),
        new Screener(books.today().rules()),
        new Screener(books.trying(section)),
        from);
  }

  /** State of the book that {@link #counting} compares with. */
  long book() {
    return books.today().state();
  }

  /**
   * Takes the next listings in the order of their identifiers; within a transaction they are
   * fetched a few at a time.
   *
   * @param after the last one behind; {@code to} the last one to take
   * @return the last one taken; {@code null} when none was left
   */
  @Nullable UUID page(UUID after, UUID to, int most, TrialCount counting) {
    UUID[] last = new UUID[1];
    try (var offers =
        jdbc
            .sql(
                StoredListing.SELECT
                    + " WHERE l.id > :after AND l.id <= :to ORDER BY l.id LIMIT :most")
            .param("after", after)
            .param("to", to)
            .param("most", most)
            .withFetchSize(FETCHED)
            .query(StoredListing::of)
            .stream()) {
      offers.forEach(
          one -> {
            counting.take(one.id(), one.offer());
            last[0] = one.id();
          });
    }
    return last[0];
  }

  long stored() {
    return jdbc.sql("SELECT count(*) FROM watch.listing").query(Long.class).single();
  }

  /** A tally with the texts of its samples as they are stored now. */
  Trial shown(String name, TrialTally tally, long stored) {
    Map<String, Trial.Counts> differ = new TreeMap<>();
    tally
        .rules()
        .forEach(
            (rule, pair) -> {
              if (!pair.get(0).equals(pair.get(1)) && !rule.equals("score.cap")) {
                differ.put(rule, new Trial.Counts(pair.get(0), pair.get(1)));
              }
            });
    List<Long> own = tally.rules().getOrDefault(name, List.of(0L, 0L));
    return new Trial(
        tally.listings(),
        stored,
        own.get(0),
        own.get(1),
        tally.raised(),
        tally.lowered(),
        differ,
        Stream.of(Band.CASE, Band.REVIEW, Band.NOTE, Band.CLEAN)
            .map(
                band -> {
                  List<Long> pair = tally.bands().getOrDefault(band.name(), List.of(0L, 0L));
                  return new Trial.Banded(band, pair.get(0), pair.get(1));
                })
            .toList(),
        platforms(tally),
        samples(tally.samples()));
  }

  private static List<Trial.OnPlatform> platforms(TrialTally tally) {
    return tally.platforms().entrySet().stream()
        .map(
            one -> {
              List<Long> of = one.getValue();
              return new Trial.OnPlatform(
                  one.getKey(), of.get(0), of.get(1), of.get(2), of.get(3), of.get(4));
            })
        .filter(one -> one.before() + one.after() + one.raised() + one.lowered() > 0)
        .sorted(
            Comparator.comparingLong((Trial.OnPlatform one) -> -Math.max(one.before(), one.after()))
                .thenComparing(Trial.OnPlatform::platform))
        .toList();
  }

  private List<Trial.Sample> samples(List<TrialTally.Sample> kept) {
    record ListingText(String title, String platform, String seller, boolean official) {}
    Map<UUID, ListingText> told = new HashMap<>();
    jdbc.sql(
            """
            SELECT l.id, l.title, l.platform, coalesce(s.name, '') AS seller,
                   coalesce(s.official, false) AS official
              FROM watch.listing l LEFT JOIN watch.seller s ON s.id = l.seller
             WHERE l.id = ANY (:ids)
            """)
        .param("ids", kept.stream().map(TrialTally.Sample::listing).toArray(UUID[]::new))
        .query(
            row -> {
              told.put(
                  row.getObject("id", UUID.class),
                  new ListingText(
                      row.getString("title"),
                      row.getString("platform"),
                      row.getString("seller"),
                      row.getBoolean("official")));
            });
    var samples = new ArrayList<Trial.Sample>();
    for (TrialTally.Sample one : kept) {
      ListingText words = told.getOrDefault(one.listing(), new ListingText("", "", "", false));
      samples.add(
          new Trial.Sample(
              words.title,
              words.platform,
              words.seller,
              words.official,
              one.before(),
              one.after(),
              one.words()));
    }
    return samples;
  }
}
