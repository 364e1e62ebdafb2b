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
  private final SheetReading sheets;

  Desks(
      Deciding deciding,
      Handling handling,
      Splitting splitting,
      Undoing undoing,
      SheetReading sheets) {
    this.deciding = deciding;
    this.handling = handling;
    this.splitting = splitting;
    this.undoing = undoing;
    this.sheets = sheets;
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

  /** A person says whether two signals are about the same. */
  Optional<Refusal> judgeAlike(UUID signal, UUID other, boolean same, Reader reader) {
    boolean seen = sheets.one(signal, reader).isPresent() && sheets.one(other, reader).isPresent();
    if (seen) {
      handling.compared(signal, other, same, reader);
    }
    return seen ? Optional.empty() : Optional.of(Refusal.of("signals.unknown"));
  }
}
