package vn.chosach.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.folding.Folds;

/**
 * A number with its unit that stands beside the first need of a rule, or must not: {@code "10
 * cây"}, {@code "2kg"}, {@code "500ml"}.
 *
 * @param asked true if such a number must stand there, false if a match beside one does not count
 * @param from least number, inclusive; 0 for none
 * @param to greatest number, inclusive; infinite for none
 * @param units units as written in the rule
 * @param joined the same units folded and without blanks
 * @param words how many words may stand between, before or after the match; 0 to {@link #FARTHEST}
 */
public record Quantity(
    boolean asked, double from, double to, List<String> units, List<String> joined, int words) {

  /** Most words between a match and its quantity. */
  public static final int FARTHEST = 12;

  /** Words between them when the rule does not say how many. */
  static final int USUAL = 4;

  private static final Pattern FORM =
      Pattern.compile("(?:([0-9.,_]*?)\\.\\.([0-9.,_]*)\\s+)?([^~]+?)(?:\\s*~\\s*([0-9]{1,3}))?");

  public Quantity {
    units = List.copyOf(units);
    joined = List.copyOf(joined);
  }

  /**
   * Reads {@code 10..50 cây | tút ~3}: the numbers and the words between may be left out.
   *
   * @throws NumberFormatException if it is not of that form, names a unit without a letter or with
   *     a digit, or a number span that holds nothing
   */
  static Quantity of(boolean asked, String value) {
    Matcher parts = FORM.matcher(value);
    if (!parts.matches()) {
      throw new NumberFormatException(value);
    }
    double from = number(parts.group(1), 0);
    double to = number(parts.group(2), Double.POSITIVE_INFINITY);
    int words = parts.group(4) == null ? USUAL : Integer.parseInt(parts.group(4));
    List<String> units = RuleReader.alternatives(parts.group(3));
    List<String> joined = new ArrayList<>();
    for (String unit : units) {
      String folded = Folds.fold(unit).replace(" ", "");
      if (unit.startsWith("@")
          || folded.isEmpty()
          || !folded.chars().allMatch(Character::isLetter)) {
        throw new NumberFormatException(value);
      }
      joined.add(folded);
    }
    if (units.isEmpty() || from > to || words > FARTHEST) {
      throw new NumberFormatException(value);
    }
    return new Quantity(asked, from, to, units, joined, words);
  }

  private static double number(@Nullable String text, double otherwise) {
    return text == null || text.isEmpty()
        ? otherwise
        : Double.parseDouble(text.replace("_", "").replace(',', '.'));
  }
}
