package vn.chosach.reports.situation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.CommitteePlan;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.reports.situation.SituationRecord.SituationState;
import vn.chosach.reports.situation.SituationTransitions.SituationWho;

/** Every act on a note or an assessment, moved by the engine: from, event, to, who. */
@Component
class SituationTransitions
    extends SteppedRoom<SituationRecord, SituationState, SituationEvent, SituationWho, SignedBy> {

  /** Whose act it is. */
  enum SituationWho {
    /** Who works for the agency. */
    WRITER,
    /** The head of the agency, who did not write it. */
    HEAD
  }

  private static final String II_1 = CommitteePlan.at("II.1");
  private static final Set<SituationState> DRAFT = Set.of(SituationState.DRAFT);
  private static final Set<SituationState> SUBMITTED = Set.of(SituationState.SUBMITTED);

  static final List<Transition<SituationState, SituationEvent, SituationWho>> TABLE =
      List.of(
          Transition.stays(DRAFT, SituationEvent.WRITE, SituationWho.WRITER, II_1),
          Transition.to(
              DRAFT, SituationEvent.SUBMIT, SituationState.SUBMITTED, SituationWho.WRITER, II_1),
          Transition.to(
              DRAFT, SituationEvent.DROP, SituationState.DROPPED, SituationWho.WRITER, II_1),
          Transition.to(
              SUBMITTED,
              SituationEvent.CONFIRM,
              SituationState.CONFIRMED,
              SituationWho.HEAD,
              II_1,
              Transition.TransitionNeed.SECOND_PERSON),
          Transition.to(
              SUBMITTED, SituationEvent.RETURN, SituationState.DRAFT, SituationWho.HEAD, II_1));

  private final SecondPersonPolicy seconds;
  private final Heirs heirs;

  SituationTransitions(
      SituationRepository repository,
      SecondPersonPolicy seconds,
      Heirs heirs,
      Transitions engine,
      Journal journal) {
    super(
        new LifeOf<>("reports", "situation", SituationEvent.OPEN, II_1, TABLE),
        repository,
        engine,
        journal);
    this.seconds = seconds;
    this.heirs = heirs;
  }

  @Override
  public Optional<Refusal> barred(
      SituationRecord one,
      Transition<SituationState, SituationEvent, SituationWho> transition,
      Transitions.ActWish<SituationEvent> wish) {
    ActingOfficer who = wish.who();
    if (!may(one, transition.who(), who)) {
      return Optional.of(
          Refusal.of(
              transition.who() == SituationWho.HEAD && heads(one, who)
                  ? "reports.situation-second-person"
                  : "reports.not-yours"));
    }
    return transition.who() == SituationWho.HEAD
        ? seconds.beside(who.actor(), writers(one), "situation", one.id())
        : Optional.empty();
  }

  /** Whether an officer may do what stands in a row of the table. */
  boolean may(SituationRecord one, SituationWho what, ActingOfficer who) {
    return switch (what) {
      case WRITER -> heirs.act(one.agency(), who) && writes(who);
      case HEAD ->
          heads(one, who) && !writers(one).contains(Objects.requireNonNull(who.actor().id()));
    };
  }

  /** Whether an officer writes notes and assessments for an agency. */
  static boolean writes(ActingOfficer who) {
    return who.hasAny(Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  private boolean heads(SituationRecord one, ActingOfficer who) {
    return heirs.act(one.agency(), who) && who.has(Role.AGENCY_HEAD);
  }

  /** Everybody who began, worded or submitted it. */
  private static Set<UUID> writers(SituationRecord one) {
    return one.steps().stream()
        .filter(step -> step.event() != SituationEvent.RETURN)
        .map(step -> step.actor().id())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
