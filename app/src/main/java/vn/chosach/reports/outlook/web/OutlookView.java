package vn.chosach.reports.outlook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

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

  /** One figure outside its range. */
  public record DeviationRow(
      String href,
      String what,
      String expected,
      String happened,
      String flagged,
      Tone tone,
      String state) {}

  /**
   * The page of one.
   *
   * @param measures where a measure is begun from it; empty once it was answered
   * @param form the answer; {@code null} once there is one
   */
  public record DeviationPage(
      String title, List<Fact> facts, List<Choice> measures, @Nullable FormView form) {}
}
