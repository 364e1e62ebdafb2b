package vn.chosach.reports.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.paper.Table.Value;
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
                    new Table.Row(
                        line(change.line(), sheet, page),
                        0,
                        null,
                        List.of(
                            Value.words(page.t(change.col().textKey())),
                            Value.of(change.before(), page),
                            Value.of(change.after(), page))))
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
                    new Table.Row(
                        line(one.line(), sheet, page),
                        0,
                        null,
                        List.of(
                            Value.words(page.t(one.col().textKey())),
                            Value.of(one.was(), page),
                            Value.of(one.becomes(), page),
                            Value.words(one.reason()),
                            Value.words(names.officer(one.officer())),
                            Value.words(page.moment(one.at())))))
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
                    new Table.Row(
                        names.agency(part.agency(), sheet.report().days().to(), page),
                        0,
                        null,
                        Stream.concat(
                                Stream.of(Value.words(page.t(part.state().textKey()))),
                                Stream.of("inspected", "violation", "fine")
                                    .map(line -> part.cell(line, Col.NOW))
                                    .map(
                                        cell ->
                                            Value.of(cell == null ? null : cell.amount(), page)))
                            .toList()))
            .toList(),
        page);
  }

  private String line(String line, Sheet sheet, Page page) {
    return names.line(line, sheet.report().days().to(), page);
  }

  private static Table table(
      String name, String caption, List<String> heads, List<Table.Row> rows, Page page) {
    return new Table(
        name,
        page.t(caption),
        heads.stream().map(head -> page.t("reports.head." + head)).toList(),
        rows);
  }
}
