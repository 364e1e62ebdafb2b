package vn.chosach.plans.matters;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.matters.CoordinationItem.CoordinationItemShare;

/**
 * What a step of a matter must rest on besides words and paper: days, plans, teams, two persons.
 */
@Component
record StepGrounds(
    JdbcClient jdbc,
    Programmes programmes,
    Difficulties difficulties,
    OrderFigures figures,
    CountedAnswer counted,
    SecondPersonPolicy seconds,
    Bodies bodies) {

  /**
   * @return {@code plans.day-missing}, {@code .day-in-past}, {@code .day-in-future}, {@code
   *     .plan-not-issued}, {@code .not-entered-late}, {@code .second-person}, as {@link
   *     Programmes#barred}, {@link Difficulties#refused} and {@link OrderFigures#refused}
   */
  Optional<Refusal> refused(
      PlanAct.PlanActStep act,
      CoordinationItem item,
      CoordinationItemShare share,
      ActingOfficer member) {
    return day(act, item)
        .or(() -> plan(act, item, share))
        .or(() -> programmes.barred(act.event(), item, share, member))
        .or(() -> difficulties.refused(act, share))
        .or(() -> figures.refused(act, item))
        .or(() -> entered(act, item, share, member));
  }

  /**
   * What stands for the paper under the answer to an order; 0 where there is one, and where the
   * order asks for figures, which are told by a paper alone.
   */
  int counted(
      PlanAct.PlanActStep act,
      CoordinationItem item,
      CoordinationItemShare share,
      ActingOfficer member) {
    return item.kind() == CoordinationKind.DIRECTIVE
            && act.event() == CoordinationEvent.ANSWER
            && act.paper().equals(PlanPaper.NONE)
            && figures.asked(item.id()).isEmpty()
        ? counted.since(item, share.agency(), member)
        : 0;
  }

  String told(String words, int things) {
    return things == 0 ? words : counted.told(words, things);
  }

  private Optional<Refusal> day(PlanAct.PlanActStep act, CoordinationItem item) {
    LocalDate by = act.by();
    if (act.event() == CoordinationEvent.ENTER) {
      return PlanChecks.day(by)
          .or(() -> when(by != null && by.isAfter(bodies.today()), "plans.day-in-future"));
    }
    if (!act.event().setsDay() || !item.kind().hasDay()) {
      return Optional.empty();
    }
    return PlanChecks.day(by)
        .or(() -> when(by != null && by.isBefore(bodies.today()), "plans.day-in-past"));
  }

  /** A plan that is sent carries out the one that is collected, and is issued. */
  private Optional<Refusal> plan(
      PlanAct.PlanActStep act, CoordinationItem item, CoordinationItemShare share) {
    UUID plan = act.plan();
    if (plan == null) {
      return Optional.empty();
    }
    boolean fits =
        item.kind() == CoordinationKind.COLLECTION
            && item.plan() != null
            && issued(plan, item.plan(), share.agency());
    return fits ? Optional.empty() : Optional.of(Refusal.of("plans.plan-not-issued"));
  }

  /** What was sent in an earlier year is entered by one officer and accepted by another (R82). */
  private Optional<Refusal> entered(
      PlanAct.PlanActStep act,
      CoordinationItem item,
      CoordinationItemShare share,
      ActingOfficer member) {
    boolean enters = act.event() == CoordinationEvent.ENTER;
    if (!item.late()) {
      return when(enters, "plans.not-entered-late");
    }
    if (act.event() != CoordinationEvent.ACCEPT) {
      return when(act.event() == CoordinationEvent.ANSWER, "plans.entered-late");
    }
    UUID first = enteredBy(share.id()).orElse(null);
    return when(first == null || first.equals(member.actor().id()), "plans.second-person")
        .or(
            () ->
                seconds.beside(
                    member.actor(),
                    first == null ? List.of() : List.of(first),
                    "share",
                    share.id()));
  }

  private Optional<UUID> enteredBy(UUID share) {
    return jdbc.sql(
            """
            SELECT actor FROM plans.step WHERE share = :share AND event = 'ENTER'
             ORDER BY version DESC LIMIT 1
            """)
        .param("share", share)
        .query(UUID.class)
        .optional();
  }

  private boolean issued(UUID plan, @Nullable UUID above, String owner) {
    var owners = new ArrayList<>(bodies.carry(owner, bodies.today()));
    owners.add(owner);
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM plans.plan
                            WHERE id = :plan AND above = :above AND owner = ANY (:owners) AND state = 'ISSUED')
            """)
        .param("plan", plan)
        .param("above", above)
        .param("owners", owners.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }
}
