package vn.chosach.deadlines;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.deadlines.calendar.DatedCalendar;
import vn.chosach.deadlines.counting.Counting;
import vn.chosach.deadlines.counting.Course;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.NearPolicy;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;

/**
 * Counts open clocks anew after a change of the calendar. A clock notes the revision it was counted
 * with, so those left behind are found again after a stop in the middle; each chunk is a
 * transaction of its own, and readers see the old end or the new one and wait for neither.
 */
@Component
record Recount(
    JdbcClient jdbc,
    JdbcTemplate batches,
    ClockEvents events,
    References references,
    Journal journal,
    TransactionTemplate transaction,
    InstantSource time) {

  static final int CHUNK = 1000;

  /**
   * Counts until no open clock is behind the calendar.
   *
   * @param tell is told what moved, in the transaction that writes it; who listens hears it after
   *     the commit and waits for no clock that this holds
   * @return how many clocks got another end
   */
  int run(Consumer<Clocks.EndsMoved> tell) {
    int changed = 0;
    Chunk chunk;
    do {
      chunk = Objects.requireNonNull(transaction.execute(status -> chunk(tell)));
      changed += chunk.changed();
    } while (chunk.counted() > 0);
    return changed;
  }

  private Chunk chunk(Consumer<Clocks.EndsMoved> tell) {
    DatedCalendar dated = references.calendars().current();
    List<ClockRow> behind =
        jdbc.sql(
                "SELECT "
                    + ClockRow.COLUMNS
                    + """
                       FROM deadlines.clock
                      WHERE state IN ('RUNNING', 'PAUSED') AND calendar_revision < :revision
                      LIMIT :limit FOR UPDATE SKIP LOCKED
                    """)
            .param("revision", dated.revision())
            .param("limit", CHUNK)
            .query(ClockRow.class)
            .list();
    Map<UUID, ClockHistory> histories =
        events.of(behind.stream().map(row -> row.clock().id().value()).toList());
    var counting = new Counting(dated.calendar());
    var ends = new ArrayList<NewEnd>();
    for (ClockRow row : behind) {
      Course course = Objects.requireNonNull(histories.get(row.clock().id().value())).course();
      DueDate due = counting.due(course);
      Instant near = NearPolicy.nearAt(due, row.clock().startedAt(), dated.calendar());
      ends.add(new NewEnd(row, due, near));
    }
    write(ends, dated.revision());
    List<Clock> moved = ends.stream().filter(NewEnd::moved).map(end -> end.row().clock()).toList();
    if (!moved.isEmpty()) {
      journal.append(
          Act.of(Actor.SYSTEM, "deadlines.clocks-recounted", "calendar-revision", dated.revision())
              .with(
                  Map.of(
                      "counted", String.valueOf(ends.size()),
                      "changed", String.valueOf(moved.size()))));
    }
    moved.stream()
        .collect(
            Collectors.groupingBy(
                Clock::subjectKind, Collectors.mapping(Clock::subjectId, Collectors.toSet())))
        .forEach((kind, subjects) -> tell.accept(new Clocks.EndsMoved(kind, subjects)));
    return new Chunk(ends.size(), moved.size());
  }

  private void write(List<NewEnd> ends, long revision) {
    batches.batchUpdate(
        """
        UPDATE deadlines.clock
           SET due_at = ?, due_day = ?, near_at = ?, uncertain = ?, events = ?,
               calendar_revision = ?
         WHERE id = ?
        """,
        ends.stream()
            .map(
                end ->
                    new Object[] {
                      Timestamp.from(end.due().at()),
                      end.due().day(),
                      Timestamp.from(end.near()),
                      end.due().uncertain(),
                      end.row().events() + (end.moved() ? 1 : 0),
                      revision,
                      end.row().clock().id().value()
                    })
            .toList());
    Timestamp now = Timestamp.from(time.instant());
    batches.batchUpdate(
        """
        INSERT INTO deadlines.clock_event
          (clock_id, number, kind, at, recorded_at, actor_kind, old_due, new_due,
           calendar_revision)
        VALUES (?, ?, 'RECOUNTED', ?, ?, 'SYSTEM', ?, ?, ?)
        """,
        ends.stream()
            .filter(NewEnd::moved)
            .map(
                end ->
                    new Object[] {
                      end.row().clock().id().value(),
                      end.row().events() + 1,
                      now,
                      now,
                      Timestamp.from(end.row().clock().dueAt()),
                      Timestamp.from(end.due().at()),
                      revision
                    })
            .toList());
  }

  private record NewEnd(ClockRow row, DueDate due, Instant near) {

    boolean moved() {
      return !due.at().equals(row.clock().dueAt());
    }
  }

  private record Chunk(int counted, int changed) {}
}
