package vn.chosach.trust.rating;

import org.jspecify.annotations.Nullable;

/** What the agency does with a label. */
public sealed interface RatingAct {

  /** What happens. */
  default RatingEvent event() {
    return switch (this) {
      case Find _ -> RatingEvent.FIND;
      case Judge _ -> RatingEvent.JUDGE;
      case DrawUp _ -> RatingEvent.PREPARE;
      case GiveUp _ -> RatingEvent.DROP;
    };
  }

  /** Enters what was found by a criterion; what was entered for it before is replaced. */
  record Find(RatingEvidence evidence) implements RatingAct {}

  /**
   * Proposes the label.
   *
   * @param restsOn last part of the address of a published case; empty for none
   */
  record Judge(@Nullable TrustLabel label, String restsOn) implements RatingAct {}

  /**
   * Draws up a paper.
   *
   * @param what its signature does
   * @param label that a change leads to
   * @param words reasons
   */
  record DrawUp(RatingEvent what, @Nullable TrustLabel label, String words) implements RatingAct {}

  /** Gives it up before it is public. */
  record GiveUp(String words) implements RatingAct {}
}
