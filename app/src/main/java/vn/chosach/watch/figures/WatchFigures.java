package vn.chosach.watch.figures;

import java.util.List;
import java.util.Map;

/**
 * The figures of a question.
 *
 * @param all together
 * @param platforms the most flagged first
 * @param categories the most flagged first
 * @param areas where the sellers sit, the most flagged first
 * @param campaigns in the order of their names
 * @param crossings how many were new and how many of these flagged, by platform and category
 */
public record WatchFigures(
    FigureLine all,
    List<FigureLine> platforms,
    List<FigureLine> categories,
    List<FigureLine> areas,
    List<FigureLine> campaigns,
    Map<Crossing, long[]> crossings) {

  /** A category of goods on a platform; empty for what the source does not name. */
  public record Crossing(String platform, String category) {}
}
