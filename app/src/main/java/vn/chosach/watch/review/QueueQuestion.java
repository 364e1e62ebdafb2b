package vn.chosach.watch.review;

import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Band;

/**
 * Which flagged listings are asked for.
 *
 * @param band only of this band; {@code null} for review and case
 * @param view which states
 * @param platform only of this platform; empty for all
 * @param rule only those on which this rule fired; empty for all
 * @param words words of title or seller, folded or not, each of which must stand there; or the
 *     number of a flagged listing; empty for all
 * @param offset rows to pass over
 * @param limit rows at most, 1 to 100
 */
public record QueueQuestion(
    @Nullable Band band,
    View view,
    String platform,
    String rule,
    String words,
    int offset,
    int limit) {

  /** Which states are asked for. */
  public enum View {
    /** Nobody has decided, or a second officer must. */
    WAITING,
    /** A second officer must decide. */
    DISPUTED,
    /** Kept in sight. */
    KEPT,
    /** Decided any way. */
    DECIDED,
    /** Whatever became of them. */
    ALL
  }
}
