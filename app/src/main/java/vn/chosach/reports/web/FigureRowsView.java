package vn.chosach.reports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Pager;

/**
 * The rows behind a figure.
 *
 * @param href address of the page of the figure
 * @param back what the way there is called
 * @param title the line
 * @param lede column and days
 * @param count how many rows there are, in words
 * @param sum what they come to
 * @param rows the rows of this page
 * @param parts what the agencies reported for this line
 * @param pager {@code null} when all fit on the page
 * @param unit what the amounts are counted in
 * @param csv address of all rows as a file
 */
public record FigureRowsView(
    String href,
    String back,
    String title,
    String lede,
    String count,
    String sum,
    List<FigureRow> rows,
    List<FigurePart> parts,
    @Nullable Pager pager,
    String unit,
    String csv) {

  /** Whether the rows are cases, each led by an agency. */
  public boolean ofCases() {
    return rows.stream().anyMatch(row -> row.agency() != null);
  }

  /** The same as a workbook. */
  public String xlsx() {
    return csv.replace("/dong.csv?", "/dong.xlsx?");
  }

  /**
   * A row.
   *
   * @param agency agency that leads the case; {@code null} for a tip
   * @param title title of a case that the viewer sees; {@code null} for the others
   * @param href address of that case
   */
  public record FigureRow(
      String number,
      @Nullable String agency,
      String on,
      String amount,
      @Nullable String title,
      @Nullable String href) {}

  /** What an agency reported. */
  public record FigurePart(
      String agency, String href, String amount, String derived, boolean counted) {}
}
