package vn.chosach.plans.matters;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAct;

/**
 * The ladder of reminders: a second one for the same duty of the same agency is the next step,
 * until the first is closed. The third also goes before the leaders of the committee.
 */
@Component
record Reminding(JdbcClient jdbc) {

  /** The newest reminder about this duty to one of these agencies that is still open. */
  Optional<CoordinationItem> last(Collection<String> agencies, @Nullable UUID duty) {
    return jdbc.sql(
            """
            SELECT m.* FROM plans.matter m JOIN plans.share s ON s.matter = m.id
             WHERE m.kind = 'REMINDER' AND s.state IN ('OPEN', 'SEEN')
               AND s.agency = ANY (string_to_array(:agencies, ','))
               AND m.duty IS NOT DISTINCT FROM :duty::uuid
             ORDER BY m.ladder DESC, m.issued_at DESC LIMIT 1
            """)
        .param("agencies", String.join(",", agencies))
        .param("duty", duty)
        .query(CoordinationRepository::matter)
        .optional();
  }

  /** A plan is collected once: {@code plans.plan-missing}, {@code plans.already-collected}. */
  Optional<Refusal> collected(PlanAct.Issue act) {
    UUID plan = act.plan();
    if (act.kind() != CoordinationKind.COLLECTION) {
      return Optional.empty();
    }
    if (plan == null) {
      return Optional.of(Refusal.of("plans.plan-missing"));
    }
    boolean there =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT 1 FROM plans.matter WHERE kind = 'COLLECTION' AND plan = :plan)
                """)
            .param("plan", plan)
            .query(Boolean.class)
            .single();
    return there ? Optional.of(Refusal.of("plans.already-collected")) : Optional.empty();
  }
}
