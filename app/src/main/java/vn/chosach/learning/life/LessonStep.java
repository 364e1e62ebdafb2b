package vn.chosach.learning.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;

/**
 * What was done with a lesson.
 *
 * @param edition the text that was written by it; {@code null} where none was
 */
public record LessonStep(
    int number,
    Instant at,
    LessonEvent event,
    Actor actor,
    String words,
    @Nullable LessonEdition edition) {}
