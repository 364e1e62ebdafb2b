package vn.chosach.tips.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wishes on which the viewer decides, or openings that the integrity desk is told.
 *
 * @param key {@code consents} or {@code openings}, as the texts are called
 */
public record IdentityPage(String key, List<IdentityLine> lines) {

  public IdentityPage {
    lines = List.copyOf(lines);
  }

  /**
   * One of them.
   *
   * @param number of the report
   * @param when it was asked or opened
   * @param purpose from the list
   * @param words what was given as the reason
   * @param ground on what ground it was opened; empty for a wish
   * @param review what the integrity desk made of it; {@code null} while it has not looked
   * @param open whether the viewer may say something to it
   */
  public record IdentityLine(
      String id,
      String number,
      String officer,
      String agency,
      String when,
      String purpose,
      String words,
      String ground,
      @Nullable String review,
      boolean open) {}
}
