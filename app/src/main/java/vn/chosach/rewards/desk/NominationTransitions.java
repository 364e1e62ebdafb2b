package vn.chosach.rewards.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardLifeCycle;
import vn.chosach.rewards.life.RewardLifeCycle.RewardWho;
import vn.chosach.rewards.life.RewardState;
import vn.chosach.rewards.life.RewardStep;

/** Every act on a nomination, moved by the engine. */
@Component
public class NominationTransitions
    implements TransitionRoom<
        Nomination, RewardState, RewardEvent, RewardWho, NominationTransitions.ShownBy> {

  private static final String LAW = "luat-06-2022";

  private final Transitions engine;
  private final NominationRepository repository;
  private final RewardedResultRepository results;
  private final RewardDesk desk;
  private final Journal journal;

  NominationTransitions(
      Transitions engine,
      NominationRepository repository,
      RewardedResultRepository results,
      RewardDesk desk,
      Journal journal) {
    this.engine = engine;
    this.repository = repository;
    this.results = results;
    this.desk = desk;
    this.journal = journal;
  }

  /** What shows that it happened; see {@link RewardStep}. */
  record ShownBy(
      @Nullable UUID document, String paper, @Nullable LocalDate day, @Nullable Long dong) {}

  ActOutcome<Nomination> act(
      UUID id,
      RewardEvent event,
      @Nullable Integer seen,
      ActingOfficer who,
      Function<
              HeldRow<Nomination, RewardState, RewardEvent, RewardWho>, Effect<Nomination, ShownBy>>
          handler) {
    return engine
        .act(this, new Transitions.ActWish<>(id, seen, event, who), handler)
        .map(TransitionStep::after);
  }

  /** What an officer may do with it now. */
  public Set<RewardEvent> possible(Nomination one, ActingOfficer who) {
    return RewardLifeCycle.TABLE.stream()
        .filter(row -> row.from().contains(one.state()))
        .filter(row -> desk.barred(one, row.who(), who, false).isEmpty())
        .map(Transition::event)
        .collect(Collectors.toSet());
  }

  /** A new one, with its first step and the journal. */
  void begun(Nomination opened, UUID step, ActingOfficer by) {
    repository.add(opened);
    var first =
        new RewardStep(
            1, opened.since(), RewardEvent.OPEN, by.actor(), "", null, "", desk.today(), null);
    repository.append(opened.id(), step, first);
    journal.append(entry(opened, first, LAW));
  }

  @Override
  public String name() {
    return "rewards";
  }

  @Override
  public Optional<Nomination> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(Nomination one) {
    return one.version();
  }

  @Override
  public RewardState state(Nomination one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(Nomination one, int seen) {
    return one.steps().stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<RewardState, RewardEvent, RewardWho>> transition(
      Nomination one, RewardEvent event) {
    return RewardLifeCycle.row(one.state(), event);
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
    Nomination written =
        step.after().moved(step.number(), step.at(), step.before().state() != step.after().state());
    repository.write(written);
    if (written.state().released()) {
      results.release(written.id());
    }
    repository.append(written.id(), step.id(), line(step));
    return repository.one(written.id()).orElseThrow();
  }

  @Override
  public Act entry(TransitionStep<Nomination, RewardState, RewardEvent, RewardWho, ShownBy> step) {
    return entry(step.after(), line(step), step.transition().basis());
  }

  private static RewardStep line(
      TransitionStep<Nomination, RewardState, RewardEvent, RewardWho, ShownBy> step) {
    return new RewardStep(
        step.number(),
        step.at(),
        step.transition().event(),
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        step.facts().document(),
        step.facts().paper(),
        step.facts().day(),
        step.facts().dong());
  }

  private static Act entry(Nomination one, RewardStep step, String basis) {
    Act act =
        Act.of(step.actor(), step.event().verb(), "reward-nomination", one.id())
            .under(basis)
            .with(Map.of("number", one.number(), "state", one.state().name()));
    return step.words().isBlank() ? act : act.because(step.words());
  }
}
