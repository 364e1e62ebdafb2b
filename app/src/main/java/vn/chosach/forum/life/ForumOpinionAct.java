package vn.chosach.forum.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An act of the police on an opinion. */
public sealed interface ForumOpinionAct {

  ForumOpinionEvent event();

  record Assign(String unit, @Nullable LocalDate due) implements ForumOpinionAct {
    @Override
    public ForumOpinionEvent event() {
      return ForumOpinionEvent.ASSIGN;
    }
  }

  /** Draws the answer up as a paper for the director. */
  record Prepare(String answer) implements ForumOpinionAct {
    @Override
    public ForumOpinionEvent event() {
      return ForumOpinionEvent.PREPARE;
    }
  }

  /** It names a victim; what was public no longer is. */
  record HoldBack(String words) implements ForumOpinionAct {
    @Override
    public ForumOpinionEvent event() {
      return ForumOpinionEvent.HOLD_BACK;
    }
  }

  /** A second person lets it go, in words that name nobody. */
  record Clear(String shown, String shownAnswer) implements ForumOpinionAct {
    @Override
    public ForumOpinionEvent event() {
      return ForumOpinionEvent.CLEAR;
    }
  }

  record Publish() implements ForumOpinionAct {
    @Override
    public ForumOpinionEvent event() {
      return ForumOpinionEvent.PUBLISH;
    }
  }

  /** What came of it; everybody reads it beside a public answer. */
  record Follow(String words) implements ForumOpinionAct {
    @Override
    public ForumOpinionEvent event() {
      return ForumOpinionEvent.FOLLOW;
    }
  }

  /**
   * It says what another opinion of the same meeting says.
   *
   * @param into number of that one
   */
  record Merge(String into) implements ForumOpinionAct {
    @Override
    public ForumOpinionEvent event() {
      return ForumOpinionEvent.MERGE;
    }
  }

  /** It reports a crime; see {@link ForumOpinionWish}. */
  record HandOn(@Nullable Instant saidAt, String late) implements ForumOpinionAct {
    @Override
    public ForumOpinionEvent event() {
      return ForumOpinionEvent.HAND_ON;
    }
  }
}
