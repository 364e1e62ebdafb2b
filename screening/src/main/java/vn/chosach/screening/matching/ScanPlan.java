package vn.chosach.screening.matching;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.rules.Quantity;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.screening.rules.RuleForm;

/**
 * A rule made ready: phrases folded, lists resolved to slots of the index.
 *
 * @param needs in the order of the rule
 * @param anchor number of the need through which the rule is found
 * @param brandNeed number of the need that names the mark, -1 if none does
 * @param kinds whether goods of each kind are meant, by the number of the kind, the last for goods
 *     of an unknown kind; null if the rule does not ask for the kind
 */
record ScanPlan(
    Rule rule,
    ScanPlanNeed[] needs,
    int anchor,
    int brandNeed,
    ScanPlanWords none,
    ScanPlanWords nowhere,
    ScanPlanWords except,
    ScanPlanWords notAfter,
    ScanPlanWords notBefore,
    ScanPlanWords noCategory,
    Near[] near,
    Quantity[] quantities,
    @Nullable WordPattern pattern,
    boolean @Nullable [] kinds) {

  /**
   * One need.
   *
   * @param slot slot of the index, -1 if the phrases are looked for on demand
   * @param fields bit set of {@link RuleField} ordinals
   * @param prints of the phrases, see {@link WordPrints}
   */
  record ScanPlanNeed(int slot, Phrase[] phrases, int fields, int[] prints) {

    ScanPlanNeed(int slot, Phrase[] phrases, int fields) {
      this(slot, phrases, fields, WordPrints.of(phrases));
    }
  }

  /** Phrases with their prints, and slots of lists; either may be empty. */
  record ScanPlanWords(Phrase[] phrases, int[] slots, int[] prints) {

    ScanPlanWords(Phrase[] phrases, int[] slots) {
      this(phrases, slots, WordPrints.of(phrases));
    }

    boolean isEmpty() {
      return phrases.length == 0 && slots.length == 0;
    }
  }

  record Near(ScanPlanWords left, int words, ScanPlanWords right) {}

  /** Slots of the needs beside the one through which the rule is found. */
  IntStream furtherSlots() {
    return IntStream.range(0, needs.length)
        .filter(n -> n != anchor)
        .map(n -> needs[n].slot())
        .filter(slot -> slot >= 0);
  }

  /**
   * Whether the rule is of phrases alone: no list, no guard, no condition. Such a rule is judged at
   * once when its anchor is seen.
   */
  boolean isPlain() {
    for (int n = 0; n < needs.length; n++) {
      if (needs[n].slot() >= 0 && (n != anchor || rule.needs().get(n).list() != null)) {
        return false;
      }
    }
    Rule.When when = rule.when();
    return rule.form() == RuleForm.FOLDED
        && none.isEmpty()
        && nowhere.isEmpty()
        && except.isEmpty()
        && notAfter.isEmpty()
        && notBefore.isEmpty()
        && noCategory.isEmpty()
        && near.length == 0
        && quantities.length == 0
        && pattern == null
        && !when.hasPrice()
        && when.normShare() == 0
        && when.kinds().isEmpty()
        && when.notKinds().isEmpty()
        && when.platforms().isEmpty()
        && when.strikes() == 0
        && when.suspects() == 0
        && when.official() == null
        && when.branded() == null
        && when.own() == null
        && !when.disguised();
  }

  static int bit(RuleField ruleField) {
    return 1 << ruleField.ordinal();
  }
}
