package vn.chosach.reports.figures;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.facts.Sort;

/**
 * What is counted of cases, put together three ways.
 *
 * @param lines by kind, group of violations and e-commerce
 * @param forces by the force that led, in the order of their keys
 * @param areas by area, empty for "no area"
 */
record FigureTally(
    Map<List<Object>, FigureGroup> lines,
    Map<String, Map<ReportFactKind, FigureGroup>> forces,
    Map<String, Map<ReportFactKind, FigureGroup>> areas) {

  static FigureTally empty() {
    return new FigureTally(new HashMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  FigureGroup line(ReportFactKind reportFactKind, Sort sort, boolean online) {
    return lines.computeIfAbsent(
        List.of(reportFactKind, sort, online), any -> FigureGroup.of(reportFactKind, sort, online));
  }

  FigureGroup force(ReportFactKind reportFactKind, String key) {
    return share(forces, reportFactKind, key);
  }

  FigureGroup area(ReportFactKind reportFactKind, String code) {
    return share(areas, reportFactKind, code);
  }

  static FigureGroup share(
      Map<String, Map<ReportFactKind, FigureGroup>> shares,
      ReportFactKind reportFactKind,
      String key) {
    return shares
        .computeIfAbsent(key, any -> new EnumMap<>(ReportFactKind.class))
        .computeIfAbsent(
            reportFactKind, any -> FigureGroup.of(reportFactKind, Sort.UNSORTED, false));
  }
}
