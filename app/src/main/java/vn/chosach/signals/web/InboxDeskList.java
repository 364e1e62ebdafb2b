package vn.chosach.signals.web;

import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalLifeCycle.SignalWho;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.BulkDeed;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListColumn.ListCell;

/** The inbox as a list: it draws its rows itself, has views, and forwards many at once. */
@Component
record InboxDeskList(Signals signals, SignalNames names, InstantSource time)
    implements DeskList<Inbox.InboxRow> {

  private static final Duration A_DAY = Duration.ofHours(24);
  private static final int MOST_AT_ONCE = 100;

  @Override
  public ListTerms terms() {
    return new ListTerms(
        InboxRoutes.INBOX,
        "signals.inbox.title",
        "ui.lists.count",
        Set.of("the", "xem", "kenh", "hang", "tt", "tim"));
  }

  /** What was told stays in the house: a file says what lies where, and since when. */
  @Override
  public List<ListColumn<Inbox.InboxRow>> columns() {
    return List.of(
        ListColumn.text("so", "signals.file.number", "", row -> row.signal().number()),
        ListColumn.of(
            "den",
            "signals.file.received",
            "",
            (row, page) -> ListCell.of(page.moment(row.signal().receivedAt()))),
        ListColumn.of(
            "kenh",
            "signals.file.channel",
            "",
            (row, page) ->
                ListCell.of(page.t("signals.from." + InboxFilter.slug(row.signal().channel())))),
        ListColumn.of(
            "tinh-trang",
            "signals.file.state",
            "",
            (row, page) -> ListCell.of(page.t(row.signal().state().textKey()))),
        ListColumn.of(
            "han",
            "signals.file.due",
            "",
            (row, page) -> ListCell.of(Due.of(row.signal(), page).text())));
  }

  /** All of it, for a file: the page itself reads sheet by sheet from a key on. */
  @Override
  public ListSlice<Inbox.InboxRow> slice(
      ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    var rows = new ArrayList<Inbox.InboxRow>();
    String from = null;
    do {
      Inbox found = signals.inbox(question(ask, from, MOST_AT_ONCE), ActingOfficer.of(viewer));
      rows.addAll(found.rows());
      from = found.next();
    } while (from != null && rows.size() <= MOST_IN_FILE);
    return new ListSlice<>(offset == 0 ? rows : List.of(), rows.size());
  }

  /** A search that has its page looks no further: it is asked for as many as are counted. */
  @Override
  public int count(ListAsk ask, int most, Viewer viewer, Page page) {
    return signals.inbox(question(ask, null, most + 1), ActingOfficer.of(viewer)).count();
  }

  private static Inbox.InboxQuestion question(ListAsk ask, @Nullable String from, int size) {
    InboxFilter filter = InboxFilter.of(ask.filters());
    return new Inbox.InboxQuestion(
        filter.tab(),
        filter.view(),
        filter.channel(),
        filter.goods(),
        filter.procedure(),
        filter.words(),
        from,
        size);
  }

  @Override
  public List<BulkDeed> deeds(Viewer viewer) {
    var reader = ActingOfficer.of(viewer);
    if (!SignalWho.DESK.may(reader.actor(), reader.roles())) {
      return List.of();
    }
    return List.of(
        handled("nhan", "signals.act.take", () -> new DeskAct.Assign(viewer.officerId()), reader),
        handled("bo-nhan", "signals.act.release", () -> new DeskAct.Assign(null), reader),
        handled(
            "hen-lai",
            "signals.bulk.snooze",
            () -> new DeskAct.Snooze(time.instant().plus(A_DAY)),
            reader),
        new BulkDeed(
            "chuyen",
            "signals.bulk.forward",
            page ->
                List.of(
                    select("co-quan", "signals.form.agency", names.receivers(List.of(), page)),
                    words("loi", "signals.form.words", ActForms.WORDS)
                        .hint("signals.bulk.words.hint")
                        .missing("signals.words-missing")),
            ids -> numbers(ids, reader),
            (id, seen, sent) ->
                signals.decide(
                    id, new Decision.Refer(sent.text("co-quan"), sent.text("loi")), seen, reader)));
  }

  private BulkDeed handled(String key, String text, Supplier<DeskAct> act, ActingOfficer reader) {
    return new BulkDeed(
        key,
        text,
        page -> List.of(),
        ids -> numbers(ids, reader),
        (id, seen, sent) -> signals.handle(id, act.get(), seen, reader));
  }

  private Map<UUID, String> numbers(Collection<UUID> ids, ActingOfficer reader) {
    var numbers = new LinkedHashMap<UUID, String>();
    for (UUID id : ids) {
      signals.read(id, reader).ifPresent(sheet -> numbers.put(id, sheet.signal().number()));
    }
    return numbers;
  }
}
