package vn.chosach.subjects.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Vietnam;

/**
 * Days between which something became known, both counted.
 *
 * @param from {@code null} for the beginning
 * @param to {@code null} for today
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

  public static final DayRange ALWAYS = new DayRange(null, null);

  /** Whether a moment lies within. */
  boolean has(Instant at) {
    LocalDate day = Vietnam.dayOf(at);
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
