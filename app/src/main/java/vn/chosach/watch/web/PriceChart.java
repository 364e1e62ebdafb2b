package vn.chosach.watch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.watch.review.HitSheet;

/** Lays the price of a listing out against what such goods cost. */
final class PriceChart {

  private static final int LEFT = 8;
  private static final int WIDTH = 304;
  private static final int BASE = 114;
  private static final int STEP = 8;
  private static final int BOX = 344;
  private static final int EDGE = 2;
  private static final int GAP = 3;
  private static final int BETWEEN = 8;
  private static final int LETTER = 8;
  private static final int HIGHEST = 8;
  private static final int MOST_DOTS = 60;

  /** From here on a figure of the axis has seven characters. */
  private static final long LONG = 100_000_000;

  private final long scale;

  private PriceChart(long scale) {
    this.scale = Math.max(1, scale);
  }

  public static ReviewPage.Chart of(
      HitSheet.Prices prices, @Nullable Long own, List<Fact> flags, Page page) {
    List<Long> stored = thinned(prices.stored());
    long high = stored.isEmpty() ? 0 : stored.get((stored.size() - 1) * 9 / 10);
    long most =
        Stream.of(own, prices.median() * 3 / 2, high, prices.low())
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .max()
            .orElse(1);
    long tick = tick(most);
    var chart = new PriceChart((most + tick - 1) / tick * tick);
    String gap =
        own == null || own >= prices.median()
            ? null
            : page.t("watch.chart.below", Math.min(99, 100 - own * 100 / prices.median()));
    var ticks = new ArrayList<ReviewPage.Mark>();
    for (long at = 0; at <= chart.scale; at += tick) {
      ticks.add(chart.mark(at, page.number(at / 1000)));
    }
    Long low = prices.low();
    ReviewPage.Mark median = chart.mark(prices.median(), money(prices.median(), page));
    ReviewPage.Mark mark = own == null ? null : chart.mark(own, money(own, page));
    int wide = width(page.t("watch.chart.usual"), median.text());
    int[] labels =
        mark == null
            ? new int[] {0, Math.clamp(median.x() - wide / 2, EDGE, BOX - EDGE - wide)}
            : labels(mark.x(), width(page.t("watch.chart.this"), mark.text()), median.x(), wide);
    return new ReviewPage.Chart(
        ReviewWords.goods(prices.what(), prices.kind(), page),
        page.t(
            "watch.chart.description",
            own == null ? page.t("watch.price.none") : money(own, page),
            money(prices.median(), page)),
        chart.dots(stored),
        mark,
        labels[0],
        median,
        labels[1],
        low == null ? null : chart.mark(low, money(low, page)),
        ticks,
        gap,
        Stream.concat(flags.stream(), rows(prices, own, page).stream()).toList(),
        flags.stream().map(Fact::value).toList());
  }

  /**
   * Where the words over two places begin: each outside its place as long as there is room, never
   * over the edge of the box and never over each other.
   */
  static int[] labels(int own, int ownWidth, int median, int medianWidth) {
    if (own > median) {
      int[] turned = labels(median, medianWidth, own, ownWidth);
      return new int[] {turned[1], turned[0]};
    }
    int left = Math.max(EDGE, own - GAP - ownWidth);
    int right =
        Math.min(BOX - EDGE - medianWidth, Math.max(median + GAP, left + ownWidth + BETWEEN));
    return new int[] {Math.max(EDGE, Math.min(left, right - BETWEEN - ownWidth)), right};
  }

  /** About as wide as bold words of 12.5 px are drawn, rather more. */
  private static int width(String word, String figure) {
    return Math.max(word.length(), figure.length()) * LETTER;
  }

  private static List<Fact> rows(HitSheet.Prices prices, @Nullable Long own, Page page) {
    var rows = new FactList(page);
    rows.add("watch.chart.own", own == null ? page.t("watch.price.none") : money(own, page));
    Long low = prices.low();
    if (low != null) {
      rows.add("watch.chart.low", money(low, page));
    }
    rows.add("watch.chart.median", money(prices.median(), page));
    rows.add(
        "watch.chart.sample",
        switch (prices.sample()) {
          case -1 -> page.t("watch.chart.stored", page.number(prices.stored().size()));
          case 0 -> page.t("watch.chart.estimate");
          default -> page.t("watch.chart.authorised", page.number(prices.sample()));
        });
    if (!prices.stored().isEmpty() && prices.sample() >= 0) {
      rows.add(
          "watch.chart.same-category",
          page.t(
              "watch.chart.range",
              page.number(prices.stored().size()),
              money(prices.stored().getFirst(), page),
              money(prices.stored().get(prices.stored().size() / 2), page),
              money(prices.stored().getLast(), page)));
    }
    return rows.list();
  }

  private static String money(long dong, Page page) {
    return page.money(new Dong(dong));
  }

  private List<ReviewPage.Dot> dots(List<Long> stored) {
    var dots = new ArrayList<ReviewPage.Dot>();
    int[] heights = new int[WIDTH / STEP + 1];
    for (long price : stored) {
      if (price > scale) {
        continue;
      }
      int bin = (int) (price * (WIDTH / STEP) / scale);
      if (heights[bin] < HIGHEST) {
        dots.add(new ReviewPage.Dot(LEFT + bin * STEP + STEP / 2, BASE - heights[bin] * STEP));
        heights[bin]++;
      }
    }
    return dots;
  }

  private ReviewPage.Mark mark(long dong, String text) {
    return new ReviewPage.Mark(LEFT + (int) (Math.min(dong, scale) * WIDTH / scale), text);
  }

  /**
   * One, two or five times a power of ten, so that three to six stand on the axis, and fewer of
   * those that are long to write.
   */
  private static long tick(long most) {
    long tick = 1_000;
    while (most / tick > (most >= LONG ? 3 : 6)) {
      long lead = tick;
      while (lead >= 10) {
        lead /= 10;
      }
      tick = lead == 2 ? tick / 2 * 5 : tick * 2;
    }
    return tick;
  }

  private static List<Long> thinned(List<Long> prices) {
    if (prices.size() <= MOST_DOTS) {
      return prices;
    }
    var thinned = new ArrayList<Long>(MOST_DOTS);
    for (int i = 0; i < MOST_DOTS; i++) {
      thinned.add(prices.get(i * prices.size() / MOST_DOTS));
    }
    return thinned;
  }
}
