package vn.chosach.watch.licences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.watch.register.SecondOpinion;

/** Rows of papers and of what was found of them. */
@Component
record LicenceRepository(JdbcClient jdbc) {

  private static final int MOST_ELSEWHERE = 20;

  private static final String COLUMNS =
      """
      SELECT l.id, l.place, p.name AS place_name, p.ended_at IS NULL AS watched, l.kind, l.number,
             l.holder, l.issuer, l.issued_on, l.valid_until, l.goods, l.scope, l.seen, l.agency,
             l.entered_at, l.entered_by, l.ended_at, l.ended_why, c.finding AS last, c.next_on,
             coalesce(NOT s.lifts, false) AS bad, %s AS to_read
        FROM watch.licence l
        JOIN watch.place p ON p.id = l.place
        LEFT JOIN LATERAL (SELECT k.finding, k.next_on FROM watch.licence_check k
                            WHERE k.licence = l.id ORDER BY k.number DESC LIMIT 1) c ON true
        LEFT JOIN LATERAL (SELECT k.lifts FROM watch.licence_check k
                             JOIN watch.licence_reading r ON r.checked = k.id AND r.agrees
                            WHERE k.licence = l.id ORDER BY k.number DESC LIMIT 1) s ON true
      """
          .formatted(SecondOpinion.UNREAD_OF_PAPER);

  Optional<Licence> one(UUID id) {
    return jdbc.sql(COLUMNS + " WHERE l.id = :id").param("id", id).query(Licence.class).optional();
  }

  /** Papers of places that count, or all; those that count before the others. */
  List<Licence> of(Collection<UUID> places, boolean all) {
    return places.isEmpty()
        ? List.of()
        : jdbc.sql(
                COLUMNS
                    + """
                     WHERE l.place = ANY (:places) AND (:all OR l.ended_at IS NULL)
                     ORDER BY l.ended_at IS NOT NULL, l.valid_until NULLS LAST, l.entered_at, l.id
                    """)
            .param("places", places.toArray(UUID[]::new))
            .param("all", all)
            .query(Licence.class)
            .list();
  }

  /** Papers that count, of the same sort and number, at other watched places; at most 20. */
  List<Licence> elsewhere(Licence licence) {
    return jdbc.sql(
            COLUMNS
                + """
                 WHERE l.kind = :kind AND l.number_key = :key AND l.place <> :place
                   AND l.ended_at IS NULL AND p.ended_at IS NULL
                 ORDER BY l.entered_at, l.id LIMIT :most
                """)
        .param("kind", licence.kind().name())
        .param("key", LicenceNumbers.key(licence.number()))
        .param("place", licence.place())
        .param("most", MOST_ELSEWHERE)
        .query(Licence.class)
        .list();
  }

  /** Waits for whoever changes the place, and then for nobody; whether it is watched. */
  boolean holdPlace(UUID place) {
    return jdbc.sql("SELECT ended_at IS NULL FROM watch.place WHERE id = :id FOR UPDATE")
        .param("id", place)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Writes it down; false when this paper of the place counts already. */
  boolean add(
      UUID id,
      UUID place,
      LicenceKind kind,
      LicenceProvenance seen,
      LicenceWish wish,
      String agency,
      UUID by,
      Instant at) {
    return jdbc.sql(
                """
                INSERT INTO watch.licence
                  (id, place, kind, number, number_key, holder, issuer, issued_on, valid_until,
                   goods, scope, seen, agency, entered_at, entered_by)
                VALUES (:id, :place, :kind, :number, :key, :holder, :issuer, :issued, :until,
                        :goods, :scope, :seen, :agency, :at, :by)
                ON CONFLICT (place, kind, number_key) WHERE ended_at IS NULL DO NOTHING
                """)
            .paramSource(wish)
            .param("id", id)
            .param("place", place)
            .param("kind", kind.name())
            .param("key", LicenceNumbers.key(wish.number()))
            .param("issued", wish.issuedOn(), Types.DATE)
            .param("until", wish.validUntil(), Types.DATE)
            .param("seen", seen.name())
            .param("agency", agency)
            .param("at", at)
            .param("by", by)
            .update()
        == 1;
  }

  void end(UUID id, UUID by, String why, Instant at) {
    jdbc.sql(
            """
            UPDATE watch.licence SET ended_at = :at, ended_by = :by, ended_why = :why
             WHERE id = :id
            """)
        .param("at", at)
        .param("by", by)
        .param("why", why)
        .param("id", id)
        .update();
  }

  void check(
      UUID id,
      UUID licence,
      LicenceFinding finding,
      boolean lifts,
      String words,
      LocalDate nextOn,
      UUID by,
      String agency,
      Instant at) {
    jdbc.sql(
            """
            INSERT INTO watch.licence_check
              (id, licence, number, at, officer, agency, finding, lifts, words, next_on)
            SELECT :id, :licence, 1 + coalesce(max(number), 0), :at, :by, :agency, :finding,
                   :lifts, :words, :next
              FROM watch.licence_check WHERE licence = :licence
            """)
        .param("id", id)
        .param("licence", licence)
        .param("at", at)
        .param("by", by)
        .param("agency", agency)
        .param("finding", finding.name())
        .param("lifts", lifts)
        .param("words", words)
        .param("next", nextOn)
        .update();
  }

  void read(UUID check, SecondOpinion opinion) {
    opinion.write(jdbc, "watch.licence_reading", check);
  }

  /** Checks of a paper, newest first. */
  List<LicenceCheck> checks(UUID licence) {
    return jdbc.sql(
            """
            SELECT c.id, c.number, c.at, c.officer, c.agency, c.finding, c.lifts, c.words,
                   c.next_on, %s
              FROM watch.licence_check c
              LEFT JOIN watch.licence_reading r ON r.checked = c.id
             WHERE c.licence = :licence ORDER BY c.number DESC
            """
                .formatted(SecondOpinion.COLUMNS))
        .param("licence", licence)
        .query(LicenceRepository::check)
        .list();
  }

  private static LicenceCheck check(ResultSet row, int n) throws SQLException {
    return new LicenceCheck(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        row.getObject("officer", UUID.class),
        row.getString("agency"),
        LicenceFinding.valueOf(row.getString("finding")),
        row.getBoolean("lifts"),
        row.getString("words"),
        row.getObject("next_on", LocalDate.class),
        SecondOpinion.of(row));
  }
}
