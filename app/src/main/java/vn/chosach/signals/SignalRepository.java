package vn.chosach.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.ReporterStatusPolicy;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;

/** Rows of signals: read, held, written. */
@Component
record SignalRepository(JdbcClient jdbc, JsonMapper json) {

  static final String COLUMNS =
      """
      s.id, s.source_kind, s.source, s.number, s.channel, s.received_at, s.state, s.since, s.version,
      s.photos, s.goods, s.area, s.agency, s.officer, s.snoozed_until, s.referred_to, s.merged_into,
      s.proposed, s.procedure, s.clock, s.due_at, s.rank, s.news, s.part, s.police_since
      """;

  Optional<Signal> read(UUID id, Reach reach) {
    return seen("s.id = :which", id, reach).stream().findFirst();
  }

  /** Reads a row and holds it until the end of the transaction. */
  Optional<Signal> hold(UUID id, Reach reach) {
    return seen("s.id = :which FOR UPDATE", id, reach).stream().findFirst();
  }

  /** The same for several, in the order of their ids. */
  List<Signal> hold(Collection<UUID> ids, Reach reach) {
    return seen("s.id = ANY (:which) ORDER BY s.id FOR UPDATE", ids.toArray(UUID[]::new), reach);
  }

  Optional<Signal> numbered(String number, Reach reach) {
    return seen("s.number = :which", number, reach).stream().findFirst();
  }

  private List<Signal> seen(String which, Object value, Reach reach) {
    return reach
        .bind(
            jdbc.sql(
                "SELECT "
                    + COLUMNS
                    + " FROM signals.signal s WHERE "
                    + reach.condition()
                    + " AND "
                    + which))
        .param("which", value)
        .query(SignalRepository::signal)
        .list();
  }

  /** The signal of a tip; of a split letter its first part. */
  Optional<Signal> ofTip(UUID tip) {
    return partsOf(tip).stream().findFirst();
  }

