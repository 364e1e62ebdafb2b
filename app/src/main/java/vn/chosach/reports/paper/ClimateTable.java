package vn.chosach.reports.paper;

import java.util.Arrays;
import java.util.List;
import vn.chosach.reports.climate.ClimateFigure;
import vn.chosach.reports.figures.Col;
import vn.chosach.ui.Page;

/** The table of fair business and of the trust of consumers in a report of the province. */
final class ClimateTable {

  static final String PREFIX = "climate";

  private ClimateTable() {}

  static Table of(SheetTables.Cells cells, Page page) {
    List<Table.TableRow> rows =
        Arrays.stream(ClimateFigure.values())
            .filter(one -> cells.cell(line(one), Col.NOW) != null)
            .map(
                one ->
                    new Table.TableRow(
                        page.t(one.textKey()),
                        0,
                        null,
                        List.of(SheetTables.value(cells, line(one), Col.NOW, page))))
            .toList();
    return new Table(
        "moi-truong",
        page.t("reports.climate.title"),
        List.of(page.t("reports.head.what"), page.t(Col.NOW.textKey())),
        rows);
  }

  private static String line(ClimateFigure figure) {
    return PREFIX + "::" + figure;
  }
}
