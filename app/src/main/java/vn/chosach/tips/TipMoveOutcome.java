package vn.chosach.tips;

import java.util.List;
import vn.chosach.kernel.Refusal;

/** What became of a move. */
public sealed interface TipMoveOutcome {

  /** Moved; where the tip stands now. */
  record TipMoved(Tip.Progress now) implements TipMoveOutcome {}

  /** Somebody else moved it since the page was drawn: where it stands, and what happened. */
  record Overtaken(Tip.Progress now, List<Happening> meanwhile) implements TipMoveOutcome {}

  /**
   * Not moved: {@code tips.no-such-tip}, {@code tips.step-not-possible}, {@code
   * tips.step-not-yours}, {@code tips.words-missing}, {@code tips.too-long}, {@code
   * tips.reopening-too-late}.
   */
  record TipMoveRefused(Refusal refusal) implements TipMoveOutcome {}
}
