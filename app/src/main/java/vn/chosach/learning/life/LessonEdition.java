package vn.chosach.learning.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Lang;

/**
 * The text of a lesson as somebody wrote it.
 *
 * @param right number of the right answer, from 1; 0 where nothing is asked
 * @param bases codes of the laws that it speaks of
 * @param see slug of a guide to read on; empty for none
 * @param reviewBy day before which somebody of the agency reads it again
 * @param writtenBy who wrote it; {@code null} for what came with the program and no officer has
 *     confirmed yet
 */
public record LessonEdition(
    LessonBody vi,
    LessonBody en,
    int right,
    List<String> bases,
    String see,
    LocalDate reviewBy,
    @Nullable UUID writtenBy,
    Instant writtenAt) {

  public LessonEdition {
    bases = List.copyOf(bases);
  }

  public LessonBody in(Lang lang) {
    return switch (lang) {
      case VI -> vi;
      case EN -> en;
    };
  }

  /** Whether it came with the program and no officer has confirmed it. */
  public boolean shipped() {
    return writtenBy == null;
  }

  public boolean overdue(LocalDate today) {
    return reviewBy.isBefore(today);
  }
}
