package vn.chosach.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.Sight;
import vn.chosach.officers.ActingOfficer;

/** The door to what came of cases: those with a decision that stands, by the day of the first. */
@Service
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class CaseResults {

  private static final String DECIDED =
      """
      SELECT f.id, %s AS number, f.agency, min(r.decided_on) AS day
        FROM cases.ruling r JOIN cases.case_file f ON f.id = r.case_id
       WHERE r.annulled_on IS NULL
       GROUP BY f.id HAVING min(r.decided_on) >= :since
       ORDER BY day, f.id
      """;

  private final JdbcClient jdbc;
  private final Sight sight;

  CaseResults(JdbcClient jdbc, Sight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /**
   * A result.
   *
   * @param number of the case; empty where nobody in particular asks
   * @param agency key of the agency that leads it
   * @param day day of its first decision that stands
   */
  public record CaseResult(UUID id, String number, String agency, LocalDate day) {}

  /** Those that a reader sees, the oldest first. */
  public List<CaseResult> inSight(LocalDate since, ActingOfficer reader) {
    return sight.as(reader, () -> decided("f.number", since));
  }

  /** Those of all agencies, to be counted: they bear no number. */
  public List<CaseResult> everywhere(LocalDate since) {
    return sight.asTheProgram(() -> decided("''", since));
  }

  private List<CaseResult> decided(String number, LocalDate since) {
    return jdbc.sql(DECIDED.formatted(number)).param("since", since).query(CaseResult.class).list();
  }
}
