package vn.chosach.watch.learning;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;

/**
 * Which kind of goods of the plan a category of a platform means: platforms name theirs as they
 * like, in two languages. The longest whole words that stand in the category decide ({@code
 * seed/watch/category-words.csv}); where none do, the kind is unknown rather than guessed. A
 * category written with marks is compared with them: phao is not pháo, nor is sạch sách.
 */
public final class PlanKinds {

  /** Marks of tone stand on either vowel, hóa or hoá: they are compared at the end of the word. */
  private static final Pattern TONE =
      Pattern.compile("([\u0300\u0301\u0303\u0309\u0323])([\\p{L}\\p{M}]+)");

  private record Words(String marked, String folded, String group) {}

  private static final List<Words> ALL =
      SeedTable.read("/seed/watch/category-words.csv").stream()
          .map(row -> read(row.text("words"), row.text("group")))
          .sorted(Comparator.comparingInt((Words one) -> -one.folded.length()))
          .toList();

  private PlanKinds() {}

  /** Code of the group of goods in the catalogue; empty for a category that says none. */
  public static String of(String category) {
    Words told = read(category, "");
    boolean marks = !told.marked.equals(told.folded);
    return ALL.stream()
        .filter(one -> marks ? told.marked.contains(one.marked) : told.folded.contains(one.folded))
        .findFirst()
        .map(Words::group)
        .orElse("");
  }

  /** All groups that a category may mean. */
  static List<String> groups() {
    return ALL.stream().map(Words::group).distinct().toList();
  }

  private static Words read(String text, String group) {
    String low = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String marked = TONE.matcher(low.replaceAll("\\p{Cf}", "")).replaceAll("$2$1");
    return new Words(plain(marked), plain(Folding.fold(text)), group);
  }

  /** Whole words between single blanks. */
  private static String plain(String text) {
    return " " + text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip() + " ";
  }
}
