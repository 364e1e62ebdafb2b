package vn.chosach.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.closure.ClosureReviewRepository;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalLifeCycle;
import vn.chosach.signals.life.SignalLifeCycle.SignalWho;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.searching.SignalRowSecurity;

/** Every act on a signal: its table, its row and its history, moved by the engine. */
@Component
class SignalTransitions
    implements TransitionRoom<Signal, SignalState, SignalEvent, SignalWho, SignalFacts> {

  private final Transitions engine;
  private final SignalRepository repository;
  private final SignalActRepository acts;
  private final InboxEntry inbox;
  private final SignalRowSecurity rowSecurity;
  private final ClosureReviewRepository reviews;

  SignalTransitions(
      Transitions engine,
      SignalRepository repository,
      SignalActRepository acts,
      InboxEntry inbox,
      SignalRowSecurity rowSecurity,
      ClosureReviewRepository reviews) {
    this.reviews = reviews;
    this.engine = engine;
    this.inbox = inbox;
    this.repository = repository;
    this.acts = acts;
    this.rowSecurity = rowSecurity;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<SignalActed> act(
      Transitions.ActWish<SignalEvent> wish,
      Function<Signal, Effect<Signal, SignalFacts>> handler) {
    return engine
        .act(this, wish, held -> handler.apply(held.row()))
        .map(step -> new SignalActed(step.after(), step.id()));
  }

  /** The same for acts of reporters and clocks, which see no page. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<SignalActed> unseen(
      UUID id,
      SignalEvent event,
      Actor actor,
      Function<Signal, Effect<Signal, SignalFacts>> handler) {
    return unseen(id, event, new ActingOfficer(actor, Set.of()), handler);
  }

  /** The same for an officer who takes back what made the signal unseen. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<SignalActed> unseen(
      UUID id,
      SignalEvent event,
      ActingOfficer who,
      Function<Signal, Effect<Signal, SignalFacts>> handler) {
    return act(new Transitions.ActWish<>(id, null, event, who), handler);
  }

  /** An answer that must not depend on what the reader may see. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T beyond(ActingOfficer reader, Supplier<T> answer) {
    return rowSecurity.beyond(reader, answer);
  }

  /** From here on the transaction is one of the program. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void asTheProgram() {
    rowSecurity.ofTheProgram();
  }

  /** What a reader sees today. */
  Reach reach(ActingOfficer reader) {
    return rowSecurity.reach(reader);
  }

  /** Whether two agencies are one, since one carries on the work of the other. */
  boolean one(String agency, String other) {
    return rowSecurity.heirs().one(agency, other);
  }

  @Override
  public String name() {
    return "signals";
  }

  @Override
  public void look(ActingOfficer who) {
    if (who.program()) {
      rowSecurity.ofTheProgram();
    } else {
      rowSecurity.of(who);
    }
  }

  @Override
  public Optional<Signal> hold(UUID id, ActingOfficer who) {
    return repository.hold(id, who.program() ? Reach.EVERYTHING : reach(who));
  }

  @Override
  public int version(Signal signal) {
    return signal.version();
  }

  @Override
  public SignalState state(Signal signal) {
    return signal.state();
  }

  @Override
  public List<ActOutcome.Meanwhile> since(Signal signal, int seen) {
    return acts.of(signal.id(), seen - 1).stream()
        .map(one -> new ActOutcome.Meanwhile(one.at(), one.actor(), one.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<SignalState, SignalEvent, SignalWho>> transition(
      Signal signal, SignalEvent event) {
    return SignalLifeCycle.row(signal.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      Signal signal,
      Transition<SignalState, SignalEvent, SignalWho> transition,
      Transitions.ActWish<SignalEvent> wish) {
    UUID officer = wish.who().actor().id();
    return Refusal.when(
            !transition.who().may(wish.who().actor(), wish.who().roles()), "signals.not-yours")
        .or(
            () ->
                Refusal.when(
                    (transition.who() == SignalWho.DESK
                            || transition.who() == SignalWho.DESK_OR_HEAD)
                        && officer != null
                        && leftBy(signal, officer),
                    "signals.asked-for-another"));
  }

  /** Whether the reporter asked for somebody else; what nobody asked for does not stand first. */
  boolean leftBy(Signal signal, UUID officer) {
    return signal.time().escalated() && acts.leftBy(signal.id(), officer);
  }

  /** Whether it does not go back to this officer when its reporter opens it again. */
  boolean disputed(Signal signal, UUID officer) {
    return acts.disputed(signal.id(), officer);
  }

  /** As long as nothing changes that the policy of the table asks. */
  @Override
  public boolean staysInSight(Signal before, Signal after) {
    return before.agency().equals(after.agency())
        && before.withPolice() == after.withPolice()
        && Objects.equals(before.referredTo(), after.referredTo());
  }

  @Override
  public Signal write(
      TransitionStep<Signal, SignalState, SignalEvent, SignalWho, SignalFacts> step) {
    Signal before = step.before();
    inbox.follow(before, step.after(), step.actor());
    if (before.state().ended() && step.after().state().open()) {
      reviews.lapse(before.id(), step.writtenAt());
    }
    return acts.write(
        new SignalAct(
            step.id(),
            before.id(),
            before.version(),
            step.writtenAt(),
            step.transition().event(),
            before.state(),
            step.after().state(),
            step.actor(),
            step.transition().basis(),
            step.facts().about(),
            step.facts().undoes(),
            SignalAct.Before.of(before),
            step.facts().publicWords(),
            step.words()),
        step.after(),
        waitsForASecond(step.transition().event(), step.after()));
  }

  /** What ends it by words alone, or where nobody would look for it. */
  private boolean waitsForASecond(SignalEvent event, Signal after) {
    UUID into = after.outcome().mergedInto();
    return event == SignalEvent.REFUSE
        || event == SignalEvent.MERGE && into != null && !reviews.connected(after.id(), into);
  }

  @Override
  public Act entry(TransitionStep<Signal, SignalState, SignalEvent, SignalWho, SignalFacts> step) {
    return Act.of(step.actor(), step.transition().event().verb(), "signal", step.before().id())
        .under(step.transition().basis())
        .with(details(step));
  }

  private static Map<String, String> details(
      TransitionStep<Signal, SignalState, SignalEvent, SignalWho, SignalFacts> step) {
    var details = new HashMap<String, String>();
    details.put("act", step.id().toString());
    details.put("from", step.before().state().name());
    details.put("to", step.after().state().name());
    if (step.facts().about() != null) {
      details.put("about", step.facts().about());
    }
    if (step.facts().undoes() != null) {
      details.put("undoes", step.facts().undoes().toString());
    }
    return details;
  }
}
