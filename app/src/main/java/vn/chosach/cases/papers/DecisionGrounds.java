package vn.chosach.cases.papers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;

/** The papers on which a sanction rests. */
@Component
public record DecisionGrounds(
    JdbcClient jdbc, MinutesRepository minutes, AppraisalRepository appraisals) {

  /** Whether minutes of the violation that the file names are signed. */
  public boolean minuted(CaseFile file) {
    return !minutes.ofViolation(file).isEmpty();
  }

  /** Whether the right to explain is over, or no minutes of the violation gave it (art. 61). */
  public boolean heard(CaseFile file) {
    return file.explained()
        || minuted(file)
            && minutes.ofViolation(file).stream()
                .noneMatch(MinutesRepository.MinutesRow::mayExplain);
  }

  /** Whether a signed paper found what the exhibits are worth. */
  public boolean appraised(CaseFile file) {
    return !appraisals.of(file.id()).isEmpty();
  }

  /**
   * What the investigating body itself made of the last transfer of the case as a whole; empty
   * while it has not answered, and for what the sender took back. One that was declined proves
   * nothing.
   */
  public String answered(CaseFile file) {
    return jdbc.sql(
            """
            SELECT coalesce(result, '') FROM cases.transfer
             WHERE case_id = :case AND by_body AND whole ORDER BY sent_at DESC LIMIT 1
            """)
        .param("case", file.id())
        .query(String.class)
        .optional()
        .orElse("");
  }

  /**
   * Whether the sign of a crime was handed on for some subjects, and is not undecided for others.
   */
  public boolean handedOn(CaseFile file) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.transfer
                            WHERE case_id = :case AND NOT whole
                              AND (by_body OR result IS NULL))
            """)
        .param("case", file.id())
        .query(Boolean.class)
        .single();
  }
}
