package vn.chosach.signals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalState;

/**
 * Takes the last act back: the signal stands as before, its history keeps both. Within the time of
 * grace the reporter never hears of the act; later the reporter is told that it was taken back.
 */
@Component
record Undoing(
    SignalTransitions acting,
    SignalRepository repository,
    SignalActRepository acts,
    SignalClocks clocks,
    Notices notices,
    Splitting splitting) {

  ActOutcome<SignalActed> undo(UUID id, ActingOfficer reader) {
    SignalAct act = acts.one(id).orElse(null);
    Signal now =
        act == null ? null : repository.read(act.signal(), acting.reach(reader)).orElse(null);
    if (act == null || now == null) {
      return ActOutcome.refused(Refusal.of("signals.unknown"));
    }
    var wish = new Transitions.ActWish<>(now.id(), now.version(), SignalEvent.UNDO, reader);
    return acting.act(wish, signal -> change(signal, act, reader));
  }

  /** The act that can be taken back now; empty when there is none. */
  static Optional<SignalAct> undoable(List<SignalAct> history) {
    var undone =
        history.stream().map(SignalAct::undoes).filter(u -> u != null).collect(Collectors.toSet());
    Predicate<SignalAct> counts =
        act ->
            act.event() == SignalEvent.REOPEN
                || act.event() == SignalEvent.REJOIN
                || act.event() == SignalEvent.HAND_BACK
                || act.event() == SignalEvent.CONCLUDE
                || act.event().undoable() && !undone.contains(act.id());
    return history.reversed().stream()
        .filter(counts)
        .findFirst()
        .filter(act -> act.event().undoable());
  }

  private Effect<Signal, SignalFacts> change(Signal signal, SignalAct act, ActingOfficer reader) {
    List<SignalAct> history = acts.of(signal.id(), 0);
    boolean last = undoable(history).filter(one -> one.id().equals(act.id())).isPresent();
    if (!last) {
      return Effect.refused("signals.not-last");
    }
    if (act.event() == SignalEvent.SPLIT) {
      UUID part = UUID.fromString(Objects.requireNonNull(act.about()));
      Optional<Refusal> moved = splitting.rejoin(part, signal, reader);
      if (moved.isPresent()) {
        return Effect.refused(moved.get());
      }
    }
    Signal restored = awake(act.before().restored(signal), signal, act, history);
    UUID holder = restored.desk().officer();
    boolean byAnother =
        act.event().decision()
            && !Objects.equals(act.actor().id(), reader.actor().id())
            && Objects.equals(act.actor().id(), holder);
    if (holder != null && (byAnother || acts.leftBy(signal.id(), holder))) {
      // Not back to whom the reporter asked to leave, nor to whose decision another one takes back.
      restored = restored.with(restored.desk().heldBy(null, null));
    }
    if (act.event().decision() && act.event() != SignalEvent.ASK) {
      restored = clocks.takenBack(restored, reader.actor());
    } else if (!restored.agency().equals(signal.agency())) {
      restored = clocks.moved(restored, reader.actor());
    } else if (act.event() == SignalEvent.ASSIGN) {
      clocks.assigned(signal, restored.desk().officer(), reader.actor());
    }
    return SignalFacts.becomes(
        restored, act.event().name(), act.id(), notices.retraction(act), null);
  }

  /** What woke since stays awake, and what its reporter answered since waits for no answer. */
  private static Signal awake(Signal restored, Signal now, SignalAct act, List<SignalAct> history) {
    boolean answered =
        history.stream()
            .anyMatch(one -> one.number() > act.number() && one.event() == SignalEvent.REPLY);
    boolean woke = !act.event().decision() && now.desk().snoozedUntil() == null;
    Signal awake =
        answered || woke
            ? restored.with(restored.desk().heldBy(restored.desk().officer(), null))
            : restored;
    return answered && awake.state() == SignalState.ASKED
        ? awake.in(SignalState.WAITING, now.since())
        : awake;
  }
}
