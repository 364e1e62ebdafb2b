package vn.chosach.reports.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Bars side by side, drawn on the server; a table beside it says the same in words.
 *
 * @param title what it shows
 * @param bars the bars, from the left or from the top
 * @param ticks lines of the scale
 * @param width width of the drawing in its own units
 * @param height height of the drawing
 * @param lying whether the bars lie
 */
public record Chart(
    String title, List<Bar> bars, List<Tick> ticks, int width, int height, boolean lying) {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 220;
  private static final int FOOT = 24;
  private static final int HEAD = 18;
  private static final int LEFT = 44;

  /** Bars that lie have their name above, so that a narrow screen shows them whole. */
  private static final int NARROW = 480;

  private static final int LINE = 42;
  private static final int NAME = 16;
  private static final int THICK = 14;
  private static final int NUMBERS = 96;

  public Chart {
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
  }

  /**
   * A bar.
   *
   * @param x left edge
   * @param y upper edge
   * @param wide its width
   * @param high its height
   * @param label name of the bar
   * @param value the value in words
   */
  public record Bar(
      int x, int y, int wide, int high, int labelX, int labelY, String label, String value) {}

  /** A line of the scale at a height, with its words. */
  public record Tick(int y, String words) {}

  /** What a bar is made of. */
  public record Datum(String label, @Nullable Long amount, String words) {}

  /**
   * Bars that stand, one for each step of time. The scale has a line at half its height where that
   * is a whole number.
   */
  public static Chart standing(
      String title, List<Datum> data, java.util.function.LongFunction<String> words) {
    long top = round(most(data));
    int room = HEIGHT - FOOT - HEAD;
    int step = (WIDTH - LEFT) / Math.max(1, data.size());
    var bars = new ArrayList<Bar>();
    for (int one = 0; one < data.size(); one++) {
      Datum datum = data.get(one);
      int high = high(datum, top, room);
      int x = LEFT + one * step + step / 6;
      bars.add(
          new Bar(
              x,
              HEIGHT - FOOT - high,
              step * 2 / 3,
              high,
              x + step / 3,
              HEIGHT - 7,
              datum.label(),
              datum.words()));
    }
    List<Tick> ticks =
        IntStream.rangeClosed(0, 2)
            .filter(half -> top * half % 2 == 0)
            .mapToObj(
                half -> new Tick(HEIGHT - FOOT - room * half / 2, words.apply(top * half / 2)))
            .toList();
    return new Chart(title, bars, ticks, WIDTH, HEIGHT, false);
  }

  /** Bars that lie, one for each name. */
  public static Chart lying(String title, List<Datum> data) {
    long top = Math.max(1, most(data));
    var bars = new ArrayList<Bar>();
    for (int one = 0; one < data.size(); one++) {
      Datum datum = data.get(one);
      int wide = high(datum, top, NARROW - NUMBERS);
      bars.add(
          new Bar(
              0,
              one * LINE + NAME + 6,
              wide,
              THICK,
              wide + 6,
              one * LINE + NAME,
              datum.label(),
              datum.words()));
    }
    return new Chart(title, bars, List.of(), NARROW, Math.max(1, data.size()) * LINE, true);
  }

  private static int high(Datum datum, long top, int room) {
    Long amount = datum.amount();
    return amount == null || amount <= 0 ? 0 : (int) Math.max(1, amount * room / top);
  }

  private static long most(List<Datum> data) {
    return data.stream()
        .map(Datum::amount)
        .mapToLong(amount -> amount == null ? 0 : amount)
        .max()
        .orElse(0);
  }

  /** The next round number of the form 1, 2 or 5 with zeros, at least 2. */
  static long round(long most) {
    long unit = 1;
    while (unit * 10 < most) {
      unit *= 10;
    }
    for (long factor : new long[] {1, 2, 5, 10}) {
      if (unit * factor >= most) {
        return Math.max(2, unit * factor);
      }
    }
    return most;
  }
}
