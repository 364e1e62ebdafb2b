package vn.chosach.signals.searching;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;

/**
 * What a text can be found by: its words without marks, its identifiers in their one form, the
 * number of its tip. A term is a letter for its sort, a colon, and the value; it is never stored as
 * such, only as a keyed mark.
 */
public final class SearchTerms {

  private static final Pattern NUMBER =
      Pattern.compile("\\bpa[ -]?(\\d{4})[ -]?(\\d{1,9})(/\\d)?\\b");
  private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}");
  private static final int LONGEST_WORD = 40;
  private static final int MOST_ASKED = 12;

  private SearchTerms() {}

  /** Every term by which a text can be found. */
  public static Set<String> of(String text) {
    var terms = new LinkedHashSet<String>();
    for (Identifier found : IdentifierScan.of(text).identifiers()) {
      terms.add(identifier(found.core()));
    }
    words(text, terms);
    return terms;
  }

  /** The term of the number of a tip. */
  public static String number(String number) {
    return "n:" + number.toLowerCase(Locale.ROOT);
  }

  /** The term of an identifier, by what a person would type to look for it. */
  public static String identifier(String core) {
    return "i:" + core;
  }

  /**
   * The terms that a tip must all have to answer a question; empty when nothing was asked. Words
   * beside an identifier only name it ("Vietcombank", "stk", "zalo") and do not count. Of a very
   * long question the first terms count.
   */
  public static Set<String> asked(String question) {
    var terms = new LinkedHashSet<String>();
    for (Identifier found : IdentifierScan.of(Folding.nfc(question)).identifiers()) {
      terms.add(identifier(found.core()));
    }
    String words = terms.isEmpty() ? Folding.fold(question) : "";
    Matcher number = NUMBER.matcher(words);
    if (number.find()) {
      terms.add(
          "n:pa-"
              + number.group(1)
              + "-"
              + Long.parseLong(number.group(2))
              + (number.group(3) == null ? "" : number.group(3)));
      words = number.replaceFirst(" ");
    }
    for (String word : BREAK.split(words)) {
      if (LONG_NUMBER.matcher(word).matches()) {
        terms.add(identifier(word));
      } else if (!word.isEmpty()) {
        terms.add("w:" + cut(word));
      }
    }
    return terms.stream()
        .limit(MOST_ASKED)
        .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
  }

  private static void words(String text, Set<String> terms) {
    for (String word : BREAK.split(Folding.fold(text))) {
      if (word.isEmpty()) {
        continue;
      }
      terms.add("w:" + cut(word));
      if (LONG_NUMBER.matcher(word).matches()) {
        terms.add(identifier(word));
      }
    }
  }

  private static String cut(String word) {
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
  }
}
