package vn.chosach.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.Sight;
import vn.chosach.cases.papers.RulingRepository;
import vn.chosach.cases.papers.Transfers;
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

  private static final String FINISHED =
      """
      SELECT r.id, s.name AS violator, s.note, r.number, r.decided_on,
             f.violation, f.area, coalesce(a.amount_dong, r.amount_dong) AS dong,
             (SELECT coalesce(sum(p.amount_dong), 0)::bigint FROM cases.payment p
               WHERE p.ruling = r.id) AS paid
        FROM cases.ruling r JOIN cases.case_file f ON f.id = r.case_id
        JOIN cases.subject s ON s.id = r.violator
       %s
       WHERE f.agency = :agency AND r.annulled_on IS NULL AND NOT %s
         AND f.secrecy = 'AGENCY' AND r.served_on BETWEEN :first AND :last
       ORDER BY r.decided_on, r.id
      """
          .formatted(RulingRepository.AMENDED, Transfers.SUSPENDED);

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

  /**
   * A decision that stands and was served.
   *
   * @param violator whom it is against
   * @param note what the case notes of the violator, of which only a tax code may leave; {@code
   *     null} for none
   * @param violation code of the kind of violation
   * @param area code of the commune
   * @param dong the whole amount
   * @param paid what came in so far
   */
  public record FinishedDecision(
      UUID id,
      String violator,
      @Nullable String note,
      String number,
      LocalDate decidedOn,
      @Nullable String violation,
      @Nullable String area,
      long dong,
      long paid) {}

  /**
   * Decisions of an agency that were served within some days, that stand, and that no criminal file
   * suspends, by day; those of cases that only named officers read are left out. They name people:
   * whoever asks has a signed paper that lets the columns out.
   */
  public List<FinishedDecision> finished(String agency, LocalDate first, LocalDate last) {
    return sight.asTheProgram(
        () ->
            jdbc.sql(FINISHED)
                .param("agency", agency)
                .param("first", first)
                .param("last", last)
                .query(FinishedDecision.class)
                .list());
  }

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