  /** The signals of a tip: one, or the parts into which it was split, in their order. */
  List<Signal> partsOf(UUID tip) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM signals.signal s WHERE s.source_kind = 'TIP' AND s.source = :tip"
                + " ORDER BY s.part")
        .param("tip", tip)
        .query(SignalRepository::signal)
        .list();
  }

  /**
   * Signals, each with the other parts of its letter in their order; alone when it is of no letter.
   */
  Map<UUID, List<Signal>> withParts(Collection<UUID> ids) {
    var letters = new HashMap<UUID, List<Signal>>();
    jdbc.sql(
            "SELECT own.id AS own, "
                + COLUMNS
                + """
                 FROM signals.signal own
                 JOIN signals.signal s ON s.source_kind = own.source_kind AND s.source = own.source
                WHERE own.id = ANY (:ids)
                ORDER BY s.part
                """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              letters
                  .computeIfAbsent(row.getObject("own", UUID.class), own -> new ArrayList<>())
                  .add(signal(row, 0));
            });
    return letters;
  }

  List<Signal> mergedInto(UUID id, Reach reach, int most) {
    return reach
        .bind(
            jdbc.sql(
                "SELECT "
                    + COLUMNS
                    + " FROM signals.signal s WHERE s.merged_into = :id AND "
                    + reach.condition()
                    + " ORDER BY s.id LIMIT :most"))
        .param("id", id)
        .param("most", most)
        .query(SignalRepository::signal)
        .list();
  }

  /**
   * A signal that is laid.
   *
   * @param source what it came from
   * @param place sort of place, as its reporter chose it
   */
  record LaidSignal(Signal signal, UUID source, @Nullable String place) {

    private Map<String, @Nullable Object> row() {
      var row = new HashMap<String, @Nullable Object>();
      row.put("id", signal.id());
      row.put("source", source);
      row.put("number", signal.number());
      row.put("channel", signal.channel());
      row.put("place", place);
      row.put("area", signal.area());
      row.put("goods", signal.goods());
      row.put("photos", signal.photos());
      row.put("received_at", signal.receivedAt().toString());
      row.put("state", signal.state());
      row.put("agency", signal.agency());
      row.put("officer", signal.desk().officer());
      row.put("proposed", name(signal.outcome().proposed()));
      row.put("procedure", name(signal.outcome().settled()));
      row.put("clock", signal.time().clock());
      row.put("due_at", signal.time().dueAt().toString());
      row.put("rank", signal.time().escalated() ? 0 : 1);
      row.put("part", signal.part());
      Instant police = signal.desk().policeSince();
      row.put("police_since", police == null ? null : police.toString());
      return row;
    }
  }

  /** Writes new rows, all in one step; how many, without those whose source has one already. */
  int arrive(List<LaidSignal> laid, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO signals.signal
              (id, source_kind, source, number, channel, place, area, goods, photos, received_at,
               arrived_at, state, since, agency, officer, proposed, procedure, clock, due_at,
               rank, part, police_since)
            SELECT id, 'TIP', source, number, channel, place, area, goods, photos, received_at,
                   :now, state, :now, agency, officer, proposed, procedure, clock, due_at,
                   rank, part, police_since
              FROM json_to_recordset(:rows::json) AS laid
                     (id uuid, source uuid, number text, channel text, place text, area text,
                      goods text, photos int, received_at timestamptz, state text, agency text,
                      officer uuid, proposed text, procedure text, clock uuid, due_at timestamptz,
                      rank smallint, part smallint, police_since timestamptz)
            ON CONFLICT (source_kind, source, greatest(part, 1)) DO NOTHING
            """)
        .param("now", now)
        .param("rows", json.writeValueAsString(laid.stream().map(LaidSignal::row).toList()))
        .update();
  }

  /** What the reporter still waits for in these parts. */
  List<ReporterStatusPolicy.ReporterStatusPart> tellings(List<Signal> parts) {
    if (parts.isEmpty()) {
      return List.of();
    }
    Set<UUID> concluded =
        jdbc.sql(
                """
                SELECT signal FROM signals.act WHERE signal = ANY (:parts) GROUP BY signal
                HAVING max(number) FILTER (WHERE event = 'CONCLUDE')
                       > max(number) FILTER (WHERE event IN ('ADMIT', 'REFER'))
                """)
            .param("parts", parts.stream().map(Signal::id).toArray(UUID[]::new))
            .query((row, n) -> row.getObject("signal", UUID.class))
            .set();
    return parts.stream()
        .map(
            part ->
                new ReporterStatusPolicy.ReporterStatusPart(
                    part.state(), !part.state().open() && concluded.contains(part.id())))
        .toList();
  }

  /** Gives a row another number, so that its own is free again. */
  void renumber(UUID id, String number) {
    jdbc.sql("UPDATE signals.signal SET number = :number WHERE id = :id")
        .param("id", id)
        .param("number", number)
        .update();
  }

  /** Writes the clock of a row that was just laid. */
  void wind(Signal signal) {
    jdbc.sql("UPDATE signals.signal SET clock = :clock, due_at = :due WHERE id = :id")
        .param("id", signal.id())
        .param("clock", signal.time().clock())
        .param("due", signal.time().dueAt())
        .update();
  }

  /** Puts first what a clock presses: unassigned ones when it is near, all when it has passed. */
  List<UUID> escalate(UUID clock, boolean passed) {
    return jdbc.sql(
            """
            UPDATE signals.signal SET rank = 0, snoozed_until = NULL
             WHERE clock = :clock AND (rank = 1 OR :passed AND snoozed_until IS NOT NULL)
               AND state IN ('WAITING', 'ASKED')
               AND (:passed OR officer IS NULL)
            RETURNING id
            """)
        .param("clock", clock)
        .param("passed", passed)
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Sort of place of a signal, as its reporter chose it. */
  Optional<String> place(UUID id) {
    return jdbc.sql("SELECT place FROM signals.signal WHERE id = :id AND place IS NOT NULL")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** Marks it as news, for the cursors of the officers. */
  void announce(UUID id) {
    jdbc.sql("UPDATE signals.signal SET news = nextval('signals.news') WHERE id = :id")
        .param("id", id)
        .update();
  }

  static Signal signal(ResultSet row, int n) throws SQLException {
    return new Signal(
        row.getObject("id", UUID.class),
        row.getString("source_kind").equals("TIP") ? row.getObject("source", UUID.class) : null,
        row.getString("number"),
        Channel.valueOf(row.getString("channel")),
        row.getTimestamp("received_at").toInstant(),
        SignalState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        row.getInt("photos"),
        row.getString("goods"),
        row.getString("area"),
        new Signal.SignalDesk(
            row.getString("agency"),
            row.getObject("officer", UUID.class),
            moment(row.getTimestamp("snoozed_until")),
            moment(row.getTimestamp("police_since"))),
        new Signal.SignalOutcome(
            row.getString("referred_to"),
            row.getObject("merged_into", UUID.class),
            procedure(row.getString("proposed")),
            procedure(row.getString("procedure"))),
        new Signal.Time(
            row.getObject("clock", UUID.class),
            row.getTimestamp("due_at").toInstant(),
            row.getInt("rank") == 0),
        row.getLong("news"),
        row.getInt("part"));
  }

  private static @Nullable Instant moment(@Nullable Timestamp stamp) {
    return stamp == null ? null : stamp.toInstant();
  }

  private static @Nullable Procedure procedure(@Nullable String name) {
    return name == null ? null : Procedure.valueOf(name);
  }

  static @Nullable String name(@Nullable Procedure procedure) {
    return procedure == null ? null : procedure.name();
  }
}
