package vn.chosach.deadlines.calendar;

import java.util.List;
import vn.chosach.kernel.Refusal;

/** What became of a wish to change the calendar. */
public sealed interface CalendarOutcome {

  /**
   * The calendar stands changed; open clocks are counted anew by the next tick of the watch.
   *
   * @param revision number of the change
   */
  record Changed(long revision) implements CalendarOutcome {}

  /**
   * Nothing was changed.
   *
   * @param refusals why, at least one
   */
  record CalendarRefused(List<Refusal> refusals) implements CalendarOutcome {
    public CalendarRefused {
      refusals = List.copyOf(refusals);
    }

    static CalendarRefused of(Refusal refusal) {
      return new CalendarRefused(List.of(refusal));
    }
  }
}
