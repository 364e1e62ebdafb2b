package vn.chosach.plans.matters;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.plans.life.MatterKind;
import vn.chosach.plans.life.MatterState;

/**
 * A page of matters, the newest first.
 *
 * @param count how many answer the question, of those in sight
 * @param open how many of each kind are open and in sight
 */
public record MatterPage(List<Matter> matters, int count, Map<MatterKind, Integer> open) {

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
   * @param page from 0
   * @param size rows of a page, 1 to 200
   */
  public record Question(
      @Nullable UUID id,
      @Nullable MatterKind kind,
      @Nullable MatterState state,
      boolean late,
      @Nullable String agency,
      @Nullable UUID duty,
      @Nullable UUID document,
      int page,
      int size) {

    public static Question of(UUID id) {
      return new Question(id, null, null, false, null, null, null, 0, 1);
    }

    /** The tasks that a document gave. */
    public static Question givenBy(UUID document) {
      return new Question(null, null, null, false, null, null, document, 0, 50);
    }

    public static Question of(MatterKind kind) {
      return new Question(null, kind, null, false, null, null, null, 0, 200);
    }
  }
}
