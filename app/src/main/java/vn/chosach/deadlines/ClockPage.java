package vn.chosach.deadlines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of clocks.
 *
 * @param clocks in order, each with its reasons
 * @param next where the next page begins; {@code null} on the last
 */
public record ClockPage(List<ClockExplanation> clocks, ClockQuery.@Nullable Position next) {

  public ClockPage {
    clocks = List.copyOf(clocks);
  }
}
