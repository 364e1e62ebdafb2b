package vn.chosach.training.yearly;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlanEvent;
import vn.chosach.training.life.YearPlanLifeCycle;
import vn.chosach.training.life.YearPlanLifeCycle.YearPlanWho;
import vn.chosach.training.life.YearPlanState;

/** Every act on a yearly plan, moved by the engine. */
@Component
class YearPlanTransitions
    extends SteppedRoom<YearPlan, YearPlanState, YearPlanEvent, YearPlanWho, SignedBy> {

  YearPlanTransitions(YearPlanRepository repository, Transitions engine, Journal journal) {
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
  }

  @Override
  public Optional<Refusal> barred(
      YearPlan one,
      Transition<YearPlanState, YearPlanEvent, YearPlanWho> transition,
      Transitions.ActWish<YearPlanEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case PLANNER -> one.agency().equals(wish.who().agency()) && plans(wish.who());
          case NOBODY -> wish.seen() == null;
        };
    return Refusal.when(!may, "training.not-yours");
  }

  static boolean plans(ActingOfficer who) {
    return who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }
}
