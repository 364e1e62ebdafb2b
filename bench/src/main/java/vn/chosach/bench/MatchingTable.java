package vn.chosach.bench;

import java.util.List;
import java.util.Locale;
import vn.chosach.screening.folding.Folds;

/** The matching stage beside other engines, with the sets of matches compared. */
final class MatchingTable {

  private static final int[] COUNTS = {1_000, 10_000, 100_000};

  private MatchingTable() {}

  private interface Maker {
    Engines.Engine make(MadeRules rules, List<String> folded) throws Exception;
  }

  static void print(List<String> texts, String name, int most) throws Exception {
    List<String> folded =
        texts.stream()
            .map(Folds::fold)
            .map(t -> t.replaceAll("[^\\x00-\\x7F]", "x"))
            .limit(most)
            .toList();
    System.out.printf(
        "%nMatching stage, %s a second (%d rows, %d bytes of folded text each)%n",
        name, folded.size(), Rows.bytes(folded) / folded.size());
    for (int count : COUNTS) {
      MadeRules rules = new MadeRules(folded, count, Rows.SEED);
      System.out.printf(" %,d rules%n", count);
      long[] truth = new long[2];
      double own = measure("this engine", Engines::own, rules, folded, folded.size(), 4, truth, 0);
      measure(
          "hankcs double-array Aho-Corasick",
          Engines::hankcs,
          rules,
          folded,
          folded.size(),
          3,
          truth,
          own);
      measure(
          "Hyperscan through JNI", Engines::hyperscan, rules, folded, folded.size(), 2, truth, own);
      measure(
          "robert-bor Aho-Corasick",
          Engines::robertBor,
          rules,
          folded,
          folded.size() / 4,
          1,
          truth,
          own);
      measure(
          "Lucene Monitor, multipass",
          Engines::luceneMonitor,
          rules,
          folded,
          count > 10_000 ? 150 : 1_000,
          1,
          truth,
          own);
    }
  }

  private static double measure(
      String name,
      Maker maker,
      MadeRules rules,
      List<String> folded,
      int rows,
      int rounds,
      long[] truth,
      double own)
      throws Exception {
    try (Engines.Engine engine = maker.make(rules, folded)) {
      double seconds =
          Clock.best(
              rounds,
              () -> {
                engine.matches = 0;
                engine.sum = 0;
                for (int row = 0; row < rows; row++) {
                  engine.match(row);
                }
              });
      String equal = "";
      if (own == 0) {
        truth[0] = engine.matches;
        truth[1] = engine.sum;
      } else if (rows == folded.size()) {
        equal =
            engine.matches == truth[0] && engine.sum == truth[1] ? "equal set" : "DIFFERENT SET";
      } else {
        try (Engines.Engine reference = Engines.own(rules, folded)) {
          for (int row = 0; row < rows; row++) {
            reference.match(row);
          }
          equal =
              engine.matches == reference.matches && engine.sum == reference.sum
                  ? "equal set"
                  : "DIFFERENT SET";
        }
      }
      double speed = rows / seconds;
      System.out.printf(
          "  %-34s %,12.0f %s %,d matches %s%n",
          name,
          speed,
          own == 0 ? "        " : String.format(Locale.ROOT, "1/%-6.1f", own / speed),
          engine.matches,
          equal);
      return speed;
    } catch (LinkageError | RuntimeException e) {
      System.out.printf("  %-34s did not run: %s%n", name, e);
      return 0;
    }
  }
}
