package vn.chosach.screening.matching;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.Phrase;

/**
 * A regular expression of a rule. One that begins with a choice of whole words, such as {@code
 * \b(or dinary|ro che)\b}, is asked only where one of them stands in the listing: to look for one
 * of forty words by the expression costs as much as fifty listings without it.
 *
 * @param begins words with one of which all that fits begins; none if that is not known
 * @param prints of these words, see {@link WordPrints}
 */
record WordPattern(Pattern pattern, Phrase[] begins, int[] prints) {

  private static final Phrase[] UNKNOWN = {};

  /** A choice of words at the beginning, and a space or the end of a word behind it. */
  private static final java.util.regex.Pattern CHOICE =
      java.util.regex.Pattern.compile("\\\\b\\(([a-z0-9 ?\\[\\]|]+)\\)(?:\\\\b| (?![?*+{])).*");

  private static final java.util.regex.Pattern LETTER =
      java.util.regex.Pattern.compile("([a-z0-9 ]|\\[[a-z0-9]+\\])(\\??)");

  private static final int MOST = 64;

  static WordPattern of(String source) {
    Phrase[] begins = begins(source);
    return new WordPattern(Pattern.compile(source), begins, WordPrints.of(begins));
  }

  private static Phrase[] begins(String source) {
    Matcher choice = CHOICE.matcher(source);
    if (!choice.matches() || isChoiceItself(source)) {
      return UNKNOWN;
    }
    List<String> spellings = new ArrayList<>();
    for (String word : choice.group(1).split("\\|", -1)) {
      List<String> spelt = spellings(word);
      if (spelt.isEmpty() || spelt.size() > MOST || spelt.stream().anyMatch(String::isBlank)) {
        return UNKNOWN;
      }
      spellings.addAll(spelt);
    }
    return spellings.stream().map(Phrase::of).toArray(Phrase[]::new);
  }

  /** Whether a choice stands outside all brackets, so that not all that fits begins alike. */
  private static boolean isChoiceItself(String source) {
    int depth = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0) {
        return true;
      }
    }
    return false;
  }

  /** All spellings of a word in which a letter may be missing, or be one of several. */
  private static List<String> spellings(String word) {
    List<String> spelt = List.of("");
    Matcher letter = LETTER.matcher(word);
    int at = 0;
    while (at < word.length() && spelt.size() <= MOST) {
      if (!letter.find(at) || letter.start() != at) {
        return List.of();
      }
      List<String> longer = new ArrayList<>(letter.group(2).isEmpty() ? List.of() : spelt);
      for (char one : letter.group(1).replaceAll("[\\[\\]]", "").toCharArray()) {
        spelt.forEach(begun -> longer.add(begun + one));
      }
      spelt = longer;
      at = letter.end();
    }
    return spelt;
  }

  /** Quick no. Beside letters beyond ASCII a word may begin within another, so there is none. */
  boolean mayFit(SeenMarks seenMarks) {
    if (begins.length == 0 || seenMarks.text.isWide()) {
      return true;
    }
    for (int p = 0; p < prints.length; p++) {
      if (seenMarks.mayHold(prints[p]) && seenMarks.next(begins[p], 0) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the expression fits somewhere in a field. Where all that fits begins with one of some
   * words, it is tried at these words alone, where it mostly gives up after the next.
   */
  boolean fits(FoldedText text, int field) {
    int from = text.firstToken(field);
    int end = text.lastToken(field);
    if (begins.length == 0 || text.isWide()) {
      return from < end && pattern.matcher(part(text, from, end)).find();
    }
    for (Phrase begin : begins) {
      for (int t = begin.next(text.keys(), end, from);
          t >= 0;
          t = begin.next(text.keys(), end, t + 1)) {
        if (pattern.matcher(part(text, t, end)).lookingAt()) {
          return true;
        }
      }
    }
    return false;
  }

  private static CharSequence part(FoldedText text, int from, int end) {
    return text.subSequence(text.start(from), text.end(end - 1));
  }
}
