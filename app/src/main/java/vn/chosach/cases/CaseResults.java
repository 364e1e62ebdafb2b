package vn.chosach.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.papers.RulingRepository;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.officers.ActingOfficer;

/** The door to what came of cases: those with a decision that stands, by the day of the first. */
@Service
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class CaseResults {

  private static final String DECIDED =
      """
      SELECT f.id, f.number, f.agency, min(r.decided_on) AS day
        FROM cases.ruling r JOIN cases.case_file f ON f.id = r.case_id
       WHERE r.annulled_on IS NULL AND f.agency = :agency AND f.id <> ALL (:except::uuid[])
       GROUP BY f.id HAVING min(r.decided_on) >= :since
       ORDER BY day, f.id
      """;

  private static final String COUNTED =
      """
      SELECT f.agency, count(*)::int AS count, min(c.day) AS oldest
        FROM (SELECT r.case_id, min(r.decided_on) AS day FROM cases.ruling r
               WHERE r.annulled_on IS NULL
               GROUP BY r.case_id HAVING min(r.decided_on) >= :since) c
        JOIN cases.case_file f ON f.id = c.case_id
       WHERE f.id <> ALL (:except::uuid[])
       GROUP BY f.agency ORDER BY oldest, f.agency
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
       WHERE f.agency = ANY (:agencies) AND r.annulled_on IS NULL AND NOT %s
         AND f.secrecy = 'AGENCY' AND r.served_on BETWEEN :first AND :last
       ORDER BY r.decided_on, r.id
      """
          .formatted(RulingRepository.AMENDED, Transfers.SUSPENDED);

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;

  CaseResults(JdbcClient jdbc, CaseRowSecurity rowSecurity) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
  }

  /**
   * A result.
   *
   * @param number of the case
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
   * Decisions of agencies that were served within some days, that stand, and that no criminal file
   * suspends, by day; those of cases that only named officers read are left out. They name people:
   * whoever asks has a signed paper that lets the columns out.
   */
  public List<FinishedDecision> finished(Set<String> agencies, LocalDate first, LocalDate last) {
    return rowSecurity.asTheProgram(
        () ->
            jdbc.sql(FINISHED)
                .param("agencies", agencies.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .query(FinishedDecision.class)
                .list());
  }

  /** Those among some cases that have a decision which stands. */
  public Set<UUID> standing(Set<UUID> cases) {
    return rowSecurity.asTheProgram(
        () ->
            Set.copyOf(
                jdbc.sql(
                        """
                        SELECT DISTINCT case_id FROM cases.ruling
                         WHERE annulled_on IS NULL AND case_id = ANY (:cases::uuid[])
                        """)
                    .param("cases", cases.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list()));
  }

  /** Those of an agency that a reader sees, but for some, the oldest first. */
  public List<CaseResult> inSight(
      String agency, LocalDate since, Set<UUID> except, ActingOfficer reader) {
    return rowSecurity.as(
        reader,
        () ->
            jdbc.sql(DECIDED)
                .param("agency", agency)
                .param("since", since)
                .param("except", except.toArray(UUID[]::new))
                .query(CaseResult.class)
                .list());
  }

  /**
   * How many an agency has.
   *
   * @param oldest day of the first of them
   */
  public record ResultCount(String agency, int count, LocalDate oldest) {}

  /** Those of all agencies but for some, counted. */
  public List<ResultCount> counted(LocalDate since, Set<UUID> except) {
    return rowSecurity.asTheProgram(
        () ->
            jdbc.sql(COUNTED)
                .param("since", since)
                .param("except", except.toArray(UUID[]::new))
                .query(ResultCount.class)
                .list());
  }
}
