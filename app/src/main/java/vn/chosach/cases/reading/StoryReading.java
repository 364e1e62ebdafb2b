package vn.chosach.cases.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;

/** Reads what is counted of cases out of their timelines. What is seen was settled before. */
@Component
class StoryReading {

  private static final Set<CaseEvent> AGENCIES =
      EnumSet.of(CaseEvent.INVOLVE, CaseEvent.TAKE_OVER, CaseEvent.SUCCEED);

  private final JdbcClient jdbc;

  StoryReading(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<CaseStory> read(CaseStory.Which which) {
    return switch (which) {
      case CaseStory.Which.Of of ->
          of.cases().isEmpty()
              ? List.of()
              : stories("f.id = ANY (string_to_array(:which, ',')::uuid[])", joined(of), 500);
      case CaseStory.Which.Next next ->
          stories(
              "f.id > :which::uuid",
              next.after() == null ? new UUID(0, 0).toString() : next.after().toString(),
              Math.clamp(next.limit(), 1, 500));
    };
  }

  private static String joined(CaseStory.Which.Of of) {
    return String.join(",", of.cases().stream().map(UUID::toString).toList());
  }

  private List<CaseStory> stories(String condition, String which, int limit) {
    var heads = new LinkedHashMap<UUID, CaseStory>();
    var entries = new LinkedHashMap<UUID, List<CaseStory.Entry>>();
    jdbc.sql(
            """
            WITH told AS (
              SELECT f.id, f.number, f.area, f.goods, f.violation,
                     -- Who began it: who leads from when on is told by the entries.
                     coalesce(
                       (SELECT d ->> 'from'
                          FROM cases.moment b, jsonb_array_elements(b.changes) d
                         WHERE b.case_id = f.id AND b.event IN ('TAKE_OVER', 'SUCCEED')
                           AND d ->> 'what' = 'agency'
                         ORDER BY b.number LIMIT 1),
                       f.agency) AS agency
                FROM cases.case_file f WHERE %s ORDER BY f.id LIMIT :limit)
            SELECT t.*, m.number AS step, m.at, m.written_at, m.event,
                   (SELECT jsonb_object_agg(d ->> 'what', d ->> 'to')
                      FROM jsonb_array_elements(m.changes) d
                     WHERE d ->> 'what' IN ('amount', 'worth', 'paid', 'violation-found', 'agency'))
                     AS news,
                   (SELECT d ->> 'from' FROM jsonb_array_elements(m.changes) d
                     WHERE d ->> 'what' = 'paid') AS paid_before,
                   (SELECT substr(d ->> 'what', 9) FROM jsonb_array_elements(m.changes) d
                     WHERE d ->> 'what' LIKE 'subject-%%' LIMIT 1) AS subject,
                   EXISTS (SELECT FROM jsonb_array_elements(m.changes) d
                             JOIN cases.exhibit e ON e.case_id = t.id AND e.kind = 'GOODS'
                                  AND d ->> 'to' LIKE e.number || '. %%'
                            WHERE m.event = 'SECURE' AND d ->> 'what' = 'exhibit') AS goods_secured,
                   (SELECT o.tip FROM jsonb_array_elements(m.changes) d
                      JOIN cases.origin o ON o.number = coalesce(d ->> 'to', d ->> 'from')
                     WHERE d ->> 'what' = 'signal' LIMIT 1) AS tip
              FROM told t JOIN cases.moment m ON m.case_id = t.id
             WHERE m.event IN ('OPEN', 'INSPECT', 'FINE', 'RECOVER', 'TRANSFER', 'RECEIVE_BACK',
                               'PROSECUTE', 'PAY', 'CLEAR', 'DROP', 'REOPEN', 'INVOLVE', 'VALUE',
                               'NAME_SUBJECT', 'SECURE', 'TAKE_DOWN', 'JOIN', 'TAKE_BACK',
                               'DECLINE', 'TAKE_OVER', 'SUCCEED')
             ORDER BY t.id, m.number
            """
                .formatted(condition))
        .param("which", which)
        .param("limit", limit)
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
    var news = new News(row.getString("news"));
    String subject = row.getString("subject");
    return new CaseStory.Entry(
        row.getInt("step"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("written_at").toInstant(),
        event,
        dong(event, news, row.getString("paid_before")),
        "true".equals(news.of("violation-found")),
        row.getBoolean("goods_secured"),
        event == CaseEvent.NAME_SUBJECT && subject != null
            ? vn.chosach.cases.life.SubjectKind.valueOf(subject.toUpperCase(Locale.ROOT))
            : null,
        AGENCIES.contains(event) ? news.of("agency") : null,
        row.getObject("tip", UUID.class));
  }

  private static @Nullable Long dong(CaseEvent event, News news, @Nullable String paidBefore) {
    if (event == CaseEvent.PAY) {
      Long paid = amount(news.of("paid"));
      Long before = amount(paidBefore);
      return paid == null ? null : paid - (before == null ? 0 : before);
    }
    return amount(news.of(event == CaseEvent.VALUE ? "worth" : "amount"));
  }

  private static @Nullable Long amount(@Nullable String text) {
    return text == null ? null : Long.valueOf(text);
  }

  /** What an entry changed, as the database hands it over. */
  private record News(@Nullable String json) {

    private static final tools.jackson.databind.json.JsonMapper JSON =
        tools.jackson.databind.json.JsonMapper.shared();

    @Nullable String of(String what) {
      if (json == null) {
        return null;
      }
      var found = JSON.readTree(json).get(what);
      return found == null || found.isNull() ? null : found.asString();
    }
  }
}
