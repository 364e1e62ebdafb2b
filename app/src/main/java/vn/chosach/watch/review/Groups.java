package vn.chosach.watch.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Listings of one photo or one text, across shops, also those that nothing flagged. */
@Component
public class Groups {

  /** Listings that are shown of one group. */
  public static final int MOST = 500;

  private final JdbcClient jdbc;

  Groups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A listing of a group.
   *
   * @param hit the flagged listing; {@code null} when nothing flagged it
   * @param number of the flagged listing; empty when nothing flagged it
   * @param seller empty when the source names nobody
   * @param photo whether it has the photo; {@code text} whether it has the words
   */
  public record Member(
      @Nullable UUID hit,
      String number,
      String title,
      @Nullable Long price,
      String platform,
      @Nullable UUID sellerId,
      String seller,
      boolean official,
      int strikes,
      int score,
      @Nullable ReviewState state,
      Instant firstSeen,
      @Nullable Instant removedAt,
      boolean photo,
      boolean text) {}

  /** Whether two flagged listings are of one seller, or have one photo or one text. */
  boolean akin(UUID one, UUID other) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM watch.hit a JOIN watch.listing l ON l.id = a.listing,
                          watch.hit b JOIN watch.listing m ON m.id = b.listing
               WHERE a.id = :one AND b.id = :other
                 AND (l.seller = m.seller
                      OR EXISTS (SELECT FROM watch.photo p JOIN watch.photo q ON q.leader = p.leader
                                  WHERE p.listing = l.id AND q.listing = m.id)
                      OR EXISTS (SELECT FROM watch.print p JOIN watch.print q ON q.leader = p.leader
                                  WHERE p.hit = a.id AND q.hit = b.id)))
            """)
        .param("one", one)
        .param("other", other)
        .query(Boolean.class)
        .single();
  }

  /** The group of a flagged listing, itself among it, the first seen first. */
  @Transactional(readOnly = true)
  public List<Member> of(UUID hit) {
    return jdbc.sql(
            """
            WITH own AS (SELECT id, listing FROM watch.hit WHERE id = :hit),
            alike AS (
              SELECT p.listing, true AS photo, false AS text FROM watch.photo p
               WHERE p.leader IN (SELECT q.leader FROM watch.photo q JOIN own ON q.listing = own.listing)
              UNION ALL
              SELECT h.listing, false, true FROM watch.print p JOIN watch.hit h ON h.id = p.hit
               WHERE p.leader = (SELECT leader FROM watch.print WHERE hit = :hit)
              UNION ALL
              SELECT listing, false, false FROM own),
            once AS (SELECT listing, bool_or(photo) AS photo, bool_or(text) AS text
                       FROM alike GROUP BY listing)
            SELECT h.id AS hit, coalesce('TR-' || lpad(h.number::text, greatest(6,
                   length(h.number::text)), '0'), '') AS number,
                   l.title, l.price_dong AS price, l.platform, l.seller AS seller_id,
                   coalesce(s.name, '') AS seller, coalesce(s.official, false) AS official,
                   coalesce(s.strikes, 0) AS strikes, coalesce(h.score, 0) AS score, h.state,
                   l.first_seen, l.removed_at, o.photo, o.text
              FROM once o
              JOIN watch.listing l ON l.id = o.listing
              LEFT JOIN watch.hit h ON h.listing = l.id
              LEFT JOIN watch.seller s ON s.id = l.seller
             ORDER BY l.first_seen, l.id LIMIT :most
            """)
        .param("hit", hit)
        .param("most", MOST)
        .query(Member.class)
        .list();
  }
}
