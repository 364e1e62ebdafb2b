package vn.chosach.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockEvent.Holder;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.deadlines.counting.Unit;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Column;

/** Appends to and reads the history of clocks. */
@Component
class ClockEvents {

  private static final String APPEND =
      """

      INSERT INTO deadlines.clock_event
        (clock_id, number, kind, at, recorded_at, actor_kind, actor_id, actor_agency, reason,
         legal_basis, option, total, amount, unit, on_date, old_due, new_due, old_agency,
         new_agency, old_officer, new_officer, calendar_revision)
      SELECT written.id, :number::int, :kind, :at::timestamptz, :recordedAt::timestamptz, :actorKind,
             :actorId::uuid, :actorAgency, :reason, :legalBasis, :option, :total::boolean,
             :amount::int, :limitUnit, :onDate::date, :oldDue::timestamptz, :newDue::timestamptz,
             :oldAgency, :newAgency, :oldOfficer::uuid, :newOfficer::uuid, :revision::bigint
        FROM written
      """;

  private final JdbcClient jdbc;

  ClockEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

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
    Holder from = event.from();
    Holder to = event.to();
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
        .param("oldAgency", from == null ? null : from.agency(), Types.VARCHAR)
        .param("newAgency", to == null ? null : to.agency(), Types.VARCHAR)
        .param("oldOfficer", from == null ? null : text(from.officer()), Types.VARCHAR)
        .param("newOfficer", to == null ? null : text(to.officer()), Types.VARCHAR)
        .param("revision", event.revision());
  }

  static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  ClockHistory of(ClockId clock) {
    return of(List.of(clock.value())).getOrDefault(clock.value(), new ClockHistory(List.of()));
  }

  Map<UUID, ClockHistory> of(Collection<UUID> clocks) {
    if (clocks.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            SELECT * FROM deadlines.clock_event WHERE clock_id IN (:clocks)
             ORDER BY clock_id, number
            """)
        .param("clocks", clocks)
        .query((row, n) -> Map.entry(row.getObject("clock_id", UUID.class), read(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(
                    Map.Entry::getValue,
                    Collectors.collectingAndThen(Collectors.toList(), ClockHistory::new))));
  }

  private static ClockEvent read(ResultSet row) throws SQLException {
    return new ClockEvent(
        row.getInt("number"),
        ClockEvent.Kind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("recorded_at").toInstant(),
        new Actor(
            Actor.Kind.valueOf(row.getString("actor_kind")),
            row.getObject("actor_id", UUID.class),
            row.getString("actor_agency")),
        row.getString("reason"),
        row.getString("legal_basis"),
        row.getString("option"),
        row.getBoolean("total"),
        limit(row),
        Column.instant(row, "old_due"),
        row.getTimestamp("new_due").toInstant(),
        holder(row, "old"),
        holder(row, "new"),
        row.getLong("calendar_revision"));
  }

  private static @Nullable TimeLimit limit(ResultSet row) throws SQLException {
    String unit = row.getString("unit");
    return unit == null
        ? null
        : new TimeLimit(
            row.getInt("amount"), Unit.valueOf(unit), row.getObject("on_date", LocalDate.class));
  }

  private static @Nullable Holder holder(ResultSet row, String which) throws SQLException {
    String agency = row.getString(which + "_agency");
    return agency == null
        ? null
        : new Holder(agency, row.getObject(which + "_officer", UUID.class));
  }
}
