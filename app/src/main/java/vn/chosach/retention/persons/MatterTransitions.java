package vn.chosach.retention.persons;

import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;
import static vn.chosach.retention.persons.MatterTerms.MatterState.CLOSED;
import static vn.chosach.retention.persons.MatterTerms.MatterState.DETECTED;
import static vn.chosach.retention.persons.MatterTerms.MatterState.DONE;
import static vn.chosach.retention.persons.MatterTerms.MatterState.GRANTED;
import static vn.chosach.retention.persons.MatterTerms.MatterState.IDENTIFIED;
import static vn.chosach.retention.persons.MatterTerms.MatterState.NOTIFIED;
import static vn.chosach.retention.persons.MatterTerms.MatterState.RECEIVED;
import static vn.chosach.retention.persons.MatterTerms.MatterState.REFUSED;
import static vn.chosach.retention.persons.MatterTerms.MatterState.SPARED;
import static vn.chosach.retention.persons.MatterTerms.MatterState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.retention.persons.DataMatter.MatterFacts;
import vn.chosach.retention.persons.MatterTerms.MatterState;

/** Every act on a request about personal data or on a breach, moved by the engine. */
@Component
class MatterTransitions
    extends SteppedRoom<
        DataMatter, MatterState, MatterEvent, MatterTransitions.MatterWho, MatterFacts> {

  static final String LAW = "luat-91-2025";
  static final String SUBJECT = "data-matter";

  private static final String DECREE = "nd-356-2025";
  private static final Set<MatterState> ASKED = Set.of(RECEIVED, IDENTIFIED);
  private static final TransitionNeed PAPER = TransitionNeed.DOCUMENT;
  private static final TransitionNeed WORDS = TransitionNeed.WORDS;

  static final List<Transition<MatterState, MatterEvent, MatterWho>> TABLE =
      List.of(
          stays(Set.of(RECEIVED), MatterEvent.ASK, MatterWho.HANDLER, DECREE, WORDS),
          stays(ASKED, MatterEvent.REPLY, MatterWho.PERSON, LAW, WORDS),
          to(ASKED, MatterEvent.WITHDRAW, WITHDRAWN, MatterWho.PERSON, LAW),
          to(Set.of(RECEIVED), MatterEvent.IDENTIFY, IDENTIFIED, MatterWho.HANDLER, DECREE, WORDS),
          stays(
              Set.of(RECEIVED, IDENTIFIED, GRANTED, DETECTED),
              MatterEvent.PREPARE,
              MatterWho.HANDLER,
              DECREE),
          stays(Set.of(IDENTIFIED), MatterEvent.EXTEND, MatterWho.SIGNATURE, DECREE, PAPER),
          to(Set.of(IDENTIFIED), MatterEvent.GRANT, GRANTED, MatterWho.SIGNATURE, LAW, PAPER),
          to(Set.of(IDENTIFIED), MatterEvent.PART, GRANTED, MatterWho.SIGNATURE, LAW, PAPER),
          to(
              Set.of(RECEIVED, IDENTIFIED, GRANTED),
              MatterEvent.REFUSE,
              REFUSED,
              MatterWho.SIGNATURE,
              LAW,
              PAPER),
          to(Set.of(GRANTED), MatterEvent.EXECUTE, DONE, MatterWho.HANDLER, LAW, WORDS),
          stays(Set.of(DETECTED, NOTIFIED), MatterEvent.SUPPLEMENT, MatterWho.HANDLER, LAW, WORDS),
          to(Set.of(DETECTED), MatterEvent.NOTIFY, NOTIFIED, MatterWho.SIGNATURE, LAW, PAPER),
          to(
              Set.of(DETECTED),
              MatterEvent.SPARE,
              SPARED,
              MatterWho.SECOND,
              LAW,
              WORDS,
              TransitionNeed.SECOND_PERSON),
          stays(
              Set.of(DETECTED, NOTIFIED, SPARED), MatterEvent.TELL, MatterWho.HANDLER, LAW, WORDS),
          to(Set.of(NOTIFIED, SPARED), MatterEvent.CLOSE, CLOSED, MatterWho.HANDLER, LAW, WORDS));

  private final SecondPersonPolicy second;
  private final Heirs heirs;

  MatterTransitions(
      MatterRepository rows,
      Transitions engine,
      Journal journal,
      SecondPersonPolicy second,
      Heirs heirs) {
    super(new LifeOf<>("retention", SUBJECT, MatterEvent.OPEN, LAW, TABLE), rows, engine, journal);
    this.second = second;
    this.heirs = heirs;
  }

  /** Whose act it is. */
  enum MatterWho {
    /** Who works for the agency that answers for the data. */
    HANDLER,
    /** The person, by the code. */
    PERSON,
    /** The head of the agency, who wrote nothing of it. */
    SECOND,
    /** The signature under a paper. */
    SIGNATURE
  }

  boolean handles(DataMatter one, ActingOfficer who) {
    return heirs.act(one.agency(), who) && works(who);
  }

  /** Keys of the agencies for whose matters somebody answers. */
  Set<String> agencies(ActingOfficer who) {
    return heirs.of(who);
  }

  /** Whether somebody works for an agency that is in being. */
  boolean works(ActingOfficer who) {
    return heirs.act(who.agency(), who)
        && who.hasAny(Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  @Override
  public Optional<Refusal> barred(
      DataMatter one,
      Transition<MatterState, MatterEvent, MatterWho> transition,
      Transitions.ActWish<MatterEvent> wish) {
    Actor actor = wish.who().actor();
    return switch (transition.who()) {
      case HANDLER -> when(!handles(one, wish.who()), "retention.matter-not-yours");
      case PERSON -> when(actor.kind() != Actor.ActorKind.CITIZEN, "retention.matter-not-yours");
      case SIGNATURE ->
          when(
              wish.seen() != null || actor.kind() != Actor.ActorKind.OFFICER,
              "retention.matter-not-yours");
      case SECOND -> second(one, wish.who());
    };
  }

  private Optional<Refusal> second(DataMatter one, ActingOfficer who) {
    List<UUID> wrote =
        one.steps().stream()
            .map(step -> step.actor().id())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return when(!handles(one, who) || !who.has(Role.AGENCY_HEAD), "retention.head-decides")
        .or(() -> when(wrote.contains(who.actor().id()), "retention.head-second"))
        .or(() -> second.beside(who.actor(), wrote, SUBJECT, one.id()));
  }

  /** What is said about a person or to it is no matter of the journal. */
  @Override
  protected String reason(Step<MatterEvent, MatterFacts> step) {
    return step.event() == MatterEvent.SPARE || step.event() == MatterEvent.CLOSE
        ? step.words()
        : "";
  }

  @Override
  protected Map<String, String> details(DataMatter row) {
    return Map.of("number", row.number(), "state", row.state().name(), "agency", row.agency());
  }
}
