package vn.chosach.watch.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Folding;
import vn.chosach.vault.CaptureHosts;

/** Rows of the register. */
@Component
record PlaceRepository(JdbcClient jdbc) implements CaptureHosts {

  List<RegisteredPlace> page(PlaceQuestion question, LocalDate today, int offset, int limit) {
    return asked(
            PlaceSelection.PAPERS
                + PlaceSelection.COLUMNS
                + PlaceSelection.WHERE
                + PlaceSelection.ORDER
                + " OFFSET :offset LIMIT :limit",
            question,
            today)
        .param("offset", offset)
        .param("limit", limit)
        .query(RegisteredPlace.class)
        .list();
  }

  int count(PlaceQuestion question, LocalDate today) {
    return asked(
            PlaceSelection.PAPERS
                + "SELECT count(*) FROM ("
                + PlaceSelection.COLUMNS
                + PlaceSelection.WHERE
                + ") n",
            question,
            today)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec asked(String sql, PlaceQuestion question, LocalDate today) {
    PlaceKind kind = question.kind();
    UUID programme = question.programme();
    return jdbc.sql(sql)
        .param("view", question.view().name())
        .param("today", today)
        .param("soon", today.plusDays(PlaceQuestion.SOON))
        .param("kind", kind == null ? "" : kind.name())
        .param("words", Folding.nfc(question.words()).strip())
        .param(
            "programme", programme == null ? null : programme.toString(), java.sql.Types.VARCHAR);
  }

  Optional<RegisteredPlace> one(UUID id) {
    return jdbc.sql(PlaceSelection.COLUMNS + " WHERE p.id = :id")
        .param("id", id)
        .query(RegisteredPlace.class)
        .optional();
  }

  List<RegisteredPlace> standing(String words) {
    return jdbc.sql(
            PlaceSelection.COLUMNS
                + """
                 WHERE p.ended_at IS NULL AND length(:words) > 2
                   AND position(lower(:words) IN lower(p.address || ' ' || p.name || ' ' || p.owner)) > 0
                 ORDER BY p.entered_at DESC, p.id LIMIT 100
                """)
        .param("words", Folding.nfc(words))
        .query(RegisteredPlace.class)
        .list();
  }

  @Override
  public boolean watches(String host) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM watch.place
                            WHERE ended_at IS NULL
                              AND lower(substring(address FROM '^https?://([^/:?#]+)')) = :host)
            """)
        .param("host", host)
        .query(Boolean.class)
        .single();
  }

  /** Waits for whoever changes the place, and then for nobody. */
  boolean hold(UUID id) {
    return jdbc.sql("SELECT id FROM watch.place WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** Writes it down; false when such a place is watched already. */
  boolean add(UUID id, PlaceKind kind, PlaceWish wish, String agency, UUID by, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO watch.place
                  (id, kind, name, address, owner, purpose, agency, review_on, entered_at, entered_by)
                VALUES (:id, :kind, :name, :address, :owner, :purpose, :agency, :review, :at, :by)
                ON CONFLICT (kind, address) WHERE ended_at IS NULL DO NOTHING
                """)
            .paramSource(wish)
            .param("id", id)
            .param("kind", kind.name())
            .param("agency", agency)
            .param("review", wish.reviewOn())
            .param("at", at)
            .param("by", by)
            .update()
        == 1;
  }

  void amend(UUID id, PlaceWish wish) {
    jdbc.sql(
            """
            UPDATE watch.place SET name = :name, owner = :owner, purpose = :purpose,
                   review_on = :review
             WHERE id = :id
            """)
        .paramSource(wish)
        .param("id", id)
        .param("review", wish.reviewOn())
        .update();
  }

  void end(UUID id, Instant at) {
    jdbc.sql("UPDATE watch.place SET ended_at = :at WHERE id = :id")
        .param("id", id)
        .param("at", at)
        .update();
  }

  void check(
      UUID id,
      UUID place,
      CheckWish wish,
      PlaceFinding finding,
      boolean lifts,
      UUID by,
      String agency,
      Instant at) {
    jdbc.sql(
            """
            INSERT INTO watch.place_check
              (id, place, number, at, officer, agency, finding, lifts, unmet, words, evidence,
               programme, next_on)
            SELECT :id, :place, 1 + coalesce(max(number), 0), :at, :by, :agency, :finding, :lifts,
                   :unmet, :words, :evidence, :programme::uuid, :next
              FROM watch.place_check WHERE place = :place
            """)
        .param("id", id)
        .param("place", place)
        .param("at", at)
        .param("by", by)
        .param("agency", agency)
        .param("finding", finding.name())
        .param("lifts", lifts)
        .param("unmet", wish.unmet().toArray(new String[0]))
        .param("words", wish.words())
        .param("evidence", wish.evidence())
        .param("programme", text(wish.programme()), java.sql.Types.VARCHAR)
        .param("next", wish.nextOn())
        .update();
    jdbc.sql("UPDATE watch.place SET review_on = :next WHERE id = :place")
        .param("next", wish.nextOn())
        .param("place", place)
        .update();
  }

  /** Signs became a case; false when they had become one before. */
  boolean cased(UUID check, UUID by, String agency, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO watch.place_outcome (checked, at, officer, agency)
                VALUES (:check, :at, :by, :agency) ON CONFLICT (checked) DO NOTHING
                """)
            .param("check", check)
            .param("at", at)
            .param("by", by)
            .param("agency", agency)
            .update()
        == 1;
  }

  void read(UUID check, SecondOpinion opinion) {
    opinion.write(jdbc, "watch.place_reading", check);
  }

  /** Checks of a place, newest first. */
  List<PlaceCheck> checks(UUID place) {
    return jdbc.sql(
            """
            SELECT c.id, c.number, c.at, c.officer, c.agency, c.finding, c.unmet, c.words,
                   c.evidence, g.name AS programme, c.next_on,
                   %s
              FROM watch.place_check c
              LEFT JOIN watch.programme g ON g.id = c.programme
              LEFT JOIN watch.place_reading r ON r.checked = c.id
             WHERE c.place = :place ORDER BY c.number DESC
            """
                .formatted(SecondOpinion.COLUMNS))
        .param("place", place)
        .query(PlaceRepository::check)
        .list();
  }

  private static PlaceCheck check(ResultSet row, int n) throws SQLException {
    return new PlaceCheck(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        row.getObject("officer", UUID.class),
        row.getString("agency"),
        PlaceFinding.valueOf(row.getString("finding")),
        Arrays.stream((String[]) row.getArray("unmet").getArray())
            .flatMap(code -> PlaceCondition.of(code).stream())
            .toList(),
        row.getString("words"),
        row.getString("evidence"),
        row.getString("programme"),
        row.getObject("next_on", LocalDate.class),
        SecondOpinion.of(row));
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
