package vn.chosach.lifecycle.steps;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;

/**
 * A room whose rows have steps, moved by the engine. The table of the life cycle alone decides the
 * next state, so handlers answer the row with what else they changed.
 */
public abstract class SteppedRoom<
        T extends Stepped<S, E, F>,
        S extends Enum<S>,
        E extends Enum<E> & StepEvent,
        W,
        F extends StepFacts>
    implements TransitionRoom<T, S, E, W, F> {

  private final LifeOf<S, E, W> life;
  private final SteppedRepository<T, S, E, F> rows;
  private final Transitions engine;
  private final Journal journal;

  protected SteppedRoom(
      LifeOf<S, E, W> life,
      SteppedRepository<T, S, E, F> rows,
      Transitions engine,
      Journal journal) {
    this.life = life;
    this.rows = rows;
    this.engine = engine;
    this.journal = journal;
  }

  /**
   * What a life is of.
   *
   * @param room first part of the refusals
   * @param kind what the journal calls the row
   * @param opening the first event
   * @param basis law under which a row is opened
   */
  public record LifeOf<S extends Enum<S>, E extends Enum<E>, W>(
      String room, String kind, E opening, String basis, List<Transition<S, E, W>> table) {}

  /**
   * An act on a row.
   *
   * @param seen version that the page showed; {@code null} for what follows from something else
   */
  public ActOutcome<T> act(
      UUID id,
      E event,
      @Nullable Integer seen,
      ActingOfficer who,
      Function<HeldRow<T, S, E, W>, Effect<T, F>> handler) {
    return engine
        .act(this, new Transitions.ActWish<>(id, seen, event, who), handler)
        .map(TransitionStep::after);
  }

  /** What follows from a signature; why it does not, or nothing. */
  public Optional<Refusal> signed(
      UUID id, E event, Actor signer, String words, F facts, UnaryOperator<T> change) {
    return act(
            id,
            event,
            null,
            new ActingOfficer(signer, Set.of()),
            held -> new Effect.Becomes<>(change.apply(held.row()), null, words, facts))
        .whyNot();
  }

  /** A row that was added: its first step and the journal. */
  public void begun(T opened, UUID step, String words, F facts, ActingOfficer by) {
    var first = new Step<>(1, opened.since(), life.opening(), by.actor(), words, facts);
    rows.append(opened.id(), step, first);
    journal.append(entry(opened, step, first, basis(opened)));
  }

  /** Law under which a row is opened. */
  protected String basis(T opened) {
    return life.basis();
  }

  /** Whether the life of a row, as it stands, has an event. */
  public boolean possible(T row, E event) {
    return transition(row, event).isPresent();
  }

  /** What the journal keeps beside who, what, when and why. */
  protected Map<String, String> details(T row) {
    return Map.of("number", row.number(), "state", row.state().name());
  }

  /** The same, of a step. */
  protected Map<String, String> details(T row, UUID id, Step<E, F> step) {
    return details(row);
  }

  /** What is remembered of an act beside its words. */
  protected F facts(TransitionStep<T, S, E, W, F> step) {
    return step.facts();
  }

  /** The reason that the journal keeps; empty for none. */
  protected String reason(Step<E, F> step) {
    return step.words();
  }

  @Override
  public final String name() {
    return life.room();
  }

  @Override
  public final Optional<T> hold(UUID id, ActingOfficer who) {
    // Whoever sees no page waits, for what a signature or an event brings about is not tried by
    // hand.
    return who.equals(ActingOfficer.PROGRAM) ? rows.queue(id) : rows.hold(id);
  }

  @Override
  public final int version(T row) {
    return row.version();
  }

  @Override
  public final S state(T row) {
    return row.state();
  }

  @Override
  public final S next(HeldRow<T, S, E, W> held, T after) {
    return held.transition().after(held.row().state());
  }

  @Override
  public final List<Meanwhile> since(T row, int seen) {
    return row.steps().stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<S, E, W>> transition(T row, E event) {
    return Transition.in(life.table(), row.state(), event);
  }

  @Override
  public T write(TransitionStep<T, S, E, W, F> step) {
    T before = step.before();
    S to = step.transition().after(before.state());
    rows.write(step.after(), to, to == before.state() ? before.since() : step.at(), step.number());
    rows.append(before.id(), step.id(), line(step));
    return rows.one(before.id()).orElseThrow();
  }

  @Override
  public final Act entry(TransitionStep<T, S, E, W, F> step) {
    return entry(step.after(), step.id(), line(step), step.transition().basis());
  }

  private Step<E, F> line(TransitionStep<T, S, E, W, F> step) {
    return new Step<>(
        step.number(),
        step.at(),
        step.transition().event(),
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        facts(step));
  }

  private Act entry(T row, UUID id, Step<E, F> step, String basis) {
    Act act =
        Act.of(step.actor(), step.event().verb(), life.kind(), row.id())
            .under(basis)
            .with(details(row, id, step));
    String reason = reason(step);
    return reason.isBlank() ? act : act.because(reason);
  }
}
