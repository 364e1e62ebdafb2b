package vn.chosach.outreach.desk;

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
import vn.chosach.officers.Heirs;
import vn.chosach.outreach.life.OutreachLifeCycles;
import vn.chosach.outreach.life.OutreachLifeCycles.OutreachWho;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanEvent;
import vn.chosach.outreach.life.OutreachPlanState;

/** Every act on a plan of outreach, moved by the engine. */
@Component
class OutreachPlanTransitions
    extends SteppedRoom<OutreachPlan, OutreachPlanState, OutreachPlanEvent, OutreachWho, SignedBy> {

  private final Heirs heirs;

  OutreachPlanTransitions(
      OutreachPlanRepository repository, Transitions engine, Journal journal, Heirs heirs) {
    super(
        new LifeOf<>(
            "outreach",
            "outreach-plan",
            OutreachPlanEvent.OPEN,
            "luat-14-2012",
            OutreachLifeCycles.PLAN),
        repository,
        engine,
        journal);
    this.heirs = heirs;
  }

  @Override
  public Optional<Refusal> barred(
      OutreachPlan one,
      Transition<OutreachPlanState, OutreachPlanEvent, OutreachWho> transition,
      Transitions.ActWish<OutreachPlanEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case AGENCY, SECOND -> draws(one.agency(), wish.who(), heirs);
          case NOBODY -> wish.seen() == null;
        };
    return Refusal.when(!may, "outreach.not-yours");
  }

  /** Whether an officer draws up the plans of an agency; the press desk does not. */
  static boolean draws(String agency, ActingOfficer who, Heirs heirs) {
    return works(agency, who, heirs)
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  /** Whether an officer does the outreach of an agency, also for one that ended. */
  static boolean works(String agency, ActingOfficer who, Heirs heirs) {
    return heirs.act(agency, who)
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.PRESS);
  }
}
