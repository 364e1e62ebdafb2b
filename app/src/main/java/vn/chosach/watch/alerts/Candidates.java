package vn.chosach.watch.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Column;
import vn.chosach.screening.Band;
import vn.chosach.watch.photos.SoughtPicture;
import vn.chosach.watch.privacy.Covering;
import vn.chosach.watch.privacy.PrivateSellerPolicy;
import vn.chosach.watch.privacy.SellerPrivacy;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.ReviewState;

/**
 * The listings on which an alert matches: those that its search found, and those that came later
 * and were marked by its rule.
 */
@Component
class Candidates {

  private static final String OF_ALERT =
      """
      WITH c AS (
        SELECT listing, max(words) AS words, min(distance) AS distance
          FROM (SELECT listing, words, distance FROM watch.alert_match WHERE alert = :alert
                 UNION ALL
                SELECT h.listing, r.words, NULL FROM watch.reason r
                  JOIN watch.hit h ON h.id = r.hit AND h.screening = r.screening
                 WHERE r.rule = :rule) m
         GROUP BY listing)
      """;

  private final JdbcClient jdbc;

  Candidates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page, those seen last first. */
  @Transactional(readOnly = true)
  public List<Candidate> page(Alert alert, int offset, int limit) {
    return jdbc.sql(
            OF_ALERT
                + """
                SELECT l.id AS listing, l.title, l.price_dong, l.platform, l.url, l.last_seen,
                       l.first_seen > :entered AS later, l.removed_at, c.words, c.distance,
                       coalesce(s.name, '') AS seller, s.id AS seller_id,
                       coalesce(s.official, false) AS official, h.id, h.number, h.score, h.band, h.state,
                       h.version
                  FROM c
                  JOIN watch.listing l ON l.id = c.listing
                  LEFT JOIN watch.seller s ON s.id = l.seller
                  LEFT JOIN watch.hit h ON h.listing = l.id
                 ORDER BY l.last_seen DESC, l.id DESC OFFSET :offset LIMIT :limit
                """)
        .param("alert", alert.id())
        .param("rule", alert.watch().rule())
        .param("entered", alert.enteredAt())
        .param("offset", offset)
        .param("limit", limit)
        .query(Candidates::candidate)
        .list();
  }

  /** How many there are. */
  public int count(Alert alert) {
    return jdbc.sql(OF_ALERT + "SELECT count(*) FROM c")
        .param("alert", alert.id())
        .param("rule", alert.watch().rule())
        .query(Integer.class)
        .single();
  }

  /** Those at which nobody is asked to look yet. */
  List<UUID> unflagged(Alert alert) {
    return jdbc.sql(
            OF_ALERT
                + """
                SELECT c.listing FROM c
                 WHERE NOT EXISTS (SELECT FROM watch.hit h WHERE h.listing = c.listing)
                 ORDER BY c.listing
                """)
        .param("alert", alert.id())
        .param("rule", alert.watch().rule())
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Of these listings, those whose picture the alert shows. */
  Map<UUID, SoughtPicture> pictured(Alert alert, Collection<UUID> listings) {
    var pictured = new HashMap<UUID, SoughtPicture>();
    jdbc.sql(
            """
            SELECT m.listing, m.distance, a.number FROM watch.alert_match m
              JOIN watch.alert a ON a.id = m.alert
             WHERE m.alert = :alert AND m.distance IS NOT NULL
            """)
        .param("alert", alert.id())
        .query(
            row -> {
              UUID listing = row.getObject("listing", UUID.class);
              if (listings.contains(listing)) {
                pictured.put(
                    listing,
                    new SoughtPicture(
                        alert.id(),
                        row.getLong("number"),
                        alert.product(),
                        alert.watch().rule(),
                        alert.watch().version(),
                        alert.measure(),
                        row.getInt("distance")));
              }
            });
    return pictured;
  }

  private static Candidate candidate(ResultSet row, int n) throws SQLException {
    long price = row.getLong("price_dong");
    return new Candidate(
        row.getObject("listing", UUID.class),
        title(row),
        price == 0 ? null : price,
        seller(row),
        row.getString("platform"),
        row.getString("url"),
        row.getString("words"),
        row.getObject("distance", Integer.class),
        row.getTimestamp("last_seen").toInstant(),
        row.getBoolean("later"),
        Column.instant(row, "removed_at"),
        hit(row, price));
  }

  /** A private seller is covered here for everybody; the sheet of the listing opens the name. */
  private static String seller(ResultSet row) throws SQLException {
    return isPrivate(row)
        ? Covering.name(row.getString("seller"), row.getObject("seller_id", UUID.class))
        : row.getString("seller");
  }

  private static String title(ResultSet row) throws SQLException {
    return isPrivate(row)
        ? SellerPrivacy.covered(row.getString("title"), row.getString("seller"))
        : row.getString("title");
  }

  private static boolean isPrivate(ResultSet row) throws SQLException {
    return PrivateSellerPolicy.isPrivate(row.getString("seller"), row.getBoolean("official"));
  }

  private static @Nullable HitLine hit(ResultSet row, long price) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return id == null
        ? null
        : new HitLine(
            id,
            "TR-%06d".formatted(row.getLong("number")),
            title(row),
            price == 0 ? null : price,
            seller(row),
            row.getObject("seller_id", UUID.class),
            row.getBoolean("official"),
            row.getString("platform"),
            row.getInt("score"),
            Band.valueOf(row.getString("band")),
            ReviewState.valueOf(row.getString("state")),
            row.getInt("version"));
  }
}
