package vn.chosach.watch.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands around a flagged listing: its seller, what is alike, what such goods cost. */
@Component
record ListingContext(JdbcClient jdbc) {

  static final int MOST_ALIKE = 20;

  private static final int MOST_COUNTED = 200;
  private static final int MOST_OTHERS = 10;
  private static final int MOST_PRICES = 400;
  private static final int LEAST_PRICES = 8;

  /** Flagged listings with nearly the same title, or the same picture, the highest score first. */
  List<HitSheet.Like> alike(UUID hit, UUID listing) {
    Map<UUID, HitSheet.Like> alike = new LinkedHashMap<>();
    jdbc.sql(
            HitQueue.COLUMNS
                + """
                  JOIN watch.photo p ON p.listing = h.listing
                 WHERE h.id <> :hit
                   AND p.leader IN (SELECT leader FROM watch.photo WHERE listing = :listing)
                 ORDER BY h.score DESC, h.id LIMIT :most
                """)
        .param("hit", hit)
        .param("listing", listing)
        .param("most", MOST_COUNTED)
        .query(HitLine.class)
        .list()
        .forEach(line -> alike.put(line.id(), new HitSheet.Like(line, "PHOTO")));
    jdbc.sql(
            HitQueue.COLUMNS
                + """
                  JOIN watch.print p ON p.hit = h.id
                 WHERE h.id <> :hit
                   AND p.leader = (SELECT leader FROM watch.print WHERE hit = :hit)
                 ORDER BY h.score DESC, h.id LIMIT :most
                """)
        .param("hit", hit)
        .param("most", MOST_COUNTED)
        .query(HitLine.class)
        .list()
        .forEach(line -> alike.putIfAbsent(line.id(), new HitSheet.Like(line, "TEXT")));
    return new ArrayList<>(alike.values());
  }

  Optional<HitSheet.SellerCard> seller(UUID seller) {
    return jdbc.sql(
            """
            SELECT s.id, s.name, s.platform, s.first_seen, s.official, s.strikes, s.suspects,
                   (SELECT count(*) FROM (SELECT FROM watch.listing l WHERE l.seller = s.id
                                           LIMIT 10000) n) AS listings,
                   d.dropped, d.kept, d.cased,
                   ARRAY(SELECT o.platform || ': ' || o.name FROM watch.seller o
                          WHERE o.mark = s.mark AND o.id <> s.id ORDER BY 1 LIMIT 5) AS elsewhere
              FROM watch.seller s,
                   LATERAL (SELECT count(*) FILTER (WHERE h.state = 'DROPPED') AS dropped,
                                   count(*) FILTER (WHERE h.state = 'KEPT') AS kept,
                                   count(*) FILTER (WHERE h.state = 'CASED') AS cased
                              FROM watch.listing l JOIN watch.hit h ON h.listing = l.id
                             WHERE l.seller = s.id) d
             WHERE s.id = :seller
            """)
        .param("seller", seller)
        .query(HitSheet.SellerCard.class)
        .optional();
  }

  List<HitLine> others(UUID seller, UUID hit) {
    return jdbc.sql(
            HitQueue.COLUMNS
                + " WHERE l.seller = :seller AND h.id <> :hit ORDER BY h.score DESC, h.id LIMIT"
                + " :most")
        .param("seller", seller)
        .param("hit", hit)
        .param("most", MOST_OTHERS)
        .query(HitLine.class)
        .list();
  }

  /** The norm of the mark if a rule compared with one, beside stored offers of the category. */
  Optional<HitSheet.Prices> prices(UUID hit, int screening, HitSheet.HitSheetOffer offer) {
    List<Long> stored = offer.category().isEmpty() ? List.of() : stored(offer.category());
    Optional<HitSheet.Prices> norm =
        jdbc.sql(
                """
                SELECT norm_brand, norm_kind, norm_low_dong, norm_median_dong, norm_sample
                  FROM watch.reason
                 WHERE hit = :hit AND screening = :screening AND norm_median_dong IS NOT NULL
                 ORDER BY number LIMIT 1
                """)
            .param("hit", hit)
            .param("screening", screening)
            .query(
                (row, n) ->
                    new HitSheet.Prices(
                        row.getString("norm_brand"),
                        row.getString("norm_kind"),
                        row.getLong("norm_low_dong"),
                        row.getLong("norm_median_dong"),
                        row.getInt("norm_sample"),
                        stored))
            .optional();
    if (norm.isPresent() || stored.size() < LEAST_PRICES) {
      return norm;
    }
    return Optional.of(
        new HitSheet.Prices(offer.category(), "", null, stored.get(stored.size() / 2), -1, stored));
  }

  private List<Long> stored(String category) {
    return jdbc.sql(
            """
            SELECT price_dong FROM (
              SELECT price_dong FROM watch.listing
               WHERE category = :category AND price_dong IS NOT NULL ORDER BY id DESC LIMIT :most) n
             ORDER BY price_dong
            """)
        .param("category", category)
        .param("most", MOST_PRICES)
        .query(Long.class)
        .list();
  }
}
