package vn.chosach.cases.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.inquiry.SeizureTerm;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.RowDigest;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;

/**
 * The rows of seizures and of the exhibits that they hold. Nobody else writes them: an act binds
 * each as it is after every writing.
 */
@Component
public record SeizureRepository(JdbcClient jdbc, IdSource ids, Journal journal) {

  /**
   * A seizure.
   *
   * @param holder name of whom was seized from
   * @param term longer term that was given; {@code null} for that of the law
   * @param outcome {@code DECIDED} or {@code RELEASED}; {@code null} while it holds
   * @param exhibits their numbers
   */
  public record SeizureRow(
      UUID id,
      UUID document,
      String number,
      LocalDate on,
      String holder,
      String place,
      String custodian,
      @Nullable SeizureTerm term,
      @Nullable String outcome,
      @Nullable LocalDate endedOn,
      List<Integer> exhibits) {

    /** Whether nothing was decided about the exhibits yet. */
    public boolean holds() {
      return outcome == null;
    }

    /** Whether they were not given back. */
    public boolean kept() {
      return !"RELEASED".equals(outcome);
    }
  }

  /** Enters a seizure; its identifier. */
  public UUID add(InquiryTerms.Seizure terms, SignedPaper paper, CaseWish wish) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO cases.seizure
              (id, case_id, document, number, signed_on, signed_by, holder, place, custodian)
            VALUES (:id, :case, :document, :number, :on, :by, :holder, :place, :custodian)
            """)
        .param("id", id)
        .param("case", wish.file().id())
        .param("document", paper.document())
        .param("number", paper.number())
        .param("on", paper.day())
        .param("by", paper.by().officer())
        .param("holder", terms.holder().subject())
        .param("place", terms.place().strip())
        .param("custodian", terms.custodian().strip())
        .update();
    for (int exhibit : terms.exhibits()) {
      jdbc.sql(
              """
              INSERT INTO cases.seized (seizure, case_id, exhibit) VALUES (:seizure, :case, :exhibit)
              """)
          .param("seizure", id)
          .param("case", wish.file().id())
          .param("exhibit", exhibit)
          .update();
    }
    bind(id);
    return id;
  }

  /** Seizures of a case, the oldest first. */
  public List<SeizureRow> of(UUID caseId) {
    return jdbc.sql(
            """
            SELECT s.id, s.document, s.number, s.signed_on, h.name AS holder, s.place, s.custodian,
                   s.term, s.outcome, s.ended_on,
                   (SELECT array_agg(e.exhibit ORDER BY e.exhibit) FROM cases.seized e
                     WHERE e.seizure = s.id) AS exhibits
              FROM cases.seizure s JOIN cases.subject h ON h.id = s.holder
             WHERE s.case_id = :case ORDER BY s.signed_on, s.id
            """)
        .param("case", caseId)
        .query((row, n) -> row(row))
        .list();
  }

  /** Which of them hold what was seized from a subject. */
  public Set<UUID> of(CaseFile file, UUID subject) {
    return jdbc.sql("SELECT id FROM cases.seizure WHERE case_id = :case AND holder = :subject")
        .param("case", file.id())
        .param("subject", subject)
        .query(UUID.class)
        .set();
  }

  private static SeizureRow row(ResultSet row) throws SQLException {
    String term = row.getString("term");
    return new SeizureRow(
        row.getObject("id", UUID.class),
        row.getObject("document", UUID.class),
        row.getString("number"),
        row.getObject("signed_on", LocalDate.class),
        row.getString("holder"),
        row.getString("place"),
        row.getString("custodian"),
        term == null ? null : SeizureTerm.valueOf(term),
        row.getString("outcome"),
        row.getObject("ended_on", LocalDate.class),
        Arrays.asList((Integer[]) row.getArray("exhibits").getArray()));
  }

  /** A seizure of a case whose exhibits were not given back. */
  public Optional<SeizureRow> kept(CaseFile file, String number) {
    return of(file.id()).stream()
        .filter(one -> one.number().equals(number) && one.kept())
        .findFirst();
  }

  /** Whether one of these exhibits is held already. */
  boolean seized(CaseFile file, List<Integer> exhibits) {
    return of(file.id()).stream()
        .filter(SeizureRow::kept)
        .flatMap(one -> one.exhibits().stream())
        .anyMatch(exhibits::contains);
  }

  /** They are held longer. */
  public void prolong(SeizureRow one, SeizureTerm term, SignedPaper paper) {
    jdbc.sql("UPDATE cases.seizure SET term = :term, term_paper = :paper WHERE id = :id")
        .param("term", term.name())
        .param("paper", paper.number())
        .param("id", one.id())
        .update();
    bind(one.id());
  }

  /** A sanction decides about them, or they are given back. */
  public void end(SeizureRow one, boolean released, SignedPaper paper) {
    jdbc.sql(
            """
            UPDATE cases.seizure SET outcome = :outcome, ended_on = :on, ended_by = :paper
             WHERE id = :id
            """)
        .param("outcome", released ? "RELEASED" : "DECIDED")
        .param("on", paper.day())
        .param("paper", paper.number())
        .param("id", one.id())
        .update();
    if (released) {
      jdbc.sql("UPDATE cases.seized SET released = true WHERE seizure = :id")
          .param("id", one.id())
          .update();
    }
    bind(one.id());
  }

  /** Those about which a decision decided. */
  public List<UUID> decidedBy(CaseFile file, String ruling) {
    return jdbc.sql(
            """
            SELECT id FROM cases.seizure
             WHERE case_id = :case AND outcome = 'DECIDED' AND ended_by = :ruling
            """)
        .param("case", file.id())
        .param("ruling", ruling)
        .query(UUID.class)
        .list();
  }

  /** What was decided about it stands no longer. */
  public void holdAgain(UUID id) {
    jdbc.sql(
            """
            UPDATE cases.seizure SET outcome = NULL, ended_on = NULL, ended_by = NULL WHERE id = :id
            """)
        .param("id", id)
        .update();
    bind(id);
  }

  private void bind(UUID id) {
    jdbc.sql(
            """
            SELECT s.*,
                   (SELECT string_agg(e.exhibit || CASE WHEN e.released THEN '-' ELSE '' END, ' '
                                      ORDER BY e.exhibit)
                      FROM cases.seized e WHERE e.seizure = s.id) AS things
              FROM cases.seizure s WHERE s.id = :id
            """)
        .param("id", id)
        .query(SeizureRepository::binding)
        .optional()
        .ifPresent(journal::append);
  }

  private static Act binding(ResultSet row, int n) throws SQLException {
    var digest = RowDigest.of("cases", "seizure");
    for (String column :
        List.of(
            "id",
            "case_id",
            "document",
            "number",
            "signed_on",
            "signed_by",
            "holder",
            "place",
            "custodian",
            "term",
            "term_paper",
            "outcome",
            "ended_on",
            "ended_by",
            "written")) {
      digest.with(column, row.getString(column));
    }
    String things = row.getString("things");
    return Act.of(Actor.SYSTEM, "cases.seizure-bound", "seizure", row.getString("id"))
        .with(
            Map.of(
                RowDigest.DETAIL,
                digest.hex(),
                "line",
                row.getString("written"),
                "exhibits",
                things == null ? "" : things));
  }
}
