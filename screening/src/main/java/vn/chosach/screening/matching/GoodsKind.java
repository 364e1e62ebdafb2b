package vn.chosach.screening.matching;

import vn.chosach.screening.rules.RuleField;

/** Works out what kind of goods a listing offers: once, when a rule first asks. */
final class GoodsKind {

  private final SeenMarks seenMarks;
  private boolean known;
  private int kind;

  GoodsKind(SeenMarks seenMarks) {
    this.seenMarks = seenMarks;
  }

  void begin() {
    known = false;
    kind = seenMarks.rules.kinds.length;
  }

  /** The kind if a rule has asked for it already, else empty. */
  String soFar() {
    return word(kind);
  }

  /** The name of a kind; empty for the number of an unknown one. */
  private String word(int number) {
    String[] kinds = seenMarks.rules.kinds;
    return number == kinds.length ? "" : kinds[number];
  }

  /** The kind in words, empty if neither title nor category names one. */
  String ask() {
    return word(number());
  }

  /**
   * Number of the kind named first in the title, the longest phrase winning; else of the one in the
   * category; the number behind the last kind if neither names one.
   */
  int number() {
    if (!known) {
      int inTitle = in(RuleField.TITLE.ordinal());
      kind =
          inTitle == seenMarks.rules.kinds.length
                  && seenMarks.text.fields() > RuleField.CATEGORY.ordinal()
              ? in(RuleField.CATEGORY.ordinal())
              : inTitle;
      known = true;
    }
    return kind;
  }

  private int in(int field) {
    CompiledRules rules = seenMarks.rules;
    int from = seenMarks.text.firstToken(field);
    int end = seenMarks.text.lastToken(field);
    int best = rules.kinds.length;
    int bestFirst = Integer.MAX_VALUE;
    int bestLast = -1;
    for (int k = 0; k < seenMarks.kinds(); k++) {
      int o = seenMarks.kindAt(k);
      int first = seenMarks.first(o);
      if (first < from || first >= end || first > bestFirst) {
        continue;
      }
      int last = seenMarks.last(o);
      int here = seenMarks.kindOf(o);
      boolean earlier =
          first < bestFirst
              || first == bestFirst && (last > bestLast || last == bestLast && here < best);
      if (earlier
          && last < end
          && here != rules.ignoredKind
          && seenMarks.agrees(o)
          && !isIgnored(first)) {
        best = here;
        bestFirst = first;
        bestLast = last;
      }
    }
    return best;
  }

  /** Whether a phrase that names no goods, such as "with box", reaches over a token. */
  private boolean isIgnored(int token) {
    for (int k = 0; k < seenMarks.kinds(); k++) {
      int o = seenMarks.kindAt(k);
      if (seenMarks.kindOf(o) == seenMarks.rules.ignoredKind
          && seenMarks.first(o) <= token
          && token <= seenMarks.last(o)) {
        return true;
      }
    }
    return false;
  }
}
