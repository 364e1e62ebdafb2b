package vn.chosach.watch.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A watched place.
 *
 * @param address where it is, as cleaned: without spaces, host in lower case
 * @param owner who stands behind it, as far as known; empty when not
 * @param purpose why it is watched
 * @param agency agency that watches it
 * @param reviewOn day by which somebody looks again, and asks whether it must be watched
 * @param endedAt when it was taken off; {@code null} while it is watched
 * @param last what the last check found; {@code null} before the first
 * @param lastAt when that was
 * @param toRead the newest check whose signs, or that they are no more, wait for a second officer;
 *     later ones that two officers saw answer for earlier ones, a later check alone does not;
 *     {@code null} for none
 * @param papersUnread whether signs of a paper wait for a second officer
 * @param confirmed the check whose signs two officers saw and nobody lifted; {@code null} for none
 * @param cased whether these signs became a case
 */
public record RegisteredPlace(
    UUID id,
    PlaceKind kind,
    String name,
    String address,
    String owner,
    String purpose,
    String agency,
    LocalDate reviewOn,
    Instant enteredAt,
    UUID enteredBy,
    @Nullable Instant endedAt,
    @Nullable PlaceFinding last,
    @Nullable Instant lastAt,
    @Nullable UUID toRead,
    boolean papersUnread,
    @Nullable UUID confirmed,
    boolean cased) {

  /** Whether signs, or that they are no more, wait for a second officer. */
  public boolean unread() {
    return toRead != null;
  }

  /** Whether signs that two officers saw wait for what becomes of them. */
  public boolean open() {
    return confirmed != null && !cased;
  }

  /** Whether a finding says that signs which two officers saw are no more. */
  boolean lifts(PlaceFinding finding) {
    return confirmed != null && finding != PlaceFinding.SIGNS;
  }

  /**
   * Why nobody takes it off the register: {@code watch.signs-stand} while signs that two officers
   * saw are neither a case nor lifted, {@code watch.signs-unread} while no second one has read
   * them, of the place or of a paper; {@code null} for neither.
   */
  @Nullable String kept() {
    if (open()) {
      return "watch.signs-stand";
    }
    return unread() || papersUnread ? "watch.signs-unread" : null;
  }
}
