package vn.chosach.reports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.keeping.Changes;
import vn.chosach.reports.keeping.ReportPart;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.paper.Table.TableValue;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/**
 * Two editions of a report beside each other: what was said, what is said now, and what differs.
 */
@Controller
record CompareController(SheetController report, SheetPages pages, ReportNames names) {

  private static final List<Col> SHOWN = List.of(Col.NOW, Col.CUM);

  /** Two editions; both are frozen. */
  private record Both(Sheet first, Sheet second) {

    int one() {
      return first.edition();
    }

    int two() {
      return second.edition();
    }
  }

  @GetMapping(ReportRoutes.REPORT + "/so-sanh")
  String compare(
      @PathVariable UUID id,
      @RequestParam(name = "tu", required = false) @Nullable String from,
      @RequestParam(name = "den", required = false) @Nullable String to,
      Page page,
      Viewer viewer,
      Model model) {
    Both both = both(id, from, to, viewer);
    String href = SheetPages.href(both.second().report());
    model.addAttribute(
        "compare",
        new CompareView(
            href,
            pages.title(both.second().report(), page),
            pages.lede(both.second(), page),
            edition(both.first(), page),
            edition(both.second(), page),
            both.second().editions().get(both.two() - 1).reason(),
            tables(both, page),
            words(both, page),
            href + "/so-sanh/bang/",
            "?tu=" + both.one() + "&den=" + both.two()));
    return "reports/compare";
  }

  @GetMapping(ReportRoutes.REPORT + "/so-sanh/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestParam(name = "tu", required = false) @Nullable String from,
      @RequestParam(name = "den", required = false) @Nullable String to,
      Page page,
      Viewer viewer) {
    return Downloads.of(tables(both(id, from, to, viewer), page), file);
  }

  private Both both(UUID id, @Nullable String from, @Nullable String to, Viewer viewer) {
    Sheet second = report.sheet(id, to, ActingOfficer.of(viewer));
    String before = from == null ? String.valueOf(second.edition() - 1) : from;
    if (second.edition() < 2 || !before.matches("[1-9]\\d{0,3}")) {
      throw Page.absent();
    }
    return new Both(report.sheet(id, before, ActingOfficer.of(viewer)), second);
  }

  private static String edition(Sheet sheet, Page page) {
    return page.t("reports.edition", sheet.edition())
        + ", "
        + page.t("reports.as-of", page.moment(sheet.scope().knownUntil()));
  }

  private List<Table> tables(Both both, Page page) {
    return List.of(side(both, page), different(both, page));
  }

  private Table side(Both both, Page page) {
    var heads = new ArrayList<String>();
    heads.add(page.t("reports.head.line"));
    for (Col col : SHOWN) {
      for (int edition : List.of(both.one(), both.two())) {
        heads.add(page.t(col.textKey()) + ", " + page.t("reports.edition", edition));
      }
      heads.add(page.t("reports.head.difference"));
    }
    var rows = new ArrayList<Table.TableRow>();
    for (FormLine formLine : both.second().form().lines()) {
      var values = new ArrayList<TableValue>();
      for (Col col : SHOWN) {
        Long before = both.first().cell(formLine.code(), col).amount();
        Long after = both.second().cell(formLine.code(), col).amount();
        values.add(TableValue.of(before, page));
        values.add(TableValue.of(after, page));
        values.add(difference(before, after, page));
      }
      rows.add(
          new Table.TableRow(
              ReportNames.lineWithUnit(formLine, page), formLine.level(), null, values));
    }
    return new Table("so-sanh", page.t("reports.compare.side"), heads, rows);
  }

  /**
   * By how much two figures differ; a figure that came or went has no difference in numbers. It is
   * not marked: a mark says that a person changed the figure, and records change figures too.
   */
  private static TableValue difference(@Nullable Long before, @Nullable Long after, Page page) {
    if (Objects.equals(before, after)) {
      return TableValue.words("");
    }
    if (before == null || after == null) {
      return TableValue.words(page.t("reports.compare.other"));
    }
    long more = after - before;
    return new TableValue(more, (more > 0 ? "+" : "−") + page.number(Math.abs(more)), null, false);
  }

  /** Every cell that differs, of all columns, forces and areas. */
  private Table different(Both both, Page page) {
    var rows =
        Changes.between(
                both.second().form(), both.first().cells().values(), both.second().cells().values())
            .stream()
            .map(
                change ->
                    new Table.TableRow(
                        names.line(change.line(), both.second().report().days().to(), page),
                        0,
                        null,
                        List.of(
                            TableValue.words(page.t(change.col().textKey())),
                            TableValue.of(change.before(), page),
                            TableValue.of(change.after(), page))))
            .toList();
    return new Table(
        "khac-nhau",
        page.t("reports.compare.cells"),
        page.texts(
            "reports.head.line", "reports.head.col", "reports.head.before", "reports.head.after"),
        rows);
  }

  private static List<CompareView.CompareWords> words(Both both, Page page) {
    return Arrays.stream(ReportPart.values())
        .map(
            reportPart ->
                new CompareView.CompareWords(
                    page.t(reportPart.textKey()),
                    both.first().words().getOrDefault(reportPart, ""),
                    both.second().words().getOrDefault(reportPart, "")))
        .filter(one -> !one.before().equals(one.after()))
        .toList();
  }
}
