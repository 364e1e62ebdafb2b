package vn.chosach.plans.duties;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.plans.life.Member;

/** Whether a member may open the files of an act: as far as the act itself is in sight. */
@Component
public class FileSight {

  private final JdbcClient jdbc;
  private final Bodies bodies;

  FileSight(JdbcClient jdbc, Bodies bodies) {
    this.jdbc = jdbc;
    this.bodies = bodies;
  }

  public boolean sees(UUID act, Member member) {
    Set<String> own = member.seesAll() ? Set.of() : bodies.own(member);
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM plans.proof p WHERE p.id = :act
                 AND (:all OR p.agency = ANY (string_to_array(:own, ',')))
              UNION ALL
              SELECT 1 FROM plans.step t JOIN plans.share s ON s.id = t.share
                JOIN plans.matter m ON m.id = s.matter
               WHERE t.id = :act
                 AND (:all OR m.kind IN ('PROGRAMME', 'RECOMMENDATION')
                      OR s.agency = ANY (string_to_array(:own, ',')))
              UNION ALL
              SELECT 1 FROM plans.plan_step t JOIN plans.plan p ON p.id = t.plan
               WHERE t.id = :act
                 AND (NOT p.title_only OR p.owner = :agency))
            """)
        .param("act", act)
        .param("all", member.seesAll())
        .param("own", String.join(",", own))
        .param("agency", member.agency())
        .query(Boolean.class)
        .single();
  }
}
