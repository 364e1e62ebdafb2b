package vn.chosach.watch.review;

import vn.chosach.screening.Band;

/**
 * When one officer is not enough: whoever drops what the machine would open a case for stands
 * against it alone, so a second officer decides. A verdict against that of another officer opens a
 * dispute by the table of the life cycle. Whoever has decided on a dispute before does not decide
 * it.
 */
final class DisputePolicy {

  private DisputePolicy() {}

  /** Whether a first verdict needs a second officer. */
  static boolean disputes(ReviewState from, ReviewEvent event, Band band) {
    return from == ReviewState.OPEN && event == ReviewEvent.DROP && band == Band.CASE;
  }
}
