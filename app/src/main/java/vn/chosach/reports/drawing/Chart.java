package vn.chosach.reports.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Bars side by side, drawn on the server; a table beside it says the same in words. Widths are
 * shares of the width there is, so that letters keep their size on any screen.
 *
 * @param title what it shows
 * @param bars the bars, from the left or from the top
 * @param ticks lines of the scale
 * @param height height of the drawing, px
 * @param lying whether the bars lie
 * @param parts names of what its bars are made of; none for wholes
 */
public record Chart(
    String title, List<Bar> bars, List<Tick> ticks, int height, boolean lying, List<String> parts) {

  private static final int HEIGHT = 220;
  private static final int FOOT = 24;
  private static final int HEAD = 18;

  /** Per cent of the width that the words of the scale take. */
  private static final int LEFT = 12;

  /** Px for bars on a narrow screen, and where there is room for two columns. */
  private static final int NARROW = 270;

  private static final int WIDE = 450;
  private static final int LETTER = 7;

  /** Of so many bars one that is so many times the next is cut. */
  private static final int MANY = 4;

  private static final int TIMES = 5;

  private static final int LINE = 42;
  private static final int NAME = 16;
  private static final int THICK = 14;

  /** Per cent of the width of the longest bar that lies; the rest is for its number. */
  private static final int LONGEST = 68;

  public Chart {
    bars = List.copyOf(bars);
    ticks = List.copyOf(ticks);
    parts = List.copyOf(parts);
  }

  /**
   * A bar.
   *
   * @param x left edge, per cent of the width
   * @param y upper edge, px
   * @param wide its width, per cent
   * @param high its height, px
   * @param named whether there is room for its name
   * @param told where there is room for its value: {@code ""} everywhere, {@code "roomy"} on a wide
   *     screen, {@code null} nowhere
   * @param cut whether it is longer than the drawing, so that it does not flatten all others
   * @param layers its parts from the bottom, as y, height and place in the legend; none for a whole
   */
  public record Bar(
      double x,
      int y,
      double wide,
      int high,
      boolean named,
      @Nullable String told,
      boolean cut,
      List<int[]> layers,
      Datum of) {

    public Bar {
      layers = List.copyOf(layers);
    }

    /** Where its middle is, per cent of the width. */
    public double middle() {
      return hundredth(x + wide / 2);
    }
  }

  /** A line of the scale at a height, with its words. */
  public record Tick(int y, String words) {}

  /**
   * What a bar is made of.
   *
   * @param label its name
   * @param amount how much; {@code null} for what is not told
   * @param words the same in words
   * @param href address of the rows behind it; {@code null} for none
   * @param running whether its time is not over
   * @param parts what it is made of, in the order of the legend; none for a whole
   */
  public record Datum(
      String label,
      @Nullable Long amount,
      String words,
      @Nullable String href,
      boolean running,
      List<Long> parts) {

    public Datum {
      parts = List.copyOf(parts);
    }

    /** One that is over, leads nowhere and has no parts. */
    public Datum(String label, @Nullable Long amount, String words) {
      this(label, amount, words, null, false, List.of());
    }
  }

  /** With names of the parts of its bars, in their order. */
  public Chart naming(List<String> parts) {
    return new Chart(title, bars, ticks, height, lying, parts);
  }

  /** Whether a bar is longer than the drawing. */
  public boolean cuts() {
    return bars.stream().anyMatch(Bar::cut);
  }

  /** Whether any bar leads to its rows. */
  public boolean leads() {
    return bars.stream().anyMatch(bar -> bar.of().href() != null);
  }

  /** Whether the time of a bar is not over. */
  public boolean runs() {
    return bars.stream().anyMatch(bar -> bar.of().running());
  }

  /**
   * Bars that stand, one for each step of time. The scale has a line at half its height where that
   * is a whole number. Names stand below as many bars as have room, the last among them.
   */
  public static Chart standing(
      String title, List<Datum> data, java.util.function.LongFunction<String> words) {
    long longest = longest(data);
    long top = round(longest);
    int room = HEIGHT - FOOT - HEAD;
    int many = Math.max(1, data.size());
    double step = (100.0 - LEFT) / many;
    int every = Math.ceilDiv(many * width(data.stream().map(Datum::label).toList()), NARROW);
    int value = width(data.stream().map(Datum::words).toList()) * many;
    String told = value <= NARROW ? "" : value <= WIDE ? "roomy" : null;
    var bars = new ArrayList<Bar>();
    for (int one = 0; one < data.size(); one++) {
      Datum datum = data.get(one);
      int high = high(datum, top, room);
      boolean cut = over(datum, longest);
      bars.add(
          new Bar(
              hundredth(LEFT + one * step + step / 6),
              HEIGHT - FOOT - high,
              hundredth(step * 2 / 3),
              high,
              (data.size() - 1 - one) % every == 0,
              cut ? "" : told,
              cut,
              layers(datum, HEIGHT - FOOT, high),
              datum));
    }
    List<Tick> ticks =
        IntStream.rangeClosed(0, 2)
            .filter(half -> top * half % 2 == 0)
            .mapToObj(
                half -> new Tick(HEIGHT - FOOT - room * half / 2, words.apply(top * half / 2)))
            .toList();
    return new Chart(title, bars, ticks, HEIGHT, false, List.of());
  }

  /** Bars that lie, one for each name. */
  public static Chart lying(String title, List<Datum> data) {
    long top = Math.max(1, longest(data));
    var bars = new ArrayList<Bar>();
    for (int one = 0; one < data.size(); one++) {
      Datum datum = data.get(one);
      double wide = high(datum, top, LONGEST * 100) / 100.0;
      int y = one * LINE + NAME + 6;
      bars.add(new Bar(0, y, wide, THICK, true, "", over(datum, top), List.of(), datum));
    }
    return new Chart(title, bars, List.of(), Math.max(1, data.size()) * LINE, true, List.of());
  }

  private static int width(List<String> words) {
    return 6 + LETTER * words.stream().mapToInt(String::length).max().orElse(0);
  }

  private static double hundredth(double number) {
    return Math.round(number * 100) / 100.0;
  }

  private static int high(Datum datum, long top, int room) {
    Long amount = datum.amount();
    return amount == null || amount <= 0
        ? 0
        : (int) Math.clamp(Math.round((double) amount * room / top), 1, room);
  }

  private static boolean over(Datum datum, long longest) {
    Long amount = datum.amount();
    return amount != null && amount > longest;
  }

  private static List<int[]> layers(Datum datum, int foot, int high) {
    long whole = datum.parts().stream().mapToLong(Long::longValue).sum();
    var layers = new ArrayList<int[]>();
    long below = 0;
    for (int part = 0; part < datum.parts().size() && whole > 0; part++) {
      int from = (int) (below * high / whole);
      below += datum.parts().get(part);
      int to = (int) (below * high / whole);
      if (to > from) {
        layers.add(new int[] {foot - to, to - from, part});
      }
    }
    return layers;
  }

  /**
   * What the drawing is made for: the largest, or, where it is many times the next, somewhat more
   * than the next, so that one that stands out does not flatten all others.
   */
  private static long longest(List<Datum> data) {
    List<Long> most =
        data.stream()
            .map(Datum::amount)
            .filter(amount -> amount != null && amount > 0)
            .sorted(Comparator.reverseOrder())
            .toList();
    return most.isEmpty()
        ? 0
        : most.size() < MANY || most.get(0) <= TIMES * most.get(1)
            ? most.getFirst()
            : most.get(1) + most.get(1) / 4;
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
