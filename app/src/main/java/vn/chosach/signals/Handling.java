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
import vn.chosach.kernel.Folding;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.signals.Acting.Change;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.suggesting.Procedure;

/** What is done with a signal before it is decided: assign, snooze, settle, comment. */
@Component
class Handling {

  private static final Duration LONGEST_SLEEP = Duration.ofDays(30);
  private static final int LONGEST_COMMENT = 4_000;

  private final Acting acting;
  private final SignalClocks clocks;
  private final Officers officers;
  private final ActRows acts;
  private final Journal journal;
  private final InstantSource time;

  Handling(
      Acting acting,
      SignalClocks clocks,
      Officers officers,
      ActRows acts,
      Journal journal,
      InstantSource time) {
    this.acting = acting;
    this.clocks = clocks;
    this.officers = officers;
    this.acts = acts;
    this.journal = journal;
    this.time = time;
  }

  Decided handle(UUID id, DeskAct act, int seen, ActingOfficer reader) {
    Decided decided =
        acting.act(
            new Acting.Wish(id, seen, act.event(), reader),
            signal ->
                switch (act) {
                  case DeskAct.Assign assign -> assigned(signal, assign.officer(), reader);
                  case DeskAct.Snooze snooze -> snoozed(signal, snooze.until());
                  case DeskAct.Settle settle -> settled(signal, settle.procedure());
                  case DeskAct.Comment comment -> commented(signal, comment.words());
                  case DeskAct.Conclude told -> Change.To.of(signal, null);
                  case DeskAct.Split split -> throw new IllegalStateException("a split is no word");
                  case DeskAct.Steer steer -> throw new IllegalStateException("it leaves the desk");
                });
    if (act instanceof DeskAct.Settle settle && decided instanceof Decided.Done) {
      acts.settled(id, settle.procedure(), reader.actor());
    }
    return decided;
  }

  void compared(UUID signal, UUID other, boolean same, ActingOfficer reader) {
    acts.alike(signal, other, same, reader.actor());
    journal.append(
        Act.of(reader.actor(), "signals.compared", "signal", signal)
            .with(Map.of("other", other.toString(), "same", String.valueOf(same))));
  }

  private Change assigned(Signal signal, @Nullable UUID officer, ActingOfficer reader) {
    if (officer != null && !mayHold(officer, signal, reader)) {
      return Change.Not.of("signals.unknown-officer");
    }
    clocks.assigned(signal, officer, reader.actor());
    var desk = new Signal.Desk(signal.agency(), officer, signal.desk().snoozedUntil());
    return Change.To.of(signal.with(desk), officer == null ? null : officer.toString());
  }

  private Change snoozed(Signal signal, Instant until) {
    Instant now = time.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SLEEP))) {
      return Change.Not.of("signals.unknown-moment");
    }
    var desk = new Signal.Desk(signal.agency(), signal.desk().officer(), until);
    return Change.To.of(signal.with(desk), until.toString());
  }

  private static Change settled(Signal signal, Procedure procedure) {
    Signal.Outcome was = signal.outcome();
    var outcome = new Signal.Outcome(was.referredTo(), was.mergedInto(), was.proposed(), procedure);
    return Change.To.of(signal.with(outcome), procedure.name());
  }

  private static Change commented(Signal signal, String words) {
    if (Folding.blank(words)) {
      return Change.Not.of("signals.comment-missing");
    }
    return words.length() > LONGEST_COMMENT
        ? Change.Not.of("signals.comment-too-long")
        : new Change.To(signal, null, null, null, Folding.nfc(words).strip());
  }

  /** The officer who asks, or one who may see it. */
  private boolean mayHold(UUID officer, Signal signal, ActingOfficer reader) {
    return officer.equals(reader.actor().id())
        || officers
            .inOffice(officer)
            .map(one -> ActingOfficer.of(one))
            .filter(one -> Reach.of(one).covers(signal.agency(), signal.referredTo()))
            .isPresent();
  }
}
