package vn.chosach.cases.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.DocumentWords;
import vn.chosach.documents.Drafting;
import vn.chosach.kernel.IdSource;

/** The rows of papers whose signature is an act. */
@Component
public record PreparedPapers(
    JdbcClient jdbc, JsonMapper json, IdSource ids, InstantSource time, DocumentWords words) {

  /**
   * A paper.
   *
   * @param outcome {@code SIGNED} or {@code DROPPED}; {@code null} while it is open
   * @param endedAt of its signature or its end without one; {@code null} while it is open
   */
  public record Prepared(
      UUID id,
      UUID caseId,
      PaperTerms terms,
      UUID document,
      UUID draftedBy,
      @Nullable String outcome,
      @Nullable Instant endedAt) {

    public boolean open() {
      return outcome == null;
    }
  }

  /** Enters a paper that was drawn up. */
  public void add(UUID caseId, PaperTerms terms, UUID document, UUID by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO cases.prepared_paper
              (id, case_id, event, terms, document, drafted_by, drafted_at)
            VALUES (:id, :case, :event, :terms::jsonb, :document, :by, :at)
            """)
        .param("id", ids.next())
        .param("case", caseId)
        .param("event", terms.event().name())
        .param("terms", json.writerFor(PaperTerms.class).writeValueAsString(terms))
        .param("document", document)
        .param("by", by)
        .param("at", at)
        .update();
  }

  /** Its signature, or its end without one. */
  void end(UUID document, boolean signed) {
    jdbc.sql(
            """
            UPDATE cases.prepared_paper SET ended_at = :at, outcome = :outcome
             WHERE document = :document AND ended_at IS NULL
            """)
        .param("document", document)
        .param("outcome", signed ? "SIGNED" : "DROPPED")
        .param("at", now())
        .update();
  }

  /** This moment, as the rows keep it. */
  Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What it says now. */
  public Drafting said(UUID document) {
    return words.wording(document);
  }

  /** The paper that is drawn up as this document. */
  public Optional<Prepared> of(UUID document) {
    return query("document = :id", document);
  }

  /** The paper of a case that waits for its signature. */
  public Optional<Prepared> open(UUID caseId) {
    return query("case_id = :id AND ended_at IS NULL", caseId);
  }

  /** Those of the papers of a case that are signed, the newest first. */
  public static List<Prepared> signed(List<Prepared> drawnUp) {
    return drawnUp.stream()
        .filter(one -> "SIGNED".equals(one.outcome()) && one.endedAt() != null)
        .sorted(
            Comparator.comparing(Prepared::endedAt)
                .thenComparing(one -> one.id().toString())
                .reversed())
        .toList();
  }

  /** The papers of a case, signed or not, the newest first; what a new form begins with. */
  public List<Prepared> drawnUp(UUID caseId) {
    return rows("case_id = :id ORDER BY drafted_at DESC, id DESC", caseId);
  }

  private Optional<Prepared> query(String where, UUID id) {
    return rows(where, id).stream().findFirst();
  }

  private List<Prepared> rows(String where, UUID id) {
    return jdbc.sql(
            "SELECT id, case_id, terms, document, drafted_by, outcome, ended_at"
                + " FROM cases.prepared_paper WHERE "
                + where)
        .param("id", id)
        .query(Prepared.class)
        .list();
  }
}
