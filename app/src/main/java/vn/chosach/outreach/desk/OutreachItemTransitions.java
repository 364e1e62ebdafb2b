package vn.chosach.outreach.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.Meanwhile;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Effect.Nothing;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemEvent;
import vn.chosach.outreach.life.OutreachItemState;
import vn.chosach.outreach.life.OutreachLifeCycles;
import vn.chosach.outreach.life.OutreachLifeCycles.OutreachWho;
import vn.chosach.outreach.life.OutreachStep;

/** Every act on an item, moved by the engine. */
@Component
class OutreachItemTransitions
    implements TransitionRoom<
        OutreachItem, OutreachItemState, OutreachItemEvent, OutreachWho, Nothing> {

  private static final String LAW = "luat-14-2012";

  private final Transitions engine;
  private final OutreachItemRepository repository;
  private final Journal journal;

  OutreachItemTransitions(Transitions engine, OutreachItemRepository repository, Journal journal) {
    this.engine = engine;
    this.repository = repository;
    this.journal = journal;
  }

  ActOutcome<OutreachItem> act(
      UUID id, OutreachItemEvent event, String words, int seen, ActingOfficer who) {
    return engine
        .act(
            this,
            new Transitions.ActWish<>(id, seen, event, who),
            held ->
                Effect.becomes(held.row().in(held.transition().after(held.row().state())), words))
        .map(TransitionStep::after);
  }

  /** A new one, with its first step and the journal. */
  void begun(OutreachItem recorded, UUID step, ActingOfficer by) {
    repository.add(recorded);
    var first =
        new OutreachStep<>(1, recorded.since(), OutreachItemEvent.RECORD, by.actor(), "", null);
    repository.append(recorded.id(), step, first);
    journal.append(entry(recorded, first, LAW));
  }

  @Override
  public String name() {
    return "outreach";
  }

  @Override
  public Optional<OutreachItem> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(OutreachItem one) {
    return one.version();
  }

  @Override
  public OutreachItemState state(OutreachItem one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(OutreachItem one, int seen) {
    return one.steps().stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<OutreachItemState, OutreachItemEvent, OutreachWho>> transition(
      OutreachItem one, OutreachItemEvent event) {
    return OutreachLifeCycles.row(one.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      OutreachItem one,
      Transition<OutreachItemState, OutreachItemEvent, OutreachWho> transition,
      Transitions.ActWish<OutreachItemEvent> wish) {
    if (!OutreachPlanTransitions.works(one.agency(), wish.who())) {
      return Optional.of(Refusal.of("outreach.not-yours"));
    }
    return switch (transition.who()) {
      case AGENCY -> Optional.empty();
      case SECOND -> OutreachPlanHandler.when(own(one, wish.who()), "outreach.own-item");
      case NOBODY -> Optional.of(Refusal.of("outreach.not-possible"));
    };
  }

  /** Whether an officer recorded it. */
  static boolean own(OutreachItem one, ActingOfficer who) {
    return one.recordedBy().equals(who.actor().id());
  }

  @Override
  public OutreachItem write(
      TransitionStep<OutreachItem, OutreachItemState, OutreachItemEvent, OutreachWho, Nothing>
          step) {
    OutreachItem written =
        step.after().moved(step.number(), step.at(), step.before().state() != step.after().state());
    repository.write(written);
    repository.append(written.id(), step.id(), line(step));
    return repository.one(written.id()).orElseThrow();
  }

  @Override
  public Act entry(
      TransitionStep<OutreachItem, OutreachItemState, OutreachItemEvent, OutreachWho, Nothing>
          step) {
    return entry(step.after(), line(step), step.transition().basis());
  }

  private static OutreachStep<OutreachItemEvent> line(
      TransitionStep<OutreachItem, OutreachItemState, OutreachItemEvent, OutreachWho, Nothing>
          step) {
    return new OutreachStep<>(
        step.number(),
        step.at(),
        step.transition().event(),
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        null);
  }

  private static Act entry(OutreachItem one, OutreachStep<OutreachItemEvent> step, String basis) {
    var details = new HashMap<>(Map.of("number", one.number(), "theme", one.theme().name()));
    if (one.campaign() != null) {
      details.put("call", "yes");
    }
    Act act =
        Act.of(step.actor(), step.event().verb(), "outreach-item", one.id())
            .under(basis)
            .with(details);
    return step.words().isBlank() ? act : act.because(step.words());
  }
}
