package vn.chosach.watch.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Folding;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Fact.FactList;
import vn.chosach.ui.Page;
import vn.chosach.watch.review.HitSheet;

/**
 * What takes the edge off a low price, or puts one on it: where it stands among stored offers, and
 * whether the listing is a sale by its words or by its own earlier price.
 */
final class PriceFlags {

  /** Fewer stored offers make no percentile. */
  private static final int ENOUGH = 20;

  /** A fall of the own price from which it counts as a sale, in percent. */
  private static final int FALL = 20;

  private static final Pattern SALE =
      Pattern.compile(
          "\\b(flash ?sale|sale|giam gia|giam soc|xa kho|xa hang|thanh ly|khuyen mai|deal"
              + "|dong gia|black friday|mua 1 tang 1)\\b");

  private PriceFlags() {}

  public static List<Fact> of(HitSheet sheet, Page page) {
    var flags = new FactList(page);
    Long own = sheet.line().price();
    HitSheet.Prices prices = sheet.prices();
    if (own != null && prices != null && prices.stored().size() >= ENOUGH) {
      flags.add(percentile(own, prices.stored(), page));
    }
    String sale = sale(sheet.offer().title() + " \n " + sheet.offer().description());
    if (sale != null) {
      flags.add("watch.price.sale", page.t("watch.price.sale.words", sale));
    }
    if (own != null) {
      Long before = before(sheet, own);
      if (before != null && Math.round(100 - own * 100.0 / before) >= FALL) {
        flags.add(
            "watch.price.sale",
            page.t(
                "watch.price.sale.fell",
                page.money(new Dong(before)),
                Math.round(100 - own * 100.0 / before)));
      }
    }
    return flags.list();
  }

  /** The first words of a sale as they stand in a text; {@code null} when there are none. */
  static @Nullable String sale(String text) {
    Matcher found = SALE.matcher(Folding.fold(text));
    if (!found.find()) {
      return null;
    }
    String folded = found.group(1);
    String[] words = text.strip().split("[^\\p{L}\\p{M}\\p{N}]+");
    int many = folded.split(" ").length;
    for (int from = 0; from + many <= words.length; from++) {
      String original = String.join(" ", Arrays.asList(words).subList(from, from + many));
      if (Folding.fold(original).equals(folded)) {
        return original;
      }
    }
    return folded;
  }

  /** The last price that was higher than the own one. */
  private static @Nullable Long before(HitSheet sheet, long own) {
    for (HitSheet.Earlier was : sheet.history()) {
      Long price = was.price();
      if (price != null && price > own) {
        return price;
      }
    }
    return null;
  }

  private static Fact percentile(long own, List<Long> stored, Page page) {
    long cheaper = stored.stream().filter(price -> price < own).count();
    String all = page.number(stored.size());
    return Fact.of(
        page.t("watch.price.place"),
        cheaper == 0
            ? page.t("watch.price.cheapest", all)
            : page.t("watch.price.percentile", Math.round(cheaper * 100.0 / stored.size()), all));
  }
}
