package vn.chosach.reports.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.ProgrammeResults.ProgrammeFigure;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.ui.Page;
import vn.chosach.watch.register.Programme;
import vn.chosach.watch.register.Programmes;

/** The table of programmes of checks in a report: what each came to in its days. */
@Component
record ProgrammeTable(Programmes programmes) {

  static final String PREFIX = "programme";

  Table of(SheetTables.Cells cells, Page page) {
    List<String> heads =
        Stream.concat(
                Stream.of(page.t("reports.head.programme")),
                Arrays.stream(ProgrammeFigure.values()).map(one -> head(one, page)))
            .toList();
    var rows = new ArrayList<Table.TableRow>();
    for (String id : SheetTables.keys(PREFIX, cells)) {
      rows.add(
          new Table.TableRow(
              name(id),
              0,
              null,
              Arrays.stream(ProgrammeFigure.values())
                  .map(one -> value(id, one, cells, page))
                  .toList()));
    }
    return new Table("chuong-trinh", page.t("reports.table.programmes"), heads, rows);
  }

  private static Table.TableValue value(
      String id, ProgrammeFigure figure, SheetTables.Cells cells, Page page) {
    FigureCell cell = cells.cell(PREFIX + ":" + id + ":" + figure, Col.NOW);
    Long amount = cell == null ? null : cell.amount();
    long known = amount == null ? 0 : amount;
    return new Table.TableValue(known, page.number(known), null, false);
  }

  /** Name of a programme by its identifier. */
  String name(String id) {
    return programmes.one(UUID.fromString(id)).map(Programme::name).orElse("–");
  }

  static String head(ProgrammeFigure figure, Page page) {
    return page.t("reports.programme." + figure.name().toLowerCase(java.util.Locale.ROOT));
  }
}
