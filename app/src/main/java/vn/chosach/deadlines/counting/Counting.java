package vn.chosach.deadlines.counting;

import java.time.Instant;
import java.util.List;
import vn.chosach.deadlines.calendar.WorkingCalendar;

/**
 * Counts time limits on a calendar. The rules, each with its source:
 *
 * <ol>
 *   <li>Hours begin at the moment of the event and end at the same minute; nights, weekends and
 *       holidays count, and the end is never moved (Civil Code 2015, art. 147.1; Criminal Procedure
 *       Code 2015, art. 134).
 *   <li>For days, months and years the day of the event is not counted (Civil Code, art. 147.2 and
 *       147.3).
 *   <li>Days end with the last day, months with the same day number of the last month or, where it
 *       is lacking, with its last day, years likewise; "2 months" is never 60 days (Civil Code,
 *       art. 148.1, 148.3, 148.4; Criminal Procedure Code, art. 134).
 *   <li>A last day that is a weekend or holiday moves to the end of the next working day (Civil
 *       Code, art. 148.5; Criminal Procedure Code, art. 134).
 *   <li>The last day ends at 24:00 (Civil Code, art. 148.6), here always of Vietnam.
 *   <li>Working days skip weekends, holidays, days in lieu and days off by swap, and count rest
 *       days worked by swap (yearly notice of the Ministry of Home Affairs).
 *   <li><b>Assumed</b>, and marked so in the arithmetic: a weekday off by swap moves a limit that
 *       ends on it, and a Saturday worked by swap does not. No article says either.
 *   <li>A date fixed by a plan and "within the day" are not moved; the arithmetic says when such a
 *       day is a day off.
 *   <li>A suspension preserves what is left. Hours: to the second. Working days: those after the
 *       day of the suspension are counted on after the day of the resumption. Days, months and
 *       years: the calendar days from the day of the suspension to the last day (before any move)
 *       are counted on from the day of the resumption, so the limit is longer by exactly the days
 *       of the suspension. A suspension that is lifted on the same day changes nothing.
 *   <li>An extension "by 30 days" is counted on from the last day before any move, which is the
 *       stricter reading; a new total is counted from the beginning, with the suspensions in
 *       between.
 * </ol>
 */
public final class Counting {

  private final WorkingCalendar calendar;

  public Counting(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The due date of a limit that nothing happened to. */
  public DueDate due(TimeLimit limit, Instant start) {
    return due(Course.of(limit, start));
  }

  /** The due date of a limit after all that happened to it. */
  public DueDate due(Course course) {
    List<Turn> turns = course.turns();
    int from = 0;
    TimeLimit base = course.limit();
    TimeLimit before = null;
    for (int i = 0; i < turns.size(); i++) {
      if (turns.get(i) instanceof Turn.Replaced replaced) {
        before = base;
        base = replaced.total();
        from = i;
      }
    }
    var calculation = new DeadlineCalculation(new RecordingCalendar(calendar), course.start());
    if (before != null) {
      calculation.note(new CountingStep.Widened(base, before));
    }
    calculation.run(base);
    for (int i = 0; i < turns.size(); i++) {
      switch (turns.get(i)) {
        case Turn.Paused pause -> calculation.pause(pause.at());
        case Turn.Resumed resumption -> calculation.resume(resumption.at());
        case Turn.Lengthened more -> {
          if (i >= from) {
            calculation.lengthen(more.by());
          }
        }
        case Turn.Replaced any -> {}
      }
    }
    return calculation.due();
  }
}
