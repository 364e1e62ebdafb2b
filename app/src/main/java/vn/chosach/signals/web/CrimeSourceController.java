package vn.chosach.signals.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.searching.Sight;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;
import vn.chosach.tips.police.PoliceTips;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;
import vn.chosach.ui.lists.ListColumn;
import vn.chosach.ui.lists.ListOrder;
import vn.chosach.ui.lists.ListTable;

/**
 * Sổ tiếp nhận nguồn tin về tội phạm: every source that the police of the province took or were
 * given, with receipt, kind, who holds it, last day and outcome (BLTTHS art. 145, 146; plan III.2).
 * For the police alone; for everybody else the page does not exist.
 */
@Controller
record CrimeSourceController(
    JdbcClient jdbc,
    TransactionTemplate transaction,
    Sight sight,
    PoliceTips police,
    SignalNames names,
    TemplateEngine templates)
    implements DeskList<CrimeSourceController.SourceRow>, PageSlot {

  private static final String PAGE = InboxRoutes.INBOX + "/nguon-tin";
  private static final Map<String, String> ORDERS =
      Map.of("number", "s.number", "received", "s.received_at", "due", "s.due_at");

  /** A source; {@code count} is how many there are in all. */
  record SourceRow(
      UUID id,
      String number,
      Instant receivedAt,
      Channel channel,
      Procedure kind,
      SignalState state,
      @Nullable UUID officer,
      @Nullable String referredTo,
      Instant dueAt,
      int count) {}

  @GetMapping(PAGE)
  ModelAndView page(Page page, ActingOfficer officer) {
    if (!police.serves(officer.agency())) {
      throw Page.absent();
    }
    return new ModelAndView("signals/crimeSources", "table", ListTable.of(this, page));
  }

  @Override
  public ListTerms terms() {
    return new ListTerms(PAGE, "signals.sources", "ui.lists.count", Set.of());
  }

  @Override
  public List<ListColumn<SourceRow>> columns() {
    return List.of(
        ListColumn.name(
            "so",
            "signals.sources.number",
            "number",
            SourceRow::number,
            row -> "",
            row -> InboxRoutes.INBOX + "/" + row.id()),
        column("nhan", "received", "received", (row, page) -> page.moment(row.receivedAt())),
        column("kenh", "channel", "", (row, page) -> page.t(row.channel().textKey())),
        column("loai", "kind", "", (row, page) -> page.t(row.kind().textKey())),
        column(
            "can-bo",
            "officer",
            "",
            (row, page) -> row.officer() == null ? "–" : names.officer(row.officer(), page)),
        column("han", "due", "due", (row, page) -> page.moment(row.dueAt())),
        ListColumn.of(
            "ket-qua",
            "signals.sources.outcome",
            "",
            (row, page) ->
                ListColumn.ListCell.state(
                        row.state().open() ? Tone.CARE : Tone.OK, page.t(row.state().textKey()))
                    .below(row.referredTo() == null ? "" : names.agency(row.referredTo(), page))));
  }

  private static ListColumn<SourceRow> column(
      String key,
      String text,
      String order,
      java.util.function.BiFunction<SourceRow, Page, String> of) {
    return ListColumn.of(
        key,
        "signals.sources." + text,
        order,
        (row, page) -> ListColumn.ListCell.of(of.apply(row, page)));
  }

  @Override
  public ListSlice<SourceRow> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    List<SourceRow> rows =
        transaction.execute(
            status -> {
              sight.of(ActingOfficer.of(viewer));
              return jdbc.sql(
                      """
                      SELECT s.id, s.number, s.received_at, s.channel, s.state, s.officer,
                             coalesce(s.procedure, s.proposed, 'CRIME_REPORT') AS kind,
                             s.referred_to, s.due_at, (count(*) OVER ())::int AS count
                        FROM signals.signal s
                       WHERE s.police_since IS NOT NULL AND s.agency = :agency
                       ORDER BY %s OFFSET :offset LIMIT :limit
                      """
                          .formatted(
                              ask.order(this)
                                  .during(
                                      () -> ListOrder.asked().sql(ORDERS, "s.received_at DESC"))))
                  .param("agency", viewer.agencyKey())
                  .param("offset", offset)
                  .param("limit", limit)
                  .query(SourceRow.class)
                  .list();
            });
    return rows == null || rows.isEmpty()
        ? new ListSlice<>(List.of(), 0)
        : new ListSlice<>(rows, rows.getFirst().count());
  }

  @Override
  public String slot() {
    return "tips.duty.registers";
  }

  /** The desk of the police leads to it. */
  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    return viewer == null || !police.serves(viewer.agencyKey())
        ? null
        : output ->
            templates.render("signals/crimeSourcesLink.jte", Map.of("page", page), output);
  }
}
