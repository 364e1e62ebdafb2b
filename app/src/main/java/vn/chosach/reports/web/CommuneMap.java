package vn.chosach.reports.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Area;
import vn.chosach.reports.drawing.ProvinceMap;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Page;

/** The map of the communes by the rate of violations, and the table that says the same. */
@Component
class CommuneMap {

  private final ReportNames names;

  CommuneMap(ReportNames names) {
    this.names = names;
  }

  /** Cases in violation and cases inspected, by code. */
  private static Map<String, long[]> rates(Map<String, FigureCell> cells) {
    var rates = new LinkedHashMap<String, long[]>();
    for (FigureCell figureCell : cells.values()) {
      String[] parts = figureCell.line().split(":", -1);
      Long amount = figureCell.amount();
      if (parts.length == 3
          && parts[0].equals("area")
          && figureCell.col() == Col.NOW
          && amount != null) {
        long[] both = rates.computeIfAbsent(parts[1], any -> new long[2]);
        if (parts[2].equals(ReportFactKind.IN_VIOLATION.name())) {
          both[0] = amount;
        } else if (parts[2].equals(ReportFactKind.INSPECTED.name())) {
          both[1] = amount;
        }
      }
    }
    return rates;
  }

  ProvinceMap map(Map<String, FigureCell> cells, Scope scope, Page page) {
    Map<String, long[]> rates = rates(cells);
    Map<String, String> called = new HashMap<>();
    names
        .communes(scope.days().to())
        .forEach(area -> called.put(area.code(), area.fullName().in(page.lang())));
    return new ProvinceMap(
        ProvinceMap.codes().stream()
            .map(
                code -> {
                  long[] both = rates.getOrDefault(code, new long[2]);
                  return new ProvinceMap.Shape(
                      ProvinceMap.outline(code),
                      ProvinceMap.step(both[0], both[1]),
                      called.getOrDefault(code, code) + ": " + rate(both, page));
                })
            .toList());
  }

  private static String rate(long[] both, Page page) {
    return both[1] == 0
        ? page.t("reports.map.nothing")
        : page.t("reports.map.rate", both[0], both[1], both[0] * 100 / both[1]);
  }

  Table table(Map<String, FigureCell> cells, Scope scope, Page page) {
    Map<String, long[]> rates = rates(cells);
    var rows = new ArrayList<Table.TableRow>();
    List<String> drawn = ProvinceMap.codes();
    for (Area area : names.communes(scope.days().to())) {
      long[] both = rates.getOrDefault(area.code(), new long[2]);
      if (drawn.contains(area.code())) {
        rows.add(
            new Table.TableRow(
                area.fullName().in(page.lang()),
                0,
                null,
                List.of(
                    StatisticsPages.number(both[1], page),
                    StatisticsPages.number(both[0], page),
                    new Table.TableValue(
                        null, both[1] == 0 ? "–" : both[0] * 100 / both[1] + " %", null, false))));
      }
    }
    return new Table(
        "ban-do",
        page.t("reports.map.table"),
        List.of(
            page.t("reports.head.area"),
            StatisticsPages.named(ReportFactKind.INSPECTED, page),
            StatisticsPages.named(ReportFactKind.IN_VIOLATION, page),
            page.t("reports.head.rate")),
        rows);
  }
}
