package vn.chosach.deadlines.calendar;

import java.time.Instant;

/**
 * A day that stood in the calendar and was taken out.
 *
 * @param day the row as it stood
 * @param at when it was annulled
 * @param reason why, in the words of the officer
 */
public record AnnulledDay(CalendarDay day, Instant at, String reason) {}
