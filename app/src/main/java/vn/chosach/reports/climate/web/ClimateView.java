package vn.chosach.reports.climate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Choice;

/**
 * Indicators of a year, and of one of its quarters by area and by kind of seller.
 *
 * @param query what the address of a file says of year and quarter
 * @param sources where each indicator comes from
 * @param enter address of the form for a value of a survey; {@code null} for who enters none
 * @param waiting values that wait for a second person
 */
public record ClimateView(
    List<Choice> years,
    String year,
    List<Choice> quarters,
    String quarter,
    String query,
    List<Table> tables,
    List<ClimateSource> sources,
    @Nullable String enter,
    List<WaitingSurvey> waiting) {

  /** An indicator and its source. */
  public record ClimateSource(String name, String source) {}

  /** A value that waits; {@code href} is {@code null} for who may not answer it. */
  public record WaitingSurvey(String what, String value, String paper, @Nullable String href) {}
}
