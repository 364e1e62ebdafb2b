package vn.chosach.watch.alerts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.ui.lists.ListOrder;
import vn.chosach.watch.barcodes.Gtin;

/** Reads alerts. */
@Component
public class AlertQuery {

  private static final String COLUMNS =
      """
      SELECT a.id, 'CB-' || lpad(a.number::text, greatest(6, length(a.number::text)),
             '0') AS number,
             a.kind, a.product, a.brand, a.model, a.gtin, a.words, a.danger,
             a.measure, a.source, a.address, a.day, a.agency, a.entered_at, a.ended_at,
             a.below IS NOT NULL AS running, a.looked, a.cut, a.searched_at AS search_ended_at,
             a.rule, coalesce(s.state, 'OFF') AS state, s.live IS NULL AS tried, v.version, v.text
      """;

  private static final String FROM =
      """
        FROM watch.alert a
        LEFT JOIN watch.rule_standing s ON s.kind = 'rule' AND s.name = a.rule
        CROSS JOIN LATERAL (
          SELECT version, text FROM watch.rule_version v WHERE v.kind = 'rule' AND v.name = a.rule
           ORDER BY version DESC LIMIT 1) v
      """;

  private final JdbcClient jdbc;

  AlertQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of the alerts that stand, or of those that ended; the newest first. */
  @Transactional(readOnly = true)
  public List<AlertLine> page(boolean standing, int offset, int limit) {
    return jdbc.sql(
            COLUMNS
                + ", n.candidates, n.waiting"
                + FROM
                + """
                 , LATERAL (
                   SELECT count(*) AS candidates,
                          count(*) FILTER (WHERE h.state IN ('OPEN', 'DISPUTED')) AS waiting
                     FROM (SELECT listing FROM watch.alert_match WHERE alert = a.id
                            UNION
                           SELECT h.listing FROM watch.reason r
                             JOIN watch.hit h ON h.id = r.hit AND h.screening = r.screening
                            WHERE r.rule = a.rule) c
                     LEFT JOIN watch.hit h ON h.listing = c.listing) n
                 WHERE (a.ended_at IS NULL) = :standing
                 ORDER BY
                """
                + ListOrder.asked()
                    .sql(
                        Map.of(
                            "product", "lower(a.product)",
                            "kind", "a.kind",
                            "candidates", "n.candidates",
                            "number", "a.number"),
                        "a.number DESC")
                + " OFFSET :offset LIMIT :limit")
        .param("standing", standing)
        .param("offset", offset)
        .param("limit", limit)
        .query(AlertLine.class)
        .list();
  }

  /** How many stand, or ended. */
  public long count(boolean standing) {
    return jdbc.sql("SELECT count(*) FROM watch.alert WHERE (ended_at IS NULL) = :standing")
        .param("standing", standing)
        .query(Long.class)
        .single();
  }

  public Optional<Alert> one(UUID id) {
    return jdbc.sql(COLUMNS + FROM + " WHERE a.id = :id")
        .param("id", id)
        .query(Alert.class)
        .optional();
  }

  /** The alerts that match the listing of a hit, the newest first. */
  @Transactional(readOnly = true)
  public List<Alert> of(UUID hit) {
    return jdbc.sql(
            COLUMNS
                + FROM
                + """
                 WHERE a.id IN (SELECT m.alert FROM watch.hit h
                                  JOIN watch.alert_match m ON m.listing = h.listing
                                 WHERE h.id = :hit)
                    OR a.rule IN (SELECT r.rule FROM watch.hit h
                                    JOIN watch.reason r ON r.hit = h.id AND r.screening = h.screening
                                   WHERE h.id = :hit)
                 ORDER BY a.number DESC
                """)
        .param("hit", hit)
        .query(Alert.class)
        .list();
  }

  /** The alerts that name a barcode, those that stand first, the newest first. */
  @Transactional(readOnly = true)
  public List<Alert> of(Gtin gtin) {
    return jdbc.sql(
            COLUMNS
                + FROM
                + """
                 WHERE a.gtin <> '' AND lpad(a.gtin, 14, '0') = :gtin
                 ORDER BY a.ended_at IS NOT NULL, a.number DESC LIMIT 20
                """)
        .param("gtin", gtin.whole())
        .query(Alert.class)
        .list();
  }

  static String number(long number) {
    return "CB-%06d".formatted(number);
  }
}
