package vn.chosach.rewards.desk;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardLifeCycle;
import vn.chosach.rewards.life.RewardLifeCycle.RewardWho;
import vn.chosach.rewards.life.RewardState;
import vn.chosach.rewards.life.ShownBy;

/** Every act on a nomination, moved by the engine. */
@Component
public class NominationTransitions
    extends SteppedRoom<Nomination, RewardState, RewardEvent, RewardWho, ShownBy> {

  private final RewardedResultRepository results;
  private final RewardDesk desk;

  NominationTransitions(
      NominationRepository repository,
      RewardedResultRepository results,
      RewardDesk desk,
      Transitions engine,
      Journal journal) {
    super(
        new LifeOf<>(
            "rewards",
            "reward-nomination",
            RewardEvent.OPEN,
            "luat-06-2022",
            RewardLifeCycle.TABLE),
        repository,
        engine,
        journal);
    this.results = results;
    this.desk = desk;
  }

  /** What an officer may do with it now. */
  public Set<RewardEvent> possible(Nomination one, ActingOfficer who) {
    return RewardLifeCycle.TABLE.stream()
        .filter(row -> row.from().contains(one.state()))
        .filter(row -> desk.barred(one, row.who(), who, false).isEmpty())
        .map(Transition::event)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Refusal> barred(
      Nomination one,
      Transition<RewardState, RewardEvent, RewardWho> transition,
      Transitions.ActWish<RewardEvent> wish) {
    return desk.barred(one, transition.who(), wish.who(), wish.seen() == null);
  }

  @Override
  public Nomination write(
      TransitionStep<Nomination, RewardState, RewardEvent, RewardWho, ShownBy> step) {
    Nomination written = super.write(step);
    if (written.state().released()) {
      results.release(written.id());
    }
    return written;
  }
}
