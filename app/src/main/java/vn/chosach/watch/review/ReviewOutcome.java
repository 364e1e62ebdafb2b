package vn.chosach.watch.review;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of a verdict. */
public sealed interface ReviewOutcome {

  /**
   * Decided.
   *
   * @param number of the flagged listing
   * @param state as it stands now; disputed when a second officer must decide
   */
  record ReviewDone(UUID hit, String number, ReviewState state) implements ReviewOutcome {}

  /** Somebody else decided since the page was drawn; nothing was done. */
  record Overtaken(UUID hit) implements ReviewOutcome {}

  /** Not done, nothing changed. */
  record ReviewRefused(Refusal refusal) implements ReviewOutcome {}

  /** Refused with a code that needs no facts. */
  static ReviewRefused refused(String code) {
    return new ReviewRefused(Refusal.of(code));
  }
}
