package vn.chosach.plans.matters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;

/**
 * A page of matters, the newest first.
 *
 * @param count how many answer the question, of those in sight
 * @param open how many of each kind are open and in sight
 */
public record CoordinationPage(
    List<CoordinationItem> matters, int count, Map<CoordinationKind, Integer> open) {

  /**
   * What is asked for.
   *
   * @param id only this one, with its history; {@code null} for a page
   * @param kind only of this kind; {@code null} for all
   * @param state only those with an agency in this state; {@code null} for all
   * @param late only those with an agency that is late
   * @param agency only those with this agency; {@code null} for all
   * @param duty only those that press this duty; {@code null} for all
   * @param document only those that this document gave; {@code null} for all
   * @param follows only those that follow this matter; {@code null} for all
   * @param offset how many to leave out
   * @param size rows of a page, 1 to 500
   */
  public record CoordinationQuestion(
      @Nullable UUID id,
      @Nullable CoordinationKind kind,
      @Nullable CoordinationState state,
      boolean late,
      @Nullable String agency,
      @Nullable UUID duty,
      @Nullable UUID document,
      @Nullable UUID follows,
      int offset,
      int size) {

    public CoordinationQuestion(
        @Nullable UUID id,
        @Nullable CoordinationKind kind,
        @Nullable CoordinationState state,
        boolean late,
        @Nullable String agency,
        @Nullable UUID duty,
        @Nullable UUID document,
        int offset,
        int size) {
      this(id, kind, state, late, agency, duty, document, null, offset, size);
    }

    /** What came of a matter. */
    public static CoordinationQuestion after(UUID matter) {
      return new CoordinationQuestion(null, null, null, false, null, null, null, matter, 0, 50);
    }

    public static CoordinationQuestion of(UUID id) {
      return new CoordinationQuestion(id, null, null, false, null, null, null, 0, 1);
    }

    /** How many of each kind are open, and no row that is looked at. */
    public static CoordinationQuestion openOnly() {
      return new CoordinationQuestion(null, null, null, false, null, null, null, 0, 1);
    }

    /** The tasks that a document gave. */
    public static CoordinationQuestion givenBy(UUID document) {
      return new CoordinationQuestion(null, null, null, false, null, null, document, 0, 50);
    }

    public static CoordinationQuestion of(CoordinationKind kind) {
      return new CoordinationQuestion(null, kind, null, false, null, null, null, 0, 200);
    }
  }
}
