package vn.chosach.outreach.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.life.OutreachLifeCycles;
import vn.chosach.outreach.life.OutreachLifeCycles.OutreachWho;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanEvent;
import vn.chosach.outreach.life.OutreachPlanState;
import vn.chosach.outreach.life.OutreachStep;

/** Every act on a plan of outreach, moved by the engine. */
@Component
class OutreachPlanTransitions
    implements TransitionRoom<
        OutreachPlan,
        OutreachPlanState,
        OutreachPlanEvent,
        OutreachWho,
        OutreachPlanTransitions.SignedBy> {

  private static final String LAW = "luat-14-2012";

  private final Transitions engine;
  private final OutreachPlanRepository repository;
  private final Journal journal;

  OutreachPlanTransitions(Transitions engine, OutreachPlanRepository repository, Journal journal) {
    this.engine = engine;
    this.repository = repository;
    this.journal = journal;
  }

  /** The signed paper by which it happened; {@code null} for none. */
  record SignedBy(@Nullable UUID document) {
    static final SignedBy NONE = new SignedBy(null);
  }

  ActOutcome<OutreachPlan> act(
      UUID id,
      OutreachPlanEvent event,
      @Nullable Integer seen,
      ActingOfficer who,
      Function<
              HeldRow<OutreachPlan, OutreachPlanState, OutreachPlanEvent, OutreachWho>,
              Effect<OutreachPlan, SignedBy>>
          handler) {
    return engine
        .act(this, new Transitions.ActWish<>(id, seen, event, who), handler)
        .map(TransitionStep::after);
  }

  /** A new one, with its first step and the journal. */
  void begun(OutreachPlan opened, UUID step, ActingOfficer by) {
    repository.add(opened);
    var first = new OutreachStep<>(1, opened.since(), OutreachPlanEvent.OPEN, by.actor(), "", null);
    repository.append(opened.id(), step, first);
    journal.append(entry(opened, first, LAW));
  }

  @Override
  public String name() {
    return "outreach";
  }

  @Override
  public Optional<OutreachPlan> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(OutreachPlan one) {
    return one.version();
  }

  @Override
  public OutreachPlanState state(OutreachPlan one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(OutreachPlan one, int seen) {
    return one.steps().stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<OutreachPlanState, OutreachPlanEvent, OutreachWho>> transition(
      OutreachPlan one, OutreachPlanEvent event) {
    return OutreachLifeCycles.row(one.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      OutreachPlan one,
      Transition<OutreachPlanState, OutreachPlanEvent, OutreachWho> transition,
      Transitions.ActWish<OutreachPlanEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case AGENCY, SECOND -> draws(one.agency(), wish.who());
          case NOBODY -> wish.seen() == null;
        };
    return may ? Optional.empty() : Optional.of(Refusal.of("outreach.not-yours"));
  }

  /** Whether an officer draws up the plans of an agency; the press desk does not. */
  static boolean draws(String agency, ActingOfficer who) {
    return works(agency, who)
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  /** Whether an officer does the outreach of an agency. */
  static boolean works(String agency, ActingOfficer who) {
    return agency.equals(who.agency())
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.PRESS);
  }

  @Override
  public OutreachPlan write(
      TransitionStep<OutreachPlan, OutreachPlanState, OutreachPlanEvent, OutreachWho, SignedBy>
          step) {
    OutreachPlan written =
        step.after().moved(step.number(), step.at(), step.before().state() != step.after().state());
    repository.write(written);
    repository.append(written.id(), step.id(), line(step));
    return repository.one(written.id()).orElseThrow();
  }

  @Override
  public Act entry(
      TransitionStep<OutreachPlan, OutreachPlanState, OutreachPlanEvent, OutreachWho, SignedBy>
          step) {
    return entry(step.after(), line(step), step.transition().basis());
  }

  private static OutreachStep<OutreachPlanEvent> line(
      TransitionStep<OutreachPlan, OutreachPlanState, OutreachPlanEvent, OutreachWho, SignedBy>
          step) {
    return new OutreachStep<>(
        step.number(),
        step.at(),
        step.transition().event(),
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        step.facts().document());
  }

  private static Act entry(OutreachPlan one, OutreachStep<OutreachPlanEvent> step, String basis) {
    Act act =
        Act.of(step.actor(), step.event().verb(), "outreach-plan", one.id())
            .under(basis)
            .with(Map.of("number", one.number(), "state", one.state().name()));
    return step.words().isBlank() ? act : act.because(step.words());
  }
}
