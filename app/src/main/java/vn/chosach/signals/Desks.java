package vn.chosach.signals;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.Reader;

/** The three ways to act on a signal. */
@Component
class Desks {

  private final Deciding deciding;
  private final Handling handling;
  private final Undoing undoing;

  Desks(Deciding deciding, Handling handling, Undoing undoing) {
    this.deciding = deciding;
    this.handling = handling;
    this.undoing = undoing;
  }

  Decided decide(UUID signal, Decision decision, int seen, Reader reader) {
    return deciding.decide(signal, decision, seen, reader);
  }

  Decided handle(UUID signal, DeskAct act, int seen, Reader reader) {
    return handling.handle(signal, act, seen, reader);
  }

  Decided undo(UUID act, Reader reader) {
    return undoing.undo(act, reader);
  }

  void judgeAlike(UUID signal, UUID other, boolean same, Reader reader) {
    handling.judgeAlike(signal, other, same, reader);
  }
}
