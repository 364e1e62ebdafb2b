package vn.chosach.learning.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepFacts;

/**
 * What a step of a lesson keeps beside its words.
 *
 * @param edition the text that was written by it; {@code null} where none was
 */
public record LessonText(@Nullable LessonEdition edition) implements StepFacts {

  public static final LessonText NONE = new LessonText(null);

  /** Lessons are approved on the desk and by no paper. */
  @Override
  public @Nullable UUID document() {
    return null;
  }
}
