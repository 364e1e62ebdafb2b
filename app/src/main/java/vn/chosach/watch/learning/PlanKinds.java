package vn.chosach.watch.learning;

import java.util.Comparator;
import java.util.List;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;

/**
 * Which kind of goods of the plan a category of a platform means: platforms name theirs as they
 * like, in two languages. The longest words that stand in the category decide ({@code
 * seed/watch/category-words.csv}); where none do, the kind is unknown rather than guessed.
 */
final class PlanKinds {

  private record Words(String folded, String group) {}

  private static final List<Words> ALL =
      SeedTable.read("/seed/watch/category-words.csv").stream()
          .map(row -> new Words(plain(row.text("words")), row.text("group")))
          .sorted(Comparator.comparingInt((Words one) -> -one.folded.length()))
          .toList();

  private PlanKinds() {}

  /** Code of the group of goods in the catalogue; empty for a category that says none. */
  static String of(String category) {
    String told = plain(category);
    return ALL.stream()
        .filter(one -> told.contains(one.folded))
        .findFirst()
        .map(Words::group)
        .orElse("");
  }

  /** All groups that a category may mean. */
  static List<String> groups() {
    return ALL.stream().map(Words::group).distinct().toList();
  }

  private static String plain(String text) {
    return " " + Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
