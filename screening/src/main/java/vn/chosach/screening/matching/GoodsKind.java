package vn.chosach.screening.matching;

import vn.chosach.screening.rules.Field;

/** Works out what kind of goods a listing offers: once, when a rule first asks. */
final class GoodsKind {

  private static final String IGNORED = "ignored";

  private final Seen seen;
  private boolean known;
  private String kind = "";

  GoodsKind(Seen seen) {
    this.seen = seen;
  }

  void begin() {
    known = false;
    kind = "";
  }

  /** The kind if a rule has asked for it already, else empty. */
  String soFar() {
    return kind;
  }

  /**
   * The kind named first in the title, the longest phrase winning; else the one in the category;
   * empty if neither names one.
   */
  String ask() {
    if (!known) {
      String inTitle = in(Field.TITLE.ordinal());
      kind =
          inTitle.isEmpty() && seen.text.fields() > Field.CATEGORY.ordinal()
              ? in(Field.CATEGORY.ordinal())
              : inTitle;
      known = true;
    }
    return kind;
  }

  private String in(int field) {
    CompiledRules rules = seen.rules;
    int from = seen.text.firstToken(field);
    int end = seen.text.lastToken(field);
    String best = "";
    int bestFirst = Integer.MAX_VALUE;
    int bestLast = -1;
    for (int k = 0; k < rules.kinds.length; k++) {
      if (rules.kinds[k].equals(IGNORED)) {
        continue;
      }
      for (int o = seen.head(rules.kindSlots[k]); o >= 0; o = seen.next(o)) {
        int first = seen.first(o);
        int last = seen.last(o);
        boolean earlier = first < bestFirst || first == bestFirst && last > bestLast;
        if (earlier && first >= from && last < end && seen.agrees(o) && !isIgnored(first)) {
          best = rules.kinds[k];
          bestFirst = first;
          bestLast = last;
        }
      }
    }
    return best;
  }

  /** Whether a phrase that names no goods, such as "with box", reaches over a token. */
  private boolean isIgnored(int token) {
    CompiledRules rules = seen.rules;
    for (int k = 0; k < rules.kinds.length; k++) {
      if (!rules.kinds[k].equals(IGNORED)) {
        continue;
      }
      for (int o = seen.head(rules.kindSlots[k]); o >= 0; o = seen.next(o)) {
        if (seen.first(o) <= token && token <= seen.last(o)) {
          return true;
        }
      }
    }
    return false;
  }
}
