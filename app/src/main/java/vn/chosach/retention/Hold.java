package vn.chosach.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;

/**
 * A record that must not be erased.
 *
 * @param heldBy officer who ordered it; ends it together with another of the same agency
 * @param heldFor key of the agency of that officer
 * @param releaseAskedBy the first of the two who end it; {@code null} while nobody wants to
 * @param releaseAskedAt when that was
 * @param releaseWords why, in the words of the first
 */
public record Hold(
    UUID id,
    RecordKind kind,
    String number,
    String reason,
    String basis,
    Instant heldAt,
    UUID heldBy,
    String heldFor,
    @Nullable UUID releaseAskedBy,
    @Nullable Instant releaseAskedAt,
    @Nullable String releaseWords) {

  /** Whether an agency ends it: the one that holds, or whoever carries on its work on a day. */
  public boolean endedBy(@Nullable String agency, Agencies agencies, LocalDate day) {
    return AgencyHistory.carries(agencies, heldFor, agency, day);
  }
}
