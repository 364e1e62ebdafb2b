package vn.chosach.watch.register;

/** Parts of the questions that the register is asked. */
final class PlaceSelection {

  /** Papers that count, with their newest check. */
  static final String PAPERS =
      """
      WITH papers AS NOT MATERIALIZED (
        SELECT l.id, l.place, l.valid_until, k.finding, k.next_on
          FROM watch.licence l
          LEFT JOIN LATERAL (SELECT c.finding, c.next_on FROM watch.licence_check c
                              WHERE c.licence = l.id ORDER BY c.number DESC LIMIT 1) k ON true
         WHERE l.ended_at IS NULL)
      """;

  static final String COLUMNS =
      """
      SELECT p.id, p.kind, p.name, p.address, p.owner, p.purpose, p.agency, p.review_on,
             p.entered_at, p.entered_by, p.ended_at, c.finding AS last, c.at AS last_at,
             u.id AS to_read,
             EXISTS (SELECT FROM watch.licence l WHERE l.place = p.id AND l.ended_at IS NULL
                        AND %1$s IS NOT NULL) AS papers_unread,
             CASE WHEN s.finding = 'SIGNS' THEN s.id END AS confirmed,
             o.checked IS NOT NULL AS cased
        FROM watch.place p
        LEFT JOIN LATERAL (SELECT finding, at FROM watch.place_check c
                            WHERE c.place = p.id ORDER BY c.number DESC LIMIT 1) c ON true
        LEFT JOIN LATERAL (SELECT k.id, k.number, k.finding FROM watch.place_check k
                             JOIN watch.place_reading q ON q.checked = k.id AND q.agrees
                            WHERE k.place = p.id AND (k.finding = 'SIGNS' OR k.lifts)
                            ORDER BY k.number DESC LIMIT 1) s ON true
        LEFT JOIN watch.place_outcome o ON o.checked = s.id
        LEFT JOIN LATERAL (SELECT k.id FROM watch.place_check k
                            WHERE k.place = p.id AND (k.finding = 'SIGNS' OR k.lifts)
                              AND k.number > coalesce(s.number, 0)
                              AND NOT EXISTS (SELECT FROM watch.place_reading q WHERE q.checked = k.id)
                            ORDER BY k.number DESC LIMIT 1) u ON true
      """
          .formatted(SecondOpinion.UNREAD_OF_PAPER);

  static final String WHERE =
      """
       WHERE (p.ended_at IS NOT NULL) = (:view = 'ENDED')
         AND (:view <> 'DUE' OR p.review_on <= :today OR EXISTS (
               SELECT FROM papers l WHERE l.place = p.id AND l.next_on <= :today))
         AND (:view <> 'CONFIRMED' OR s.finding = 'SIGNS' AND o.checked IS NULL)
         AND (:view <> 'UNREAD' OR u.id IS NOT NULL OR EXISTS (
               SELECT FROM papers l WHERE l.place = p.id AND %1$s IS NOT NULL))
         AND (:view NOT IN ('PAPERS', 'EXPIRING', 'EXPIRED') OR EXISTS (
               SELECT FROM papers l WHERE l.place = p.id
                  AND CASE WHEN l.valid_until < :today OR l.finding = 'EXPIRED'
                           THEN :view IN ('PAPERS', 'EXPIRED')
                           ELSE l.valid_until <= :soon AND :view IN ('PAPERS', 'EXPIRING') END))
         AND (:kind = '' OR p.kind = :kind)
         AND (:words = '' OR position(lower(:words) IN
               lower(p.name || ' ' || p.address || ' ' || p.owner || ' ' || p.purpose)) > 0)
         AND (:programme::uuid IS NULL
              OR watch.programme_covers(:programme::uuid, p.id)
                 AND NOT EXISTS (SELECT FROM watch.place_check d
                                  WHERE d.place = p.id AND d.programme = :programme::uuid))
      """
          .formatted(SecondOpinion.UNREAD_OF_PAPER);

  /** Papers that end first stand first in their lane. */
  static final String ORDER =
      """
       ORDER BY CASE WHEN :view IN ('PAPERS', 'EXPIRING', 'EXPIRED')
                     THEN (SELECT min(valid_until) FROM papers l WHERE l.place = p.id)
                END, p.review_on, p.id
      """;

  private PlaceSelection() {}
}
