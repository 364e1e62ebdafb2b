package vn.chosach.signals.life;

import java.util.Locale;

/** What can happen to a signal. */
public enum SignalEvent {
  ADMIT,
  REFER,
  MERGE,
  REFUSE,
  ASK,
  /** The last act is taken back; a merge comes apart. */
  UNDO,
  /** An officer takes it, or it is given to one. */
  ASSIGN,
  SNOOZE,
  /** A person settles under which procedure it falls. */
  SETTLE,
  /** A letter that tells of several matters: one of them becomes a part of its own. */
  SPLIT,
  /** It became a part of a letter; the first line of its history. */
  PART,
  /** The splitting was taken back: the part goes back into the signal it came from. */
  REJOIN,
  /** It accuses an office and goes to the integrity desk, with the whole letter it belongs to. */
  STEER,
  /** The integrity desk found that it accuses no office; it stands as before. */
  HAND_BACK,
  /** The case behind it told its reporter what became of it. */
  CONCLUDE,
  /** A word inside the office; moves no clock. */
  COMMENT,
  /** The reporter wrote; moves no clock. */
  REPLY,
  /** The reporter asks that an answered tip is looked at again. */
  REOPEN;

  /** The verb in the journal. */
  public String verb() {
    return switch (this) {
      case ADMIT -> "signals.admitted";
      case REFER -> "signals.referred";
      case MERGE -> "signals.merged";
      case REFUSE -> "signals.refused";
      case ASK -> "signals.asked";
      case UNDO -> "signals.taken-back";
      case ASSIGN -> "signals.assigned";
      case SNOOZE -> "signals.snoozed";
      case SETTLE -> "signals.settled";
      case SPLIT -> "signals.divided";
      case PART -> "signals.parted";
      case REJOIN -> "signals.rejoined";
      case STEER -> "signals.steered";
      case HAND_BACK -> "signals.handed-back";
      case CONCLUDE -> "signals.concluded";
      case COMMENT -> "signals.commented";
      case REPLY -> "signals.answered";
      case REOPEN -> "signals.reopened";
    };
  }

  /** Whether it settles what becomes of the signal, with words for the reporter. */
  public boolean decision() {
    return switch (this) {
      case ADMIT, REFER, MERGE, REFUSE, ASK -> true;
      case UNDO,
          ASSIGN,
          SNOOZE,
          SETTLE,
          SPLIT,
          PART,
          REJOIN,
          STEER,
          HAND_BACK,
          CONCLUDE,
          COMMENT,
          REPLY,
          REOPEN ->
          false;
    };
  }

  /** Whether an officer may take it back. */
  public boolean undoable() {
    return switch (this) {
      case ADMIT, REFER, MERGE, REFUSE, ASK, ASSIGN, SNOOZE, SETTLE, SPLIT, STEER -> true;
      case UNDO, PART, REJOIN, HAND_BACK, CONCLUDE, COMMENT, REPLY, REOPEN -> false;
    };
  }

  /** Message key of what happened. */
  public String textKey() {
    return "signals.event." + name().toLowerCase(Locale.ROOT);
  }
}
