package vn.chosach.legislation.desk;

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
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.LawProposal.ProposalStep;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLifeCycle;
import vn.chosach.legislation.life.ProposalLifeCycle.ProposalWho;
import vn.chosach.legislation.life.ProposalState;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.Transitions.HeldRow;
import vn.chosach.officers.ActingOfficer;

/** Every act on a proposal: its table, its row and its steps, moved by the engine. */
@Component
class ProposalTransitions
    implements TransitionRoom<
        LawProposal, ProposalState, ProposalEvent, ProposalWho, ProposalTransitions.ByPaper> {

  private final Transitions engine;
  private final ProposalRepository repository;
  private final Journal journal;

  ProposalTransitions(Transitions engine, ProposalRepository repository, Journal journal) {
    this.engine = engine;
    this.repository = repository;
    this.journal = journal;
  }

  /** The signed paper by which it happened; {@code null} for none. */
  record ByPaper(@Nullable UUID document) {
    static final ByPaper NONE = new ByPaper(null);
  }

  /** An act of an officer who saw a page, or {@code seen} is {@code null} for what follows. */
  ActOutcome<LawProposal> act(
      UUID id,
      ProposalEvent event,
      @Nullable Integer seen,
      ActingOfficer who,
      Function<
              HeldRow<LawProposal, ProposalState, ProposalEvent, ProposalWho>,
              Effect<LawProposal, ByPaper>>
          handler) {
    return engine
        .act(this, new Transitions.ActWish<>(id, seen, event, who), handler)
        .map(TransitionStep::after);
  }

  /** A new one, with its first step and the journal. */
  void begun(LawProposal opened, UUID step, ActingOfficer by, String words) {
    repository.add(opened);
    var first = new ProposalStep(1, opened.since(), ProposalEvent.OPEN, by.actor(), words, null);
    repository.append(opened.id(), step, first);
    journal.append(entry(opened, first, "nd-79-2025"));
  }

  @Override
  public String name() {
    return "legislation";
  }

  @Override
  public Optional<LawProposal> hold(UUID id, ActingOfficer who) {
    return repository.hold(id);
  }

  @Override
  public int version(LawProposal one) {
    return one.version();
  }

  @Override
  public ProposalState state(LawProposal one) {
    return one.state();
  }

  @Override
  public List<Meanwhile> since(LawProposal one, int seen) {
    return one.steps().stream()
        .filter(step -> step.number() > seen)
        .map(step -> new Meanwhile(step.at(), step.actor(), step.event().textKey()))
        .toList();
  }

  @Override
  public Optional<Transition<ProposalState, ProposalEvent, ProposalWho>> transition(
      LawProposal one, ProposalEvent event) {
    return ProposalLifeCycle.row(one.state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      LawProposal one,
      Transition<ProposalState, ProposalEvent, ProposalWho> transition,
      Transitions.ActWish<ProposalEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case HANDLER -> handles(one, wish.who());
          case ASKED -> asked(one, wish.who());
          case NOBODY -> wish.seen() == null;
        };
    return may ? Optional.empty() : Optional.of(Refusal.of("legislation.not-yours"));
  }

  /** Whether an officer works on a proposal for the agency that leads it. */
  static boolean handles(LawProposal one, ActingOfficer who) {
    return one.agency().equals(who.agency())
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  /** Whether an officer answers for an agency that was asked. */
  static boolean asked(LawProposal one, ActingOfficer who) {
    return who.has(Role.AGENCY_HEAD)
        && one.opinions().stream().anyMatch(each -> each.agency().equals(who.agency()));
  }

  @Override
  public LawProposal write(
      TransitionStep<LawProposal, ProposalState, ProposalEvent, ProposalWho, ByPaper> step) {
    LawProposal written =
        step.after().moved(step.number(), step.at(), step.before().state() != step.after().state());
    repository.write(written);
    repository.append(written.id(), step.id(), line(step));
    return repository.one(written.id()).orElseThrow();
  }

  @Override
  public Act entry(
      TransitionStep<LawProposal, ProposalState, ProposalEvent, ProposalWho, ByPaper> step) {
    return entry(step.after(), line(step), step.transition().basis());
  }

  private static ProposalStep line(
      TransitionStep<LawProposal, ProposalState, ProposalEvent, ProposalWho, ByPaper> step) {
    return new ProposalStep(
        step.number(),
        step.at(),
        step.transition().event(),
        step.actor(),
        Objects.requireNonNullElse(step.words(), ""),
        step.facts().document());
  }

  private static Act entry(LawProposal one, ProposalStep step, String basis) {
    Act act =
        Act.of(step.actor(), step.event().verb(), "law-proposal", one.id())
            .under(basis)
            .with(Map.of("number", one.number(), "state", one.state().name()));
    return step.words().isBlank() ? act : act.because(step.words());
  }
}
