package vn.chosach.watch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.watch.register.PriceMonth;
import vn.chosach.watch.register.SoughtGoods;

/**
 * What goods in demand cost, month by month, as drawn and as a table.
 *
 * @param adopt what the button offers as the usual range; {@code null} while too few prices stood
 */
public record GoodsHistory(
    String href,
    String name,
    List<Fact> facts,
    List<Bar> bars,
    List<Line> lines,
    @Nullable String adopt) {

  private static final int LEFT = 24;
  private static final int STEP = 48;
  private static final int TOP = 16;
  private static final int HEIGHT = 120;

  /** A month of the drawing: from a tenth to nine tenths of the prices, and their middle. */
  public record Bar(int x, int top, int high, int middle, String month) {}

  /** A month of the table. */
  public record Line(String month, String seen, String low, String median, String high) {}

  static GoodsHistory of(
      SoughtGoods one,
      String group,
      List<PriceMonth> months,
      @Nullable PriceMonth usual,
      Page page) {
    long most =
        Math.max(
            1,
            months.stream()
                .flatMap(month -> Stream.ofNullable(month.high()))
                .mapToLong(Long::longValue)
                .max()
                .orElse(1));
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < months.size(); i++) {
      PriceMonth month = months.get(i);
      Long low = month.low();
      Long high = month.high();
      Long median = month.median();
      String name =
          "%d/%02d".formatted(month.month().getMonthValue(), month.month().getYear() % 100);
      bars.add(
          low == null || high == null || median == null
              ? new Bar(LEFT + i * STEP, 0, 0, 0, name)
              : new Bar(
                  LEFT + i * STEP,
                  y(high, most),
                  Math.max(2, y(low, most) - y(high, most)),
                  y(median, most),
                  name));
    }
    return new GoodsHistory(
        WatchRoutes.GOODS + "/" + one.id(),
        one.name(),
        facts(one, group, page),
        bars,
        months.reversed().stream().map(month -> line(month, page)).toList(),
        usual == null
            ? null
            : page.t(
                "watch.goods.adopt",
                money(usual.low(), page),
                money(usual.high(), page),
                page.number(usual.seen())));
  }

  private static int y(long dong, long most) {
    return TOP + HEIGHT - (int) (dong * HEIGHT / most);
  }

  private static List<Fact> facts(SoughtGoods one, String group, Page page) {
    return List.of(
        Fact.of(page.t("watch.goods.group"), group),
        Fact.of(page.t("watch.goods.season"), page.day(one.from()) + " – " + page.day(one.to())),
        Fact.of(
            page.t("watch.goods.usual"), money(one.low(), page) + " – " + money(one.high(), page)),
        Fact.of(
            page.t("watch.goods.out"),
            page.t("watch.goods.odd", page.number(one.below()), page.number(one.above()))),
        Fact.of(page.t("watch.goods.why"), one.why()));
  }

  private static Line line(PriceMonth month, Page page) {
    return new Line(
        "%02d/%d".formatted(month.month().getMonthValue(), month.month().getYear()),
        page.number(month.seen()),
        money(month.low(), page),
        money(month.median(), page),
        money(month.high(), page));
  }

  private static String money(@Nullable Long dong, Page page) {
    return Objects.isNull(dong) ? "–" : page.money(new Dong(dong));
  }
}
