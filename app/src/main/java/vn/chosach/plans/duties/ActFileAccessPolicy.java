package vn.chosach.plans.duties;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.PlanAccessPolicy;

/** Whether a member may open the files of an act: as far as the act itself is in sight. */
@Component
public record ActFileAccessPolicy(JdbcClient jdbc, Bodies bodies) {

  public boolean sees(UUID act, ActingOfficer member) {
    Set<String> own = bodies.own(member);
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM plans.proof p
                JOIN plans.duty d ON d.id = p.duty JOIN plans.plan q ON q.id = d.plan
               WHERE p.id = :act
                 AND (NOT q.title_only OR q.owner = ANY (string_to_array(:own, ',')))
                 AND (:all OR p.agency = ANY (string_to_array(:own, ',')))
              UNION ALL
              SELECT 1 FROM plans.step t JOIN plans.share s ON s.id = t.share
                JOIN plans.matter m ON m.id = s.matter
               WHERE t.id = :act
                 AND (:all OR m.kind IN ('PROGRAMME', 'RECOMMENDATION')
                      OR s.agency = ANY (string_to_array(:own, ',')))
              UNION ALL
              SELECT 1 FROM plans.indicator_value v
                JOIN plans.indicator i ON i.id = v.indicator JOIN plans.plan p ON p.id = i.plan
               WHERE v.id = :act
                 AND (NOT p.title_only OR p.owner = ANY (string_to_array(:own, ',')))
              UNION ALL
              SELECT 1 FROM plans.plan_step t JOIN plans.plan p ON p.id = t.plan
               WHERE t.id = :act
                 AND (NOT p.title_only OR p.owner = ANY (string_to_array(:own, ',')))
              UNION ALL
              SELECT 1 FROM plans.money_right r
               WHERE r.id = :act
                 AND (:money OR r.agency = ANY (string_to_array(:own, ','))))
            """)
        .param("act", act)
        .param("all", PlanAccessPolicy.seesAll(member))
        .param("money", PlanAccessPolicy.seesMoney(member, bodies.seats()))
        .param("own", String.join(",", own))
        .query(Boolean.class)
        .single();
  }
}
