package vn.chosach.exchange.firms;

import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.FirmLetter.FirmLetterFacts;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;

/** Every act on a letter to firms, moved by the engine. */
@Component
class FirmLetterTransitions
    extends SteppedRoom<
        FirmLetter,
        FirmLetterState,
        FirmLetterEvent,
        FirmLetterTransitions.LetterWho,
        FirmLetterFacts> {

  private static final Set<FirmLetterState> DRAFT = Set.of(FirmLetterState.DRAFT);
  private static final Set<FirmLetterState> SENT = Set.of(FirmLetterState.SENT);

  static final List<Transition<FirmLetterState, FirmLetterEvent, LetterWho>> TABLE =
      List.of(
          stays(DRAFT, FirmLetterEvent.PREPARE, LetterWho.WRITER, FirmTransitions.LAW),
          to(
              DRAFT,
              FirmLetterEvent.SEND,
              FirmLetterState.SENT,
              LetterWho.SIGNATURE,
              FirmTransitions.LAW,
              TransitionNeed.DOCUMENT),
          to(
              DRAFT,
              FirmLetterEvent.DROP,
              FirmLetterState.DROPPED,
              LetterWho.WRITER,
              FirmTransitions.LAW,
              TransitionNeed.WORDS),
          stays(SENT, FirmLetterEvent.HAND_LINK, LetterWho.WRITER, FirmTransitions.LAW),
          stays(SENT, FirmLetterEvent.ANSWER, LetterWho.FIRM, FirmTransitions.LAW),
          stays(
              SENT,
              FirmLetterEvent.ENTER_ANSWER,
              LetterWho.WRITER,
              FirmTransitions.LAW,
              TransitionNeed.DOCUMENT),
          to(
              SENT,
              FirmLetterEvent.CLOSE,
              FirmLetterState.CLOSED,
              LetterWho.WRITER,
              FirmTransitions.LAW));

  private final FirmOffices offices;

  FirmLetterTransitions(
      FirmLetterRepository rows, Transitions engine, Journal journal, FirmOffices offices) {
    super(
        new LifeOf<>(
            "exchange", "exchange-letter", FirmLetterEvent.WRITE, FirmTransitions.LAW, TABLE),
        rows,
        engine,
        journal);
    this.offices = offices;
  }

  /** Whose act it is. */
  enum LetterWho {
    /** Who works for the agency that writes it; for instructions as long as it is competent. */
    WRITER,
    /** A firm by its link. */
    FIRM,
    /** The signature under its paper. */
    SIGNATURE
  }

  @Override
  public Optional<Refusal> barred(
      FirmLetter one,
      Transition<FirmLetterState, FirmLetterEvent, LetterWho> transition,
      Transitions.ActWish<FirmLetterEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case WRITER -> writes(one, wish.who());
          case FIRM -> wish.seen() == null && wish.who().actor().kind() == Actor.ActorKind.PARTNER;
          case SIGNATURE ->
              wish.seen() == null && wish.who().actor().kind() == Actor.ActorKind.OFFICER;
        };
    return Refusal.when(!may, "exchange.not-yours");
  }

  boolean writes(FirmLetter one, ActingOfficer who) {
    return offices.heirs().act(one.agency(), who)
        && FirmOffices.works(who)
        && (one.kind() == FirmLetterKind.REQUEST || offices.directs(who));
  }

  /** What a firm answers stays sealed. */
  @Override
  protected String reason(Step<FirmLetterEvent, FirmLetterFacts> step) {
    return switch (step.event()) {
      case CLOSE, DROP -> step.words();
      case WRITE, PREPARE, SEND, HAND_LINK, ANSWER, ENTER_ANSWER -> "";
    };
  }
}
