package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationLifeCycle;
import vn.chosach.plans.life.CoordinationLifeCycle.CoordinationSide;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.matters.CoordinationTransitions.MatterShare;

/** Every act on a matter with one agency: its table, its row, its steps, moved by the engine. */
@Component
public class CoordinationTransitions
    implements TransitionRoom<
        MatterShare, CoordinationState, CoordinationEvent, CoordinationSide, PlanPaper> {

  /** A matter with one agency. */
  record MatterShare(CoordinationItem matter, CoordinationItem.CoordinationItemShare share) {}

  private final Transitions engine;
  private final CoordinationRepository repository;
  private final CoordinationClocks clocks;
  private final CoordinationHistory ledger;
  private final CoordinationSight sight;
  private final JdbcClient jdbc;
  private final Bodies bodies;
  private final CountedAnswer counted;

  CoordinationTransitions(
      Transitions engine,
      CoordinationRepository repository,
      CoordinationClocks clocks,
      CoordinationHistory ledger,
      CoordinationSight sight,
      JdbcClient jdbc,
      Bodies bodies,
      CountedAnswer counted) {
    this.bodies = bodies;
    this.counted = counted;
    this.engine = engine;
    this.repository = repository;
    this.clocks = clocks;
    this.ledger = ledger;
    this.sight = sight;
    this.jdbc = jdbc;
  }

  public ActOutcome<UUID> step(PlanAct.PlanActStep act, ActingOfficer member) {
    return engine
        .act(
            this,
            new Transitions.ActWish<>(act.share(), act.seen(), act.event(), member),
            held -> {
              CoordinationItem item = held.row().matter();
              CoordinationItem.CoordinationItemShare share = held.row().share();
              int counted = counted(act, item, share, member);
              return Effect.unless(
                  words(act, held.transition(), counted)
                      .or(
                          () ->
                              ledger
                                  .papers()
                                  .unproven(
                                      act.paper(),
                                      held.transition().needs(TransitionNeed.DOCUMENT)
                                          && act.plan() == null
                                          && counted == 0,
                                      share.agency(),
                                      member))
                      .or(() -> day(act, item))
                      .or(() -> plan(act, item, share)),
                  () ->
                      new Effect.Becomes<>(
                          new MatterShare(
                              item,
                              after(
                                  item,
                                  share,
                                  held.transition().after(share.state()),
                                  act,
                                  member)),
                          null,
                          counted == 0
                              ? act.words()
                              : this.counted.told(act.words(), counted),
                          act.paper()));
            })
        .map(step -> step.after().matter().id());
  }

  private CoordinationItem.CoordinationItemShare after(
      CoordinationItem item,
      CoordinationItem.CoordinationItemShare share,
      CoordinationState to,
      PlanAct.PlanActStep act,
      ActingOfficer member) {
    LocalDate today = Vietnam.dayOf(ledger.now());
    boolean answers = act.event() == CoordinationEvent.ANSWER;
    LocalDate due = share.due();
    UUID clock = share.clock();
    if (act.event() == CoordinationEvent.WITHDRAW) {
      clocks.fellAway(clock, member.actor());
    } else if (answers || to == CoordinationState.CLOSED) {
      clocks.met(clock, member.actor());
    } else if (act.event().setsDay() && act.by() != null) {
      clocks.met(clock, member.actor());
      due = act.by();
      clock = clocks.start(item, share.id(), share.agency(), act.by());
    }
    boolean late = answers ? due != null && today.isAfter(due) : share.late();
    return new CoordinationItem.CoordinationItemShare(
        share.id(),
        share.matter(),
        share.agency(),
        to,
        share.version() + 1,
        ledger.now(),
        due,
        answers ? today : share.answeredOn(),
        late,
        act.plan() == null ? share.plan() : act.plan(),
        clock,
        List.of());
  }

  /** What stands for the paper under the answer to an order; 0 where there is one. */
  private int counted(
      PlanAct.PlanActStep act,
      CoordinationItem item,
      CoordinationItem.CoordinationItemShare share,
      ActingOfficer member) {
    return item.kind() == CoordinationKind.DIRECTIVE
            && act.event() == CoordinationEvent.ANSWER
            && act.paper().equals(PlanPaper.NONE)
        ? counted.since(item, share.agency(), member)
        : 0;
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
        .filter(one -> sight.sees(one.matter(), one.share(), who));
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

  private Optional<Refusal> day(PlanAct.PlanActStep act, CoordinationItem item) {
    LocalDate by = act.by();
    if (!act.event().setsDay() || !item.kind().hasDay()) {
      return Optional.empty();
    }
    return PlanChecks.day(by)
        .or(
            () ->
                by != null && by.isBefore(Vietnam.dayOf(ledger.now()))
                    ? Optional.of(Refusal.of("plans.day-in-past"))
                    : Optional.empty());
  }

  /** A plan that is sent carries out the one that is collected, and is issued. */
  private Optional<Refusal> plan(
      PlanAct.PlanActStep act,
      CoordinationItem item,
      CoordinationItem.CoordinationItemShare share) {
    UUID plan = act.plan();
    if (plan == null) {
      return Optional.empty();
    }
    boolean fits =
        item.kind() == CoordinationKind.COLLECTION
            && item.plan() != null
            && issued(plan, item.plan(), share.agency());
    return fits ? Optional.empty() : Optional.of(Refusal.of("plans.plan-not-issued"));
  }

  private boolean issued(UUID plan, @Nullable UUID above, String owner) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM plans.plan
                            WHERE id = :plan AND above = :above AND owner = :owner AND state = 'ISSUED')
            """)
        .param("plan", plan)
        .param("above", above)
        .param("owner", owner)
        .query(Boolean.class)
        .single();
  }
}
