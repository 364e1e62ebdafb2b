package vn.chosach.reports.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.facts.Sort;
import vn.chosach.reports.forms.FormLine;

/**
 * What is counted alike, column by column.
 *
 * @param kind what is counted
 * @param sort group of violations; of shares and of tips it says nothing
 * @param online whether it is about e-commerce; of shares and of tips it says nothing
 * @param amounts sums, of columns of which there is something
 * @param seenIn columns in which there are entries, though they may come to nothing
 */
record FigureGroup(
    ReportFactKind kind, Sort sort, boolean online, Map<Col, Long> amounts, Set<Col> seenIn) {

  static FigureGroup of(ReportFactKind reportFactKind, Sort sort, boolean online) {
    return new FigureGroup(
        reportFactKind, sort, online, new EnumMap<>(Col.class), EnumSet.noneOf(Col.class));
  }

  /** Adds the columns {@code amount} and {@code seen} of a row to each of these columns. */
  void add(ResultSet row, Collection<Col> cols) throws SQLException {
    long amount = row.getLong("amount");
    boolean seen = row.getLong("seen") > 0;
    cols.forEach(col -> add(col, amount, seen));
  }

  void add(Col col, long amount, boolean seen) {
    amounts.merge(col, amount, Long::sum);
    if (seen) {
      seenIn.add(col);
    }
  }

  boolean counts(FormLine formLine) {
    return kind == formLine.kind()
        && (formLine.sort() == null || formLine.sort() == sort)
        && (formLine.online() == null || formLine.online() == online);
  }

  long amount(Col col) {
    return amounts.getOrDefault(col, 0L);
  }

  boolean seen(Col col) {
    return seenIn.contains(col);
  }
}
