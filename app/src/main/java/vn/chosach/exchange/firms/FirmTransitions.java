package vn.chosach.exchange.firms;

import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.Firm.FirmFacts;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.SecondPersonPolicy;

/** Every act on a firm, moved by the engine. */
@Component
class FirmTransitions
    extends SteppedRoom<Firm, FirmState, FirmEvent, FirmTransitions.FirmWho, FirmFacts> {

  static final String LAW = "luat-49-2010";

  static final List<Transition<FirmState, FirmEvent, FirmWho>> TABLE =
      List.of(
          to(
              Set.of(FirmState.PROPOSED),
              FirmEvent.CONFIRM,
              FirmState.LISTED,
              FirmWho.SECOND,
              LAW,
              TransitionNeed.SECOND_PERSON),
          to(
              Set.of(FirmState.PROPOSED),
              FirmEvent.REFUSE,
              FirmState.REFUSED,
              FirmWho.SECOND,
              LAW,
              TransitionNeed.WORDS,
              TransitionNeed.SECOND_PERSON),
          stays(
              Set.of(FirmState.LISTED),
              FirmEvent.REACH,
              FirmWho.COMPETENT,
              LAW,
              TransitionNeed.WORDS),
          stays(
              Set.of(FirmState.LISTED),
              FirmEvent.CHECK,
              FirmWho.COMPETENT,
              LAW,
              TransitionNeed.WORDS,
              TransitionNeed.DOCUMENT),
          stays(Set.of(FirmState.LISTED), FirmEvent.HAND_LINK, FirmWho.COMPETENT, LAW),
          to(
              Set.of(FirmState.LISTED),
              FirmEvent.END,
              FirmState.ENDED,
              FirmWho.COMPETENT,
              LAW,
              TransitionNeed.WORDS));

  private final FirmOffices offices;
  private final SecondPersonPolicy second;

  FirmTransitions(
      FirmRepository rows,
      Transitions engine,
      Journal journal,
      FirmOffices offices,
      SecondPersonPolicy second) {
    super(
        new LifeOf<>("exchange", "exchange-firm", FirmEvent.ENTER, LAW, TABLE),
        rows,
        engine,
        journal);
    this.offices = offices;
    this.second = second;
  }

  /** Whose act it is. */
  enum FirmWho {
    /** Who works on the firms for the competent agency. */
    COMPETENT,
    /** Likewise, and did not enter it. */
    SECOND
  }

  @Override
  public Optional<Refusal> barred(
      Firm one,
      Transition<FirmState, FirmEvent, FirmWho> transition,
      Transitions.ActWish<FirmEvent> wish) {
    if (!offices.directs(wish.who())) {
      return Optional.of(Refusal.of("exchange.not-yours"));
    }
    return switch (transition.who()) {
      case COMPETENT -> Optional.empty();
      case SECOND -> {
        List<UUID> before = one.enteredBy().stream().toList();
        yield Refusal.when(one.wrote(wish.who().actor().id()), "exchange.second-person")
            .or(() -> second.beside(wish.who().actor(), before, "exchange-firm", one.id()));
      }
    };
  }

  @Override
  protected Map<String, String> details(Firm row) {
    return Map.of("number", row.number(), "state", row.state().name(), "business", row.business());
  }
}
