package vn.chosach.screening.matching;

import vn.chosach.screening.rules.RuleField;

/** Works out what kind of goods a listing offers: once, when a rule first asks. */
final class GoodsKind {

  private static final String IGNORED = "ignored";

  private final SeenMarks seenMarks;
  private boolean known;
  private String kind = "";

  GoodsKind(SeenMarks seenMarks) {
    this.seenMarks = seenMarks;
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
      String inTitle = in(RuleField.TITLE.ordinal());
      kind =
          inTitle.isEmpty() && seenMarks.text.fields() > RuleField.CATEGORY.ordinal()
              ? in(RuleField.CATEGORY.ordinal())
              : inTitle;
      known = true;
    }
    return kind;
  }

  private String in(int field) {
    CompiledRules rules = seenMarks.rules;
    int from = seenMarks.text.firstToken(field);
    int end = seenMarks.text.lastToken(field);
    String best = "";
    int bestFirst = Integer.MAX_VALUE;
    int bestLast = -1;
    for (int k = 0; k < rules.kinds.length; k++) {
      if (rules.kinds[k].equals(IGNORED)) {
        continue;
      }
      for (int o = seenMarks.head(rules.kindSlots[k]); o >= 0; o = seenMarks.next(o)) {
        int first = seenMarks.first(o);
        int last = seenMarks.last(o);
        boolean earlier = first < bestFirst || first == bestFirst && last > bestLast;
        if (earlier && first >= from && last < end && seenMarks.agrees(o) && !isIgnored(first)) {
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
    CompiledRules rules = seenMarks.rules;
    for (int k = 0; k < rules.kinds.length; k++) {
      if (!rules.kinds[k].equals(IGNORED)) {
        continue;
      }
      for (int o = seenMarks.head(rules.kindSlots[k]); o >= 0; o = seenMarks.next(o)) {
        if (seenMarks.first(o) <= token && token <= seenMarks.last(o)) {
          return true;
        }
      }
    }
    return false;
  }
}
