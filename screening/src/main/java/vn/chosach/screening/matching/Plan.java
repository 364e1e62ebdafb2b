package vn.chosach.screening.matching;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.rules.Field;
import vn.chosach.screening.rules.Rule;

/**
 * A rule made ready: phrases folded, lists resolved to slots of the index.
 *
 * @param needs in the order of the rule
 * @param anchor number of the need through which the rule is found
 * @param brandNeed number of the need that names the mark, -1 if none does
 */
record Plan(
    Rule rule,
    Need[] needs,
    int anchor,
    int brandNeed,
    Words none,
    Words nowhere,
    Words except,
    Words notAfter,
    Words notBefore,
    Words noCategory,
    Near[] near,
    @Nullable Pattern pattern) {

  /**
   * One need.
   *
   * @param slot slot of the index, -1 if the phrases are looked for on demand
   * @param fields bit set of {@link Field} ordinals
   */
  record Need(int slot, Phrase[] phrases, int fields) {}

  /** Phrases and slots of lists, either may be empty. */
  record Words(Phrase[] phrases, int[] slots) {
    boolean isEmpty() {
      return phrases.length == 0 && slots.length == 0;
    }
  }

  record Near(Words left, int words, Words right) {}

  static int bit(Field field) {
    return 1 << field.ordinal();
  }
}
