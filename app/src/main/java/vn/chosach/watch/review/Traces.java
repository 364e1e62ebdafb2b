package vn.chosach.watch.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a flagged listing left elsewhere: removals and returns, numbers that others give too. */
@Component
record Traces(JdbcClient jdbc) {

  private static final int MOST = 20;

  /** Removals of the listing, and those of others that it brought back, the newest first. */
  List<HitSheet.Removal> removals(UUID hit, UUID listing) {
    return jdbc.sql(
            """
            SELECT 'TR-' || lpad(g.number::text, greatest(6, length(g.number::text)), '0') AS gone,
                   r.at, r.back_at,
                   'TR-' || lpad(b.number::text, greatest(6, length(b.number::text)), '0') AS back,
                   r.hit = :hit AS own
              FROM watch.removal r
              JOIN watch.hit g ON g.id = r.hit
              LEFT JOIN watch.hit b ON b.listing = r.back_as
             WHERE r.hit = :hit OR r.back_as = :listing AND r.listing <> :listing
             ORDER BY r.at DESC, r.id LIMIT :most
            """)
        .param("hit", hit)
        .param("listing", listing)
        .param("most", MOST)
        .query(HitSheet.Removal.class)
        .list();
  }

  /** Flagged listings of other sellers with the same number or account, one of each seller. */
  List<HitSheet.Contact> contacts(UUID hit, @Nullable UUID seller) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (q.seller_id) q.* FROM (
            """
                + HitQueue.COLUMNS.replaceFirst(
                    "SELECT", "SELECT c.kind, rank() OVER (ORDER BY h.score DESC, h.id) AS place,")
                + """
                      JOIN watch.contact c ON c.hit = h.id
                     WHERE c.mark IN (SELECT mark FROM watch.contact WHERE hit = :hit)
                       AND h.id <> :hit AND l.seller IS DISTINCT FROM :seller::uuid
                     ORDER BY h.score DESC, h.id LIMIT 200) q
                 ORDER BY q.seller_id, q.place LIMIT :most
                """)
        .param("hit", hit)
        .param("seller", seller)
        .param("most", MOST)
        .query(HitSheet.Contact.class)
        .list();
  }
}
