package vn.chosach.learning.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a lesson as it was sent; see {@link LessonEdition}. */
public record LessonWish(
    LessonBody vi,
    LessonBody en,
    int right,
    List<String> bases,
    String see,
    @Nullable LocalDate reviewBy) {}
