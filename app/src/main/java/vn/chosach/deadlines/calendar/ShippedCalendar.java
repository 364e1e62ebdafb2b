package vn.chosach.deadlines.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.chosach.kernel.SeedTable;

/** The calendar that comes with the program; needs no database. */
public final class ShippedCalendar {

  private static final String DAYS = "/seed/deadlines/calendar.csv";
  private static final String YEARS = "/seed/deadlines/calendar-years.csv";

  private ShippedCalendar() {}

  public static WorkingCalendar read() {
    return WorkingCalendar.of(days(), ProposedSwaps.unsettled(years()));
  }

  static List<CalendarDay> days() {
    return SeedTable.read(DAYS).stream().map(ShippedCalendar::day).toList();
  }

  static List<CalendarYear> years() {
    return SeedTable.read(YEARS).stream().map(ShippedCalendar::year).toList();
  }

  private static CalendarDay day(SeedTable.SeedTableRow row) {
    LocalDate date = Objects.requireNonNull(row.day("date"));
    return new CalendarDay(
        date,
        DayKind.ofCode(row.text("kind")),
        row.text("name_vi"),
        row.optional("name_en"),
        row.day("pair"),
        row.text("source"),
        DayStanding.ofCode(row.text("status")));
  }

  private static CalendarYear year(SeedTable.SeedTableRow row) {
    return new CalendarYear(
        Integer.parseInt(row.text("year")),
        row.text("coverage").equals("complete"),
        row.optional("missing_vi"),
        row.optional("missing_en"),
        row.text("source"),
        DayStanding.ofCode(row.text("status")));
  }
}
