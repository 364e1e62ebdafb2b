package vn.chosach.cases;

import static vn.chosach.cases.papers.RulingRepository.AMENDED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.SubjectKind;

/**
 * The door to how sellers were treated, so that it can be compared by their kind and by area: fines
 * that stand, and how long offers stood after a platform was asked. Nobody is named.
 */
@Service
public class SellerTreatment {

  /** Again: the same sort of seller under the same name, fined within a year before. */
  private static final String FINED =
      """
      SELECT s.kind, coalesce(f.area, '') AS area, coalesce(a.amount_dong, r.amount_dong) AS dong,
             r.decided_on - (f.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS days,
             EXISTS (SELECT FROM cases.subject t JOIN cases.ruling q ON q.violator = t.id
                      WHERE t.kind = s.kind AND t.mark = s.mark AND q.case_id <> r.case_id
                        AND q.kind = 'FINE' AND q.annulled_on IS NULL
                        AND q.decided_on BETWEEN r.decided_on - 365 AND r.decided_on) AS again
        FROM cases.ruling r JOIN cases.case_file f ON f.id = r.case_id
        JOIN cases.subject s ON s.id = r.violator
        %s
       WHERE r.kind = 'FINE' AND r.annulled_on IS NULL AND r.decided_on BETWEEN :from AND :to
      """
          .formatted(AMENDED);

  private static final String REMOVED =
      """
      SELECT coalesce(f.area, '') AS area,
             (extract(epoch FROM t.answered_at - t.asked_at) / 86400)::int AS days
        FROM cases.takedown t JOIN cases.case_file f ON f.id = t.case_id
       WHERE t.effective AND (t.answered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
             BETWEEN :from AND :to
      """;

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;

  SellerTreatment(JdbcClient jdbc, CaseRowSecurity rowSecurity) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
  }

  /**
   * A fine that stands.
   *
   * @param area code of the commune, empty for none
   * @param days from the opening of the case to the decision
   * @param again whether a seller of that sort and name had been fined within a year before
   */
  public record FinedSeller(
      SubjectKind kind, String area, long dong, @Nullable Integer days, boolean again) {}

  /** An offer that a platform took down; {@code days} from the request. */
  public record TakenDown(String area, int days) {}

  /** Fines decided within some days. */
  @Transactional(readOnly = true)
  public List<FinedSeller> fined(LocalDate from, LocalDate to) {
    return rowSecurity.asTheProgram(
        () -> jdbc.sql(FINED).param("from", from).param("to", to).query(FinedSeller.class).list());
  }

  /** Offers that were gone, by the day on which that was found. */
  @Transactional(readOnly = true)
  public List<TakenDown> takenDown(LocalDate from, LocalDate to) {
    return rowSecurity.asTheProgram(
        () -> jdbc.sql(REMOVED).param("from", from).param("to", to).query(TakenDown.class).list());
  }
}
