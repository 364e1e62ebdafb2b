package vn.chosach.reports.drawing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chosach.kernel.SeedTable;

/**
 * The map of the 102 communes, wards and special zones, each in one of five steps of a rate. For
 * the outlines and their licence see {@code seed/reports/communes.SOURCE.txt}.
 *
 * @param shapes the units
 */
public record ProvinceMap(List<Shape> shapes) {

  /** Width of the grid on which the outlines are drawn. */
  public static final int WIDTH = 640;

  /** Height of the grid. */
  public static final int HEIGHT = 523;

  /** Bounds of the steps, in percent: to 0, below 25, below 50, below 75, above. */
  private static final int[] BOUNDS = {0, 24, 49, 74};

  private static final Map<String, String> OUTLINES =
      SeedTable.read("/seed/reports/communes.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.text("code"), row -> row.text("path")));

  public ProvinceMap {
    shapes = List.copyOf(shapes);
  }

  /**
   * A unit on the map.
   *
   * @param path outline
   * @param step class of its colour: {@code none} where nothing is known, {@code s0} to {@code s4}
   * @param words name and rate
   */
  public record Shape(String path, String step, String words) {}

  /** Codes of the units that can be drawn. */
  public static List<String> codes() {
    return OUTLINES.keySet().stream().sorted().toList();
  }

  public static String outline(String code) {
    return OUTLINES.getOrDefault(code, "");
  }

  /**
   * The step of a rate.
   *
   * @param part counted cases
   * @param whole cases of which they are a part; nothing is known without any
   */
  public static String step(long part, long whole) {
    if (whole <= 0) {
      return "none";
    }
    long percent = part * 100 / whole;
    int step = 0;
    while (step < BOUNDS.length && percent > BOUNDS[step]) {
      step++;
    }
    return "s" + step;
  }
}
