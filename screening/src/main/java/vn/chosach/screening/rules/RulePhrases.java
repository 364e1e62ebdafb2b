package vn.chosach.screening.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.folding.Folds;

/** What the statements of a rule or a list may hold, looked at before phrases are folded. */
final class RulePhrases {

  /** Most words that may stand between two phrases that are near each other. */
  private static final int FARTHEST = 50;

  private static final Pattern NEAR = Pattern.compile("([^~]+)~\\s*([0-9]{1,3})\\s+([^~]+)");

  /** Conditions of which a second one would undo the first without a word. */
  private static final Set<String> ONCE =
      Set.of(
          "where",
          "form",
          "pattern",
          "price",
          "norm",
          "strikes",
          "suspects",
          "official",
          "disguised",
          "branded",
          "own",
          "from",
          "until");

  /** What is wrong with a phrase of one letter. */
  static final String SHORT = "rule.phrase-is-one-letter";

  private RulePhrases() {}

  /** Whether a statement may stand only once in a rule. */
  static boolean standsOnce(String key) {
    return ONCE.contains(key);
  }

  /** The code of the first fault, null if each phrase can be looked for. */
  static @Nullable String fault(List<String> phrases) {
    for (String phrase : phrases) {
      if (phrase.startsWith("@")) {
        return "rule.list-stands-among-phrases";
      }
      String folded = Folds.fold(phrase);
      if (folded.isEmpty()) {
        return "rule.phrase-has-no-letter";
      }
      if (folded.length() == 1) {
        return SHORT;
      }
    }
    return null;
  }

  /** The same where lists may stand among the phrases. */
  static @Nullable String faultBesideLists(List<String> phrases) {
    return fault(phrases.stream().filter(phrase -> !phrase.startsWith("@")).toList());
  }

  /** Reads {@code a | b ~3 c | d}; null if it is not of that form. */
  static Rule.@Nullable Near near(String value) {
    Matcher parts = NEAR.matcher(value);
    if (!parts.matches()) {
      return null;
    }
    Rule.Near near =
        new Rule.Near(
            RuleReader.alternatives(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            RuleReader.alternatives(parts.group(3)));
    return near.left().isEmpty() || near.right().isEmpty() || near.words() > FARTHEST ? null : near;
  }

  /** Whether a need is met by marks, whose prices are known. */
  static boolean namesMarks(Rule.RuleNeed need) {
    String list = need.list();
    return list != null && list.startsWith(Brands.LIST);
  }
}
