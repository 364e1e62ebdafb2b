package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationLifeCycle;
import vn.chosach.plans.life.CoordinationLifeCycle.CoordinationSide;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.matters.CoordinationTransitions.MatterShare;

/** Every act on a matter with one agency: its table, its row, its steps, moved by the engine. */
@Component
public record CoordinationTransitions(
    Transitions engine,
    CoordinationRepository repository,
    CoordinationClocks clocks,
    CoordinationHistory ledger,
    CoordinationAccessPolicy coordinationAccess,
    StepGrounds grounds,
    Bodies bodies)
    implements TransitionRoom<
        MatterShare, CoordinationState, CoordinationEvent, CoordinationSide, PlanPaper> {

  /** A matter with one agency. */
  record MatterShare(CoordinationItem matter, CoordinationItem.CoordinationItemShare share) {}

  public ActOutcome<UUID> step(PlanAct.PlanActStep act, ActingOfficer member) {
    ActOutcome<
            TransitionStep<
                MatterShare, CoordinationState, CoordinationEvent, CoordinationSide, PlanPaper>>
        done =
            engine.act(
                this,
                new Transitions.ActWish<>(act.share(), act.seen(), act.event(), member),
                held -> {
                  MatterShare row = held.row();
                  int counted = grounds.counted(act, row.matter(), row.share(), member);
                  boolean paper =
                      held.transition().needs(TransitionNeed.DOCUMENT)
                          && act.plan() == null
                          && counted == 0;
                  return Effect.unless(
                      words(act, held.transition(), counted)
                          .or(
                              () ->
                                  ledger
                                      .papers()
                                      .unproven(act.paper(), paper, row.share().agency(), member))
                          .or(() -> grounds.refused(act, row.matter(), row.share(), member)),
                      () -> becomes(act, held, grounds.told(act.words(), counted)));
                });
    if (done
            instanceof
            ActOutcome.Done<
                    TransitionStep<
                        MatterShare,
                        CoordinationState,
                        CoordinationEvent,
                        CoordinationSide,
                        PlanPaper>>
                step
        && !alike(act, step.value().before().share(), member)) {
      // the one who asked takes back what was begun
      return ActOutcome.refused(ActOutcome.HELD);
    }
    return done.map(
        step -> {
          grounds.figures().keep(act, step.after().matter());
          return step.after().matter().id();
        });
  }

  private Effect.Becomes<MatterShare, PlanPaper> becomes(
      PlanAct.PlanActStep act,
      Transitions.HeldRow<MatterShare, CoordinationState, CoordinationEvent, CoordinationSide> held,
      String words) {
    CoordinationItem item = held.row().matter();
    CoordinationItem.CoordinationItemShare share = held.row().share();
    CoordinationState to = held.transition().after(share.state());
    return new Effect.Becomes<>(
        new MatterShare(item, after(item, share, to, act, held.who())), null, words, act.paper());
  }

  /**
   * What is answered with a difficulty gets the same answer in the same transaction (R87).
   *
   * @return whether each of them got it
   */
  private boolean alike(
      PlanAct.PlanActStep act, CoordinationItem.CoordinationItemShare lead, ActingOfficer member) {
    if (act.event() != CoordinationEvent.ANSWER && act.event() != CoordinationEvent.PASS_UP) {
      return true;
    }
    for (Difficulties.AlikeShare share :
        grounds.difficulties().following(lead.matter(), lead.state())) {
      var same =
          new PlanAct.PlanActStep(
              share.id(),
              act.event(),
              share.version(),
              act.words(),
              PlanPaper.numbered(act.paper().number()),
              act.by(),
              null);
      if (!(engine.act(
              this,
              new Transitions.ActWish<>(share.id(), share.version(), act.event(), member),
              held -> becomes(same, held, act.words()))
          instanceof ActOutcome.Done)) {
        return false;
      }
    }
    return true;
  }

  private CoordinationItem.CoordinationItemShare after(
      CoordinationItem item,
      CoordinationItem.CoordinationItemShare share,
      CoordinationState to,
      PlanAct.PlanActStep act,
      ActingOfficer member) {
    LocalDate today = Vietnam.dayOf(ledger.now());
    boolean enters = act.event() == CoordinationEvent.ENTER;
    boolean answers = enters || act.event() == CoordinationEvent.ANSWER;
    LocalDate on = enters && act.by() != null ? act.by() : today;
    LocalDate due = share.due();
    UUID clock = share.clock();
    if (act.event() == CoordinationEvent.WITHDRAW) {
      clocks.fellAway(clock, member.actor());
    } else if (answers || to == CoordinationState.CLOSED) {
      clocks.met(clock, member.actor());
    } else if (act.event().setsDay() && act.by() != null && item.kind().hasDay()) {
      clocks.met(clock, member.actor());
      due = act.by();
      clock = item.late() ? null : clocks.start(item, share.id(), share.agency(), act.by());
    }
    boolean late = answers ? due != null && on.isAfter(due) : share.late();
    return new CoordinationItem.CoordinationItemShare(
        share.id(),
        share.matter(),
        share.agency(),
        to,
        share.version() + 1,
        ledger.now(),
        due,
        answers ? on : share.answeredOn(),
        late,
        act.plan() == null ? share.plan() : act.plan(),
        clock,
        alike(act, share),
        List.of());
  }

  /** Whoever is not helped by the common answer goes on alone. */
  private static @Nullable UUID alike(
      PlanAct.PlanActStep act, CoordinationItem.CoordinationItemShare share) {
    return switch (act.event()) {
      case GROUP -> act.alike();
      case RETURN -> null;
      case ISSUE, ACKNOWLEDGE, ANSWER, FIND, ACCEPT, WITHDRAW, PASS_UP, REPORT, ENTER ->
          share.alike();
    };
  }

  private static Optional<Refusal> words(
      PlanAct.PlanActStep act,
      Transition<CoordinationState, CoordinationEvent, CoordinationSide> transition,
      int counted) {
    return transition.needs(TransitionNeed.WORDS) || counted > 0
        ? PlanChecks.words(act.words())
        : PlanChecks.wordsIfAny(act.words());
  }

  @Override
  public String name() {
    return "plans";
  }

  @Override
  public Optional<MatterShare> hold(UUID id, ActingOfficer who) {
    return repository
        .hold(id)
        .map(share -> new MatterShare(repository.one(share.matter()).orElseThrow(), share))
        .filter(one -> coordinationAccess.sees(one.matter(), one.share(), who));
  }

  @Override
  public int version(MatterShare one) {
    return one.share().version();
  }

  @Override
  public CoordinationState state(MatterShare one) {
    return one.share().state();
  }

  @Override
  public List<ActOutcome.Meanwhile> since(MatterShare one, int seen) {
    return ledger.since(one.share().id(), seen, one.matter().kind());
  }

  @Override
  public Optional<Transition<CoordinationState, CoordinationEvent, CoordinationSide>> transition(
      MatterShare one, CoordinationEvent event) {
    return CoordinationLifeCycle.row(one.matter().kind(), one.share().state(), event)
        .map(CoordinationLifeCycle.CoordinationRow::transition);
  }

  @Override
  public Optional<Refusal> barred(
      MatterShare one,
      Transition<CoordinationState, CoordinationEvent, CoordinationSide> transition,
      Transitions.ActWish<CoordinationEvent> wish) {
    return CoordinationLifeCycle.stands(
            transition.who(),
            one.matter().issuer(),
            one.share().agency(),
            wish.who(),
            bodies.seats())
        ? Optional.empty()
        : Optional.of(Refusal.of("plans.not-yours"));
  }

  @Override
  public MatterShare write(
      TransitionStep<MatterShare, CoordinationState, CoordinationEvent, CoordinationSide, PlanPaper>
          step) {
    repository.write(step.after().share());
    ledger.append(
        step.after().share(), told(step), step.actor(), ledger.papers().row(step.facts()));
    return step.after();
  }

  @Override
  public Act entry(
      TransitionStep<MatterShare, CoordinationState, CoordinationEvent, CoordinationSide, PlanPaper>
          step) {
    return CoordinationHistory.entry(
        step.after().matter(), step.after().share(), told(step), step.actor());
  }

  private static CoordinationHistory.CoordinationEntry told(
      TransitionStep<MatterShare, CoordinationState, CoordinationEvent, CoordinationSide, PlanPaper>
          step) {
    return new CoordinationHistory.CoordinationEntry(
        step.transition().event(),
        step.before().share().state(),
        step.transition().basis(),
        Objects.requireNonNullElse(step.words(), ""),
        step.facts());
  }
}
