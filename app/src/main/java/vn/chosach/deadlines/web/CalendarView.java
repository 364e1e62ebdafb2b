package vn.chosach.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Tone;

/** The pages of the working-day calendar. */
public sealed interface CalendarView {

  /**
   * One year.
   *
   * @param year the year shown
   * @param years years that can be chosen
   * @param tone shape and colour of what is known of it
   * @param coverage what is known of it, as a sentence
   * @param months twelve months
   * @param workingDays how many working days it has
   * @param days the rows, in order
   * @param annulled rows that were taken out
   */
  record Year(
      int year,
      List<Integer> years,
      Tone tone,
      String coverage,
      List<Month> months,
      int workingDays,
      List<CalendarLine> days,
      List<Gone> annulled)
      implements CalendarView {}

  /** A month of weeks from Monday; {@code null} before the first day and after the last. */
  record Month(String name, List<List<@Nullable CalendarCell>> weeks) {}

  /**
   * A day of a month.
   *
   * @param number day of the month
   * @param css class of the cell, empty for a plain working day
   * @param mark letter of the legend, empty for plain days
   * @param name what the day is called, empty for plain days
   */
  record CalendarCell(int number, String css, String mark, String name) {}

  /** A row of the calendar. */
  record CalendarLine(
      String date,
      String day,
      String kind,
      String name,
      @Nullable String pair,
      String source,
      boolean unconfirmed) {}

  /** A row that was taken out. */
  record Gone(String day, String kind, String name, String at, String reason) {}
}
