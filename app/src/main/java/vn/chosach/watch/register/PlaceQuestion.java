package vn.chosach.watch.register;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which places are asked for.
 *
 * @param kind {@code null} for all
 * @param words in name, address, owner or purpose; empty for all
 * @param view which of them
 * @param programme only places that it covers and that were not checked under it; {@code null} for
 *     all
 */
public record PlaceQuestion(
    @Nullable PlaceKind kind, String words, View view, @Nullable UUID programme) {

  /** Days before its end from which a paper counts as about to expire. */
  public static final int SOON = 30;

  /** Parts of the register. */
  public enum View {
    /** Watched. */
    WATCHED,
    /** Watched, and the day of review, or of the next check of a paper, has come. */
    DUE,
    /** Signs, of the place or of a paper, wait for a second officer. */
    UNREAD,
    /** Signs that two officers saw and that became no case yet. */
    CONFIRMED,
    /** Watched, with a paper that has expired or expires within 30 days. */
    PAPERS,
    /** Of these, with one that expires within 30 days. */
    EXPIRING,
    /** Of these, with one that has expired. */
    EXPIRED,
    /** Taken off. */
    ENDED;

    /** The parts that stand beside each other; the others lie within one of them. */
    public static List<View> parts() {
      return Arrays.stream(values()).filter(view -> view.part() == view).toList();
    }

    /** The part within which it lies, or itself. */
    public View part() {
      return this == EXPIRING || this == EXPIRED ? PAPERS : this;
    }
  }
}
