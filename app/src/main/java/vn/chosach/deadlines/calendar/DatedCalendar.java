package vn.chosach.deadlines.calendar;

/**
 * A calendar and the revision it was read at, so that what is counted with it can be counted again.
 */
public record DatedCalendar(long revision, WorkingCalendar calendar) {}
