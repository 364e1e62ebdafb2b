package vn.chosach.deadlines;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.counting.Course;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.deadlines.counting.Turn;

/** What happened to a clock, and the course that its limit took through it. */
record ClockHistory(List<ClockEvent> events) {

  ClockHistory {
    events = List.copyOf(events);
  }

  /** The limit, its beginning and its turns; the end is counted from this and a calendar alone. */
  Course course() {
    return under(
        events.stream()
            .filter(event -> event.kind() == ClockEvent.ClockEventKind.RULED)
            .reduce((earlier, later) -> later)
            .orElse(events.getFirst())
            .limit());
  }

  /** The course that it would have taken under another limit. */
  Course under(@Nullable TimeLimit limit) {
    Course course = Course.of(Objects.requireNonNull(limit), events.getFirst().at());
    for (ClockEvent event : events) {
      course =
          switch (event.kind()) {
            case PAUSED -> course.then(new Turn.Paused(event.at()));
            case RESUMED -> course.then(new Turn.Resumed(event.at()));
            case EXTENDED -> course.then(extension(event));
            case STARTED, REASSIGNED, MET, WITHDRAWN, RECOUNTED, RULED, NEAR, PASSED -> course;
          };
    }
    return course;
  }

  boolean used(String option) {
    return events.stream().anyMatch(event -> option.equals(event.option()));
  }

  private static Turn extension(ClockEvent event) {
    var limit = Objects.requireNonNull(event.limit());
    return event.total()
        ? new Turn.Replaced(event.at(), limit)
        : new Turn.Lengthened(event.at(), limit);
  }
}
