package vn.chosach.signals;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.SignalState;

/** Decides about signals: what becomes of one, with words for its reporter. */
@Component
record Deciding(
    SignalTransitions acting,
    SignalRepository repository,
    SignalClocks clocks,
    Wording wording,
    InboxEntry inbox,
    InstantSource time) {

  ActOutcome<SignalActed> decide(UUID id, Decision decision, int seen, ActingOfficer reader) {
    var wish = new Transitions.ActWish<>(id, seen, decision.event(), reader);
    if (decision instanceof Decision.Merge merge) {
      holdBoth(id, merge.into(), reader);
    }
    return acting.act(wish, signal -> change(signal, decision, reader));
  }

  private Effect<Signal, SignalFacts> change(
      Signal signal, Decision decision, ActingOfficer reader) {
    Optional<Refusal> refusal =
        wording.refused(decision).or(() -> refusal(signal, decision, reader));
    if (refusal.isPresent()) {
      return Effect.refused(refusal.get());
    }
    var now = time.instant();
    Signal.SignalOutcome outcome = signal.outcome();
    Signal awake = signal.with(signal.desk().heldBy(reader.actor().id(), null));
    Signal after =
        switch (decision) {
          case Decision.Admit admit ->
              clocks.sifted(awake.in(SignalState.ADMITTED, now), reader.actor());
          case Decision.Refer refer ->
              clocks.sifted(
                  handed(awake, refer.agency())
                      .in(SignalState.REFERRED, now)
                      .with(outcome(outcome, refer.agency(), null)),
                  reader.actor());
          case Decision.Merge merge ->
              clocks.sifted(
                  awake.in(SignalState.MERGED, now).with(outcome(outcome, null, merge.into())),
                  reader.actor());
          case Decision.Refuse refuse ->
              clocks.sifted(awake.in(SignalState.REFUSED, now), reader.actor());
          case Decision.AskMore ask -> awake.in(SignalState.ASKED, now);
        };
    String own = reader.actor().agency();
    String words = wording.sent(decision, own == null ? signal.agency() : own, signal);
    return SignalFacts.becomes(
        after,
        about(decision),
        null,
        words,
        decision instanceof Decision.Refer refer && !Folding.blank(refer.note())
            ? Folding.nfc(refer.note()).strip()
            : null);
  }

  /** What the police hand over is followed by all desks again, unless it stays a crime. */
  private Signal handed(Signal signal, String to) {
    return inbox.handsOver(signal, to) ? signal.with(signal.desk().givenUp()) : signal;
  }

  private Optional<Refusal> refusal(Signal signal, Decision decision, ActingOfficer reader) {
    return switch (decision) {
      case Decision.Refer refer -> referral(signal, refer.agency());
      case Decision.Merge merge -> target(signal, merge.into(), reader);
      case Decision.Refuse refuse -> unrefusable(signal, refuse.why());
      case Decision.Admit admit -> Optional.empty();
      case Decision.AskMore ask -> Optional.empty();
    };
  }

  /**
   * Information on a crime is never refused. What has a life of its own is refused there, by the
   * signed paper of its procedure; words end only what says nothing or is from nobody, to whom no
   * paper could go.
   */
  private static Optional<Refusal> unrefusable(Signal signal, Decision.Why why) {
    if (!signal.procedure().refusable()) {
      return Optional.of(Refusal.of("signals.crime-never-refused"));
    }
    boolean words = why == Decision.Why.NO_MESSAGE || why == Decision.Why.NAME_MISSING;
    return signal.procedure().apart() && !words
        ? Optional.of(Refusal.of("signals.refused-by-paper"))
        : Optional.empty();
  }

  private Optional<Refusal> referral(Signal signal, String agency) {
    if (acting.one(agency, signal.agency())) {
      return Optional.of(Refusal.of("signals.own-agency"));
    }
    return wording.inBeing(agency)
        ? Optional.empty()
        : Optional.of(Refusal.of("signals.unknown-agency"));
  }

  private Optional<Refusal> target(Signal signal, UUID into, ActingOfficer reader) {
    if (into.equals(signal.id())) {
      return Optional.of(Refusal.of("signals.target-is-itself"));
    }
    Signal target = repository.read(into, acting.reach(reader)).orElse(null);
    if (target == null) {
      return Optional.of(Refusal.of("signals.unknown-target"));
    }
    return switch (target.state()) {
      case MERGED -> Optional.of(Refusal.of("signals.target-merged", "number", target.number()));
      case REFUSED -> Optional.of(Refusal.of("signals.target-refused", "number", target.number()));
      case STEERED -> Optional.of(Refusal.of("signals.unknown-target"));
      case WAITING, ASKED, ADMITTED, REFERRED -> Optional.empty();
    };
  }

  /** Both rows in one order, so that two merges against each other cannot both be done. */
  private void holdBoth(UUID one, UUID other, ActingOfficer reader) {
    repository.hold(List.of(one, other), acting.reach(reader));
  }

  private static Signal.SignalOutcome outcome(
      Signal.SignalOutcome was, @Nullable String referredTo, @Nullable UUID mergedInto) {
    return new Signal.SignalOutcome(referredTo, mergedInto, was.proposed(), was.settled());
  }

  private static @Nullable String about(Decision decision) {
    return switch (decision) {
      case Decision.Refer refer -> refer.agency();
      case Decision.Merge merge -> merge.into().toString();
      case Decision.Refuse refuse -> refuse.why().name();
      case Decision.Admit admit -> null;
      case Decision.AskMore ask -> null;
    };
  }
}
