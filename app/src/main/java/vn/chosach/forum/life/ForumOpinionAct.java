package vn.chosach.forum.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An act of the police on an opinion. */
public sealed interface ForumOpinionAct {

  default ForumOpinionEvent event() {
    return switch (this) {
      case AssignUnit _ -> ForumOpinionEvent.ASSIGN;
      case PrepareAnswer _ -> ForumOpinionEvent.PREPARE;
      case HoldBack _ -> ForumOpinionEvent.HOLD_BACK;
      case Clear _ -> ForumOpinionEvent.CLEAR;
      case Publish _ -> ForumOpinionEvent.PUBLISH;
      case Follow _ -> ForumOpinionEvent.FOLLOW;
      case Merge _ -> ForumOpinionEvent.MERGE;
      case HandOn _ -> ForumOpinionEvent.HAND_ON;
    };
  }

  record AssignUnit(String unit, @Nullable LocalDate due) implements ForumOpinionAct {}

  /** Draws the answer up as a paper for the director. */
  record PrepareAnswer(String answer) implements ForumOpinionAct {}

  /** It names a victim; what was public no longer is. */
  record HoldBack(String words) implements ForumOpinionAct {}

  /** A second person lets it go, in words that name nobody. */
  record Clear(String shown, String shownAnswer) implements ForumOpinionAct {}

  record Publish() implements ForumOpinionAct {}

  /** What came of it; everybody reads it beside a public answer. */
  record Follow(String words) implements ForumOpinionAct {}

  /**
   * It says what another opinion of the same meeting says.
   *
   * @param into number of that one
   */
  record Merge(String into) implements ForumOpinionAct {}

  /** It reports a crime; see {@link ForumOpinionWish}. */
  record HandOn(@Nullable Instant saidAt, String late) implements ForumOpinionAct {}
}
