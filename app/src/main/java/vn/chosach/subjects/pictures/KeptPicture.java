package vn.chosach.subjects.pictures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A diagram that somebody keeps. What it shows is drawn anew for whoever looks, from what that one
 * may see.
 *
 * @param title what its author calls it, 1 to 100 characters
 * @param question what is asked for, as the address of a diagram says it
 * @param caseId case into which it was saved: read by who sees that case; {@code null} while it is
 *     of its officer alone
 * @param officer whose it is
 * @param at when it was last kept
 */
public record KeptPicture(
    UUID id,
    String title,
    String question,
    @Nullable UUID caseId,
    @Nullable String caseNumber,
    String agency,
    UUID officer,
    Instant at) {

  /**
   * A note on a pin.
   *
   * @param node as addresses name it
   * @param words 1 to 500 characters
   */
  public record PinNote(String node, String words, UUID officer, Instant at) {}

  /**
   * What somebody wants to keep.
   *
   * @param id of a kept one that is kept anew; {@code null} for a new one
   * @param title counts for its author alone, as do question and case
   * @param caseNumber case into which it goes; empty for none
   * @param node pin to which a note belongs; empty for no note
   * @param words of the note; empty takes a note away
   */
  public record KeepingWish(
      @Nullable UUID id,
      String title,
      String question,
      String caseNumber,
      String node,
      String words) {}
}
