package vn.chosach.documents.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.DocumentList;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.DocumentWords;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.IncomingPapers;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.ActingOfficer;

/** The rows of documents, of their wordings and of their trail. */
@Component
public record DocumentRepository(JdbcClient jdbc, JsonMapper json, DocumentAuthority authority)
    implements IncomingPapers, DocumentWords {

  private static final Map<String, String> ORDERS =
      Map.of(
          "subject", "d.subject",
          "kind", "d.kind",
          "number", "d.number",
          "day", "d.day",
          "agency", "d.agency",
          "state", "d.state");

  /** What acts need besides what lists show. */
  public record Held(Document document, @Nullable UUID signingRight, @Nullable Instant signedAt) {}

  /** Who drafted it and everyone who ever changed its words, also words that stand no more. */
  List<UUID> writers(UUID document) {
    return jdbc.sql(
            """
            SELECT drafted_by FROM documents.document
             WHERE id = :document AND drafted_by IS NOT NULL
             UNION
            SELECT officer FROM documents.act
             WHERE document = :document AND event = 'REVISE' AND officer IS NOT NULL
            """)
        .param("document", document)
        .query(UUID.class)
        .list();
  }

  /** Whose words stand; the version before this one reads it. */
  void revised(UUID document, Actor by) {
    jdbc.sql("UPDATE documents.document SET revised_by = :by WHERE id = :document")
        .param("document", document)
        .param("by", by.id())
        .update();
  }

  /** The document, held until the end of the transaction, if the officer sees it. */
  Optional<Held> hold(UUID id, ActingOfficer scribe) {
    return one(id, scribe, " FOR UPDATE OF d");
  }

  public Optional<Held> find(UUID id, ActingOfficer scribe) {
    return one(id, scribe, "");
  }

  private Optional<Held> one(UUID id, ActingOfficer scribe, String lock) {
    return jdbc.sql(
            "SELECT d.*, d.origin_room AS document_origin_room, d.origin_id AS document_origin_id"
                + " FROM documents.document d WHERE d.id = :id AND "
                + DocumentAuthority.condition(scribe)
                + lock)
        .param("id", id)
        .param("all", DocumentAuthority.all(scribe))
        .param("mine", String.join(",", authority.kept(scribe)))
        .query(Held.class)
        .optional();
  }

  public DocumentList page(DocumentQuestion question, ActingOfficer scribe, boolean ownOnly) {
    String where =
        """
         FROM documents.document d
        WHERE %s
          AND (:words = '' OR d.folded LIKE '%%' || :words || '%%')
          AND (:state::text IS NULL OR d.state = :state)
          AND (:kind::text IS NULL OR d.kind = :kind)
          AND (:year = 0 OR d.day BETWEEN make_date(greatest(:year, 1), 1, 1)
                                      AND make_date(greatest(:year, 1), 12, 31))
        """
            .formatted(
                ownOnly
                    ? "(:all OR d.agency = ANY (string_to_array(:mine, ','))) AND d.number IS NOT"
                        + " NULL"
                    : DocumentAuthority.CONDITION);
    String house =
        ownOnly
            ? "d.day DESC, (SELECT n.number FROM documents.number n"
                + " WHERE n.document = d.id) DESC"
            : "d.changed_at DESC";
    String order = " ORDER BY " + question.order().sql(ORDERS, house);
    int count =
        bind(jdbc.sql("SELECT count(*)" + where), question, scribe).query(Integer.class).single();
    List<Document> rows =
        bind(
                jdbc.sql("SELECT d.*" + where + order + ", d.id LIMIT :limit OFFSET :offset"),
                question,
                scribe)
            .param("limit", question.limit())
            .param("offset", question.offset())
            .query(Document.class)
            .list();
    return new DocumentList(rows, count);
  }

  private JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec sql, DocumentQuestion question, ActingOfficer scribe) {
    DocumentState state = question.state();
    return sql.param("all", DocumentAuthority.all(scribe))
        .param("mine", String.join(",", authority.kept(scribe)))
        .param("words", Folding.fold(question.words()).replaceAll("[%_\\\\]", ""))
        .param("state", state == null ? null : state.name())
        .param("kind", question.kind())
        .param("year", question.year());
  }

  public List<Document> from(DocumentOrigin documentOrigin, ActingOfficer scribe) {
    return jdbc.sql(
            "SELECT d.* FROM documents.document d WHERE origin_room = :room AND origin_id = :origin"
                + " AND "
                + DocumentAuthority.condition(scribe)
                + " ORDER BY d.id")
        .param("room", documentOrigin.room())
        .param("origin", documentOrigin.id())
        .param("all", DocumentAuthority.all(scribe))
        .param("mine", String.join(",", authority.kept(scribe)))
        .query(Document.class)
        .list();
  }

  /** Whether that agency or one of the officer's issued it, or entered it with its file. */
  public boolean registered(String number, String agency, ActingOfficer scribe) {
    var mine = new ArrayList<>(authority.kept(scribe));
    mine.add(agency);
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM documents.document
                            WHERE number = :number AND state = 'ISSUED'
                              AND agency = ANY (string_to_array(:mine, ',')))
                OR EXISTS (SELECT FROM documents.incoming i
                            WHERE i.their_number = :number
                              AND i.agency = ANY (string_to_array(:mine, ','))
                              AND EXISTS (SELECT FROM documents.attachment a WHERE a.incoming = i.id))
            """)
        .param("number", number)
        .param("mine", String.join(",", mine))
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean received(String number, String agency) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM documents.incoming i
                             JOIN documents.attachment a ON a.incoming = i.id
                            WHERE i.their_number = :number AND i.agency = :agency)
            """)
        .param("number", number)
        .param("agency", agency)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<String> said(String number, LocalDate day, String agency) {
    return jdbc.sql(
            """
            SELECT concat_ws(': ', i.sender, i.subject) FROM documents.incoming i
             WHERE i.their_number = :number AND i.their_day = :day AND i.agency = :agency
               AND EXISTS (SELECT FROM documents.attachment a WHERE a.incoming = i.id)
             ORDER BY i.id LIMIT 1
            """)
        .param("number", number)
        .param("day", day)
        .param("agency", agency)
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<ReceivedPaper> paper(UUID id, ActingOfficer scribe) {
    return received("i.id = :id", scribe).param("id", id).query(ReceivedPaper.class).optional();
  }

  @Override
  public List<ReceivedPaper> from(String sender, LocalDate since, ActingOfficer scribe) {
    return received("(:sender = '' OR i.sender = :sender) AND i.their_day >= :since", scribe)
        .param("sender", sender)
        .param("since", since)
        .query(ReceivedPaper.class)
        .list();
  }

  private JdbcClient.StatementSpec received(String which, ActingOfficer scribe) {
    return jdbc.sql(
            """
            SELECT i.id, i.agency, i.sender, i.their_number AS number, i.their_day AS day,
                   coalesce(i.subject, '') AS subject, i.received_on
              FROM documents.incoming i
             WHERE i.agency = ANY (string_to_array(:mine, ','))
               AND EXISTS (SELECT FROM documents.attachment a WHERE a.incoming = i.id)
               AND %s ORDER BY i.year DESC, i.number DESC LIMIT 50
            """
                .formatted(which))
        .param("mine", String.join(",", authority.kept(scribe)));
  }

  /** The document that corrects another and was not dropped. */
  public Optional<UUID> correction(UUID corrected) {
    return jdbc.sql(
            """
            SELECT id FROM documents.document
             WHERE corrects = :id AND state NOT IN ('DROPPED', 'VOIDED') ORDER BY id DESC LIMIT 1
            """)
        .param("id", corrected)
        .query(UUID.class)
        .optional();
  }

  /** The sign-off trail, oldest first. */
  public List<DocumentFile.DocumentFileStep> trail(UUID document) {
    return jdbc.sql("SELECT * FROM documents.act WHERE document = :id ORDER BY version")
        .param("id", document)
        .query(DocumentFile.DocumentFileStep.class)
        .list();
  }

  void add(Document document, Actor by) {
    DocumentOrigin documentOrigin = document.origin();
    jdbc.sql(
            """
            INSERT INTO documents.document
              (id, kind, agency, state, subject, folded, version, changed_at, drafted_by,
               revised_by, corrects, origin_room, origin_id)
            VALUES (:id, :kind, :agency, :state, :subject, :folded, :version, :at, :by, :by,
                    :corrects, :room, :origin)
            """)
        .paramSource(document)
        .param("folded", Folding.fold(document.subject()))
        .param("at", document.changedAt())
        .param("by", by.id())
        .param("room", documentOrigin == null ? null : documentOrigin.room())
        .param("origin", documentOrigin == null ? null : documentOrigin.id())
        .update();
  }

  void write(Held held) {
    Document document = held.document();
    Instant signed = held.signedAt();
    String number = document.number();
    jdbc.sql(
            """
            UPDATE documents.document
               SET state = :state, subject = :subject, folded = :folded, number = :number,
                   day = :day, version = :version, changed_at = :at,
                   signing_right = :right, signed_at = :signed
             WHERE id = :id
            """)
        .paramSource(document)
        .param("folded", Folding.fold(document.subject() + (number == null ? "" : " " + number)))
        .param("number", number)
        .param("at", document.changedAt())
        .param("right", held.signingRight())
        .param("signed", signed)
        .update();
  }

  void word(UUID document, int version, Drafting drafting) {
    jdbc.sql(
            "INSERT INTO documents.wording (document, version, drafting) VALUES (:id, :version,"
                + " :json::jsonb)")
        .param("id", document)
        .param("version", version)
        .param("json", json.writeValueAsString(drafting))
        .update();
  }

  @Override
  public Drafting wording(UUID document) {
    return json.readValue(
        jdbc.sql(
                """
                SELECT drafting::text FROM documents.wording
                 WHERE document = :id ORDER BY version DESC LIMIT 1
                """)
            .param("id", document)
            .query(String.class)
            .single(),
        Drafting.class);
  }

  void trail(Document after, DocumentEvent event, Actor by, @Nullable String words) {
    jdbc.sql(
            """
            INSERT INTO documents.act (document, version, at, event, state, officer, agency, words)
            VALUES (:id, :version, :at, :event, :state, :officer, :agency, :words)
            """)
        .paramSource(after)
        .param("at", after.changedAt())
        .param("event", event.name())
        .param("officer", by.id())
        .param("agency", by.agency())
        .param("words", words == null || words.isBlank() ? null : words)
        .update();
  }
}
