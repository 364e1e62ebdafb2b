package vn.chosach.signals.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.suggesting.Procedure;

/** What is done at the desk without deciding. */
public sealed interface DeskAct {

  SignalEvent event();

  /**
   * @param officer who sifts it from now on; {@code null} gives it back to all
   */
  record Assign(@Nullable UUID officer) implements DeskAct {
    @Override
    public SignalEvent event() {
      return SignalEvent.ASSIGN;
    }
  }

  /**
   * @param until out of the inbox until then, at most 30 days; the clock runs on
   */
  record Snooze(Instant until) implements DeskAct {
    @Override
    public SignalEvent event() {
      return SignalEvent.SNOOZE;
    }
  }

  /**
   * @param procedure under which it falls
   */
  record Settle(Procedure procedure) implements DeskAct {
    @Override
    public SignalEvent event() {
      return SignalEvent.SETTLE;
    }
  }

  /**
   * @param words for the office only, at most 4,000 characters
   */
  record Comment(String words) implements DeskAct {
    @Override
    public SignalEvent event() {
      return SignalEvent.COMMENT;
    }
  }
}
