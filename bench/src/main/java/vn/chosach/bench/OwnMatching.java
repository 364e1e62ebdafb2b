package vn.chosach.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.matching.Matcher;
import vn.chosach.screening.rules.Brands;

/** The engine of the product on the rows and rules that an alternative is asked about. */
final class OwnMatching {

  private OwnMatching() {}

  /**
   * Matches all rows, folded beforehand, some rounds long.
   *
   * @param found gets each row and rule that fire, the row in the upper half
   * @return seconds of the best round
   */
  static double seconds(MadeRules rules, List<String> asked, Set<Long> found, int rounds) {
    Matcher matcher =
        new Matcher(CompiledRules.exact(rules.book(), Brands.none(), LocalDate.of(2026, 11, 24)));
    Listing nothing = Listing.of("", -1);
    List<FoldedText> folded = new ArrayList<>();
    FoldedText fold = new FoldedText();
    for (String text : asked) {
      fold.clear();
      fold.add(text);
      folded.add(fold.words());
    }
    double best = Double.MAX_VALUE;
    long fires = 0;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      for (FoldedText text : folded) {
        fires += matcher.match(text, nothing);
      }
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    for (int row = 0; row < folded.size(); row++) {
      int fired = matcher.match(folded.get(row), nothing);
      for (int f = 0; f < fired; f++) {
        found.add((long) row << 32 | matcher.firing(f).rule());
      }
    }
    if (fires != (long) rounds * found.size()) {
      throw new IllegalStateException("the engine does not give the same answer each time");
    }
    return best;
  }
}
