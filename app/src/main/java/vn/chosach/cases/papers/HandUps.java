package vn.chosach.cases.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.kernel.IdSource;

/** The rows of files that were laid before a higher office. */
@Component
public record HandUps(JdbcClient jdbc, IdSource ids) {

  /**
   * A file that was handed up.
   *
   * @param office key of the office that decides
   * @param agency key of the agency that has it
   * @param number of the signed paper
   * @param document the paper
   * @param on day of its signature
   * @param returnedAt when it was given back; {@code null} while that office has it
   */
  public record HandUpRow(
      String office,
      String agency,
      String number,
      UUID document,
      LocalDate on,
      String reason,
      @Nullable Instant returnedAt,
      @Nullable String returnWords) {}

  /** Enters what a signed paper handed up. */
  public void add(CaseFile file, PaperTerms.HandUp terms, SignedPaper paper) {
    jdbc.sql(
            """
            INSERT INTO cases.hand_up
              (id, case_id, office, agency, from_agency, document, number, handed_on, handed_by,
               reason)
            VALUES (:id, :case, :office, :agency, :from, :document, :number, :on, :by, :reason)
            """)
        .paramSource(terms)
        .param("id", ids.next())
        .param("case", file.id())
        .param("from", file.access().agency())
        .param("document", paper.document())
        .param("number", paper.number())
        .param("on", paper.day())
        .param("by", paper.by().officer())
        .update();
  }

  /** The office gave it back. */
  public void giveBack(UUID caseId, UUID by, String words, Instant at) {
    jdbc.sql(
            """
            UPDATE cases.hand_up SET returned_at = :at, returned_by = :by, return_words = :words
             WHERE case_id = :case AND returned_at IS NULL
            """)
        .param("case", caseId)
        .param("by", by)
        .param("words", words)
        .param("at", at)
        .update();
  }

  /**
   * What is proposed on a case and waits for a second person.
   *
   * @param reviewing key of the agency that is asked; {@code null} for the own
   */
  public record HandUpProposal(
      CaseEvent event, UUID askedBy, boolean byHead, @Nullable String reviewing) {}

  /** What waits for a second person. */
  public Optional<HandUpProposal> proposed(UUID caseId) {
    return jdbc.sql(
            """
            SELECT event, asked_by, by_head, reviewing
              FROM cases.proposal WHERE case_id = :case AND answered_at IS NULL
            """)
        .param("case", caseId)
        .query(HandUpProposal.class)
        .optional();
  }

  /** What nobody can answer ends with the file that goes up; nobody has answered it. */
  public void lapse(UUID caseId, Instant at) {
    jdbc.sql(
            """
            UPDATE cases.proposal SET answered_at = :at, agreed = false
             WHERE case_id = :case AND answered_at IS NULL
            """)
        .param("case", caseId)
        .param("at", at)
        .update();
  }

  /** All of a case, the newest first. */
  public List<HandUpRow> of(UUID caseId) {
    return jdbc.sql(
            """
            SELECT h.*, h.handed_on AS "on" FROM cases.hand_up h
             WHERE h.case_id = :case ORDER BY h.id DESC
            """)
        .param("case", caseId)
        .query(HandUpRow.class)
        .list();
  }

  /** The one that was not given back. */
  public Optional<HandUpRow> open(UUID caseId) {
    return of(caseId).stream().filter(one -> one.returnedAt() == null).findFirst();
  }
}
