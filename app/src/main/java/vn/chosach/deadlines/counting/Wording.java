package vn.chosach.deadlines.counting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chosach.deadlines.calendar.CalendarDay;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;

/**
 * Puts a due date and its arithmetic into words, one sentence a step. The words stand in the texts
 * of the room; pages and the command line share them.
 */
public final class Wording {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int LISTED = 12;
  private static final int WEEKENDS_LISTED = 4;

  private final Lang lang;
  private final Phrases phrases;
  private final CountingGround countingGround;

  /** Where the texts come from: {@code page::t} on a page. */
  @FunctionalInterface
  public interface Phrases {

    /** The text of a key with its numbered placeholders filled in. */
    String text(String key, Object... arguments);
  }

  public Wording(Lang lang, Phrases phrases, CountingGround countingGround) {
    this.lang = lang;
    this.phrases = phrases;
    this.countingGround = countingGround;
  }

  /** When it ends: {@code hết ngày Thứ Ba 03/03/2026}. */
  public String due(DueDate due) {
    return due.endOfDay()
        ? say("due.day", weekday(due.day()))
        : say("due.moment", moment(due.at()));
  }

  /** The arithmetic, one finished sentence a step. */
  public List<String> steps(DueDate due) {
    return due.steps().stream().map(this::step).toList();
  }

  /** The arithmetic without the warnings. */
  public List<String> sums(DueDate due) {
    return due.steps().stream()
        .filter(countingStep -> !warns(countingStep))
        .map(this::step)
        .toList();
  }

  /** The warnings among the steps: years without data, unconfirmed days and swaps, assumptions. */
  public List<String> warnings(DueDate due) {
    return due.steps().stream().filter(Wording::warns).map(this::step).toList();
  }

  /** A limit in words: {@code 7 ngày làm việc}. */
  public String limit(TimeLimit limit) {
    LocalDate on = limit.on();
    return on == null
        ? say("limit." + limit.unit().name(), limit.amount())
        : say("limit.DATE", DAY.format(on));
  }

  /** A day with its name: {@code Thứ Ba 03/03/2026}. */
  public String weekday(LocalDate day) {
    return say("weekday." + day.getDayOfWeek().getValue()) + " " + DAY.format(day);
  }

  /** A moment in Vietnam: {@code 09:30 ngày 03/03/2026}. */
  public String moment(Instant at) {
    var there = at.atZone(Vietnam.ZONE);
    return say("moment", TIME.format(there), DAY.format(there));
  }

  /** What is left of a suspended limit: {@code 3 ngày làm việc}. */
  public String left(Left left) {
    return switch (left) {
      case Left.Hours hours -> time(hours.time());
      case Left.Days days -> say("limit.D", days.days());
      case Left.WorkingDays days -> say("limit.WD", days.days());
    };
  }

  /** A length of time: {@code 5 giờ 40 phút}. */
  public String time(Duration time) {
    long hours = time.toHours();
    int minutes = time.toMinutesPart();
    if (hours == 0) {
      return say("time.minutes", minutes);
    }
    return minutes == 0 ? say("time.hours", hours) : say("time.both", hours, minutes);
  }

  private static boolean warns(CountingStep countingStep) {
    return countingStep instanceof CountingStep.YearGap
        || countingStep instanceof CountingStep.Unconfirmed
        || countingStep instanceof CountingStep.SwapProposed
        || countingStep instanceof CountingStep.SwapOffAssumed
        || countingStep instanceof CountingStep.SwapWorkAssumed;
  }

