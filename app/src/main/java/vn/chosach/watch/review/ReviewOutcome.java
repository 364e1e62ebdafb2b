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
  record Done(UUID hit, String number, ReviewState state) implements ReviewOutcome {}

  /** Somebody else decided since the page was drawn; nothing was done. */
  record Overtaken(UUID hit) implements ReviewOutcome {}

  /** Not done, nothing changed. */
  record Refused(Refusal refusal) implements ReviewOutcome {}

  /** Refused with a code that needs no facts. */
  static Refused refused(String code) {
    return new Refused(Refusal.of(code));
  }
}
