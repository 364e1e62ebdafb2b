package vn.chosach.watch.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.watch.register.PlaceQuestion;

/**
 * A paper of a watched place.
 *
 * @param place the watched place, with its name in {@code placeName}
 * @param number as written on it
 * @param holder as written on it
 * @param issuedOn {@code null} when not known, for a paper that is only claimed
 * @param validUntil last day on which it holds; {@code null} without term
 * @param goods code of a group of goods; empty for none
 * @param scope goods or activity that it covers, in words
 * @param watched whether the place is still watched
 * @param endedAt when it was laid aside; {@code null} while it counts
 * @param endedWhy why; {@code null} while it counts
 * @param last what the newest check found; {@code null} before the first
 * @param nextOn day of the next check; {@code null} before the first
 * @param bad whether signs that two officers saw stand; two lift them
 * @param toRead the newest check whose signs, or that lifts those of two, wait for a second
 *     officer; {@code null} for none
 */
public record Licence(
    UUID id,
    UUID place,
    String placeName,
    boolean watched,
    LicenceKind kind,
    String number,
    String holder,
    String issuer,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate validUntil,
    String goods,
    String scope,
    LicenceProvenance seen,
    String agency,
    Instant enteredAt,
    UUID enteredBy,
    @Nullable Instant endedAt,
    @Nullable String endedWhy,
    @Nullable LicenceFinding last,
    @Nullable LocalDate nextOn,
    boolean bad,
    @Nullable UUID toRead) {

  /** Days before its end from which a paper counts as about to expire. */
  public static final int SOON = PlaceQuestion.SOON;

  /** How it stands on a day. */
  public LicenceState state(LocalDate today) {
    if (endedAt != null) {
      return LicenceState.ENDED;
    }
    if (bad) {
      return last == LicenceFinding.WITHDRAWN ? LicenceState.WITHDRAWN : LicenceState.BAD;
    }
    if (unread()) {
      return LicenceState.SIGNS;
    }
    if (last == LicenceFinding.WITHDRAWN) {
      return LicenceState.WITHDRAWN;
    }
    if (last == LicenceFinding.EXPIRED || passed(today)) {
      return LicenceState.EXPIRED;
    }
    if (validUntil != null && !validUntil.isAfter(today.plusDays(SOON))) {
      return LicenceState.EXPIRING;
    }
    return last == LicenceFinding.VALID ? LicenceState.VALID : LicenceState.UNCHECKED;
  }

  /** Whether the last day of its term lies behind. */
  public boolean passed(LocalDate today) {
    return validUntil != null && validUntil.isBefore(today);
  }

  /** Whether a finding says that signs which two officers saw are no more. */
  boolean lifts(LicenceFinding finding) {
    return bad && finding == LicenceFinding.VALID;
  }

  /** Whether signs, or that they are no more, wait for a second officer. */
  public boolean unread() {
    return toRead != null;
  }
}
