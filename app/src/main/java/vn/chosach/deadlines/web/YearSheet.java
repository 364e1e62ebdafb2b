package vn.chosach.deadlines.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.calendar.AnnulledDay;
import vn.chosach.deadlines.calendar.CalendarDay;
import vn.chosach.deadlines.calendar.CalendarYear;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.deadlines.counting.CountingGround;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/** Draws a year of the calendar. */
final class YearSheet {

  private final WorkingCalendar calendar;
  private final Page page;
  private final Wording wording;

  YearSheet(WorkingCalendar calendar, Page page) {
    this.calendar = calendar;
    this.page = page;
    this.wording = new Wording(page.lang(), page::t, CountingGround.CIVIL);
  }

  CalendarView.Year of(int year, List<AnnulledDay> annulled) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return new CalendarView.Year(
        year,
        years(year),
        tone(year),
        coverage(year),
        IntStream.rangeClosed(1, 12).mapToObj(month -> month(YearMonth.of(year, month))).toList(),
        calendar.workingDaysBetween(first.minusDays(1), first.plusYears(1).minusDays(1)),
        calendar.entries(year).stream().map(this::line).toList(),
        annulled.stream().map(this::gone).toList());
  }

  CalendarView.CalendarLine line(CalendarDay day) {
    return new CalendarView.CalendarLine(
        day.date().toString(),
        wording.weekday(day.date()),
        page.t("deadlines.kind." + day.kind().code()),
        name(day),
        day.pair() == null ? null : page.day(day.pair()),
        day.source(),
        day.standing() == DayStanding.UNCONFIRMED);
  }

  private CalendarView.Gone gone(AnnulledDay gone) {
    return new CalendarView.Gone(
        page.day(gone.day().date()),
        page.t("deadlines.kind." + gone.day().kind().code()),
        name(gone.day()),
        page.moment(gone.at()),
        gone.reason());
  }

  private List<Integer> years(int year) {
    var years = new TreeSet<>(calendar.knownYears());
    years.add(year);
    years.add(calendar.knownYears().isEmpty() ? year : calendar.knownYears().last() + 1);
    return List.copyOf(years);
  }

  private Tone tone(int year) {
    return switch (calendar.coverage(year)) {
      case COMPLETE ->
          calendar.year(year).filter(YearSheet::open).isPresent() ? Tone.CARE : Tone.OK;
      case PARTIAL -> Tone.CARE;
      case ABSENT -> Tone.WARN;
    };
  }

  private String coverage(int year) {
    String shown = String.valueOf(year);
    Optional<CalendarYear> known = calendar.year(year);
    if (known.isEmpty()) {
      return page.t("deadlines.calendar.absent", shown);
    }
    if (known.get().complete()) {
      return page.t(
          open(known.get())
              ? "deadlines.calendar.complete-unconfirmed"
              : "deadlines.calendar.complete",
          shown,
          known.get().source());
    }
    String missing = missing(known.get());
    return missing == null
        ? page.t("deadlines.calendar.partial", shown)
        : page.t("deadlines.calendar.partial-missing", shown, missing);
  }

  private static boolean open(CalendarYear year) {
    return year.standing() == DayStanding.UNCONFIRMED;
  }

  private @Nullable String missing(CalendarYear year) {
    return page.lang() == Lang.EN && year.missingEn() != null ? year.missingEn() : year.missingVi();
  }

  private CalendarView.Month month(YearMonth month) {
    var weeks = new ArrayList<List<CalendarView.@Nullable CalendarCell>>();
    LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
    for (LocalDate start = monday;
        !start.isAfter(month.atEndOfMonth());
        start = start.plusWeeks(1)) {
      var week = new ArrayList<CalendarView.@Nullable CalendarCell>();
      for (int i = 0; i < 7; i++) {
        LocalDate day = start.plusDays(i);
        week.add(YearMonth.from(day).equals(month) ? cell(day) : null);
      }
      weeks.add(week);
    }
    return new CalendarView.Month(
        page.t("deadlines.calendar.month", String.valueOf(month.getMonthValue())), weeks);
  }

  private CalendarView.CalendarCell cell(LocalDate day) {
    Optional<CalendarDay> entry = calendar.entry(day);
    String css = calendar.isWorkingDay(day) ? (entry.isPresent() ? "work" : "") : "off";
    return new CalendarView.CalendarCell(
        day.getDayOfMonth(),
        css,
        entry.map(known -> page.t("deadlines.mark." + known.kind().code())).orElse(""),
        entry.map(this::name).orElse(""));
  }

  private String name(CalendarDay day) {
    String english = day.nameEn();
    return page.lang() == Lang.EN && english != null ? english : day.nameVi();
  }
}
