package vn.chosach.reports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.keeping.ReportDifference;
import vn.chosach.reports.paper.Table;
import vn.chosach.reports.paper.Table.TableValue;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;

/**
 * What was handed in beside what the records give.
 *
 * @param href address of the report
 * @param title what the report is about
 * @param lede form and agency
 * @param tally how many differ and how many of them nobody explained
 * @param missing names of agencies that have not handed in; they have no figures
 * @param all whether those that are explained are shown too
 * @param rows one for each figure that differs
 * @param pager {@code null} when all stand on one page
 */
public record ReconcileView(
    String href,
    String title,
    String lede,
    String tally,
    List<String> missing,
    boolean all,
    List<ReconcileRow> rows,
    @Nullable Pager pager) {

  /**
   * A figure that differs.
   *
   * @param report address of the report that was handed in
   * @param derived what the records gave when it was frozen
   * @param counted what they give now
   * @param behind address of the rows behind the figure
   * @param why what was said of it; empty for nothing
   * @param explain address of the form; {@code null} where it is explained or not the reader's
   */
  public record ReconcileRow(
      String agency,
      String report,
      String line,
      String col,
      String reported,
      String derived,
      String counted,
      String more,
      String behind,
      String why,
      boolean explained,
      @Nullable String explain) {}

  static ReconcileRow row(
      ReportDifference one,
      String agency,
      String line,
      String why,
      @Nullable String explain,
      Page page) {
    String report = SheetPages.href(one.report());
    return new ReconcileRow(
        agency,
        report,
        line,
        page.t(one.col().textKey()),
        SheetPages.amount(one.reported(), page),
        SheetPages.amount(one.derived(), page),
        SheetPages.amount(one.counted(), page),
        more(one.more(), page),
        report + "/dong?ban=0&dong=" + one.line() + "&cot=" + one.col(),
        why,
        one.explained(),
        explain);
  }

  private static String more(@Nullable Long more, Page page) {
    return more == null ? "–" : (more > 0 ? "+" : "") + page.number(more);
  }

  static Table table(List<ReconcileRow> rows, Page page) {
    return new Table(
        "doi-chieu",
        page.t("reports.reconcile.title"),
        heads(page),
        rows.stream()
            .map(
                row ->
                    new Table.TableRow(
                        row.agency(),
                        0,
                        null,
                        List.of(
                            TableValue.words(row.line()),
                            TableValue.words(row.col()),
                            TableValue.words(row.reported()),
                            TableValue.words(row.derived()),
                            TableValue.words(row.counted()),
                            TableValue.words(row.more()),
                            TableValue.words(row.why()))))
            .toList());
  }

  private static List<String> heads(Page page) {
    return page.texts(
        "reports.head.agency",
        "reports.head.line",
        "reports.head.col",
        "reports.reconcile.reported",
        "reports.reconcile.derived",
        "reports.reconcile.counted",
        "reports.reconcile.more",
        "reports.reconcile.why");
  }
}
