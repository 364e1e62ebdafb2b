package vn.chosach.watch.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.screening.Screener;
import vn.chosach.screening.folding.Folds;
import vn.chosach.screening.rules.Brands;
import vn.chosach.watch.rules.Books;
import vn.chosach.watch.rules.StoredListing;

/**
 * What goods of a mark, kind and size cost in shops that the platforms vouch for, learned each
 * night from imported listings. Nothing is compared with it until a person has read it, tried it on
 * the stored listings and made it live, as any section of the rules.
 */
@Component
record NormLearning(JdbcClient jdbc, Books books) {

  /** The newest listings of such shops. */
  private static final String VOUCHED =
      StoredListing.SELECT
          + """
          WHERE s.official AND l.price_dong >= 1000 AND l.removed_at IS NULL
          ORDER BY l.id DESC LIMIT 200000
          """;

  private static final int FETCHED = 500;
  private static final int MOST = 500;

  /** Of a hundred prices the fifth from below, so that a slip of a shop moves it little. */
  private static final int LOW = 5;

  /** A norm that moved by less of what it was is not worth a person's time, in percent. */
  private static final int MOVED = 10;

  /** Creams and the like are compared at a stated size alone (decision 0060). */
  private static final String BY_SIZE = "cosmetics";

  private record Goods(String mark, String kind, double size) {}

  /**
   * A norm as norms are written, see {@link Brands.Norm}.
   *
   * @param before the low price that these goods are compared with today, in dong; 0 for none
   */
  record LearnedNorm(
      String mark, String kind, double size, long low, long median, int sample, long before) {

    boolean moved() {
      return before == 0 || Math.abs(low - before) * 100 >= before * MOVED;
    }
  }

  /** The best founded first; of goods with fewer prices than a norm must rest on none. */
  List<LearnedNorm> learned() {
    Brands brands = books.brands();
    var screener = new Screener(books.today().rules());
    Map<String, Optional<String>> marks = new HashMap<>();
    Map<Goods, List<Long>> prices = new HashMap<>();
    try (var offers = jdbc.sql(VOUCHED).withFetchSize(FETCHED).query(StoredListing::of).stream()) {
      offers
          .map(StoredListing::offer)
          .forEach(
              offer -> {
                screener.score(offer);
                String kind = screener.goods();
                double size = screener.size();
                boolean comparable = !kind.isEmpty() && (size > 0 || !kind.startsWith(BY_SIZE));
                marks
                    .computeIfAbsent(
                        offer.brand(), one -> Optional.ofNullable(brands.markNamed(one)))
                    .filter(mark -> comparable)
                    .ifPresent(
                        mark ->
                            prices
                                .computeIfAbsent(
                                    new Goods(mark, kind, size), goods -> new ArrayList<>())
                                .add(offer.price()));
              });
    }
    return prices.entrySet().stream()
        .filter(one -> one.getValue().size() >= Brands.LEAST_SAMPLE)
        .map(one -> norm(one.getKey(), one.getValue().stream().sorted().toList(), brands))
        .sorted(
            Comparator.comparingInt((LearnedNorm one) -> -one.sample)
                .thenComparing(LearnedNorm::toString))
        .limit(MOST)
        .toList();
  }

  private static LearnedNorm norm(Goods goods, List<Long> prices, Brands brands) {
    int count = prices.size();
    Brands.Norm before = brands.norm(goods.mark, goods.kind, goods.size);
    return new LearnedNorm(
        goods.mark,
        goods.kind,
        goods.size,
        prices.get(count * LOW / 100),
        prices.get(count / 2),
        count,
        before == null ? 0 : before.low());
  }

  /** All that was learned of a mark, as a section that a person may enter. */
  static String section(String mark, List<LearnedNorm> all) {
    var section = new StringBuilder("[norm " + Folds.fold(mark).replace(' ', '-') + "]\n");
    for (LearnedNorm one : all) {
      if (one.mark.equals(mark)) {
        String size = one.size > 0 ? "," + one.size : "";
        section.append(
            "%s,%s,%d,%d,%d%s\n".formatted(mark, one.kind, one.low, one.median, one.sample, size));
      }
    }
    return section.toString();
  }
}
