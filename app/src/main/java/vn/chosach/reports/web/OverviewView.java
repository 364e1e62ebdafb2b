package vn.chosach.reports.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Choice;

/**
 * Tổng quan: what a leader looks at before a meeting. Other rooms show theirs through the slot
 * {@code reports.overview}.
 *
 * @param title name of the period
 * @param days its days, of a period that runs up to today
 * @param known until when things are known
 * @param whose name of the agency whose figures these are; {@code null} for the province
 * @param choices what can be chosen, by field
 * @param chosen what is chosen, by field
 * @param query the same as part of an address
 * @param wrong what stands against the period; {@code null} for nothing
 * @param tiles six figures
 * @param late what is late, by agency
 * @param map the map of the province; {@code null} where the period is wrong
 */
public record OverviewView(
    String title,
    String days,
    String known,
    @Nullable String whose,
    Map<String, List<Choice>> choices,
    Map<String, String> chosen,
    String query,
    @Nullable String wrong,
    List<OverviewTile> tiles,
    @Nullable Table late,
    StatisticsView.@Nullable MapPart map) {

  /**
   * A figure.
   *
   * @param name what is counted
   * @param value the figure, with its unit
   * @param href address of the rows behind it; {@code null} for none
   * @param before the same days a year before, and by how much it differs, with a sign and an arrow
   */
  public record OverviewTile(String name, String value, @Nullable String href, String before) {}
}
