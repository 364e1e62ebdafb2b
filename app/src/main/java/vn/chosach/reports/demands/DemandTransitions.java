package vn.chosach.reports.demands;

import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.CommitteePlan;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.demands.Demand.DemandState;
import vn.chosach.reports.demands.DemandTransitions.DemandWho;

/** Every act on a demand, moved by the engine: from, event, to, who. */
@Component
class DemandTransitions extends SteppedRoom<Demand, DemandState, DemandEvent, DemandWho, SignedBy> {

  /** Whose act it is. */
  enum DemandWho {
    /** The officer who sees to it. */
    KEEPER,
    /** Who heads the desk: the head of the agency, of the committee its standing office. */
    HEAD,
    /** Who can ask the agencies of the province for a report. */
    STANDING,
    /** What follows from a signature. */
    NOBODY
  }

  private static final String IV_3 = CommitteePlan.at("IV.3");
  private static final Set<DemandState> OPEN = Set.of(DemandState.OPEN);
  private static final Set<DemandState> STANDING = Set.of(DemandState.OPEN, DemandState.ANSWERED);

  static final List<Transition<DemandState, DemandEvent, DemandWho>> TABLE =
      List.of(
          stays(STANDING, DemandEvent.ENTRUST, DemandWho.HEAD, IV_3),
          stays(OPEN, DemandEvent.PASS, DemandWho.STANDING, IV_3),
          stays(STANDING, DemandEvent.PREPARE, DemandWho.KEEPER, IV_3),
          to(STANDING, DemandEvent.ANSWER, DemandState.ANSWERED, DemandWho.NOBODY, IV_3),
          to(STANDING, DemandEvent.WITHDRAW, DemandState.WITHDRAWN, DemandWho.HEAD, IV_3),
          to(
              Set.of(DemandState.ANSWERED),
              DemandEvent.CLOSE,
              DemandState.CLOSED,
              DemandWho.KEEPER,
              IV_3));

  private final DemandDesks desks;

  DemandTransitions(DemandRepository rows, DemandDesks desks, Transitions engine, Journal journal) {
    super(
        new LifeOf<>("reports", DemandClocks.SUBJECT, DemandEvent.ENTER, IV_3, TABLE),
        rows,
        engine,
        journal);
    this.desks = desks;
  }

  @Override
  public Optional<Refusal> barred(
      Demand one,
      Transition<DemandState, DemandEvent, DemandWho> transition,
      Transitions.ActWish<DemandEvent> wish) {
    return Refusal.when(
        transition.who() == DemandWho.NOBODY
            ? wish.seen() != null
            : !may(one, transition.who(), wish.who()),
        transition.who() == DemandWho.KEEPER ? "reports.demand-not-keeper" : "reports.not-yours");
  }

  /** Whether an officer may do what stands in a row of the table. */
  boolean may(Demand one, DemandWho what, ActingOfficer who) {
    boolean own = desks.mine(who).contains(one.agency());
    return own
        && switch (what) {
          case KEEPER -> one.keeper().equals(who.actor().id());
          case HEAD -> who.hasAny(Role.AGENCY_HEAD, Role.STANDING_OFFICE);
          case STANDING -> who.has(Role.STANDING_OFFICE);
          case NOBODY -> false;
        };
  }

  @Override
  protected Map<String, String> details(Demand row) {
    return Map.of(
        "number", row.number(), "state", row.state().name(), "due", row.dueAt().toString());
  }
}
