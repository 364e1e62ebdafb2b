package vn.chosach.exchange.partners;

import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerState;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/** Every act on a partner, moved by the engine. */
@Component
class PartnerTransitions
    extends SteppedRoom<
        Partner, PartnerState, PartnerEvent, PartnerTransitions.PartnerWho, SignedBy> {

  /** Its register of connections between systems. */
  static final String LAW = "luat-20-2023";

  static final String KIND = "exchange-partner";

  private static final TransitionNeed WORDS = TransitionNeed.WORDS;
  private static final TransitionNeed SECOND = TransitionNeed.SECOND_PERSON;
  private static final Set<PartnerState> LISTED = Set.of(PartnerState.LISTED);
  private static final Set<PartnerState> PROPOSED = Set.of(PartnerState.PROPOSED);

  static final List<Transition<PartnerState, PartnerEvent, PartnerWho>> TABLE =
      List.of(
          to(PROPOSED, PartnerEvent.CONFIRM, PartnerState.LISTED, PartnerWho.SECOND, LAW, SECOND),
          to(
              PROPOSED,
              PartnerEvent.REFUSE,
              PartnerState.REFUSED,
              PartnerWho.SECOND,
              LAW,
              WORDS,
              SECOND),
          stays(LISTED, PartnerEvent.ASK_CHANGE, PartnerWho.ONE, LAW),
          stays(LISTED, PartnerEvent.AGREE_CHANGE, PartnerWho.SECOND, LAW, SECOND),
          stays(LISTED, PartnerEvent.DENY_CHANGE, PartnerWho.SECOND, LAW, WORDS, SECOND),
          to(LISTED, PartnerEvent.END, PartnerState.ENDED, PartnerWho.ONE, LAW, WORDS),
          stays(LISTED, PartnerEvent.GIVE_KEY, PartnerWho.READER, LAW),
          stays(LISTED, PartnerEvent.GIVE_REST, PartnerWho.OTHER, LAW, SECOND),
          stays(LISTED, PartnerEvent.END_KEY, PartnerWho.ONE, LAW, WORDS),
          stays(LISTED, PartnerEvent.TEST_HOOK, PartnerWho.ONE, LAW),
          stays(LISTED, PartnerEvent.REPLAY, PartnerWho.ONE, LAW),
          stays(LISTED, PartnerEvent.STOP_HOOK, PartnerWho.ONE, LAW),
          stays(LISTED, PartnerEvent.GIVE_UP_HOOK, PartnerWho.PROGRAM, LAW));

  private final SecondPersonPolicy second;

  PartnerTransitions(
      PartnerRepository rows, Transitions engine, Journal journal, SecondPersonPolicy second) {
    super(new LifeOf<>("exchange", KIND, PartnerEvent.ENTER, LAW, TABLE), rows, engine, journal);
    this.second = second;
  }

  /** Whose act it is. */
  enum PartnerWho {
    /** Any administrator. */
    ONE,
    /** Another administrator; the head of its agency where referrals are opened. */
    SECOND,
    /**
     * Whoever may see what a key opens: any administrator; the head of its agency where referrals
     * are opened, because whoever gives a key sees half of it.
     */
    READER,
    /** Who gives the other half: any administrator, or that head; never who gave the first. */
    OTHER,
    PROGRAM
  }

  /** Whether an officer is of those who may be the second person, and who may be given a key. */
  static boolean mayConfirm(Partner one, ActingOfficer who) {
    return one.confirmedByItsHead()
        ? who.has(Role.AGENCY_HEAD) && who.agency().equals(one.body())
        : who.has(Role.ADMINISTRATOR);
  }

  @Override
  public Optional<Refusal> barred(
      Partner one,
      Transition<PartnerState, PartnerEvent, PartnerWho> transition,
      Transitions.ActWish<PartnerEvent> wish) {
    ActingOfficer who = wish.who();
    return switch (transition.who()) {
      case PROGRAM -> Refusal.when(!who.program(), "exchange.not-yours");
      case ONE -> Refusal.when(!who.has(Role.ADMINISTRATOR), "exchange.not-yours");
      case OTHER ->
          Refusal.when(!who.has(Role.ADMINISTRATOR) && !mayConfirm(one, who), "exchange.not-yours");
      case READER -> Refusal.when(!mayConfirm(one, who), "exchange.not-yours");
      case SECOND ->
          Refusal.when(!mayConfirm(one, who), "exchange.not-yours")
              .or(
                  () ->
                      Refusal.when(
                          one.askedBy().equals(Optional.ofNullable(who.actor().id())),
                          "exchange.second-person"))
              .or(
                  () ->
                      second.beside(who.actor(), one.askedBy().stream().toList(), KIND, one.id()));
    };
  }

  /** Whether an officer may give the second part of a key whose first part another one gave. */
  Optional<Refusal> beside(UUID first, Partner one, ActingOfficer who) {
    return Refusal.when(first.equals(who.actor().id()), "exchange.second-person")
        .or(() -> second.beside(who.actor(), List.of(first), KIND, one.id()));
  }

  @Override
  protected Map<String, String> details(Partner row) {
    return Map.of(
        "number",
        row.number(),
        "state",
        row.state().name(),
        "scopes",
        row.scopes().stream().map(PartnerScope::word).sorted().collect(Collectors.joining(" ")));
  }
}