  private String step(CountingStep countingStep) {
    return switch (countingStep) {
      case CountingStep.FirstDay s -> say("step.first-day", weekday(s.day()));
      case CountingStep.HoursRun s ->
          say("step.hours", moment(s.from()), s.amount(), moment(s.to()), cite("hours"));
      case CountingStep.DaysRun s ->
          say("step.days", DAY.format(s.from()), s.amount(), weekday(s.to()));
      case CountingStep.MonthsRun s -> months(s);
      case CountingStep.WorkingDaysRun s -> say("step.working-days", s.amount(), days(s.counted()));
      case CountingStep.WorkingDaysBack s ->
          say("step.working-days-back", weekday(s.event()), s.amount(), days(s.counted()));
      case CountingStep.Skipped s -> say("step.skipped", runs(s.runs()));
      case CountingStep.SwapWorked s -> say("step.swap-worked", days(s.days()));
      case CountingStep.CountingStepMoved s ->
          say("step.moved", weekday(s.from()), reason(s.over()), weekday(s.to()), cite("moved"));
      case CountingStep.SwapOffAssumed s -> say("step.swap-off-assumed", DAY.format(s.day()));
      case CountingStep.SwapWorkAssumed s -> say("step.swap-work-assumed", DAY.format(s.day()));
      case CountingStep.FixedDate s ->
          say(s.restDay() ? "step.fixed-date-rest" : "step.fixed-date", weekday(s.day()));
      case CountingStep.WithinDay s ->
          say(s.restDay() ? "step.within-day-rest" : "step.within-day", weekday(s.day()));
      case CountingStep.AtOnce s -> say("step.at-once", moment(s.at()));
      case CountingStep.Suspended s -> say("step.suspended", moment(s.at()), left(s.left()));
      case CountingStep.RunsAgain s -> say("step.runs-again", moment(s.at()), left(s.left()));
      case CountingStep.Extended s -> say("step.extended", limit(s.by()));
      case CountingStep.Widened s -> say("step.widened", limit(s.total()), limit(s.before()));
      case CountingStep.Ends s -> say("step.ends", DAY.format(s.day()), cite("ends"));
      case CountingStep.YearGap s -> gap(s);
      case CountingStep.Unconfirmed s -> say("step.unconfirmed", days(s.days()));
      case CountingStep.SwapProposed s -> say("step.swap-proposed", days(s.days()));
    };
  }

  private String months(CountingStep.MonthsRun run) {
    String unit = run.unit() == LimitUnit.M ? "months" : "years";
    return say(
        "step." + unit + (run.shortened() ? "-shortened" : ""),
        DAY.format(run.from()),
        run.amount(),
        weekday(run.to()),
        cite(unit));
  }

  private String gap(CountingStep.YearGap gap) {
    if (gap.flag() == Flag.YEAR_ABSENT) {
      return gap.first() == gap.last()
          ? say("step.year-absent", String.valueOf(gap.first()))
          : say("step.years-absent", String.valueOf(gap.first()), String.valueOf(gap.last()));
    }
    String year = String.valueOf(gap.first());
    String missing = lang == Lang.EN && gap.missingEn() != null ? gap.missingEn() : gap.missingVi();
    return missing == null
        ? say("step.year-partial", year)
        : say("step.year-partial-missing", year, missing);
  }

  /** Public holidays by name, then weekends: listed when few, counted when many. */
  private String runs(List<RestRun> runs) {
    var parts = new ArrayList<String>();
    var weekends = new ArrayList<RestRun>();
    for (RestRun run : runs) {
      if (run.entry() == null) {
        weekends.add(run);
      } else if (parts.size() < LISTED) {
        parts.add(name(run.entry()) + " " + span(run));
      } else if (parts.size() == LISTED) {
        parts.add("…");
      }
    }
    if (weekends.size() > WEEKENDS_LISTED) {
      parts.add(say("step.weekends", weekends.size()));
    } else if (!weekends.isEmpty()) {
      parts.add(
          say(
              "step.weekends-listed",
              weekends.stream().map(Wording::span).collect(Collectors.joining(", "))));
    }
    return String.join("; ", parts);
  }

  private String reason(List<RestRun> over) {
    CalendarDay entry = over.getFirst().entry();
    if (over.size() > 1) {
      return runs(over);
    }
    return entry == null ? say("weekend") : name(entry);
  }

  private String name(CalendarDay entry) {
    String english = entry.nameEn();
    return lang == Lang.EN && english != null ? english : entry.nameVi();
  }

  private static String span(RestRun run) {
    return run.first().equals(run.last())
        ? SHORT.format(run.first())
        : SHORT.format(run.first()) + "–" + SHORT.format(run.last());
  }

  /** Days in a row; the year is written where it changes and at the end. */
  private static String days(List<LocalDate> days) {
    var parts = new ArrayList<String>();
    int last = days.size() - 1;
    for (int i = 0; i <= last; i++) {
      if (days.size() > LISTED && i == 6) {
        parts.add("…");
        i = last - 2;
      }
      LocalDate day = days.get(i);
      boolean yearEnds = i == last || days.get(i + 1).getYear() != day.getYear();
      parts.add((yearEnds ? DAY : SHORT).format(day));
    }
    return String.join(", ", parts);
  }

  private String cite(String rule) {
    return phrases.text("deadlines.ground." + countingGround.code() + "." + rule);
  }

  private String say(String key, Object... arguments) {
    return phrases.text("deadlines." + key, arguments);
  }
}
