package vn.chosach.signals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.suggesting.Procedure;

/** What is done with a signal before it is decided: assign, snooze, settle, comment. */
@Component
record Handling(
    SignalTransitions acting,
    SignalClocks clocks,
    Officers officers,
    SignalActRepository acts,
    InboxEntry inbox,
    Journal journal,
    InstantSource time) {

  private static final Duration LONGEST_SLEEP = Duration.ofDays(30);
  private static final int LONGEST_COMMENT = 4_000;
  private static final int LONGEST_REASON = 2_000;

  ActOutcome<SignalActed> handle(UUID id, DeskAct act, int seen, ActingOfficer reader) {
    ActOutcome<SignalActed> decided =
        acting.act(
            new Transitions.ActWish<>(id, seen, act.event(), reader),
            signal ->
                switch (act) {
                  case DeskAct.Assign assign -> assigned(signal, assign.officer(), reader);
                  case DeskAct.Snooze snooze -> snoozed(signal, snooze.until());
                  case DeskAct.Settle settle -> settled(signal, settle, reader);
                  case DeskAct.Comment comment -> commented(signal, comment.words());
                  case DeskAct.Conclude told -> SignalFacts.becomes(signal, null);
                  case DeskAct.Split split -> throw new IllegalStateException("a split is no word");
                  case DeskAct.Steer steer -> throw new IllegalStateException("it leaves the desk");
                });
    if (act instanceof DeskAct.Settle settle && decided instanceof ActOutcome.Done) {
      // It may lie in an inbox now that the officer does not see.
      acting.beyond(
          reader,
          () -> {
            acts.settled(id, settle.procedure(), reader.actor());
            return id;
          });
    }
    return decided;
  }

  void compared(UUID signal, UUID other, boolean same, ActingOfficer reader) {
    acts.alike(signal, other, same, reader.actor());
    journal.append(
        Act.of(reader.actor(), "signals.compared", "signal", signal)
            .with(Map.of("other", other.toString(), "same", String.valueOf(same))));
  }

  private Effect<Signal, SignalFacts> assigned(
      Signal signal, @Nullable UUID officer, ActingOfficer reader) {
    if (officer != null && !mayHold(officer, signal, reader)) {
      return Effect.refused("signals.unknown-officer");
    }
    if (officer != null && acting.leftBy(signal, officer)) {
      return Effect.refused("signals.asked-for-another");
    }
    clocks.assigned(signal, officer, reader.actor());
    var desk = signal.desk().heldBy(officer, signal.desk().snoozedUntil());
    return SignalFacts.becomes(signal.with(desk), officer == null ? null : officer.toString());
  }

  private Effect<Signal, SignalFacts> snoozed(Signal signal, Instant until) {
    Instant now = time.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SLEEP))) {
      return Effect.refused("signals.unknown-moment");
    }
    var desk = signal.desk().heldBy(signal.desk().officer(), until);
    return SignalFacts.becomes(signal.with(desk), until.toString());
  }

  private Effect<Signal, SignalFacts> settled(
      Signal signal, DeskAct.Settle act, ActingOfficer reader) {
    Procedure procedure = act.procedure();
    String reason = Folding.nfc(act.reason()).strip();
    boolean crime = procedure.crime();
    Signal.SignalDesk other = inbox.settled(signal, crime).orElse(null);
    boolean corrected = signal.withPolice() && crime != signal.procedure().crime();
    if ((other != null || corrected) && Folding.blank(reason)) {
      return Effect.refused("signals.settle-reason-missing");
    }
    if (reason.length() > LONGEST_REASON) {
      return Effect.refused("signals.settle-reason-too-long");
    }
    Signal.SignalOutcome was = signal.outcome();
    var outcome =
        new Signal.SignalOutcome(was.referredTo(), was.mergedInto(), was.proposed(), procedure);
    Signal after = signal.with(outcome);
    if (other != null) {
      after = clocks.moved(after.with(other), reader.actor());
    }
    return SignalFacts.becomes(
        after, procedure.name(), null, null, reason.isEmpty() ? null : reason);
  }

  private Effect<Signal, SignalFacts> commented(Signal signal, String words) {
    if (Folding.blank(words)) {
      return Effect.refused("signals.comment-missing");
    }
    return words.length() > LONGEST_COMMENT
        ? Effect.refused("signals.comment-too-long")
        : SignalFacts.becomes(signal, null, null, null, Folding.nfc(words).strip());
  }

  /** The officer who asks, or one who may see it. */
  private boolean mayHold(UUID officer, Signal signal, ActingOfficer reader) {
    return officer.equals(reader.actor().id())
        || officers
            .inOffice(officer)
            .map(one -> ActingOfficer.of(one))
            .filter(
                one ->
                    acting
                        .reach(one)
                        .covers(signal.agency(), signal.withPolice(), signal.referredTo()))
            .isPresent();
  }
}
