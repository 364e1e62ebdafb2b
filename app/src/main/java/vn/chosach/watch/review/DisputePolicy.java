package vn.chosach.watch.review;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Band;

/**
 * When one officer is not enough: whoever drops what the machine would open a case for, or merges
 * it into what would open none, stands against it alone, so a second officer decides; so does one
 * for a merge between strangers, neither of one seller nor of one photo or text, where the machine
 * would open a case for either: each vanishes in the other, or hides what it takes in. A verdict
 * against that of another officer opens a dispute: by the table of the life cycle, and by a merge
 * of what somebody else keeps in sight. Whoever has decided on a dispute before does not decide it.
 */
final class DisputePolicy {

  private static final Set<ReviewState> IN_SIGHT =
      EnumSet.of(ReviewState.OPEN, ReviewState.KEPT, ReviewState.CASED);

  private DisputePolicy() {}

  /**
   * A listing that another one is merged into.
   *
   * @param akin whether both are of one seller, or have one photo or one text
   */
  record Leader(ReviewState state, Band band, boolean akin) {

    /** Whether what is merged into it is followed as if it stood by itself. */
    private boolean carries(Band band) {
      return this.band == Band.CASE
          ? akin && (band != Band.CASE || IN_SIGHT.contains(state))
          : band != Band.CASE;
    }
  }

  /**
   * Whether a verdict needs a second officer.
   *
   * @param leader what it is merged into; {@code null} for another verdict
   * @param keptByAnother whether another officer keeps it in sight
   */
  static boolean disputes(
      ReviewState from,
      ReviewEvent event,
      Band band,
      @Nullable Leader leader,
      boolean keptByAnother) {
    return switch (event) {
      case DROP -> from == ReviewState.OPEN && band == Band.CASE;
      case MERGE ->
          from != ReviewState.DISPUTED
              && (keptByAnother || leader != null && !leader.carries(band));
      case KEEP, CASE, UNDO -> false;
    };
  }
}
