package vn.chosach.cases.earlier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.law.RepeatPolicy;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Visibility;
import vn.chosach.cases.papers.RulingRepository;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Who a case is about and was sanctioned before, as far as the reader sees the case of then, be it
 * one of the program or of an earlier year. Whether a violation is repeated the handler says.
 */
@Component
public class PriorSanctions {

  private static final int MOST = 20;

  private static final String FOUND =
      """
      SELECT DISTINCT past.*
        FROM cases.subject mine
       CROSS JOIN LATERAL (
             SELECT f.number, s.name, r.number AS decision, r.decided_on, f.violation,
                    coalesce(a.amount_dong, r.amount_dong) = 0 AS warning,
                    -- As it stands now, with the last penalty and remedy (art. 7.1, 73, 85).
                    (SELECT greatest(paid.day, (SELECT max(m.done_on) FROM cases.measure m
                                                 WHERE m.ruling = r.id AND m.amended_by IS NULL))
                       FROM (SELECT min(settled.day) AS day FROM (
                       SELECT done.day, sum(done.amount) OVER (ORDER BY done.day, done.id) AS total
                         FROM (SELECT p.id, p.paid_on AS day, p.amount_dong AS amount
                                 FROM cases.payment p WHERE p.ruling = r.id
                               UNION ALL
                               SELECT x.id, x.decided_on, x.amount_dong
                                 FROM cases.execution_decision x
                                WHERE x.ruling = r.id AND x.kind = 'REMIT'
                                  AND x.annulled_on IS NULL) done) settled
                       WHERE settled.total >= coalesce(a.amount_dong, r.amount_dong)) paid
                      WHERE paid.day IS NOT NULL
                        AND NOT EXISTS (SELECT FROM cases.measure m
                                         WHERE m.ruling = r.id AND m.amended_by IS NULL
                                           AND m.done_on IS NULL)) AS carried_out
               FROM cases.subject s
               JOIN cases.ruling r ON r.violator = s.id
      """
          + RulingRepository.AMENDED
          + """
               JOIN cases.case_file f ON f.id = s.case_id
              WHERE s.kind = mine.kind AND s.mark = mine.mark AND s.case_id <> mine.case_id
                AND r.kind = 'FINE' AND r.annulled_on IS NULL AND
      """
          + Visibility.CONDITION
          + """
              UNION ALL
             SELECT e.number, e.violator, e.decision, e.decided_on, e.violation,
                    e.outcome = 'WARNED',
                    CASE WHEN e.paid_dong >= e.fine_dong THEN e.paid_on END
               FROM cases.earlier_case e
              WHERE e.kind = mine.kind AND e.violator_mark = mine.mark AND e.accepted
                AND e.outcome IN ('FINED', 'WARNED')) past
       WHERE mine.case_id = :case AND mine.kind IN ('PERSON', 'BUSINESS', 'SHOP')
         AND past.decided_on <= :day
       ORDER BY past.decided_on DESC, past.number LIMIT 500
      """;

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;

  PriorSanctions(JdbcClient jdbc, CaseRowSecurity rowSecurity) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
  }

  /**
   * A sanction that counts on the day of the case.
   *
   * @param number of the case of then
   * @param name who was sanctioned, as written then
   * @param until last day on which it counts
   * @param sure whether the act is the same; else one of both says no act
   */
  public record PriorSanction(
      String number,
      String name,
      String decision,
      LocalDate decidedOn,
      LocalDate until,
      boolean sure) {}

  private record Then(
      String number,
      String name,
      String decision,
      LocalDate decidedOn,
      @Nullable String violation,
      boolean warning,
      @Nullable LocalDate carriedOut) {

    LocalDate until() {
      return RepeatPolicy.until(decidedOn, carriedOut, warning);
    }
  }

  /**
   * Those of the same act, or where an act is not said, that count on the day on which the case
   * came to the agency, the newest first.
   */
  @Transactional(readOnly = true)
  public List<PriorSanction> of(CaseFile file, ActingOfficer reader) {
    rowSecurity.of(reader);
    LocalDate day = Vietnam.dayOf(file.matter().receivedAt());
    String act = file.matter().violation();
    return Visibility.bind(jdbc.sql(FOUND), reader)
        .param("case", file.id())
        .param("day", day)
        .query(Then.class)
        .list()
        .stream()
        .filter(one -> !one.until().isBefore(day))
        .filter(
            one ->
                act == null || one.violation() == null || RepeatPolicy.same(one.violation(), act))
        .map(
            one ->
                new PriorSanction(
                    one.number(),
                    one.name(),
                    one.decision(),
                    one.decidedOn(),
                    one.until(),
                    RepeatPolicy.same(one.violation(), act)))
        .limit(MOST)
        .toList();
  }
}
