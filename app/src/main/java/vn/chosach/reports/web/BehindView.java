package vn.chosach.reports.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Pager;

/**
 * The rows behind a figure.
 *
 * @param href address of the report
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
public record BehindView(
    String href,
    String title,
    String lede,
    String count,
    String sum,
    List<BehindRow> rows,
    List<BehindPart> parts,
    @Nullable Pager pager,
    String unit,
    String csv) {

  /** The same as a workbook. */
  public String xlsx() {
    return csv.replace("/dong.csv?", "/dong.xlsx?");
  }

  /**
   * A row.
   *
   * @param title title of a case that the viewer sees; {@code null} for the others
   * @param href address of that case
   */
  public record BehindRow(
      String number, String on, String amount, @Nullable String title, @Nullable String href) {}

  /** What an agency reported. */
  public record BehindPart(
      String agency, String href, String amount, String derived, boolean counted) {}

  /**
   * The form that changes a cell.
   *
   * @param href address of the report
   * @param title what the report is about
   * @param lines lines to choose from
   * @param cols columns to choose from
   * @param values what was sent, by field
   * @param version version that the page shows
   * @param errors what is wrong with what was sent
   */
  public record Adjust(
      String href,
      String title,
      List<Choice> lines,
      List<Choice> cols,
      Map<String, String> values,
      int version,
      FormErrors errors) {}
}
