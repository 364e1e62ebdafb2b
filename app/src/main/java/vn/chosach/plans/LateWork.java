package vn.chosach.plans;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.plans.life.PlanAccessPolicy;

/** How many duties of the plans in force are late, by agency, for the one list of it. */
@Component
public record LateWork(JdbcClient jdbc, Heirs heirs) {

  /** By key of the agency; of the own one alone for who does not see all. */
  public Map<String, Long> duties(ActingOfficer member) {
    var late = new HashMap<String, Long>();
    jdbc.sql(
            """
            SELECT agency, count(*) AS things FROM plans.late_duty
             WHERE ended_at IS NULL AND step <> 'AHEAD' AND (:all OR agency = ANY (:agencies))
             GROUP BY agency
            """)
        .param("all", PlanAccessPolicy.seesAll(member))
        .param("agencies", heirs.of(member).toArray(String[]::new))
        .query(
            row -> {
              late.put(row.getString("agency"), row.getLong("things"));
            });
    return late;
  }
}
