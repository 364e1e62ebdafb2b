package vn.chosach.screening.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.folding.Phrase;

/**
 * Prints of the words that a pattern can match, where it is a list of words and little more: {@code
 * \b(ip hone|karo ?f i|l a r[0o]che)\b}. Where none of them may stand the pattern, a hundred times
 * dearer, need not be asked.
 */
final class PatternPrints {

  private static final Pattern LIST = Pattern.compile("\\\\b\\(([a-z0-9 ?|\\[\\]]+)\\)\\\\b");

  /** A sign or one of several, and whether it may be left out. */
  private static final Pattern SIGNS = Pattern.compile("(?:\\[([a-z0-9]+)]|([a-z0-9 ]))(\\?)?");

  private static final int MOST = 16;

  private PatternPrints() {}

  /** Null for a pattern of another shape. */
  static int @Nullable [] of(@Nullable String pattern) {
    Matcher list = LIST.matcher(pattern == null ? "" : pattern);
    if (!list.matches()) {
      return null;
    }
    List<Phrase> phrases = new ArrayList<>();
    for (String alternative : list.group(1).split("\\|", -1)) {
      List<String> written = List.of("");
      Matcher signs = SIGNS.matcher(alternative);
      int at = 0;
      while (signs.find() && signs.start() == at && written.size() <= MOST) {
        at = signs.end();
        String one = signs.group(1) == null ? signs.group(2) : signs.group(1);
        List<String> longer = new ArrayList<>(signs.group(3) == null ? List.of() : written);
        written.forEach(text -> one.chars().forEach(c -> longer.add(text + (char) c)));
        written = longer;
      }
      if (at < alternative.length() || alternative.isEmpty()) {
        return null;
      }
      written.stream().map(Phrase::of).forEach(phrases::add);
    }
    return phrases.stream().allMatch(one -> one.tokens() > 0)
        ? WordPrints.of(phrases.toArray(new Phrase[0]))
        : null;
  }
}
