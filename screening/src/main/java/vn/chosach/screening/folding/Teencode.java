package vn.chosach.screening.folding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Short forms that Vietnamese shoppers write ("ko" for "không") and spellings by sound ("fáo" for
 * "pháo", "zả" for "giả"). The short forms are the rows of {@code teencode.csv}: short, full.
 */
final class Teencode {

  private static final Map<String, List<String>> SHORT_FORMS = read();

  private Teencode() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> byWord = new HashMap<>();
    try (InputStream in = Teencode.class.getResourceAsStream("/screening/teencode.csv")) {
      if (in == null) {
        throw new IllegalStateException("teencode.csv is missing from the jar");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] row = line.strip().split(",", -1);
        if (row.length == 2 && !row[0].startsWith("#")) {
          byWord
              .computeIfAbsent(Phrase.of(row[1]).folded(), word -> new ArrayList<>())
              .add(Phrase.of(row[0]).folded());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byWord;
  }

  /** Short forms of a folded word; empty if none is known. */
  static List<String> shortFormsOf(String word) {
    return SHORT_FORMS.getOrDefault(word, List.of());
  }

  /**
   * Spellings of a folded word by a sound that another word owns first: "zay" is "giay" before it
   * is "day".
   */
  static Set<String> alsoSoundsLike(String word) {
    Set<String> found = new LinkedHashSet<>();
    start(word, "d", "z", found);
    return withEnds(word, found);
  }

  /** Other spellings of a folded word that sound the same. */
  static Set<String> soundsLike(String word) {
    Set<String> found = new LinkedHashSet<>();
    start(word, "ph", "f", found);
    start(word, "gi", "j", found);
    start(word, "gi", "z", found);
    start(word, "qu", "w", found);
    start(word, "qu", "kw", found);
    start(word, "kh", "k", found);
    start(word, "b", "p", found);
    start(word, "th", "tk", found);
    if (word.startsWith("c") && !word.startsWith("ch")) {
      found.add("k" + word.substring(1));
    }
    found.add(word);
    return withEnds(word, found);
  }

  /** Each start with each end, the word itself left out. */
  private static Set<String> withEnds(String word, Set<String> starts) {
    Set<String> found = new LinkedHashSet<>(starts);
    for (String form : starts) {
      end(form, "ng", "g", found);
      end(form, "nh", "h", found);
      end(form, "c", "k", found);
      end(form, "ch", "k", found);
      end(form, "i", "j", found);
    }
    found.removeIf(form -> form.length() < 2 || form.equals(word));
    return found;
  }

  private static void start(String word, String from, String to, Set<String> into) {
    if (word.startsWith(from) && word.length() > from.length() + 1) {
      into.add(to + word.substring(from.length()));
      if (from.equals("gi")) {
        into.add(to + "i" + word.substring(from.length()));
      }
    }
  }

  private static void end(String word, String from, String to, Set<String> into) {
    if (word.endsWith(from) && word.length() > from.length() + 1) {
      into.add(word.substring(0, word.length() - from.length()) + to);
    }
  }
}
