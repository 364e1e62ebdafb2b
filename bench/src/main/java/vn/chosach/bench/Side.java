package vn.chosach.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.Folds;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleLibrary;

/** What one of two built engines does in {@link Turns}; loaded once for each of them. */
public final class Side {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final List<Listing> rows;
  private final List<String> folded;

  public Side() throws Exception {
    rows = Rows.all();
    folded =
        rows.stream()
            .map(Rows::text)
            .map(Folds::fold)
            .map(t -> t.replaceAll("[^\\x00-\\x7F]", "x"))
            .toList();
  }

  /** Rows that one round of some work takes. */
  public int rows(String work) {
    return work.startsWith("match") ? Math.min(20_000, rows.size()) : rows.size();
  }

  /** Work of one round; it gives a sum that must be the same on both sides. */
  public LongSupplier of(String work) throws Exception {
    String[] words = work.split(" ", -1);
    return switch (words[0]) {
      case "fold" -> folding();
      case "match" -> matching(words[1], Integer.parseInt(words[2]));
      case "screen" -> screening(Integer.parseInt(words[1]));
      default -> throw new IllegalArgumentException(work);
    };
  }

  private LongSupplier folding() {
    List<String> texts = rows.stream().map(Rows::text).toList();
    FoldedText fold = new FoldedText();
    return () -> {
      long sum = 0;
      for (String text : texts) {
        fold.clear();
        fold.add(text);
        sum += fold.tokens();
      }
      return sum;
    };
  }

  private LongSupplier matching(String engine, int count) throws Exception {
    List<String> texts = folded.subList(0, 20_000);
    MadeRules rules = new MadeRules(texts, count, Rows.SEED);
    Engines.Engine made =
        engine.equals("own") ? Engines.own(rules, texts) : Engines.hankcs(rules, texts);
    return () -> {
      made.matches = 0;
      made.sum = 0;
      try {
        for (int row = 0; row < texts.size(); row++) {
          made.match(row);
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      return made.sum;
    };
  }

  private LongSupplier screening(int made) {
    RuleBook book = RuleLibrary.book();
    Screener screener =
        new Screener(
            CompiledRules.of(
                made == 0
                    ? book
                    : book.with(
                        new MadeRules(
                                new ArrayList<>(
                                    rows.stream().map(Rows::text).map(Folds::fold).toList()),
                                made,
                                Rows.SEED)
                            .book()),
                RuleLibrary.brands(),
                DAY));
    return () -> {
      long sum = 0;
      for (Listing row : rows) {
        Screening screening = screener.screen(row);
        sum = sum * 31 + screening.score() + screening.reasons().size();
      }
      return sum;
    };
  }
}
