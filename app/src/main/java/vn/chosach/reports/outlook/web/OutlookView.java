package vn.chosach.reports.outlook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;

/**
 * The forecasts.
 *
 * @param splits what the series can be taken apart by, with the address of each
 * @param chosen address of what is shown
 * @param tables forecasts and their tests; empty while too little is known
 * @param query what is shown, as part of an address
 * @param deviations what came outside its range; {@code null} for who does not direct
 * @param pager the way through them; {@code null} when all are shown
 */
public record OutlookView(
    List<Choice> splits,
    String chosen,
    List<Table> tables,
    String query,
    @Nullable List<DeviationRow> deviations,
    @Nullable Pager pager) {

  /**
   * One figure outside its range.
   *
   * @param measures where a measure is begun from it
   * @param followed what followed, and notes on it
   */
  public record DeviationRow(
      String what,
      String expected,
      String happened,
      String flagged,
      List<Choice> measures,
      List<Fact> followed) {}
}
