package vn.chosach.reports.owing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Pager;

/**
 * Who owes which report today.
 *
 * @param rows one for each agency and form
 * @param pager {@code null} when all stand on one page
 */
public record OwingView(List<OwingRow> rows, @Nullable Pager pager) {

  public OwingView {
    rows = List.copyOf(rows);
  }

  /**
   * An agency and a form.
   *
   * @param kinds for which periods, one after the other
   * @param since from which day
   * @param paper what it rests on
   */
  public record OwingRow(String agency, String form, String kinds, String since, String paper) {}
}
