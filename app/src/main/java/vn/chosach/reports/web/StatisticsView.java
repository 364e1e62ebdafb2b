package vn.chosach.reports.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.drawing.Chart;
import vn.chosach.reports.drawing.ProvinceMap;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Choice;

/**
 * The statistics.
 *
 * @param title name of the period
 * @param days its days
 * @param known until when things are known
 * @param choices what can be chosen, by field
 * @param chosen what is chosen, by field
 * @param wrong what stands against the period; {@code null} for nothing
 * @param parts charts with the tables that say the same
 * @param map the map of the province; {@code null} where the period is wrong
 * @param download address of the files, without the name of the table
 * @param query what is chosen, as part of an address
 */
public record StatisticsView(
    String title,
    String days,
    String known,
    Map<String, List<Choice>> choices,
    Map<String, String> chosen,
    @Nullable String wrong,
    List<StatisticsPart> parts,
    @Nullable MapPart map,
    String download,
    String query) {

  /**
   * A chart and its table.
   *
   * @param chart {@code null} for a table alone
   * @param table {@code null} where the table of the chart before says it
   */
  public record StatisticsPart(@Nullable Chart chart, @Nullable Table table) {}

  /**
   * The map of the province by one measure.
   *
   * @param map the drawing
   * @param table the table that says the same
   * @param measures what can be measured
   * @param measure what is
   */
  public record MapPart(ProvinceMap map, Table table, List<Choice> measures, String measure) {}
}
