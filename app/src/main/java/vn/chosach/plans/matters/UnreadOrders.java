package vn.chosach.plans.matters;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.duties.LateDuty.LateStep;
import vn.chosach.plans.life.PlanAccessPolicy;

/**
 * Orders that were not acknowledged (R21): the agency is reminded from the day after, then the
 * standing office, then the leaders, by the days of {@link LateStep}, until its head or whom the
 * head empowered acknowledges, or the order is withdrawn.
 */
@Component
public class UnreadOrders {

  private static final String UNREAD =
      """
      SELECT s.id AS share, m.id AS matter, m.number, m.title, s.agency, m.issued_at AS since,
             s.reminded AS step
        FROM plans.share s JOIN plans.matter m ON m.id = s.matter
       WHERE m.kind = 'DIRECTIVE' AND s.state = 'OPEN'
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Journal journal;
  private final Bodies bodies;
  private final InstantSource time;

  UnreadOrders(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Journal journal,
      Bodies bodies,
      InstantSource time) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.journal = journal;
    this.bodies = bodies;
    this.time = time;
  }

  private record Share(UUID share, UnreadOrder order) {}

  @Bean
  static RecurringJob unreadOrdersJob(UnreadOrders unread) {
    return RecurringJob.alone("unread-orders", Duration.ofHours(1), unread::tick)
        .startingAfter(Duration.ofSeconds(25));
  }

  /** One round: each order climbs to the step of the day, and is told once for each step. */
  public void tick() {
    LocalDate today = bodies.today();
    jdbc.sql(UNREAD).query(Share.class).list().stream()
        .filter(one -> today.isAfter(Vietnam.dayOf(one.order().since())))
        .forEach(one -> transaction.executeWithoutResult(status -> remind(one, today)));
  }

  private void remind(Share one, LocalDate today) {
    UnreadOrder order = one.order();
    LateStep step = LateStep.on(today, Vietnam.dayOf(order.since()));
    int reached =
        jdbc.sql(
                """
                UPDATE plans.share SET reminded = :step, reminded_at = :now
                 WHERE id = :id AND state = 'OPEN' AND reminded IS DISTINCT FROM :step
                """)
            .param("step", step.name())
            .param("now", time.instant())
            .param("id", one.share())
            .update();
    if (reached > 0) {
      journal.append(
          Act.of(Actor.SYSTEM, "plans.order-reminded", "share", one.share())
              .with(
                  Map.of(
                      "number", order.number(),
                      "matter", order.matter().toString(),
                      "to", order.agency() + " " + step.name())));
    }
  }

  /**
   * What lies with a member: of the own agency from the day it was given for who may acknowledge,
   * of others when the reminder has reached the member. The oldest first, at most 100.
   */
  @Transactional(readOnly = true)
  public List<UnreadOrder> of(ActingOfficer member) {
    boolean answers =
        PlanAccessPolicy.heads(member)
            || PlanAccessPolicy.actsForUnit(member) && bodies.seats().empowered().test(member);
    return jdbc.sql(
            UNREAD
                + """
                   AND (:answers AND s.agency = ANY (:agencies)
                        OR :office AND s.reminded IN ('OFFICE', 'LEADERS')
                        OR :leads AND s.reminded = 'LEADERS')
                 ORDER BY m.issued_at, m.number, s.agency LIMIT 100
                """)
        .param("answers", answers)
        .param("agencies", bodies.heldBy(member).toArray(String[]::new))
        .param("office", PlanAccessPolicy.standing(member))
        .param("leads", PlanAccessPolicy.leads(member))
        .query(UnreadOrder.class)
        .list();
  }
}
