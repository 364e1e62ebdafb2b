package vn.chosach.trust.rating;

import org.jspecify.annotations.Nullable;

/** What the agency does with a label. */
public sealed interface RatingAct {

  /** What happens. */
  RatingEvent event();

  /** Enters what was found by a criterion; what was entered for it before is replaced. */
  record Find(RatingEvidence evidence) implements RatingAct {
    @Override
    public RatingEvent event() {
      return RatingEvent.FIND;
    }
  }

  /**
   * Proposes the label.
   *
   * @param restsOn last part of the address of a published case; empty for none
   */
  record Judge(@Nullable TrustLabel label, String restsOn) implements RatingAct {
    @Override
    public RatingEvent event() {
      return RatingEvent.JUDGE;
    }
  }

  /**
   * Draws up a paper.
   *
   * @param what its signature does
   * @param label that a change leads to
   * @param words reasons
   */
  record DrawUp(RatingEvent what, @Nullable TrustLabel label, String words) implements RatingAct {
    @Override
    public RatingEvent event() {
      return RatingEvent.PREPARE;
    }
  }

  /** Gives it up before it is public. */
  record GiveUp(String words) implements RatingAct {
    @Override
    public RatingEvent event() {
      return RatingEvent.DROP;
    }
  }
}
