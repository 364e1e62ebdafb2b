package vn.chosach.signals;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.Reader;

/** The ways to act on a signal. */
@Component
class Desks {

  private final Deciding deciding;
  private final Handling handling;
  private final Splitting splitting;
  private final Undoing undoing;
  private final Comparing comparing;

  Desks(
      Deciding deciding,
      Handling handling,
      Splitting splitting,
      Undoing undoing,
      Comparing comparing) {
    this.deciding = deciding;
    this.handling = handling;
    this.splitting = splitting;
    this.undoing = undoing;
    this.comparing = comparing;
  }

  Decided decide(UUID signal, Decision decision, int seen, Reader reader) {
    return deciding.decide(signal, decision, seen, reader);
  }

  Decided handle(UUID signal, DeskAct act, int seen, Reader reader) {
    return act instanceof DeskAct.Split split
        ? splitting.split(signal, split, seen, reader)
        : handling.handle(signal, act, seen, reader);
  }

  Decided undo(UUID act, Reader reader) {
    return undoing.undo(act, reader);
  }

  Optional<Refusal> judgeAlike(UUID signal, UUID other, boolean same, Reader reader) {
    return comparing.judge(signal, other, same, reader);
  }
}
