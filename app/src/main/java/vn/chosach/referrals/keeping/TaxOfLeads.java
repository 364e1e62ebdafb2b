package vn.chosach.referrals.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.life.ReferralAccessPolicy;

/**
 * Tax that leads to the tax office brought in, by month of its decision. A lead that was sent from
 * a case is left out: its tax counts in the report by that case.
 */
@Component
public class TaxOfLeads {

  private final JdbcClient jdbc;
  private final Reach reach;

  TaxOfLeads(JdbcClient jdbc, Reach reach) {
    this.jdbc = jdbc;
    this.reach = reach;
  }

  /**
   * One month.
   *
   * @param month its first day
   * @param leads how many were assessed
   * @param paid of what was assessed, as far as the tax office said
   */
  public record TaxMonth(LocalDate month, int leads, Dong assessed, Dong paid) {}

  /** As the officer sees them: those of the own agency; all for who oversees, newest first. */
  @Transactional(readOnly = true)
  public List<TaxMonth> months(ActingOfficer party) {
    Set<String> keys = reach.enter(party);
    if (keys.isEmpty() && !ReferralAccessPolicy.overview(party)) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT date_trunc('month', coalesce(r.decided_on,
                     (r.since AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))::date AS month,
                   count(*) AS leads, sum(r.assessed_dong)::bigint AS assessed,
                   sum(r.paid_dong)::bigint AS paid
              FROM referrals.receiver r JOIN referrals.referral f ON f.id = r.referral
             WHERE f.purpose = 'TAX' AND r.assessed_dong IS NOT NULL
               AND f.subject_kind IS DISTINCT FROM 'case'
             GROUP BY 1 ORDER BY 1 DESC LIMIT 120
            """)
        .query(TaxMonth.class)
        .list();
  }
}
