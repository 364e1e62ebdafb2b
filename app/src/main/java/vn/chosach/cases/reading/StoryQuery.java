package vn.chosach.cases.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.criminal.CriminalStage;
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
  private static final Set<CaseEvent> DECISIONS =
      EnumSet.of(
          CaseEvent.FINE,
          CaseEvent.FINE_AT_ONCE,
          CaseEvent.RECOVER,
          CaseEvent.ANNUL,
          CaseEvent.AMEND,
          CaseEvent.TRANSFER,
          CaseEvent.DECLINE,
          CaseEvent.RECEIVE_BACK);

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
                   x.number_after, x.key_after, x.found, w.was, w.became,
                   m.event = 'SEIZE' AND EXISTS (
                     SELECT FROM cases.seizure s
                       JOIN cases.seized h ON h.seizure = s.id
                       JOIN cases.exhibit e ON e.case_id = h.case_id AND e.number = h.exhibit
                      WHERE s.case_id = t.id AND s.number = w.became AND e.kind = 'GOODS')
                     AS seized,
                   (SELECT o.tip FROM cases.origin o WHERE o.signal = x.signal) AS tip
              FROM told t JOIN cases.moment m ON m.case_id = t.id
              LEFT JOIN cases.fact x ON x.case_id = m.case_id AND x.number = m.number
              -- Codes and numbers, which a change says in the same words since the first case.
              LEFT JOIN LATERAL (
                SELECT d ->> 'from' AS was, d ->> 'to' AS became
                  FROM jsonb_array_elements(m.changes) d
                 WHERE d ->> 'what' = CASE m.event WHEN 'VALUE' THEN 'violation'
                                                   WHEN 'TRY' THEN 'criminal-stage'
                                                   WHEN 'PAY' THEN 'late-paid'
                                                   WHEN 'AMEND' THEN 'amended'
                                                   WHEN 'SEIZE' THEN 'seizure'
                                                   WHEN 'TRANSFER' THEN 'referral'
                                                   WHEN 'DECLINE' THEN 'referral'
                                                   WHEN 'RECEIVE_BACK' THEN 'taken-back'
                                                   ELSE 'decision' END
                 LIMIT 1) w ON true
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
        ofKinds(head.violation(), entries.getOrDefault(head.id(), List.of())));
  }

  /** Which kind of violation held when: from the newest back, each change says what was before. */
  private static List<CaseStory.Entry> ofKinds(
      @Nullable String now, List<CaseStory.Entry> entries) {
    var told = new ArrayList<CaseStory.Entry>();
    String kind = now;
    for (CaseStory.Entry entry : entries.reversed()) {
      told.add(entry.of(kind));
      if (entry.event() == CaseEvent.VALUE && entry.violation() != null) {
        kind = entry.violation().isEmpty() ? null : entry.violation();
      }
    }
    return told.reversed();
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
    String was = row.getString("was");
    String became = row.getString("became");
    // Of a valuation that changed the kind the one before, empty for none.
    boolean sorted = event == CaseEvent.VALUE && (was != null || became != null);
    return new CaseStory.Entry(
        row.getInt("step"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("written_at").toInstant(),
        event,
        "MONEY".equals(row.getString("kind")) ? dong(event, row) : null,
        row.getObject("number_before", Long.class),
        row.getBoolean("found"),
        row.getBoolean("seized")
            || event == CaseEvent.SECURE && ExhibitKind.GOODS.name().equals(key),
        event == CaseEvent.NAME_SUBJECT && key != null ? SubjectKind.valueOf(key) : null,
        AGENCIES.contains(event) ? key : null,
        row.getObject("tip", UUID.class),
        sorted ? Objects.requireNonNullElse(was, "") : null,
        DECISIONS.contains(event) ? (was == null ? became : was) : null,
        event == CaseEvent.TRY && CriminalStage.STOPPED.name().equals(became));
  }

  /**
   * Of a payment what came in, with what was paid for being late, of an annulment what was decided,
   * of all else what it states.
   */
  private static @Nullable Long dong(CaseEvent event, ResultSet row) throws SQLException {
    Long after = row.getObject("number_after", Long.class);
    Long before = row.getObject("number_before", Long.class);
    if (event == CaseEvent.ANNUL) {
      return before;
    }
    if (event != CaseEvent.PAY || after == null || before == null) {
      return after;
    }
    String late = row.getString("became");
    return after - before + (late == null ? 0 : Long.parseLong(late));
  }
}
