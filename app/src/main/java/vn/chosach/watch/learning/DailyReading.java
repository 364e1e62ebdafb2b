package vn.chosach.watch.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.Band;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;
import vn.chosach.screening.ranking.RankedRow;
import vn.chosach.screening.ranking.Reranker;
import vn.chosach.watch.intake.BatchWriting;
import vn.chosach.watch.review.QueueOrder;
import vn.chosach.watch.rules.Books;
import vn.chosach.watch.rules.RuleBookEdition;
import vn.chosach.watch.rules.StoredListing;

/**
 * Puts listings below the threshold up to be read, once a day: some drawn by chance, without which
 * what the machine misses would never show; some of which it is least sure; and, while a model
 * orders, some that it lifts. Officers decide about them as about any other.
 */
@Component
class DailyReading {

  /** Of each sort. */
  static final int ROWS = 30;

  /** Listings not seen for longer are not drawn. */
  static final Duration SEEN = Duration.ofDays(30);

  private static final int POOL = 5_000;

  /** Below the threshold, nobody has looked, and not put up before. */
  private static final String BELOW =
      """
       LEFT JOIN watch.hit h ON h.listing = l.id
       WHERE l.last_seen >= :since AND l.removed_at IS NULL
         AND (h.id IS NULL OR h.state = 'OPEN' AND h.band IN ('CLEAN', 'NOTE')
              AND NOT EXISTS (SELECT FROM watch.reading r WHERE r.hit = h.id))
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Books books;
  private final QueueOrder order;
  private final BatchWriting writing;
  private final InstantSource time;

  DailyReading(
      JdbcClient jdbc,
      JdbcTemplate template,
      Books books,
      QueueOrder order,
      BatchWriting writing,
      InstantSource time) {
    this.jdbc = jdbc;
    this.template = template;
    this.books = books;
    this.order = order;
    this.writing = writing;
    this.time = time;
  }

  /** A listing that may be put up. */
  private record Looked(StoredListing stored, Screening said, Double rank) {}

  private record Drawn(Looked one, String sort) {}

  /** Draws for today; nothing when it was done before. How many. */
  @Transactional
  public int draw() {
    Instant now = time.instant();
    LocalDate day = Vietnam.dayOf(now);
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('watch.reading'))")
        .query((row, n) -> true)
        .single();
    if (jdbc.sql("SELECT EXISTS (SELECT FROM watch.reading WHERE day = :day)")
        .param("day", day)
        .query(Boolean.class)
        .single()) {
      return 0;
    }
    RuleBookEdition book = books.today();
    var screener = new Screener(book.rules());
    Reranker model = order.model().orElse(null);
    Map<UUID, Drawn> drawn = new LinkedHashMap<>();
    // The same day draws the same rows, and nobody can choose them.
    for (Looked one :
        looked(
            " ORDER BY md5(l.id::text || :day), l.id LIMIT " + ROWS, day, now, screener, model)) {
      drawn.put(one.stored.id(), new Drawn(one, "RANDOM"));
    }
    List<Looked> pool = looked(" ORDER BY l.id DESC LIMIT " + POOL, day, now, screener, model);
    if (model != null) {
      take(
          pool.stream().filter(one -> one.rank >= 0.5).toList(),
          Comparator.comparingDouble(one -> -one.rank),
          "PROPOSED",
          drawn);
    }
    take(pool, Comparator.comparingDouble(DailyReading::sureness), "UNCERTAIN", drawn);
    keep(new ArrayList<>(drawn.values()), day, book.state(), now);
    return drawn.size();
  }

  /** How far from doubt: by the model, or by the points that lack to the review band. */
  private static double sureness(Looked one) {
    return one.rank == null ? Band.REVIEW.from() - one.said.score() : Math.abs(one.rank - 0.5);
  }

  private static void take(
      List<Looked> pool, Comparator<Looked> first, String sort, Map<UUID, Drawn> drawn) {
    pool.stream()
        .filter(one -> !drawn.containsKey(one.stored.id()))
        .sorted(first.thenComparing(one -> one.stored.id()))
        .limit(ROWS)
        .toList()
        .forEach(one -> drawn.put(one.stored.id(), new Drawn(one, sort)));
  }

  private List<Looked> looked(
      String which, LocalDate day, Instant now, Screener screener, Reranker model) {
    return jdbc
        .sql(StoredListing.SELECT + BELOW + which)
        .param("since", now.minus(SEEN))
        .param("day", day.toString())
        .query(StoredListing::of)
        .list()
        .stream()
        .map(
            stored -> {
              Screening said = screener.screen(stored.offer());
              return new Looked(
                  stored,
                  said,
                  model == null ? null : model.rank(RankedRow.of(stored.offer(), said)));
            })
        .toList();
  }

  private void keep(List<Drawn> drawn, LocalDate day, long book, Instant now) {
    UUID[] listings = drawn.stream().map(one -> one.one.stored.id()).toArray(UUID[]::new);
    Set<UUID> flagged =
        new HashSet<>(
            jdbc.sql("SELECT listing FROM watch.hit WHERE listing = ANY (:listings)")
                .param("listings", listings)
                .query(UUID.class)
                .list());
    List<Looked> fresh =
        drawn.stream()
            .map(Drawn::one)
            .filter(one -> !flagged.contains(one.stored.id()))
            .toList();
    ConnectionCallback<Boolean> write =
        connection -> {
          writing.drawn(
              connection,
              fresh.stream().map(Looked::stored).toList(),
              fresh.stream().map(Looked::said).toList(),
              book,
              now);
          return true;
        };
    template.execute(write);
    jdbc.sql("UPDATE watch.hit SET drawn = true WHERE listing = ANY (:fresh)")
        .param("fresh", fresh.stream().map(one -> one.stored.id()).toArray(UUID[]::new))
        .update();
    jdbc.sql(
            """
            INSERT INTO watch.reading (day, hit, sort, rank)
            SELECT :day, h.id, n.sort, n.rank
              FROM unnest(:listings::uuid[], :sorts::text[], :ranks::real[]) AS n(listing, sort, rank)
              JOIN watch.hit h ON h.listing = n.listing
            """)
        .param("day", day)
        .param("listings", listings)
        .param("sorts", drawn.stream().map(Drawn::sort).toArray(String[]::new))
        .param(
            "ranks",
            drawn.stream()
                .map(one -> one.one.rank == null ? null : one.one.rank.floatValue())
                .toArray(Float[]::new))
        .update();
  }
}
