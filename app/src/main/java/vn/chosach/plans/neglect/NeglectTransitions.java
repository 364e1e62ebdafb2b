package vn.chosach.plans.neglect;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.CommitteePlan;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.neglect.Neglect.NeglectShown;
import vn.chosach.plans.neglect.Neglect.NeglectState;
import vn.chosach.plans.neglect.NeglectLifeCycle.NeglectWho;

/** Every act on it, moved by the engine. */
@Component
class NeglectTransitions
    extends SteppedRoom<Neglect, NeglectState, NeglectEvent, NeglectWho, NeglectShown> {

  private final NeglectPolicy policy;

  NeglectTransitions(
      NeglectRepository repository, NeglectPolicy policy, Transitions engine, Journal journal) {
    super(
        new LifeOf<>(
            "plans",
            "neglect",
            NeglectEvent.OPEN,
            CommitteePlan.at("III.1"),
            NeglectLifeCycle.TABLE),
        repository,
        engine,
        journal);
    this.policy = policy;
  }

  /** What an officer may do with it now. */
  Set<NeglectEvent> possible(Neglect one, ActingOfficer who) {
    var possible = EnumSet.noneOf(NeglectEvent.class);
    NeglectLifeCycle.TABLE.stream()
        .filter(row -> row.from().contains(one.state()))
        .filter(row -> policy.barred(one, row.who(), who, false).isEmpty())
        .filter(row -> !NeglectPolicy.alone(one, row.event(), who))
        .forEach(row -> possible.add(row.event()));
    return possible;
  }

  @Override
  public Optional<Refusal> barred(
      Neglect one,
      Transition<NeglectState, NeglectEvent, NeglectWho> transition,
      Transitions.ActWish<NeglectEvent> wish) {
    return policy
        .barred(one, transition.who(), wish.who(), wish.seen() == null)
        .or(() -> policy.second(one, transition.event(), wish.who()));
  }
}
