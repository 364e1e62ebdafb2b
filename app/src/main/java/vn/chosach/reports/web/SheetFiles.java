package vn.chosach.reports.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.paper.Table.TableValue;
import vn.chosach.ui.Page;

/** The lists of a report as tables to keep: what changed, what persons changed, who reported. */
@Component
class SheetFiles {

  static final String CHANGES = "thay-doi";
  static final String ADJUSTMENTS = "dieu-chinh";
  static final String PARTS = "co-quan";

  private final ReportNames names;

  SheetFiles(ReportNames names) {
    this.names = names;
  }

  List<Table> all(Sheet sheet, Page page) {
    return Stream.of(changes(sheet, page), adjustments(sheet, page), parts(sheet, page))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private Table changes(Sheet sheet, Page page) {
    return table(
        CHANGES,
        "reports.changes",
        List.of("line", "col", "before", "after"),
        sheet.changes().stream()
            .map(
                change ->
                    new Table.TableRow(
                        line(change.line(), sheet, page),
                        0,
                        null,
                        List.of(
                            TableValue.words(page.t(change.col().textKey())),
                            TableValue.of(change.before(), page),
                            TableValue.of(change.after(), page))))
            .toList(),
        page);
  }

  private Table adjustments(Sheet sheet, Page page) {
    return table(
        ADJUSTMENTS,
        "reports.adjustments",
        List.of("line", "col", "before", "after", "reason", "who", "at"),
        sheet.adjustments().stream()
            .map(
                one ->
                    new Table.TableRow(
                        line(one.line(), sheet, page),
                        0,
                        null,
                        List.of(
                            TableValue.words(page.t(one.col().textKey())),
                            TableValue.of(one.was(), page),
                            TableValue.of(one.becomes(), page),
                            TableValue.words(one.reason()),
                            TableValue.words(names.officer(one.officer())),
                            TableValue.words(page.moment(one.at())))))
            .toList(),
        page);
  }

  private Table parts(Sheet sheet, Page page) {
    return table(
        PARTS,
        "reports.parts",
        List.of("agency", "mark", "inspected", "violation", "fine"),
        sheet.parts().stream()
            .map(
                part ->
                    new Table.TableRow(
                        names.agency(part.agency(), sheet.report().days().to(), page),
                        0,
                        null,
                        Stream.concat(
                                Stream.of(TableValue.words(page.t(part.state().textKey()))),
                                Stream.of("inspected", "violation", "fine")
                                    .map(line -> part.cell(line, Col.NOW))
                                    .map(
                                        figureCell ->
                                            TableValue.of(
                                                figureCell == null ? null : figureCell.amount(),
                                                page)))
                            .toList()))
            .toList(),
        page);
  }

  private String line(String line, Sheet sheet, Page page) {
    return names.line(line, sheet.report().days().to(), page);
  }

  private static Table table(
      String name, String caption, List<String> heads, List<Table.TableRow> rows, Page page) {
    return new Table(
        name,
        page.t(caption),
        heads.stream().map(head -> page.t("reports.head." + head)).toList(),
        rows);
  }
}
