package vn.chosach.reports.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.chosach.reports.facts.Kind;
import vn.chosach.reports.facts.Sort;

/**
 * What is counted of cases, put together three ways.
 *
 * @param lines by kind, group of violations and e-commerce
 * @param forces by the force that led, in the order of their keys
 * @param areas by area, empty for "no area"
 */
record Tally(
    Map<List<Object>, Group> lines,
    Map<String, Map<Kind, Group>> forces,
    Map<String, Map<Kind, Group>> areas) {

  Group line(Kind kind, Sort sort, boolean online) {
    return lines.computeIfAbsent(List.of(kind, sort, online), any -> Group.of(kind, sort, online));
  }

  Group force(Kind kind, String key) {
    return share(forces, kind, key);
  }

  Group area(Kind kind, String code) {
    return share(areas, kind, code);
  }

  static Group share(Map<String, Map<Kind, Group>> shares, Kind kind, String key) {
    return shares
        .computeIfAbsent(key, any -> new EnumMap<>(Kind.class))
        .computeIfAbsent(kind, any -> Group.of(kind, Sort.UNSORTED, false));
  }
}
