package vn.chosach.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.folding.Folds;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.RuleLibrary;

/** The whole screen, and what a row without a hit allocates. */
final class ScreenTable {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private ScreenTable() {}

  static void print(List<Listing> rows, List<String> texts) throws Exception {
    System.out.printf(
        "%nWhole screen (folding, repair, matching, guards, score, spans), real rows a second%n");
    Screener library =
        new Screener(CompiledRules.of(RuleLibrary.book(), RuleLibrary.brands(), DAY));
    Printed.line(
        "the shipped library", rows.size(), Clock.best(5, () -> rows.forEach(library::screen)));
    List<String> folded = texts.stream().map(Folds::fold).toList();
    MadeRules made = new MadeRules(folded, 10_000, Rows.SEED);
    Screener many =
        new Screener(
            CompiledRules.of(RuleLibrary.book().with(made.book()), RuleLibrary.brands(), DAY));
    Printed.line(
        "library and 10,000 made rules",
        rows.size(),
        Clock.best(5, () -> rows.forEach(many::screen)));
    Screener exact = new Screener(CompiledRules.exact(made.book(), Brands.none(), DAY));
    Printed.line(
        "10,000 made rules, no repair",
        rows.size(),
        Clock.best(5, () -> rows.forEach(exact::screen)));
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    List<Listing> clean =
        rows.stream().filter(row -> library.screen(row).reasons().isEmpty()).toList();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (Listing row : clean) {
      library.screen(row);
    }
    System.out.printf(
        "  %-40s %,12.1f%n",
        "bytes allocated for a row without a hit",
        (threads.getCurrentThreadAllocatedBytes() - before) / (double) clean.size());
  }
}
