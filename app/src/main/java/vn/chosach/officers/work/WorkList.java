package vn.chosach.officers.work;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.CurrentMarks;
import vn.chosach.ui.Page;

/**
 * The one list of what an officer has to do, the most urgent first: late, within 24 hours, what
 * others wait for, within seven days, the rest, and last what is late for long.
 */
@Component
public class WorkList {

  private static final Comparator<Instant> SOONEST = Comparator.nullsLast(Instant::compareTo);

  private final List<WorkSource> rooms;
  private final CurrentMarks marks;
  private final InstantSource time;

  WorkList(List<WorkSource> rooms, CurrentMarks marks, InstantSource time) {
    this.rooms = rooms;
    this.marks = marks;
    this.time = time;
  }

  /**
   * All of it, with what was put off. The calendar and the mail ask without a signed-in officer, so
   * each room is asked with the eyes of the one it is for.
   */
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    Instant now = time.instant();
    return marks
        .as(
            officer,
            () ->
                rooms.stream()
                    .flatMap(room -> room.of(officer, page).stream())
                    .collect(
                        Collectors.toMap(
                            WorkItem::key,
                            one -> one,
                            (first, again) -> first,
                            LinkedHashMap::new)))
        .values()
        .stream()
        .sorted(
            Comparator.comparing((WorkItem one) -> one.lane(now))
                .thenComparing(WorkItem::due, SOONEST)
                .thenComparing(WorkItem::key))
        .toList();
  }

  /** By lane, in their order; empty ones are left out. */
  public Map<WorkLane, List<WorkItem>> lanes(List<WorkItem> items) {
    Instant now = time.instant();
    return items.stream()
        .collect(
            Collectors.groupingBy(one -> one.lane(now), LinkedHashMap::new, Collectors.toList()));
  }
}
