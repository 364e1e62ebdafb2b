package vn.chosach.deadlines.calendar;

import java.time.LocalDate;
import java.util.List;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;

/**
 * The calendar as it is kept: read at any of its revisions, changed with source and reason. Each
 * change writes the journal; no row is ever removed. What officers add or annul comes here by a
 * form of which another one of another agency agreed (decision 0113).
 */
public interface CalendarBook {

  /** The calendar in force. */
  DatedCalendar current();

  /**
   * The calendar as it stood at a revision, so that an old date can be explained as it was counted.
   */
  DatedCalendar at(long revision);

  /** Days of a year that stood in the calendar and were annulled, newest change first. */
  List<AnnulledDay> annulled(int year);

  /**
   * Enters a day, or both days of a swap. A year that had no data becomes "partly announced" until
   * it is declared complete.
   *
   * @param days one holiday or day in lieu, or a {@code SWAP_OFF} with its {@code SWAP_WORK}
   * @param reason why, at most 500 characters
   * @return number of the change, or refused with what {@link WorkingCalendar#refused} says of the
   *     calendar with these days, or {@code deadlines.name-missing}, {@code source-missing}, {@code
   *     reason-missing} and their {@code -too-long}
   */
  ActOutcome<Long> add(List<CalendarDay> days, String reason, Actor actor);

  /**
   * Takes a day out, with its pair when it is one half of a swap.
   *
   * @return refused with {@code deadlines.day-not-listed}, {@code reason-missing} or {@code
   *     reason-too-long}
   */
  ActOutcome<Long> annul(LocalDate date, String reason, Actor actor);

  /**
   * Declares what is known of a year: that it is complete, or what is still missing.
   *
   * @return refused with {@code deadlines.date-out-of-range}, {@code missing-missing} when an
   *     incomplete year does not say what is missing, {@code source-missing}, {@code
   *     reason-missing} and their {@code -too-long}
   */
  ActOutcome<Long> declare(CalendarYear year, String reason, Actor actor);
}
