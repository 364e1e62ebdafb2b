package vn.chosach.subjects.pictures;

import java.time.Instant;
import java.util.Map;
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
 * @param notes what is noted on pins, 1 to 500 characters each, by the node as addresses name it
 */
public record KeptPicture(
    UUID id,
    String title,
    String question,
    @Nullable UUID caseId,
    @Nullable String caseNumber,
    String agency,
    UUID officer,
    Instant at,
    Map<String, String> notes) {

  public KeptPicture {
    notes = Map.copyOf(notes);
  }

  /**
   * What somebody wants to keep.
   *
   * @param id of an own one that is kept anew; {@code null} for a new one
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
