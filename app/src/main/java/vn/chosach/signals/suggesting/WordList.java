package vn.chosach.signals.suggesting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;

/**
 * The phrases of the word list and where they occur in a text, marks or no marks. The longest
 * phrase at a place wins.
 */
public final class WordList {

  private static final WordList SHIPPED = new WordList(SeedTable.read("/seed/signals/words.csv"));
  private static final int LONGEST = 8;

  private final Map<String, List<WordFinds.Find>> phrases = new HashMap<>();

  private WordList(List<SeedTable.SeedTableRow> rows) {
    for (SeedTable.SeedTableRow row : rows) {
      String code = row.optional("code");
      String words = row.text("words");
      phrases
          .computeIfAbsent(key(Folding.fold(words)), none -> new ArrayList<>())
          .add(new WordFinds.Find(Sign.valueOf(row.text("sign")), code == null ? "" : code, words));
    }
  }

  public static WordList shipped() {
    return SHIPPED;
  }

  /** Every find in a text of any length; takes time in proportion to it. */
  public WordFinds in(String text) {
    List<String> words = List.of(key(Folding.fold(text)).split(" "));
    var finds = new ArrayList<WordFinds.Find>();
    int i = 0;
    while (i < words.size()) {
      int length = Math.min(LONGEST, words.size() - i);
      List<WordFinds.Find> found = null;
      while (length > 0 && found == null) {
        found = at(words, i, length);
        length = found == null ? length - 1 : length;
      }
      if (found != null) {
        finds.addAll(found);
      }
      i += Math.max(1, length);
    }
    return new WordFinds(finds);
  }

  private @Nullable List<WordFinds.Find> at(List<String> words, int from, int length) {
    return phrases.get(String.join(" ", words.subList(from, from + length)));
  }

  private static String key(String folded) {
    return folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
