package vn.chosach.signals;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.Reader;
import vn.chosach.signals.searching.PageKey;
import vn.chosach.signals.searching.SearchTerms;
import vn.chosach.signals.searching.Titles;
import vn.chosach.tips.Desk;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;

/**
 * Reads the inbox. List and count are the same predicate; pages go on from the last row and not
 * from an offset, so that a page costs the same at ten rows and at a million.
 */
@Repository
class InboxReading {

  private static final int MOST_ROWS = 100;

  private final JdbcClient jdbc;
  private final Marks marks;
  private final Tips tips;
  private final InstantSource time;

  InboxReading(JdbcClient jdbc, Marks marks, Tips tips, InstantSource time) {
    this.jdbc = jdbc;
    this.marks = marks;
    this.tips = tips;
    this.time = time;
  }

  Inbox page(Inbox.Question question, Reader reader) {
    Predicate predicate = predicate(question, reader);
    Optional<PageKey> from = PageKey.of(question.from(), predicate.pressing());
    int size = Math.clamp(question.size(), 1, MOST_ROWS);
    boolean back = from.isPresent() && from.get().back();
    List<Signal> found =
        predicate
            .bind(
                jdbc.sql(
                    "SELECT "
                        + SignalRows.COLUMNS
                        + predicate.from()
                        + from.map(key -> " AND " + key.condition()).orElse("")
                        + PageKey.order(predicate.pressing(), back)
                        + " LIMIT :size"))
            .params(from.map(PageKey::values).orElse(Map.of()))
            .param("size", size + 1)
            .query(SignalRows::signal)
            .list();
    boolean further = found.size() > size;
    List<Signal> shown = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
    if (back) {
      shown = shown.reversed();
    }
    boolean before = back ? further : from.isPresent();
    boolean after = back || further;
    boolean pressing = predicate.pressing();
    return new Inbox(
        rows(shown, question.tab(), reader),
        count(predicate),
        before && !shown.isEmpty() ? PageKey.before(place(shown.getFirst()), pressing) : null,
        after && !shown.isEmpty() ? PageKey.after(place(shown.getLast()), pressing) : null);
  }

  Inbox.Tally tally(Reader reader) {
    Predicate open = predicate(Inbox.Question.open(Inbox.Tab.ALL, 1), reader);
    Predicate mine = predicate(Inbox.Question.open(Inbox.Tab.MINE, 1), reader);
    long seen = seen(reader, Inbox.Tab.ALL);
    return new Inbox.Tally(
        count(open),
        count(mine),
        count(open.and("s.due_at < :now", Map.of())),
        count(open.and("s.news > :seen", Map.of("seen", seen))));
  }

  /** The officer has seen all news of a tab. */
  void seen(Inbox.Tab tab, Reader reader) {
    jdbc.sql(
            """
            INSERT INTO signals.seen (officer, tab, news)
            SELECT :officer, :tab, coalesce(max(news), 0) FROM signals.signal
            ON CONFLICT (officer, tab) DO UPDATE SET news = EXCLUDED.news
            """)
        .param("officer", reader.actor().id())
        .param("tab", tab.name())
        .update();
  }

  private static PageKey.Place place(Signal row) {
    return new PageKey.Place(row.time().escalated(), row.time().dueAt(), row.id());
  }

  private int count(Predicate predicate) {
    return predicate
        .bind(
            jdbc.sql("SELECT count(*) FROM (SELECT 1" + predicate.from() + " LIMIT :most) counted"))
        .param("most", Inbox.MOST_COUNTED + 1)
        .query(Integer.class)
        .single();
  }

  private List<Inbox.Row> rows(List<Signal> signals, Inbox.Tab tab, Reader reader) {
    List<UUID> ids = signals.stream().map(Signal::tip).filter(Objects::nonNull).toList();
    Map<UUID, Tip> told =
        tips.read(ids, Desk.SIFTING).stream()
            .collect(Collectors.toMap(Tip::id, Function.identity()));
    long seen = seen(reader, tab);
    return signals.stream()
        .map(
            signal ->
                new Inbox.Row(signal, Titles.of(told.get(signal.tip())), signal.news() > seen))
        .toList();
  }

  private long seen(Reader reader, Inbox.Tab tab) {
    return jdbc.sql("SELECT news FROM signals.seen WHERE officer = :officer AND tab = :tab")
        .param("officer", reader.actor().id())
        .param("tab", tab.name())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private Predicate predicate(Inbox.Question question, Reader reader) {
    Set<String> terms = SearchTerms.asked(question.words());
    Reach reach = Reach.of(reader);
    Instant now = time.instant();
    var conditions = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    conditions.add(reach.condition());
    values.put("now", Timestamp.from(now));
    conditions.add(
        switch (question.view()) {
          case OPEN ->
              "s.state IN ('WAITING', 'ASKED')"
                  + " AND (s.snoozed_until IS NULL OR s.snoozed_until <= :now)";
          case SNOOZED -> "s.state IN ('WAITING', 'ASKED') AND s.snoozed_until > :now";
          case CLOSED -> "s.state IN ('ADMITTED', 'REFERRED', 'MERGED', 'REFUSED')";
          case ANY -> "true";
        });
    if (question.tab() == Inbox.Tab.MINE) {
      conditions.add("s.officer = :me");
      values.put("me", reader.actor().id());
    }
    only(conditions, values, "channel", question.channel());
    only(conditions, values, "goods", question.goods());
    only(conditions, values, "proposed", question.procedure());
    if (!terms.isEmpty()) {
      conditions.add("f.terms @> :terms");
      values.put("terms", marks.ofTerms(terms));
    }
    boolean pressing = terms.isEmpty() && question.view() == Inbox.View.OPEN;
    return new Predicate(!terms.isEmpty(), pressing, conditions, values, reach);
  }

  private static void only(
      List<String> conditions, Map<String, Object> values, String column, @Nullable Object value) {
    if (value != null) {
      conditions.add("s." + column + " = :" + column);
      values.put(column, value.toString());
    }
  }

  /**
   * What list and count share.
   *
   * @param searching whether the terms are asked too
   * @param pressing whether the most pressing come first, otherwise the newest
   */
  private record Predicate(
      boolean searching,
      boolean pressing,
      List<String> conditions,
      Map<String, Object> values,
      Reach reach) {

    String from() {
      String tables =
          searching
              ? " FROM signals.findable f JOIN signals.signal s ON s.id = f.signal"
              : " FROM signals.signal s";
      return tables + " WHERE " + String.join(" AND ", conditions);
    }

    Predicate and(String condition, Map<String, Object> more) {
      var all = new ArrayList<>(conditions);
      all.add(condition);
      var filled = new HashMap<>(values);
      filled.putAll(more);
      return new Predicate(searching, pressing, all, filled, reach);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
      return reach.bind(statement.params(values));
    }
  }
}
