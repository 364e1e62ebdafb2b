package vn.chosach.learning.life;

import java.util.List;

/** A lesson with what was done with it, oldest first. */
public record LessonFile(Lesson lesson, List<LessonStep> steps) {

  public LessonFile {
    steps = List.copyOf(steps);
  }
}
