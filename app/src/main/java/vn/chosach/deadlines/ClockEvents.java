package vn.chosach.deadlines;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.counting.TimeLimit;

/** Appends to and reads the history of clocks. */
@Component
record ClockEvents(JdbcClient jdbc) {

  private static final String APPEND =
      """

      INSERT INTO deadlines.clock_event
        (clock_id, number, kind, at, recorded_at, actor_kind, actor_id, actor_agency, reason,
         legal_basis, option, total, amount, unit, on_date, old_due, new_due, calendar_revision)
      SELECT written.id, :number::int, :kind, :at::timestamptz, :recordedAt::timestamptz, :actorKind,
             :actorId::uuid, :actorAgency, :reason, :legalBasis, :option, :total::boolean,
             :amount::int, :limitUnit, :onDate::date, :oldDue::timestamptz, :newDue::timestamptz,
             :revision::bigint
        FROM written
      """;

  /**
   * A statement that writes a clock and, in the same step, the event that did it.
   *
   * @param clock writes the clock and returns its identifier as {@code id}; without one there is no
   *     event either
   */
  static String with(String clock) {
    return "WITH written AS (" + clock + ")" + APPEND;
  }

  /**
   * Every value that may be empty is handed over with its type: else the database would parse and
   * plan the statement anew whenever the kind of event changes.
   */
  static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ClockEvent event) {
    TimeLimit limit = event.limit();
    return statement
        .paramSource(event)
        .param("actorKind", event.actor().kind().name())
        .param("actorId", text(event.actor().id()), Types.VARCHAR)
        .param("actorAgency", event.actor().agency(), Types.VARCHAR)
        .param("reason", event.reason(), Types.VARCHAR)
        .param("legalBasis", event.legalBasis(), Types.VARCHAR)
        .param("option", event.option(), Types.VARCHAR)
        .param("total", event.option() == null ? null : event.total(), Types.BOOLEAN)
        .param("amount", limit == null ? null : limit.amount(), Types.INTEGER)
        .param("limitUnit", limit == null ? null : limit.unit().name(), Types.VARCHAR)
        .param("onDate", limit == null ? null : limit.on(), Types.DATE)
        .param("revision", event.revision());
  }

  static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  ClockHistory of(ClockId clock) {
    return of(List.of(clock.value())).getOrDefault(clock.value(), new ClockHistory(List.of()));
  }

  private record OfClock(UUID clockId, ClockEvent event) {}

  Map<UUID, ClockHistory> of(Collection<UUID> clocks) {
    if (clocks.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            SELECT coalesce(total, false) AS total, *, old_agency AS from_agency, old_officer AS from_officer,
                   new_agency AS to_agency, new_officer AS to_officer, on_date AS limit_on,
                   calendar_revision AS revision
              FROM deadlines.clock_event WHERE clock_id = ANY ((SELECT :clocks::uuid[])::uuid[])
             ORDER BY clock_id, number
            """)
        .param("clocks", clocks.toArray(UUID[]::new))
        .query(OfClock.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                OfClock::clockId,
                Collectors.mapping(
                    OfClock::event,
                    Collectors.collectingAndThen(Collectors.toList(), ClockHistory::new))));
  }
}
