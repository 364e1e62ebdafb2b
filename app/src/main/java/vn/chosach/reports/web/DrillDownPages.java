package vn.chosach.reports.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.cases.CaseRecords;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.FigureDetailQuery;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** The rows behind a figure, as a page and as a file: titles only of cases that the viewer sees. */
@Component
record DrillDownPages(DrillDown drillDown, CaseRecords cases, ReportNames names) {

  private static final int ROWS = 50;
  private static final int TITLES = 500;

  /**
   * The figure whose rows are asked for.
   *
   * @param line of the form, or of a force or an area
   * @param at page of its rows, from 0
   * @param scope days and agency of the figure
   * @param path address of the rows with what was chosen, ending before line and column
   * @param back address of the page of the figure
   * @param backWords what the way back is called
   */
  record FigureAsked(
      String line, Col col, int at, Scope scope, String path, String back, String backWords) {

    static FigureAsked of(
        Map<String, String> asked, Scope scope, String path, String back, String backWords) {
      String number = asked.getOrDefault("trang", "0");
      return new FigureAsked(
          asked.getOrDefault("dong", "inspected"),
          SheetPages.col(asked.get("cot")),
          number.matches("\\d{1,5}") ? Integer.parseInt(number) : 0,
          scope,
          path,
          back,
          backWords);
    }

    private ReportFactKind kind() {
      return DrillDown.Which.of(line)
          .map(DrillDown.Which::kind)
          .filter(kind -> !kind.ofTips() || scope.agency() == null)
          .orElseThrow(Page::absent);
    }

    private String address(String file) {
      return UriComponentsBuilder.fromUriString(path.replaceFirst("\\?", file + "?"))
          .queryParam("dong", line)
          .queryParam("cot", col)
          .build()
          .encode()
          .toUriString();
    }
  }

  /**
   * The page.
   *
   * @param found its rows, at {@link #offset}; {@code null} to look for them by the scope alone
   * @param parts what the agencies reported for the line
   */
  FigureRowsView view(
      FigureAsked asked,
      @Nullable FigureDetailQuery found,
      List<FigureRowsView.FigurePart> parts,
      Viewer viewer,
      Page page) {
    ReportFactKind kind = asked.kind();
    FigureDetailQuery rows = found == null ? rows(asked, offset(asked), ROWS) : found;
    Map<UUID, String> titles = titles(kind, rows, viewer);
    Days days = asked.col().days(asked.scope().days());
    return new FigureRowsView(
        asked.back(),
        asked.backWords(),
        names.line(asked.line(), asked.scope().days().to(), page),
        page.t(
            "reports.behind.lede",
            page.t(asked.col().textKey()),
            page.day(days.from()),
            page.day(days.to())),
        page.t("reports.behind.count", rows.count()),
        page.number(rows.sum()),
        rows.rows().stream().map(row -> row(row, asked.scope().days().to(), titles, page)).toList(),
        parts,
        new ListSheet(asked.at() + 1, ROWS)
            .pager(rows.count(), one -> asked.address("") + "&trang=" + (one - 1), page),
        page.t(kind.unit().textKey()),
        asked.address("/bang/dong.csv"));
  }

  static int offset(FigureAsked asked) {
    return asked.at() * ROWS;
  }

  static int limit() {
    return ROWS;
  }

  /** All rows as a table to keep; {@code found} as for the page. */
  Table table(FigureAsked asked, @Nullable FigureDetailQuery found, Viewer viewer, Page page) {
    ReportFactKind kind = asked.kind();
    FigureDetailQuery rows = found == null ? rows(asked, 0, DrillDown.MOST) : found;
    Map<UUID, String> titles = titles(kind, rows, viewer);
    return new Table(
        "dong",
        names.line(asked.line(), asked.scope().days().to(), page),
        List.of(
            page.t("reports.head.number"),
            page.t("reports.head.agency"),
            page.t("reports.head.on"),
            page.t("reports.head.amount") + " (" + page.t(kind.unit().textKey()) + ")",
            page.t("reports.head.title")),
        rows.rows().stream()
            .map(
                row ->
                    new Table.TableRow(
                        row.number(),
                        0,
                        null,
                        List.of(
                            Table.TableValue.words(agency(row, asked, page)),
                            Table.TableValue.words(page.day(row.on())),
                            Table.TableValue.of(row.amount(), page),
                            Table.TableValue.words(titles.getOrDefault(row.id(), "")))))
            .toList());
  }

  private String agency(FigureDetailQuery.FigureDetailRow row, FigureAsked asked, Page page) {
    String lead = row.lead();
    return lead == null ? "" : names.agency(lead, asked.scope().days().to(), page);
  }

  private FigureDetailQuery rows(FigureAsked asked, int offset, int limit) {
    return drillDown.rows(
        DrillDown.Which.of(asked.line()).orElseThrow(),
        asked.col(),
        asked.scope(),
        true,
        offset,
        limit);
  }

  private Map<UUID, String> titles(ReportFactKind kind, FigureDetailQuery rows, Viewer viewer) {
    var titles = new HashMap<UUID, String>();
    if (!kind.ofTips()) {
      List<UUID> ids = rows.rows().stream().map(FigureDetailQuery.FigureDetailRow::id).toList();
      for (int at = 0; at < ids.size(); at += TITLES) {
        titles.putAll(
            cases.titles(
                ids.subList(at, Math.min(ids.size(), at + TITLES)), ActingOfficer.of(viewer)));
      }
    }
    return titles;
  }

  private FigureRowsView.FigureRow row(
      FigureDetailQuery.FigureDetailRow row, LocalDate day, Map<UUID, String> titles, Page page) {
    String title = titles.get(row.id());
    String lead = row.lead();
    return new FigureRowsView.FigureRow(
        row.number(),
        lead == null ? null : names.agency(lead, day, page),
        page.day(row.on()),
        page.number(row.amount()),
        title,
        title == null ? null : "/ho-so-vu-viec/" + row.number());
  }
}
