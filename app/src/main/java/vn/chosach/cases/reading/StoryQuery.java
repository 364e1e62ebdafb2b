package vn.chosach.cases.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.SubjectKind;

/**
 * Reads what is counted of cases out of what their acts stated; whoever counts names the events.
 * What is seen was settled before.
 */
@Component
public record StoryQuery(JdbcClient jdbc) {

  private static final Set<CaseEvent> AGENCIES =
      EnumSet.of(CaseEvent.INVOLVE, CaseEvent.TAKE_OVER, CaseEvent.SUCCEED);

  /** The stories that are asked for; the caller has let the transaction see all. */
  public List<CaseStory> read(CaseStory.Which which) {
    return switch (which) {
      case CaseStory.Which.Of(var cases, var events) ->
          cases.isEmpty()
              ? List.of()
              : stories("f.id = ANY (:which::uuid[])", cases.toArray(UUID[]::new), 500, events);
      case CaseStory.Which.Next(var after, var limit, var events) ->
          stories(
              "f.id > :which::uuid",
              after == null ? new UUID(0, 0) : after,
              Math.clamp(limit, 1, 500),
              events);
    };
  }

  private List<CaseStory> stories(
      String condition, Object which, int limit, Set<CaseEvent> events) {
    var heads = new LinkedHashMap<UUID, CaseStory>();
    var entries = new LinkedHashMap<UUID, List<CaseStory.Entry>>();
    jdbc.sql(
            """
            WITH told AS (
              SELECT f.id, f.number, f.area, f.goods, f.violation,
                     -- Who began it: who leads from when on is told by the entries.
                     coalesce(
                       (SELECT b.key_before FROM cases.fact b
                         WHERE b.case_id = f.id AND b.kind = 'AGENCY' AND b.key_before IS NOT NULL
                         ORDER BY b.number LIMIT 1),
                       f.agency) AS agency
                FROM cases.case_file f WHERE %s ORDER BY f.id LIMIT :limit)
            SELECT t.*, m.number AS step, m.at, m.written_at, m.event, x.kind, x.number_before,
                   x.number_after, x.key_after, x.found,
                   (SELECT o.tip FROM cases.origin o WHERE o.signal = x.signal) AS tip
              FROM told t JOIN cases.moment m ON m.case_id = t.id
              LEFT JOIN cases.fact x ON x.case_id = m.case_id AND x.number = m.number
             WHERE m.event = ANY (:events)
             ORDER BY t.id, m.number
            """
                .formatted(condition))
        .param("which", which)
        .param("limit", limit)
        .param("events", events.stream().map(Enum::name).toArray(String[]::new))
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              heads.computeIfAbsent(id, any -> head(id, row));
              entries.computeIfAbsent(id, any -> new ArrayList<>()).add(entry(row));
            });
    return heads.values().stream().map(head -> with(head, entries)).toList();
  }

  private static CaseStory with(CaseStory head, Map<UUID, List<CaseStory.Entry>> entries) {
    return new CaseStory(
        head.id(),
        head.number(),
        head.agency(),
        head.area(),
        head.goods(),
        head.violation(),
        entries.getOrDefault(head.id(), List.of()));
  }

  private static CaseStory head(UUID id, ResultSet row) {
    try {
      return new CaseStory(
          id,
          row.getString("number"),
          row.getString("agency"),
          row.getString("area"),
          row.getString("goods"),
          row.getString("violation"),
          List.of());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CaseStory.Entry entry(ResultSet row) throws SQLException {
    var event = CaseEvent.valueOf(row.getString("event"));
    String key = row.getString("key_after");
    return new CaseStory.Entry(
        row.getInt("step"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("written_at").toInstant(),
        event,
        "MONEY".equals(row.getString("kind")) ? dong(event, row) : null,
        row.getObject("number_before", Long.class),
        row.getBoolean("found"),
        event == CaseEvent.SECURE && ExhibitKind.GOODS.name().equals(key),
        event == CaseEvent.NAME_SUBJECT && key != null ? SubjectKind.valueOf(key) : null,
        AGENCIES.contains(event) ? key : null,
        row.getObject("tip", UUID.class));
  }

  /** Of a payment what came in, of an annulment what was decided, of all else what it states. */
  private static @Nullable Long dong(CaseEvent event, ResultSet row) throws SQLException {
    Long after = row.getObject("number_after", Long.class);
    Long before = row.getObject("number_before", Long.class);
    if (event == CaseEvent.ANNUL) {
      return before;
    }
    return event == CaseEvent.PAY && after != null && before != null ? after - before : after;
  }
}
