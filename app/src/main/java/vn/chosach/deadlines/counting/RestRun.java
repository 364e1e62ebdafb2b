package vn.chosach.deadlines.counting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.calendar.CalendarDay;

/**
 * Days off in a row for the same reason.
 *
 * @param first first of them
 * @param last last of them
 * @param entry the calendar row of the first; {@code null} for Saturdays and Sundays
 */
public record RestRun(LocalDate first, LocalDate last, @Nullable CalendarDay entry) {

  boolean continues(LocalDate day, @Nullable CalendarDay next) {
    return last.plusDays(1).equals(day)
        && (entry == null
            ? next == null
            : next != null && entry.kind() == next.kind() && entry.nameVi().equals(next.nameVi()));
  }

  RestRun until(LocalDate day) {
    return new RestRun(first, day, entry);
  }
}
