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
import vn.chosach.lifecycle.Transition.Need;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.Checks;
import vn.chosach.plans.life.MatterEvent;
import vn.chosach.plans.life.MatterKind;
import vn.chosach.plans.life.MatterLifeCycle;
import vn.chosach.plans.life.MatterLifeCycle.Side;
import vn.chosach.plans.life.MatterState;
import vn.chosach.plans.life.Paper;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.MatterTransitions.MatterShare;

/** Every act on a matter with one agency: its table, its row, its steps, moved by the engine. */
@Component
public class MatterTransitions
    implements TransitionRoom<MatterShare, MatterState, MatterEvent, Side, Paper> {

  /** A matter with one agency. */
  record MatterShare(Matter matter, Matter.Share share) {}

  private final Transitions engine;
  private final MatterRows rows;
  private final MatterClocks clocks;
  private final MatterHistory ledger;
  private final MatterSight sight;
  private final JdbcClient jdbc;
  private final Bodies bodies;

  MatterTransitions(
      Transitions engine,
      MatterRows rows,
      MatterClocks clocks,
      MatterHistory ledger,
      MatterSight sight,
      JdbcClient jdbc,
      Bodies bodies) {
    this.bodies = bodies;
    this.engine = engine;
    this.rows = rows;
    this.clocks = clocks;
    this.ledger = ledger;
    this.sight = sight;
    this.jdbc = jdbc;
  }

  public ActOutcome<UUID> step(PlanAct.Step act, ActingOfficer member) {
    return engine
        .act(
            this,
            new Transitions.ActWish<>(act.share(), act.seen(), act.event(), member),
            held -> {
              Matter matter = held.row().matter();
              Matter.Share share = held.row().share();
              return Effect.unless(
                  words(act, held.transition())
                      .or(
                          () ->
                              ledger
                                  .papers()
                                  .refused(act.paper(), held.transition().needs(Need.DOCUMENT)))
                      .or(() -> day(act, matter))
                      .or(() -> plan(act, matter, share)),
                  () ->
                      new Effect.Becomes<>(
                          new MatterShare(
                              matter,
                              after(
                                  matter,
                                  share,
                                  held.transition().after(share.state()),
                                  act,
                                  member)),
                          null,
                          act.words(),
                          act.paper()));
            })
        .map(step -> step.after().matter().id());
  }

  private Matter.Share after(
      Matter matter, Matter.Share share, MatterState to, PlanAct.Step act, ActingOfficer member) {
    LocalDate today = Vietnam.dayOf(ledger.now());
    boolean answers = act.event() == MatterEvent.ANSWER;
    LocalDate due = share.due();
    UUID clock = share.clock();
    if (act.event() == MatterEvent.WITHDRAW) {
      clocks.fellAway(clock, member.actor());
    } else if (answers || to == MatterState.CLOSED) {
      clocks.met(clock, member.actor());
    } else if (act.event().setsDay() && act.by() != null) {
      clocks.met(clock, member.actor());
      due = act.by();
      clock = clocks.start(matter, share.id(), share.agency(), act.by());
    }
    boolean late = answers ? due != null && today.isAfter(due) : share.late();
    return new Matter.Share(
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

  private static Optional<Refusal> words(
      PlanAct.Step act, Transition<MatterState, MatterEvent, Side> transition) {
    return transition.needs(Need.WORDS)
        ? Checks.words(act.words())
        : Checks.wordsIfAny(act.words());
  }

  @Override
  public String name() {
    return "plans";
  }

  @Override
  public Optional<MatterShare> hold(UUID id, ActingOfficer who) {
    return rows.hold(id)
        .map(share -> new MatterShare(rows.one(share.matter()).orElseThrow(), share))
        .filter(one -> sight.sees(one.matter(), one.share(), who));
  }

  @Override
  public int version(MatterShare one) {
    return one.share().version();
  }

  @Override
  public MatterState state(MatterShare one) {
    return one.share().state();
  }

  @Override
  public List<ActOutcome.Meanwhile> since(MatterShare one, int seen) {
    return ledger.since(one.share().id(), seen, one.matter().kind());
  }

  @Override
  public Optional<Transition<MatterState, MatterEvent, Side>> transition(
      MatterShare one, MatterEvent event) {
    return MatterLifeCycle.row(one.matter().kind(), one.share().state(), event)
        .map(MatterLifeCycle.Row::transition);
  }

  @Override
  public Optional<Refusal> barred(
      MatterShare one,
      Transition<MatterState, MatterEvent, Side> transition,
      Transitions.ActWish<MatterEvent> wish) {
    return MatterLifeCycle.stands(
            transition.who(), one.share().agency(), wish.who(), bodies.seats())
        ? Optional.empty()
        : Optional.of(Refusal.of("plans.not-yours"));
  }

  @Override
  public MatterShare write(
      TransitionStep<MatterShare, MatterState, MatterEvent, Side, Paper> step) {
    rows.write(step.after().share());
    ledger.append(
        step.after().share(), told(step), step.actor(), ledger.papers().row(step.facts()));
    return step.after();
  }

  @Override
  public Act entry(TransitionStep<MatterShare, MatterState, MatterEvent, Side, Paper> step) {
    return MatterHistory.entry(
        step.after().matter(), step.after().share(), told(step), step.actor());
  }

  private static MatterHistory.Told told(
      TransitionStep<MatterShare, MatterState, MatterEvent, Side, Paper> step) {
    return new MatterHistory.Told(
        step.transition().event(),
        step.before().share().state(),
        step.transition().basis(),
        Objects.requireNonNullElse(step.words(), ""),
        step.facts());
  }

  private Optional<Refusal> day(PlanAct.Step act, Matter matter) {
    LocalDate by = act.by();
    if (!act.event().setsDay() || !matter.kind().hasDay()) {
      return Optional.empty();
    }
    return Checks.day(by)
        .or(
            () ->
                by != null && by.isBefore(Vietnam.dayOf(ledger.now()))
                    ? Optional.of(Refusal.of("plans.day-in-past"))
                    : Optional.empty());
  }

  /** A plan that is sent carries out the one that is collected, and is issued. */
  private Optional<Refusal> plan(PlanAct.Step act, Matter matter, Matter.Share share) {
    UUID plan = act.plan();
    if (plan == null) {
      return Optional.empty();
    }
    boolean fits =
        matter.kind() == MatterKind.COLLECTION
            && matter.plan() != null
            && issued(plan, matter.plan(), share.agency());
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
