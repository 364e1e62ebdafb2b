package vn.chosach.watch.register;

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

  /** Parts of the register. */
  public enum View {
    /** Watched. */
    WATCHED,
    /** Watched, and the day of review has come. */
    DUE,
    /** Signs wait for a second officer. */
    UNREAD,
    /** Taken off. */
    ENDED
  }
}
