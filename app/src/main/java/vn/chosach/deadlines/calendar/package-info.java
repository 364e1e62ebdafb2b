/**
 * The working-day calendar as data: which days the offices rest or work, from which announcement,
 * and which years are known. {@link vn.chosach.deadlines.calendar.WorkingCalendar} is pure; {@link
 * vn.chosach.deadlines.calendar.CalendarBook} keeps the rows and their history.
 */
@NullMarked
package vn.chosach.deadlines.calendar;

import org.jspecify.annotations.NullMarked;
