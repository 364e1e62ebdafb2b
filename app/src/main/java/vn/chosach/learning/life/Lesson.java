package vn.chosach.learning.life;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * Something to learn.
 *
 * @param slug last part of its address; never changes
 * @param agency key of the agency that answers for it
 * @param position place among those of its kind, small first
 * @param shown what everybody reads; {@code null} for nothing
 * @param proposed what waits for a second person; {@code null} for nothing
 * @param steps what was done with it, oldest first; none in lists
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
    @Nullable LessonEdition proposed,
    List<Step<LessonEvent, LessonText>> steps)
    implements Stepped<LessonState, LessonEvent, LessonText> {

  public Lesson {
    steps = List.copyOf(steps);
  }

  /** People say the last part of its address. */
  @Override
  public String number() {
    return slug;
  }

  /** With other texts. */
  public Lesson with(@Nullable LessonEdition shows, @Nullable LessonEdition waits) {
    return new Lesson(id, slug, kind, agency, position, state, since, version, shows, waits, steps);
  }

  /** Whether everybody reads it. */
  public boolean open() {
    return state == LessonState.SHOWN || state == LessonState.CHANGED;
  }

  /** What everybody reads. */
  public LessonEdition shownText() {
    return Objects.requireNonNull(shown);
  }

  /** As those see it who may not know what waits, nor what was done. */
  public Lesson asShown() {
    return new Lesson(
        id,
        slug,
        kind,
        agency,
        position,
        state == LessonState.CHANGED ? LessonState.SHOWN : state,
        since,
        version,
        shown,
        null,
        List.of());
  }

  /** The newest text that there is. */
  public LessonEdition newest() {
    LessonEdition waits = proposed;
    return waits == null ? shownText() : waits;
  }
}
