package vn.chosach.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;

/**
 * Lists of cases are in the order of their next end, which each case keeps beside its state. When
 * the calendar moved the ends of clocks, the cases follow; that is no act, and their version stays.
 */
@Component
class EndsOfCases {

  private final JdbcClient jdbc;
  private final CaseRowSecurity rowSecurity;
  private final Clocks clocks;

  EndsOfCases(JdbcClient jdbc, CaseRowSecurity rowSecurity, Clocks clocks) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
    this.clocks = clocks;
  }

  @ApplicationModuleListener
  void moved(Clocks.EndsMoved moved) {
    if (!moved.subjectKind().equals(CaseClocks.SUBJECT)) {
      return;
    }
    rowSecurity.ofTheProgram();
    List<UUID> held = hold(moved.subjects().stream().map(UUID::fromString).toList());
    Map<UUID, UUID> requests = requests(held);
    var ends = new HashMap<UUID, Instant>();
    running(CaseClocks.SUBJECT, held)
        .forEach(clock -> sooner(ends, UUID.fromString(clock.subjectId()), clock.dueAt()));
    running(CaseClocks.REQUEST, requests.keySet())
        .forEach(
            clock -> {
              UUID asked = requests.get(UUID.fromString(clock.subjectId()));
              if (asked != null) {
                sooner(ends, asked, clock.dueAt());
              }
            });
    write(held, ends);
  }

  private Stream<Clock> running(String kind, Collection<UUID> subjects) {
    return clocks.of(kind, subjects.stream().map(UUID::toString).toList()).stream()
        .filter(clock -> clock.state() == ClockState.RUNNING);
  }

  private static void sooner(Map<UUID, Instant> ends, UUID id, Instant end) {
    ends.merge(id, end, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** Held in one order, so that two rounds wait for each other and not both at once. */
  private List<UUID> hold(List<UUID> ids) {
    return jdbc.sql(
            """
            SELECT id FROM cases.case_file WHERE id = ANY (:ids) ORDER BY id FOR UPDATE
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  private Map<UUID, UUID> requests(List<UUID> ids) {
    var requests = new HashMap<UUID, UUID>();
    jdbc.sql(
            """
            SELECT id, case_id FROM cases.takedown
             WHERE case_id = ANY (:ids) AND answered_at IS NULL
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              requests.put(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class));
            });
    return requests;
  }

  private void write(List<UUID> held, Map<UUID, Instant> ends) {
    @Nullable Timestamp[] due =
        held.stream()
            .map(
                id -> {
                  Instant end = ends.get(id);
                  return end == null ? null : Timestamp.from(end);
                })
            .toArray(Timestamp[]::new);
    jdbc.sql(
            """
            UPDATE cases.case_file f SET next_due = n.due
              FROM unnest(:ids::uuid[], :due::timestamptz[]) AS n (id, due)
             WHERE f.id = n.id AND f.next_due IS DISTINCT FROM n.due
            """)
        .param("ids", held.toArray(UUID[]::new))
        .param("due", due)
        .update();
  }
}
