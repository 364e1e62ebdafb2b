package vn.chosach.signals.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.suggesting.Procedure;

/** What is done at the desk without deciding. */
public sealed interface DeskAct {

  default SignalEvent event() {
    return switch (this) {
      case Assign _ -> SignalEvent.ASSIGN;
      case Snooze _ -> SignalEvent.SNOOZE;
      case Settle _ -> SignalEvent.SETTLE;
      case Split _ -> SignalEvent.SPLIT;
      case Steer _ -> SignalEvent.STEER;
      case Conclude _ -> SignalEvent.CONCLUDE;
      case Comment _ -> SignalEvent.COMMENT;
    };
  }

  /**
   * @param officer who sifts it from now on; {@code null} gives it back to all
   */
  record Assign(@Nullable UUID officer) implements DeskAct {}

  /**
   * @param until out of the inbox until then, at most 30 days; the clock runs on
   */
  record Snooze(Instant until) implements DeskAct {}

  /**
   * A person says under which procedure it falls; from a crime to anything else and back it goes to
   * the other inbox.
   *
   * @param procedure under which it falls
   * @param reason why, at most 2,000 characters; needed where it changes the inbox
   */
  record Settle(Procedure procedure, String reason) implements DeskAct {
    /** Without words, where it stays in its inbox. */
    public Settle(Procedure procedure) {
      this(procedure, "");
    }
  }

  /**
   * @param procedure under which the new part falls
   * @param excerpt what of the letter it is about, at most 2,000 characters
   */
  record Split(Procedure procedure, String excerpt) implements DeskAct {}

  /**
   * It accuses an officer or an agency: it goes to the integrity desk with its whole letter, and is
   * gone from here.
   *
   * @param reason why, for the integrity desk alone, at most 2,000 characters
   * @param agency key of the accused agency; {@code null} while it is not known
   */
  record Steer(String reason, @Nullable String agency) implements DeskAct {
    /** Hides what is said. */
    @Override
    public String toString() {
      return "Steer[hidden]";
    }
  }

  /** Notes that the case behind it told its reporter the result; only after a decision. */
  record Conclude() implements DeskAct {}

  /**
   * @param words for the office only, at most 4,000 characters
   */
  record Comment(String words) implements DeskAct {}
}
