package vn.chosach.cases.acts;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.CaseMoved;
import vn.chosach.cases.life.CaseAuthority;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.Moment;
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

/** Every act on a case: its table, its row, its timeline and its clocks, moved by the engine. */
@Component
public class CaseTransitions {

  private final Transitions engine;
  private final CaseRowSecurity rowSecurity;
  private final CaseRepository repository;
  private final CaseTimeline timeline;
  private final CaseClocks clocks;

  CaseTransitions(
      Transitions engine,
      CaseRowSecurity rowSecurity,
      CaseRepository repository,
      CaseTimeline timeline,
      CaseClocks clocks) {
    this.engine = engine;
    this.rowSecurity = rowSecurity;
    this.repository = repository;
    this.timeline = timeline;
    this.clocks = clocks;
  }

  /** Acts for an officer who saw a page of the case in the version {@code seen}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<CaseFile> act(
      UUID id,
      CaseEvent event,
      int seen,
      ActingOfficer reader,
      Function<CaseWish, Effect<CaseFile, List<Delta>>> handler) {
    return act(new Room(false), new Transitions.ActWish<>(id, seen, event, reader), handler);
  }

  /**
   * Answers what somebody else proposed. Who may be the second person is decided by the rule of the
   * proposal, not by the row of the life cycle, which names who may propose.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<CaseFile> answer(
      UUID id,
      CaseEvent event,
      int seen,
      ActingOfficer reader,
      Function<CaseWish, Effect<CaseFile, List<Delta>>> handler) {
    return act(new Room(true), new Transitions.ActWish<>(id, seen, event, reader), handler);
  }

  /** Acts for the program, which sees no page and needs no right; in whose name, is handed in. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<CaseFile> unseen(
      UUID id,
      CaseEvent event,
      Actor actor,
      Function<CaseWish, Effect<CaseFile, List<Delta>>> handler) {
    var who = new ActingOfficer(actor, Set.of());
    return act(new Room(false), new Transitions.ActWish<>(id, null, event, who), handler);
  }

  private ActOutcome<CaseFile> act(
      Room room,
      Transitions.ActWish<CaseEvent> wish,
      Function<CaseWish, Effect<CaseFile, List<Delta>>> handler) {
    return engine
        .act(
            room,
            wish,
            held -> {
              rowSecurity.ofTheProgram();
              var asked = new CaseWish(held.row(), held.who(), held.now());
              return inState(held.transition(), asked, handler.apply(asked));
            })
        .map(TransitionStep::after);
  }

  /** The table says the state, the handler all else; of several states the handler says which. */
  private static Effect<CaseFile, List<Delta>> inState(
      Transition<CaseState, CaseEvent, CaseAuthority> row,
      CaseWish wish,
      Effect<CaseFile, List<Delta>> effect) {
    return switch (effect) {
      case Effect.Stays<CaseFile, List<Delta>> stays -> stays;
      case Effect.Becomes<CaseFile, List<Delta>>(var after, var at, var words, var deltas) ->
          new Effect.Becomes<>(
              after.in(
                  row.to().size() > 1 ? after.state() : row.after(wish.file().state()),
                  (at == null ? wish.now() : at).truncatedTo(ChronoUnit.MICROS)),
              at,
              words,
              deltas);
    };
  }

  /** What the cases bring to the engine. */
  private final class Room
      implements TransitionRoom<CaseFile, CaseState, CaseEvent, CaseAuthority, List<Delta>> {

    private final boolean answers;

    private Room(boolean answers) {
      this.answers = answers;
    }

    @Override
    public String name() {
      return "cases";
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
    public Optional<CaseFile> hold(UUID id, ActingOfficer who) {
      return who.program() ? repository.hold(id) : repository.hold(id, who);
    }

    @Override
    public int version(CaseFile file) {
      return file.version();
    }

    @Override
    public CaseState state(CaseFile file) {
      return file.state();
    }

    @Override
    public List<ActOutcome.Meanwhile> since(CaseFile file, int seen) {
      return timeline.of(file.id(), seen).stream()
          .map(one -> new ActOutcome.Meanwhile(one.writtenAt(), one.actor(), one.event().textKey()))
          .toList();
    }

    @Override
    public Optional<Transition<CaseState, CaseEvent, CaseAuthority>> transition(
        CaseFile file, CaseEvent event) {
      return CaseLifeCycle.row(file.state(), event);
    }

    @Override
    public Optional<Refusal> barred(
        CaseFile file,
        Transition<CaseState, CaseEvent, CaseAuthority> transition,
        Transitions.ActWish<CaseEvent> wish) {
      CaseAuthority caseAuthority = answers ? CaseAuthority.READER : transition.who();
      return wish.seen() == null || caseAuthority.may(file, wish.who())
          ? Optional.empty()
          : Optional.of(Refusal.of("cases.not-yours"));
    }

    @Override
    public CaseFile write(
        TransitionStep<CaseFile, CaseState, CaseEvent, CaseAuthority, List<Delta>> step) {
      CaseEvent event = step.transition().event();
      if (!event.statedBy(step.facts())) {
        throw new IllegalStateException(event + " does not state what is counted of it");
      }
      CaseFile after = step.after().due(clocks.next(step.after())).versioned(step.number());
      repository.write(after);
      timeline.append(after, moment(step));
      return after;
    }

    @Override
    public Act entry(
        TransitionStep<CaseFile, CaseState, CaseEvent, CaseAuthority, List<Delta>> step) {
      return CaseTimeline.entry(step.after(), moment(step));
    }

    @Override
    public Object news(
        TransitionStep<CaseFile, CaseState, CaseEvent, CaseAuthority, List<Delta>> step) {
      return new CaseMoved(step.after().id());
    }

    @Override
    public ActOutcome<TransitionStep<CaseFile, CaseState, CaseEvent, CaseAuthority, List<Delta>>>
        answer(TransitionStep<CaseFile, CaseState, CaseEvent, CaseAuthority, List<Delta>> step) {
      return step.transition().event() == CaseEvent.PROPOSE
          ? new ActOutcome.Waiting<>(step)
          : ActOutcome.done(step);
    }
  }

  private static Moment moment(
      TransitionStep<CaseFile, CaseState, CaseEvent, CaseAuthority, List<Delta>> step) {
    CaseState before = step.before().state();
    CaseState after = step.after().state();
    var deltas = new ArrayList<Delta>();
    if (before != after) {
      deltas.add(Delta.of("state", before, after));
    }
    deltas.addAll(step.facts());
    return new Moment(
        step.id(),
        step.number(),
        step.at(),
        step.writtenAt(),
        step.transition().event(),
        before,
        after,
        step.actor(),
        step.transition().basis(),
        step.words(),
        deltas);
  }
}
