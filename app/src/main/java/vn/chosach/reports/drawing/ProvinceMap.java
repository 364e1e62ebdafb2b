package vn.chosach.reports.drawing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.ProvincePack;

/**
 * The map of the communes, wards and special zones, each in one of five steps of a measure. For the
 * outlines and their licence see {@code outlines.SOURCE.txt} of the pack.
 *
 * @param title what is measured
 * @param shapes the units; those without an outline are left to the table beside it
 * @param legend the steps and what they mean
 */
public record ProvinceMap(String title, List<Shape> shapes, List<MapKey> legend) {

  /** Width of the grid on which the outlines are drawn. */
  public static final int WIDTH = 640;

  /** Height of the grid, as long as its width where the pack does not say. */
  public static final int HEIGHT =
      Integer.parseInt(
          ProvincePack.current().words().getProperty("map.height", String.valueOf(WIDTH)).strip());

  /** Bounds of the steps, in percent: to 0, below 25, below 50, below 75, above. */
  private static final int[] BOUNDS = {0, 24, 49, 74};

  private static final Map<String, String> OUTLINES =
      ProvincePack.current().table("outlines.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.text("code"), row -> row.text("path")));

  public ProvinceMap {
    shapes = shapes.stream().filter(shape -> !shape.path().isEmpty()).toList();
    legend = List.copyOf(legend);
  }

  /** A step of the legend: class of its colour and what it means. */
  public record MapKey(String step, String words) {}

  /**
   * A unit on the map.
   *
   * @param path outline
   * @param step class of its colour: {@code none} where nothing is known, {@code s0} to {@code s4}
   * @param words name and measure
   * @param href address of the rows behind it; {@code null} for none
   */
  public record Shape(String path, String step, String words, @Nullable String href) {}

  /** The outline of a unit on the grid; empty where the pack has none, which leaves it undrawn. */
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
    long percent = Math.round(part * 100.0 / whole); // as it is written beside
    int step = 0;
    while (step < BOUNDS.length && percent > BOUNDS[step]) {
      step++;
    }
    return "s" + step;
  }

  /**
   * Upper bounds of four steps that tell these amounts apart: their quartiles. One commune that
   * stands out does not make all others one colour.
   *
   * @return at most four different bounds in order; none when there is no amount above 0
   */
  public static long[] bounds(Collection<Long> amounts) {
    long[] sorted = amounts.stream().filter(one -> one > 0).mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    int count = sorted.length;
    return count == 0
        ? sorted
        : java.util.stream.IntStream.rangeClosed(1, 4)
            .mapToLong(quarter -> sorted[(count * quarter + 3) / 4 - 1])
            .distinct()
            .toArray();
  }

  /** The step of an amount among such bounds; {@code s0} for none. */
  public static String step(long amount, long[] bounds) {
    int step = 1;
    while (step < bounds.length && amount > bounds[step - 1]) {
      step++;
    }
    return amount <= 0 ? "s0" : "s" + (step + 4 - bounds.length);
  }
}
