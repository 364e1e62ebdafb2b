package vn.chosach.cases.papers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;

/** The papers on which a sanction rests. */
@Component
public record DecisionGrounds(JdbcClient jdbc) {

  /**
   * What stands in a file.
   *
   * @param answered what the investigating body itself made of the last transfer of the case as a
   *     whole; empty while it has not answered, and for what the sender took back. One that was
   *     declined proves nothing
   * @param handedOn whether the sign of a crime was handed on for some subjects, and is not
   *     undecided for others
   * @param appraised whether a signed paper found what the exhibits are worth
   * @param minuted whether minutes of the violation that the file names are signed
   * @param explains whether such minutes give the right to explain; where nobody asked, it is taken
   *     to exist
   */
  public record StandingGrounds(
      String answered, boolean handedOn, boolean appraised, boolean minuted, boolean explains) {

    /** Whether the right to explain is over, or no minutes of the violation gave it (art. 61). */
    public boolean heard(CaseFile file) {
      return file.explained() || minuted && !explains;
    }
  }

  /** All in one question: a page of a case asks for each of its acts. */
  public StandingGrounds of(CaseFile file) {
    return jdbc.sql(
            """
            SELECT coalesce((SELECT coalesce(result, '') FROM cases.transfer
                              WHERE case_id = :case AND by_body AND whole
                              ORDER BY sent_at DESC LIMIT 1), '') AS answered,
                   EXISTS (SELECT FROM cases.transfer
                            WHERE case_id = :case AND NOT whole
                              AND (by_body OR result IS NULL)) AS handed_on,
                   EXISTS (SELECT FROM cases.appraisal WHERE case_id = :case) AS appraised,
                   EXISTS (SELECT FROM cases.minutes
                            WHERE case_id = :case AND kind = 'VIOLATION'
                              AND violation = :violation::text) AS minuted,
                   EXISTS (SELECT FROM cases.minutes
                            WHERE case_id = :case AND kind = 'VIOLATION'
                              AND violation = :violation::text AND explains IS NOT FALSE) AS explains
            """)
        .param("case", file.id())
        .param("violation", file.matter().violation())
        .query(StandingGrounds.class)
        .single();
  }
}
