package vn.chosach.cases.acts;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.OpenWork;

/** What lies with an officer who leaves, and how it goes to another. */
@Component
public class LeaverCases {

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final CaseTransitions acting;

  /** Asked for late: the officers know this bean, and the deeds know the officers. */
  private final ObjectProvider<PeopleHandler> people;

  LeaverCases(
      JdbcClient jdbc,
      CaseRowSecurity rowSecurity,
      CaseTransitions acting,
      ObjectProvider<PeopleHandler> people) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
    this.acting = acting;
    this.people = people;
  }

  /** An open case. */
  public record Held(UUID id, String number) {}

  @Transactional
  public List<Held> of(OpenWork.OpenWorkHolder holder) {
    rowSecurity.ofTheProgram();
    return jdbc.sql(
            """
            SELECT f.id, f.number FROM cases.case_file f
             WHERE f.state <> 'CLOSED'
               AND (:agency::text IS NULL OR f.agencies @> ARRAY[:agency::text])
               AND (f.people @> ARRAY[:officer::uuid]
                    OR EXISTS (SELECT FROM cases.task t
                                WHERE t.case_id = f.id AND t.officer = :officer
                                  AND t.done_at IS NULL))
             ORDER BY f.number
            """)
        .param("officer", holder.officer())
        .param("agency", holder.agency())
        .query(Held.class)
        .list();
  }

  @Transactional
  public ActOutcome<CaseFile> handOver(UUID id, UUID from, UUID to, Actor actor, String reason) {
    return acting.unseen(
        id,
        CaseEvent.HAND_OVER,
        actor,
        wish -> people.getObject().handOver(new CaseAct.HandOver(from, to, reason), wish));
  }
}
