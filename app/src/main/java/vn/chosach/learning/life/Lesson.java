package vn.chosach.learning.life;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn.
 *
 * @param slug last part of its address; never changes
 * @param agency key of the agency that answers for it
 * @param position place among those of its kind, small first
 * @param shown what everybody reads; {@code null} for nothing
 * @param proposed what waits for a second person; {@code null} for nothing
 */
public record Lesson(
    UUID id,
    String slug,
    LessonKind kind,
    String agency,
    int position,
    LessonState state,
    Instant since,
    int version,
    @Nullable LessonEdition shown,
    @Nullable LessonEdition proposed) {

  public Lesson in(LessonState next, @Nullable LessonEdition shows, @Nullable LessonEdition waits) {
    return new Lesson(id, slug, kind, agency, position, next, since, version, shows, waits);
  }

  /** As an act leaves it. */
  public Lesson moved(int step, Instant at) {
    return new Lesson(id, slug, kind, agency, position, state, at, step, shown, proposed);
  }

  /** Whether everybody reads it. */
  public boolean open() {
    return state == LessonState.SHOWN || state == LessonState.CHANGED;
  }

  /** What everybody reads. */
  public LessonEdition shownText() {
    return Objects.requireNonNull(shown);
  }

  /** As those see it who may not know what waits. */
  public Lesson withoutProposed() {
    return in(state == LessonState.CHANGED ? LessonState.SHOWN : state, shown, null);
  }

  /** The newest text that there is. */
  public LessonEdition newest() {
    LessonEdition waits = proposed;
    return waits == null ? shownText() : waits;
  }
}
