package vn.chosach.training.yearly;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlanEvent;
import vn.chosach.training.life.YearPlanLifeCycle;
import vn.chosach.training.life.YearPlanLifeCycle.YearPlanWho;
import vn.chosach.training.life.YearPlanState;

/** Every act on a yearly plan, moved by the engine. */
@Component
class YearPlanTransitions
    extends SteppedRoom<YearPlan, YearPlanState, YearPlanEvent, YearPlanWho, SignedBy> {

  private final Heirs heirs;

  YearPlanTransitions(
      YearPlanRepository repository, Transitions engine, Journal journal, Heirs heirs) {
    super(
        new LifeOf<>(
            "training",
            "training-plan",
            YearPlanEvent.OPEN,
            "nd-171-2025",
            YearPlanLifeCycle.TABLE),
        repository,
        engine,
        journal);
    this.heirs = heirs;
  }

  @Override
  public Optional<Refusal> barred(
      YearPlan one,
      Transition<YearPlanState, YearPlanEvent, YearPlanWho> transition,
      Transitions.ActWish<YearPlanEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case PLANNER -> draws(one, wish.who());
          case NOBODY -> wish.seen() == null;
        };
    return Refusal.when(!may, "training.not-yours");
  }

  /** Whether an officer works on the plan of the own agency, or of one whose work it carries on. */
  boolean draws(YearPlan one, ActingOfficer who) {
    return heirs.act(one.agency(), who) && plans(who);
  }

  /** Keys of those agencies. */
  Set<String> agencies(ActingOfficer who) {
    return heirs.of(who);
  }

  static boolean plans(ActingOfficer who) {
    return who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }
}
