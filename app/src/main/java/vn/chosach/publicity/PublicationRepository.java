package vn.chosach.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Folding;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.PublicationKind;

/** The rows of publications, their editions and acts. */
@Component
record PublicationRepository(JdbcClient jdbc, JsonMapper json) {

  private static final int FOLDED = 4_000;

  /** False when there is one of this case already. */
  boolean add(Publication one) {
    return jdbc.sql(
                """
                INSERT INTO publicity.publication
                  (id, kind, case_id, case_number, agency, goods, area, opened_at)
                VALUES (:id, :kind, :case, :number, :agency, :goods, :area, :at)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(one)
            .param("case", one.caseId())
            .param("number", one.caseNumber())
            .param("at", one.openedAt())
            .update()
        == 1;
  }

  void add(Edition one) {
    fill(
            jdbc.sql(
                """
                INSERT INTO publicity.edition
                  (id, publication, number, state, version, ground, body, shown, folded, correction,
                   author, written_at, expires_on)
                VALUES (:id, :publication, :number, :state, :version, :ground, :body::jsonb,
                        :shown::jsonb, :folded, :correction, :author, :writtenAt, :expiresOn)
                """),
            one)
        .param("publication", one.publication())
        .param("number", one.number())
        .update();
  }

  void write(Edition one) {
    Edition.Hands hands = one.hands();
    fill(
            jdbc.sql(
                """
                UPDATE publicity.edition
                   SET state = :state, version = :version, ground = :ground, body = :body::jsonb,
                       shown = :shown::jsonb, folded = :folded, correction = :correction,
                       author = :author, written_at = :writtenAt, expires_on = :expiresOn,
                       checked_by = :checkedBy, approved_by = :approvedBy,
                       published_at = :publishedAt, ended_at = :endedAt, end_reason = :endReason
                 WHERE id = :id
                """),
            one)
        .paramSource(hands)
        .update();
  }

  private JdbcClient.StatementSpec fill(JdbcClient.StatementSpec sql, Edition one) {
    return sql.paramSource(one)
        .param("body", json.writeValueAsString(one.body()))
        .param("shown", json.writeValueAsString(one.shown()))
        .param("folded", folded(one.shown()))
        .param("expiresOn", one.expiresOn());
  }

  private static String folded(Body shown) {
    String all =
        Folding.fold(
            String.join(
                " ",
                shown.title(),
                shown.summary(),
                String.join(" ", shown.lessons()),
                shown.english().title(),
                shown.english().summary()));
    return all.length() > FOLDED ? all.substring(0, FOLDED) : all;
  }

  void name(UUID publication, String slug) {
    jdbc.sql("UPDATE publicity.publication SET slug = :slug WHERE id = :id AND slug IS NULL")
        .param("slug", slug)
        .param("id", publication)
        .update();
  }

  void append(UUID id, EditionAct act) {
    jdbc.sql(
            """
            INSERT INTO publicity.act
              (id, edition, version, at, event, before_state, after_state, actor_kind, actor,
               agency, words)
            VALUES (:id, :edition, :version, :at, :event, :before, :after, :kind, :actor, :agency,
                    :words)
            """)
        .paramSource(act)
        .param("id", id)
        .param("kind", act.actor().kind().name())
        .param("actor", act.actor().id())
        .param("agency", act.actor().agency())
        .update();
  }

  Optional<Publication> publication(UUID id) {
    return jdbc.sql("SELECT * FROM publicity.publication WHERE id = :id")
        .param("id", id)
        .query(Publication.class)
        .optional();
  }

  Optional<Publication> ofCase(UUID caseId) {
    return jdbc.sql("SELECT * FROM publicity.publication WHERE case_id = :case")
        .param("case", caseId)
        .query(Publication.class)
        .optional();
  }

  Optional<Publication> named(PublicationKind publicationKind, String slug) {
    return jdbc.sql("SELECT * FROM publicity.publication WHERE kind = :kind AND slug = :slug")
        .param("kind", publicationKind.name())
        .param("slug", slug)
        .query(Publication.class)
        .optional();
  }

  /** The edition, held until the end of the transaction. */
  Optional<Edition> hold(UUID id) {
    return jdbc.sql("SELECT * FROM publicity.edition WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Edition.class)
        .optional();
  }

  /** The newest first. */
  List<Edition> editions(UUID publication) {
    return jdbc.sql(
            "SELECT * FROM publicity.edition WHERE publication = :publication ORDER BY number DESC")
        .param("publication", publication)
        .query(Edition.class)
        .list();
  }

  /** The newest first. */
  List<EditionAct> acts(UUID publication) {
    return jdbc.sql(
            """
            SELECT a.*, a.before_state AS before, a.after_state AS after,
                   a.actor AS actor_id
              FROM publicity.act a JOIN publicity.edition e ON e.id = a.edition
             WHERE e.publication = :publication ORDER BY a.at DESC, a.version DESC
            """)
        .param("publication", publication)
        .query(EditionAct.class)
        .list();
  }

  /** Editions whose last day went by. */
  List<UUID> over(LocalDate today) {
    return jdbc.sql(
            """
            SELECT id FROM publicity.edition WHERE state = 'LIVE' AND expires_on < :today
             ORDER BY expires_on, id LIMIT 500
            """)
        .param("today", today)
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }
}
