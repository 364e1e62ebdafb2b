package vn.chosach.cases.papers;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseChecks;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.kernel.IdSource;

/** The rows of decisions and of what is to be carried out beside a fine. */
@Component
public record RulingRepository(JdbcClient jdbc, IdSource ids) {

  /**
   * The fine and the measures of a row {@code r} of {@code cases.ruling} as the last decision that
   * changed it left them, as {@code a}.
   */
  public static final String AMENDED =
      """
       LEFT JOIN LATERAL (
         SELECT d.amount_dong, d.measures FROM cases.execution_decision d
          WHERE d.ruling = r.id AND d.kind = 'AMEND'
          ORDER BY d.decided_on DESC, d.id DESC LIMIT 1) a ON true
      """;

  /** Enters what a signed paper decided; its identifier. */
  public UUID add(CaseFile file, PaperTerms terms, SignedPaper paper) {
    var entry = RulingEntry.of(terms);
    UUID ruling = ids.next();
    jdbc.sql(
            """
            INSERT INTO cases.ruling
              (id, case_id, kind, number, decided_on, amount_dong, measures, signer, document,
               signed_by, violator, provision, agency, office)
            VALUES (:id, :case, :kind, :number, :on, :amount, :measures, :signer, :document,
                    :signedBy, :violator, :provision, :agency, :office)
            """)
        .param("id", ruling)
        .param("case", file.id())
        .param("kind", terms.event().fines() ? "FINE" : "TAX")
        .param("number", paper.number())
        .param("on", paper.day())
        .param("amount", entry.amount().amount())
        .param("measures", entry.measures())
        .param("signer", paper.by().title() + " " + paper.by().name())
        .param("document", paper.document())
        .param("signedBy", paper.by().officer())
        .param("violator", entry.violator())
        .param("provision", entry.provision())
        .param("agency", paper.by().agency())
        .param("office", paper.by().office())
        .update();
    if (terms instanceof PaperTerms.Sanction one) {
      measure(file, ruling, MeasureKind.ADDITIONAL, one.additional());
      measure(file, ruling, MeasureKind.REMEDY, one.remedy());
    }
    return ruling;
  }

  /** What is to be carried out beside the fine. */
  private void measure(CaseFile file, UUID ruling, MeasureKind kind, String words) {
    if (words.isBlank()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO cases.measure (id, case_id, ruling, kind, words)
            VALUES (:id, :case, :ruling, :kind, :words)
            """)
        .param("id", ids.next())
        .param("case", file.id())
        .param("ruling", ruling)
        .param("kind", kind.name())
        .param("words", CaseChecks.clean(words))
        .update();
  }

  /** A signed decision words it anew, or takes it away where the words are empty. */
  public void measure(
      CaseFile file, UUID ruling, MeasureKind kind, String words, SignedPaper amending) {
    jdbc.sql(
            """
            UPDATE cases.measure SET amended_by = :paper
             WHERE ruling = :ruling AND kind = :kind AND amended_by IS NULL
            """)
        .param("paper", amending.document())
        .param("ruling", ruling)
        .param("kind", kind.name())
        .update();
    measure(file, ruling, kind, words);
  }

  /** Another signed paper annuls it. */
  public void annul(UUID ruling, SignedPaper paper) {
    jdbc.sql("UPDATE cases.ruling SET annulled_on = :on, annulled_by = :paper WHERE id = :id")
        .param("on", paper.day())
        .param("paper", paper.document())
        .param("id", ruling)
        .update();
  }

  /** Whether minutes name others about whom nothing is decided: their time runs on. */
  public boolean undecided(CaseFile file) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM cases.minutes m
               WHERE m.case_id = :case AND m.kind = 'VIOLATION'
                 AND NOT EXISTS (SELECT FROM cases.ruling r
                                  WHERE r.case_id = m.case_id AND r.annulled_on IS NULL
                                    AND coalesce(r.violator, m.subject) = m.subject)
                 AND NOT EXISTS (SELECT FROM cases.transfer_subject s
                                  JOIN cases.transfer t ON t.id = s.transfer
                                 WHERE s.subject = m.subject))
            """)
        .param("case", file.id())
        .query(Boolean.class)
        .single();
  }
}
