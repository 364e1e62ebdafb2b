package vn.chosach.deadlines.counting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The course of a limit: what it was, when it began, what happened to it.
 *
 * @param limit as the rule states it
 * @param start when it began
 * @param turns what changed it, in the order of their effect; a pause is followed by its resumption
 *     or by nothing but extensions
 */
public record Course(TimeLimit limit, Instant start, List<Turn> turns) {

  public Course {
    turns = List.copyOf(turns);
  }

  public static Course of(TimeLimit limit, Instant start) {
    return new Course(limit, start, List.of());
  }

  public Course then(Turn turn) {
    var more = new ArrayList<>(turns);
    more.add(turn);
    return new Course(limit, start, more);
  }

  /** Unit of the limit as it now stands: of the last extension, else of the limit itself. */
  public LimitUnit unit() {
    LimitUnit limitUnit = limit.unit();
    for (Turn turn : turns) {
      limitUnit =
          switch (turn) {
            case Turn.Lengthened more -> more.by().unit();
            case Turn.Replaced other -> other.total().unit();
            case Turn.Paused any -> limitUnit;
            case Turn.Resumed any -> limitUnit;
          };
    }
    return limitUnit;
  }
}
