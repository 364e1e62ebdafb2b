package vn.chosach.signals.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.web.CrimeSourceController.SourceRow;
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
    SignalRowSecurity rowSecurity,
    PoliceTips police,
    SignalNames names,
    TemplateEngine templates)
    implements DeskList<SourceRow>, PageSlot {

  private static final String PAGE = InboxRoutes.INBOX + "/nguon-tin";
  private static final Map<String, String> ORDERS =
      Map.of("number", "s.number", "received", "s.received_at", "due", "s.due_at");
  private static final String ROWS =
      """
      SELECT s.*, coalesce(s.procedure, s.proposed, 'TIP_389') AS kind,
             (count(*) OVER ())::int AS count
        FROM signals.signal s
       WHERE s.police_since IS NOT NULL AND s.agency = ANY (:agencies)
       ORDER BY %s OFFSET :offset LIMIT :limit
      """;

  /** A source in words; {@code count} is how many there are in all. */
  record SourceRow(
      String href,
      String number,
      String received,
      String channel,
      String kind,
      String officer,
      String due,
      Tone tone,
      String outcome,
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
    String text = "signals.sources.";
    return List.of(
        ListColumn.name(
            "so", text + "number", "number", SourceRow::number, row -> "", SourceRow::href),
        ListColumn.text("nhan", text + "received", "received", SourceRow::received),
        ListColumn.text("kenh", text + "channel", "", SourceRow::channel),
        ListColumn.text("loai", text + "kind", "", SourceRow::kind),
        ListColumn.text("can-bo", text + "officer", "", SourceRow::officer),
        ListColumn.text("han", text + "due", "due", SourceRow::due),
        ListColumn.state("ket-qua", text + "outcome", "", SourceRow::tone, SourceRow::outcome));
  }

  @Override
  public ListSlice<SourceRow> slice(ListAsk ask, int offset, int limit, Viewer viewer, Page page) {
    String order =
        ask.order(this).during(() -> ListOrder.asked().sql(ORDERS, "s.received_at DESC"));
    List<SourceRow> rows =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  rowSecurity.of(ActingOfficer.of(viewer));
                  return jdbc.sql(ROWS.formatted(order))
                      .param(
                          "agencies",
                          rowSecurity.heirs().of(viewer.agencyKey()).toArray(String[]::new))
                      .param("offset", offset)
                      .param("limit", limit)
                      .query((row, n) -> row(row, page))
                      .list();
                }));
    return new ListSlice<>(rows, rows.isEmpty() ? 0 : rows.getFirst().count());
  }

  private SourceRow row(java.sql.ResultSet row, Page page) throws java.sql.SQLException {
    SignalState state = SignalState.valueOf(row.getString("state"));
    String kind = Objects.requireNonNullElse(row.getString("procedure"), row.getString("proposed"));
    UUID officer = row.getObject("officer", UUID.class);
    String to = row.getString("referred_to");
    return new SourceRow(
        InboxRoutes.INBOX + "/" + row.getString("id"),
        row.getString("number"),
        page.moment(row.getTimestamp("received_at").toInstant()),
        page.t(Channel.valueOf(row.getString("channel")).textKey()),
        page.t(Procedure.valueOf(row.getString("kind")).textKey()),
        officer == null ? "–" : names.officer(officer, page),
        page.moment(row.getTimestamp("due_at").toInstant()),
        state.open() ? Tone.CARE : Tone.OK,
        page.t(state.textKey()) + (to == null ? "" : ": " + names.agency(to, page)),
        row.getInt("count"));
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
        : output -> templates.render("signals/crimeSourcesLink.jte", Map.of("page", page), output);
  }
}
