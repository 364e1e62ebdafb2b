package vn.chosach.signals;

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
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.searching.PageKey;
import vn.chosach.signals.searching.SearchTerms;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.searching.SignalSearch;
import vn.chosach.signals.searching.SoughtSignals;
import vn.chosach.signals.searching.Titles;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;

/**
 * Reads the inbox. List and count are the same predicate; pages go on from the last row and not
 * from an offset, so that a page costs the same at ten rows and at a million.
 */
@Component
record InboxQuery(
    JdbcClient jdbc,
    SignalSearch searching,
    LetterParts parts,
    Tips tips,
    InstantSource time,
    SignalRowSecurity rowSecurity) {

  private static final int MOST_ROWS = 100;

  Inbox page(Inbox.InboxQuestion question, ActingOfficer reader) {
    SoughtSignals predicate = predicate(question, reader);
    Set<String> terms = SearchTerms.asked(question.words());
    boolean pressing = terms.isEmpty() && question.view() == Inbox.View.OPEN;
    Optional<PageKey> from = PageKey.of(question.from(), pressing);
    int size = Math.clamp(question.size(), 1, MOST_ROWS);
    boolean back = from.isPresent() && from.get().back();
    List<Signal> found;
    int count;
    int most;
    if (terms.isEmpty()) {
      most = Inbox.MOST_COUNTED;
      found = listed(predicate, from, pressing, back, size + 1);
      count = count(predicate);
    } else {
      var wanted =
          new SignalSearch.Wanted(
              terms,
              question.view().open(),
              !predicate.reach().all(),
              predicate.joined(),
              predicate.filled());
      int limit = Math.max(Inbox.MOST_FOUND, size) + 1;
      SignalSearch.SignalSearchFound newest = searching.find(wanted, null, false, size + 1, limit);
      List<UUID> ids = newest.signals();
      count = Math.min(ids.size(), Inbox.MOST_FOUND + 1);
      most = newest.all() ? Inbox.MOST_FOUND : Math.max(0, count - 1);
      found =
          inOrder(
              from.isEmpty()
                  ? ids.subList(0, Math.min(ids.size(), size + 1))
                  : searching.find(wanted, from.get().id(), back, size + 1, size + 1).signals());
    }
    boolean further = found.size() > size;
    List<Signal> shown = new ArrayList<>(found.subList(0, Math.min(size, found.size())));
    if (back) {
      shown = shown.reversed();
    }
    boolean before = back ? further : from.isPresent();
    boolean after = back || further;
    return new Inbox(
        rows(shown, question.tab(), reader),
        count,
        most,
        before && !shown.isEmpty() ? PageKey.before(place(shown.getFirst()), pressing) : null,
        after && !shown.isEmpty() ? PageKey.after(place(shown.getLast()), pressing) : null,
        0);
  }

  /** How many reports of crimes other agencies' police still have to sift. */
  int withPolice(ActingOfficer reader) {
    return jdbc.sql(
            """
            SELECT count(*) FROM signals.signal s
             WHERE s.state IN ('WAITING', 'ASKED') AND s.police_since IS NOT NULL
               AND s.agency <> ALL (:own)
            """)
        .param("own", rowSecurity.heirs().of(reader).toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  /**
   * What every desk has before it, for the program itself.
   *
   * @param inbox key of the agency whose inbox alone; {@code null} for all that desks share
   */
  TipDesk.TipDeskWaiting waiting(int named, @Nullable String inbox) {
    Reach reach = inbox == null ? Reach.ALL_DESKS : Reach.inbox(rowSecurity.heirs().of(inbox));
    SoughtSignals open = predicate(Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, 1), reach);
    String oldest =
        "SELECT s.number" + open.from() + " ORDER BY s.received_at, s.id LIMIT " + named;
    return open.bind(
            jdbc.sql(
                "SELECT (SELECT count(*)%s) AS open, ARRAY(%s) AS numbers"
                    .formatted(open.from(), oldest)))
        .query(
            (row, n) ->
                new TipDesk.TipDeskWaiting(
                    row.getInt("open"), List.of((String[]) row.getArray("numbers").getArray())))
        .single();
  }

  /** All three numbers by one statement: they are asked again every few seconds on every desk. */
  Inbox.InboxTally tally(ActingOfficer reader) {
    SoughtSignals mine = predicate(Inbox.InboxQuestion.open(Inbox.InboxTab.MINE, 1), reader);
    SoughtSignals open = predicate(Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, 1), reader);
    SoughtSignals unseen =
        open.and(
            "s.news > coalesce((SELECT k.news FROM signals.seen k"
                + " WHERE k.officer = :me AND k.tab = :all), 0)");
    return mine.bind(
            jdbc.sql(
                "SELECT (%s) AS open, (%s) AS mine, (%s) AS unseen"
                    .formatted(
                        open.counting(Inbox.MOST_COUNTED + 1),
                        mine.counting(Inbox.MOST_COUNTED + 1),
                        unseen.counting(Inbox.MOST_COUNTED + 1))))
        .param("all", Inbox.InboxTab.ALL.name())
        .query(Inbox.InboxTally.class)
        .single();
  }

  /** The officer has seen all news of a tab. */
  void seen(Inbox.InboxTab tab, ActingOfficer reader) {
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

  private List<Signal> listed(
      SoughtSignals predicate, Optional<PageKey> from, boolean pressing, boolean back, int most) {
    return predicate
        .bind(
            jdbc.sql(
                "SELECT "
                    + SignalRepository.COLUMNS
                    + predicate.from()
                    + from.map(key -> " AND " + key.condition()).orElse("")
                    + PageKey.order(pressing, back)
                    + " LIMIT "
                    + most))
        .params(from.map(PageKey::values).orElse(Map.of()))
        .query(SignalRepository::signal)
        .list();
  }

  /**
   * The most pressing one that nobody holds, kept for this transaction; what another transaction
   * keeps is passed over and not waited for.
   */
  Optional<Signal> free(Inbox.InboxQuestion question, ActingOfficer reader) {
    if (question.view() != Inbox.View.OPEN || !SearchTerms.asked(question.words()).isEmpty()) {
      return Optional.empty();
    }
    SoughtSignals free =
        predicate(question, rowSecurity.reach(reader)).and(SignalActRepository.FREE);
    free.values().put("notAgain", String.valueOf(reader.actor().id()));
    return free.bind(
            jdbc.sql(
                "SELECT "
                    + SignalRepository.COLUMNS
                    + free.from()
                    + PageKey.order(true, false)
                    + " LIMIT 1 FOR UPDATE SKIP LOCKED"))
        .query(SignalRepository::signal)
        .optional();
  }

  /** What open signals are called, those that the reader sees. */
  Map<UUID, String> titles(List<UUID> ids, ActingOfficer reader) {
    SoughtSignals these =
        predicate(Inbox.InboxQuestion.open(Inbox.InboxTab.ALL, 1), reader)
            .and("s.id = ANY (:these)");
    these.values().put("these", ids.toArray(UUID[]::new));
    return rows(
            listed(these, Optional.empty(), false, false, ids.size()), Inbox.InboxTab.ALL, reader)
        .stream()
        .collect(Collectors.toMap(row -> row.signal().id(), Inbox.InboxRow::title));
  }

  private List<Signal> inOrder(List<UUID> ids) {
    Map<UUID, Signal> found =
        jdbc
            .sql(
                "SELECT "
                    + SignalRepository.COLUMNS
                    + " FROM signals.signal s WHERE s.id = ANY (:ids)")
            .param("ids", ids.toArray(UUID[]::new))
            .query(SignalRepository::signal)
            .list()
            .stream()
            .collect(Collectors.toMap(Signal::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static PageKey.PageKeyPlace place(Signal row) {
    return new PageKey.PageKeyPlace(row.time().escalated(), row.time().dueAt(), row.id());
  }

  private int count(SoughtSignals predicate) {
    return predicate
        .bind(jdbc.sql(predicate.counting(Inbox.MOST_COUNTED + 1)))
        .query(Integer.class)
        .single();
  }

  private List<Inbox.InboxRow> rows(
      List<Signal> signals, Inbox.InboxTab tab, ActingOfficer reader) {
    List<UUID> ids = signals.stream().map(Signal::tip).filter(Objects::nonNull).toList();
    Map<UUID, Tip> told =
        tips.read(ids, TipDesk.SIFTING).stream()
            .collect(Collectors.toMap(Tip::id, Function.identity()));
    Map<UUID, String> excerpts = parts.excerpts(signals);
    long seen = seen(reader, tab);
    return signals.stream()
        .map(
            signal ->
                new Inbox.InboxRow(
                    signal,
                    Titles.of(told.get(signal.tip()), excerpts.get(signal.id())),
                    signal.news() > seen))
        .toList();
  }

  private long seen(ActingOfficer reader, Inbox.InboxTab tab) {
    return jdbc.sql("SELECT news FROM signals.seen WHERE officer = :officer AND tab = :tab")
        .param("officer", reader.actor().id())
        .param("tab", tab.name())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private SoughtSignals predicate(Inbox.InboxQuestion question, ActingOfficer reader) {
    SoughtSignals predicate = predicate(question, rowSecurity.reach(reader));
    if (question.tab() == Inbox.InboxTab.MINE) {
      predicate.values().put("me", reader.actor().id());
      return predicate.and("s.officer = :me");
    }
    return predicate;
  }

  private SoughtSignals predicate(Inbox.InboxQuestion question, Reach reach) {
    var conditions = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    conditions.add(
        switch (question.view()) {
          case OPEN, SNOOZED -> reach.openCondition();
          case CLOSED, ANY -> reach.condition();
        });
    values.put("now", time.instant());
    conditions.add(
        switch (question.view()) {
          case OPEN ->
              "s.state IN ('WAITING', 'ASKED')"
                  + " AND (s.snoozed_until IS NULL OR s.snoozed_until <= :now)";
          case SNOOZED -> "s.state IN ('WAITING', 'ASKED') AND s.snoozed_until > :now";
          case CLOSED -> "s.state IN ('ADMITTED', 'REFERRED', 'MERGED', 'REFUSED')";
          case ANY -> "true";
        });
    only(conditions, values, "channel", question.channel());
    only(conditions, values, "goods", question.goods());
    only(conditions, values, "proposed", question.procedure());
    return new SoughtSignals(conditions, values, reach);
  }

  private static void only(
      List<String> conditions, Map<String, Object> values, String column, @Nullable Object value) {
    if (value != null) {
      conditions.add("s." + column + " = :" + column);
      values.put(column, value.toString());
    }
  }
}
