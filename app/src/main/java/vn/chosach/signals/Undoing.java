package vn.chosach.signals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Acting.Change;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.SignalEvent;

/**
 * Takes the last act back: the signal stands as before, its history keeps both. Within the time of
 * grace the reporter never hears of the act; later the reporter is told that it was taken back.
 */
@Component
class Undoing {

  private final Acting acting;
  private final SignalRows rows;
  private final ActRows acts;
  private final SignalClocks clocks;
  private final Notices notices;
  private final Splitting splitting;

  Undoing(
      Acting acting,
      SignalRows rows,
      ActRows acts,
      SignalClocks clocks,
      Notices notices,
      Splitting splitting) {
    this.acting = acting;
    this.rows = rows;
    this.acts = acts;
    this.clocks = clocks;
    this.notices = notices;
    this.splitting = splitting;
  }

  Decided undo(UUID id, ActingOfficer reader) {
    SignalAct act = acts.one(id).orElse(null);
    Signal now = act == null ? null : rows.read(act.signal(), Reach.of(reader)).orElse(null);
    if (act == null || now == null) {
      return new Decided.Refused(Refusal.of("signals.unknown"));
    }
    var wish = new Acting.Wish(now.id(), now.version(), SignalEvent.UNDO, reader);
    Decided decided = acting.act(wish, signal -> change(signal, act, reader));
    if (decided instanceof Decided.Done done) {
      notices.retract(act, done.act());
    }
    return decided;
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

  private Change change(Signal signal, SignalAct act, ActingOfficer reader) {
    boolean last =
        undoable(acts.of(signal.id(), 0)).filter(one -> one.id().equals(act.id())).isPresent();
    if (!last) {
      return Change.Not.of("signals.not-last");
    }
    if (act.event() == SignalEvent.SPLIT) {
      UUID part = UUID.fromString(Objects.requireNonNull(act.about()));
      Optional<Refusal> moved = splitting.rejoin(part, signal, reader);
      if (moved.isPresent()) {
        return new Change.Not(moved.get());
      }
    }
    Signal restored = act.before().restored(signal);
    if (act.event().decision() && act.event() != SignalEvent.ASK) {
      restored = clocks.takenBack(restored, reader.actor());
    } else if (act.event() == SignalEvent.ASSIGN) {
      clocks.assigned(signal, restored.desk().officer(), reader.actor());
    }
    return new Change.To(restored, act.event().name(), act.id(), notices.retraction(act), null);
  }
}
