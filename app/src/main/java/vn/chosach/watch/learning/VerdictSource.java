package vn.chosach.watch.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.screening.ranking.RankedRow;
import vn.chosach.watch.rules.StoredListing;

/** Reads verdicts that stand, and flagged listings as the re-ranker sees them. */
@Component
record VerdictSource(JdbcClient jdbc) {

  /** The newest so many are learned from. */
  private static final int MOST = 20_000;

  /**
   * The verdict that stands about a flagged listing.
   *
   * @param agency in whose name the officer decided
   * @param screening number of the screening that the officer saw
   * @param strength sum of the weights that the officer saw, before it is cut to 100
   * @param worth false for a listing in which nothing was found; a merged one is worth what the one
   *     is that it was merged into
   */
  record SettledVerdict(
      UUID hit,
      UUID listing,
      UUID officer,
      String agency,
      @Nullable UUID seller,
      Instant at,
      int screening,
      int strength,
      boolean worth) {}

  /** A flagged listing with one of its screenings. */
  record Screened(UUID hit, UUID listing, int screening) {}

  /**
   * Verdicts that stand since a moment, the oldest first; an open dispute is none, nor a merger
   * into what is open.
   */
  List<SettledVerdict> since(Instant from) {
    return jdbc.sql(
            """
            SELECT * FROM (
              SELECT h.id AS hit, h.listing, v.officer, v.agency, l.seller, v.at, v.screening,
                     greatest(v.score, coalesce((SELECT sum(r.weight) FROM watch.reason r
                                WHERE r.hit = h.id AND r.screening = v.screening
                                  AND r.rule <> 'score.cap'), 0))::int AS strength,
                     h.said <> 'DROPPED' AS worth
                FROM (SELECT id, listing, CASE WHEN state = 'MERGED'
                                               THEN watch.settled_as(merged_into)
                                               ELSE state END AS said FROM watch.hit) h
                JOIN watch.listing l ON l.id = h.listing
                JOIN LATERAL (SELECT * FROM watch.verdict v
                               WHERE v.hit = h.id AND v.event <> 'UNDO'
                                 AND NOT EXISTS (SELECT FROM watch.verdict u WHERE u.undoes = v.id)
                               ORDER BY v.number DESC LIMIT 1) v ON true
               WHERE h.said IN ('KEPT', 'DROPPED', 'CASED') AND v.at >= :from
               ORDER BY v.at DESC, h.id LIMIT :most) n
             ORDER BY n.at, n.hit
            """)
        .param("from", from)
        .param("most", MOST)
        .query(SettledVerdict.class)
        .list();
  }

  /** A flagged listing as it was screened last; none when there is none. */
  List<RankedRow> row(UUID hit) {
    return rows(
        jdbc.sql("SELECT id AS hit, listing, screening FROM watch.hit WHERE id = :hit")
            .param("hit", hit)
            .query(Screened.class)
            .list());
  }

  /** In the order of those asked for; the words are those of today. */
  List<RankedRow> rows(List<Screened> asked) {
    UUID[] hits = asked.stream().map(Screened::hit).toArray(UUID[]::new);
    Map<UUID, StoredListing> listings = new HashMap<>();
    jdbc.sql(StoredListing.SELECT + " WHERE l.id = ANY (:listings)")
        .param("listings", asked.stream().map(Screened::listing).toArray(UUID[]::new))
        .query(StoredListing::of)
        .list()
        .forEach(one -> listings.put(one.id(), one));
    Map<UUID, List<RankedRow.Sign>> signs = new HashMap<>();
    Map<UUID, Integer> strengths = new HashMap<>();
    jdbc.sql(
            """
            SELECT r.hit, r.rule, r.title, r.weight, coalesce(r.norm_kind, '') AS kind,
                   coalesce(r.norm_low_dong, 0) AS low
              FROM watch.reason r
              JOIN unnest(:hits::uuid[], :screenings::int[]) AS n(hit, screening)
                ON n.hit = r.hit AND n.screening = r.screening
             WHERE r.rule <> 'score.cap' ORDER BY r.hit, r.number
            """)
        .param("hits", hits)
        .param("screenings", asked.stream().map(Screened::screening).toArray(Integer[]::new))
        .query(
            row -> {
              UUID hit = row.getObject("hit", UUID.class);
              signs
                  .computeIfAbsent(hit, any -> new ArrayList<>())
                  .add(
                      new RankedRow.Sign(
                          row.getString("rule"),
                          row.getString("title"),
                          row.getString("kind"),
                          row.getLong("low")));
              strengths.merge(hit, row.getInt("weight"), Integer::sum);
            });
    return asked.stream()
        .map(
            one ->
                new RankedRow(
                    Objects.requireNonNull(listings.get(one.listing())).offer(),
                    strengths.getOrDefault(one.hit(), 0),
                    signs.getOrDefault(one.hit(), List.of())))
        .toList();
  }
}
