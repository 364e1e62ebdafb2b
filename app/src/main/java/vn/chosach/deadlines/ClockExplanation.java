package vn.chosach.deadlines;

import java.util.List;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.rules.LegalRule;

/**
 * A clock with its reasons.
 *
 * @param clock as it stands
 * @param rule version of the rule in force when it started
 * @param due its end with the arithmetic, counted on the calendar that the clock was counted with
 * @param history what happened to it, oldest first
 */
public record ClockExplanation(Clock clock, LegalRule rule, DueDate due, List<ClockEvent> history) {

  public ClockExplanation {
    history = List.copyOf(history);
  }
}
