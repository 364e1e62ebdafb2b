package vn.chosach.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.Sight;
import vn.chosach.deadlines.Clocks;

/**
 * Lists of cases are in the order of their next end, which each case keeps beside its state. When
 * the calendar moved the ends of clocks, the cases follow; that is no act, and their version stays.
 */
@Component
class EndsOfCases {

  private final JdbcClient jdbc;
  private final Sight sight;
  private final Clocks clocks;

  EndsOfCases(JdbcClient jdbc, Sight sight, Clocks clocks) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.clocks = clocks;
  }

  @EventListener
  @Transactional
  void moved(Clocks.EndsMoved moved) {
    if (!moved.subjectKind().equals(CaseClocks.SUBJECT)) {
      return;
    }
    sight.ofTheProgram();
    List<UUID> held = hold(moved.subjects().stream().map(UUID::fromString).toList());
    Map<String, Instant> next =
        clocks.next(CaseClocks.SUBJECT, held.stream().map(UUID::toString).toList());
    Map<UUID, UUID> requests = requests(held);
    Map<String, Instant> asked =
        clocks.next(CaseClocks.REQUEST, requests.keySet().stream().map(UUID::toString).toList());
    var ends = new HashMap<UUID, Instant>();
    next.forEach((id, end) -> ends.put(UUID.fromString(id), end));
    requests.forEach(
        (request, id) -> {
          Instant end = asked.get(request.toString());
          if (end != null) {
            ends.merge(id, end, (one, other) -> one.isBefore(other) ? one : other);
          }
        });
    write(held, ends);
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
            .map(id -> ends.containsKey(id) ? Timestamp.from(ends.get(id)) : null)
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
