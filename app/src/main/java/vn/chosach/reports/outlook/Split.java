package vn.chosach.reports.outlook;

import java.util.List;
import vn.chosach.reports.facts.ReportFactKind;

/** Into which series the figures of the province are taken apart. */
public enum Split {
  /** All together. */
  WHOLE(
      "",
      "",
      List.of(
          ReportFactKind.RECEIVED,
          ReportFactKind.INSPECTED,
          ReportFactKind.IN_VIOLATION,
          ReportFactKind.FINE)),
  /** By group of goods of the case. */
  GOODS("nhom-hang", "goods", List.of(ReportFactKind.IN_VIOLATION)),
  /** By commune, ward or special zone. */
  AREA("dia-ban", "area", List.of(ReportFactKind.RECEIVED, ReportFactKind.IN_VIOLATION));

  private final String slug;
  private final String column;
  private final List<ReportFactKind> kinds;

  Split(String slug, String column, List<ReportFactKind> kinds) {
    this.slug = slug;
    this.column = column;
    this.kinds = kinds;
  }

  /** How an address says it; empty for all together. */
  public String slug() {
    return slug;
  }

  /** What is forecast so. */
  public List<ReportFactKind> kinds() {
    return kinds;
  }

  /** What tells the series of a fact apart, in SQL. */
  String column() {
    return column.isEmpty() ? "''" : "coalesce(" + column + ", '')";
  }

  /** How many months ahead is forecast. */
  int ahead() {
    return this == WHOLE ? 3 : 1;
  }

  /** What is rarer than this in twelve months is not forecast. */
  int fewest() {
    return this == WHOLE ? 0 : 6;
  }
}
