package vn.chosach.watch.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
record ReadingDraw(
    JdbcClient jdbc, JdbcTemplate template, Books books, QueueOrder order, BatchWriting writing) {

  /** Of each sort. */
  static final int ROWS = 30;

  private static final Duration SEEN = Duration.ofDays(30);
  private static final int POOL = 5_000;

  /** Below the threshold, nobody has looked, and not put up before. */
  private static final String BELOW =
      """
       LEFT JOIN watch.hit h ON h.listing = l.id
       WHERE l.last_seen >= :since AND l.removed_at IS NULL
         AND (h.id IS NULL OR h.state = 'OPEN' AND h.band IN ('CLEAN', 'NOTE')
              AND NOT EXISTS (SELECT FROM watch.reading r WHERE r.hit = h.id))
      """;

  /** A listing that may be put up; without a chance while no model orders. */
  private record Looked(StoredListing stored, Screening said, @Nullable Double rank) {

    /** How far from doubt: by the model, or by the points that lack to the review band. */
    double sureness() {
      return Math.abs(rank == null ? Band.REVIEW.from() - said.score() : rank - 0.5);
    }
  }

  private record Drawn(Looked one, String sort) {}

  /** Draws for the day, within a transaction of the caller; nothing when it was done before. */
  void draw(Instant now) {
    LocalDate day = Vietnam.dayOf(now);
    boolean before =
        jdbc.sql("SELECT EXISTS (SELECT FROM watch.reading WHERE day = :day)")
            .param("day", day)
            .query(Boolean.class)
            .single();
    if (before) {
      return;
    }
    RuleBookEdition book = books.today();
    Map<UUID, Drawn> drawn = new LinkedHashMap<>();
    // The same day draws the same rows, and nobody can choose them.
    List<Looked> chance =
        looked(" ORDER BY md5(l.id::text || :day), l.id LIMIT " + ROWS, now, book);
    take(chance, Comparator.comparingDouble(one -> 0), "RANDOM", drawn);
    List<Looked> pool = looked(" ORDER BY l.id DESC LIMIT " + POOL, now, book);
    take(
        pool.stream().filter(one -> one.rank != null && one.rank >= 0.5).toList(),
        Comparator.comparingDouble(one -> -(one.rank == null ? 0 : one.rank)),
        "PROPOSED",
        drawn);
    take(pool, Comparator.comparingDouble(Looked::sureness), "UNCERTAIN", drawn);
    keep(List.copyOf(drawn.values()), day, book.state(), now);
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

  private List<Looked> looked(String which, Instant now, RuleBookEdition book) {
    var screener = new Screener(book.rules());
    Reranker model = order.model().orElse(null);
    var looked = new ArrayList<Looked>();
    for (StoredListing stored :
        jdbc.sql(StoredListing.SELECT + BELOW + which)
            .param("since", now.minus(SEEN))
            .param("day", Vietnam.dayOf(now).toString())
            .query(StoredListing::of)
            .list()) {
      Screening said = screener.screen(stored.offer());
      Double rank = model == null ? null : model.rank(RankedRow.of(stored.offer(), said));
      looked.add(new Looked(stored, said, rank));
    }
    return looked;
  }

  private void keep(List<Drawn> drawn, LocalDate day, long book, Instant now) {
    ConnectionCallback<List<UUID>> write =
        connection ->
            writing.drawn(
                connection,
                drawn.stream().map(one -> one.one.stored).toList(),
                drawn.stream().map(one -> one.one.said).toList(),
                book,
                now);
    List<UUID> fresh = template.execute(write);
    // What the book of today brings into review is flagged as any other.
    jdbc.sql(
            "UPDATE watch.hit SET drawn = true WHERE id = ANY (:fresh)"
                + " AND band IN ('CLEAN', 'NOTE')")
        .param("fresh", fresh == null ? new UUID[0] : fresh.toArray(UUID[]::new))
        .update();
    jdbc.sql(
            """
            INSERT INTO watch.reading (day, hit, sort, rank)
            SELECT :day, h.id, n.sort, n.rank
              FROM unnest(:listings::uuid[], :sorts::text[], :ranks::real[])
                     AS n(listing, sort, rank)
              JOIN watch.hit h ON h.listing = n.listing
            """)
        .param("day", day)
        .param("listings", drawn.stream().map(one -> one.one.stored.id()).toArray(UUID[]::new))
        .param("sorts", drawn.stream().map(Drawn::sort).toArray(String[]::new))
        .param(
            "ranks",
            drawn.stream()
                .map(one -> one.one.rank == null ? null : one.one.rank.floatValue())
                .toArray(Float[]::new))
        .update();
  }
}
