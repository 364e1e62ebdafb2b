package vn.chosach.screening.matching;

import java.util.Arrays;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.folding.Phrase;
import vn.chosach.screening.folding.TokenView;

/**
 * What was seen in one listing: its text, the repaired words, and where the phrases of lists and
 * anchors stand, chained by slot. Reused from listing to listing.
 */
final class SeenMarks {

  final CompiledRules rules;
  final TokenView view = new TokenView();
  FoldedText text = new FoldedText();
  boolean repaired;

  private int[] entries = new int[256];
  private int[] firsts = new int[256];
  private int[] lasts = new int[256];
  private boolean[] disguises = new boolean[256];
  private int[] nexts = new int[256];
  private int occurrences;
  private final int[] heads;
  private final int[] tails;
  private final int[] touched;
  private int touches;

  /** Occurrences of the phrases that name kinds of goods, in the order of the row. */
  private int[] kinds = new int[64];

  private int kindCount;
  private final WordPrints prints = new WordPrints();

  SeenMarks(CompiledRules rules) {
    this.rules = rules;
    heads = new int[rules.slots];
    tails = new int[rules.slots];
    touched = new int[rules.slots];
    Arrays.fill(heads, -1);
  }

  void begin(FoldedText next) {
    for (int s = 0; s < touches; s++) {
      heads[touched[s]] = -1;
    }
    touches = 0;
    occurrences = 0;
    kindCount = 0;
    prints.begin();
    if (text != next) {
      text = next;
    }
    view.trim();
    repaired = rules.vocabulary != null && view.repair(next, rules.vocabulary);
  }

  /**
   * Reads words with digits as others where they are known as they stand; whether there are any.
   */
  boolean readAgain() {
    return rules.vocabulary != null && view.readAgain(text, rules.vocabulary);
  }

  void add(int entry, int first, int last, boolean disguised) {
    int slot = rules.slotOfEntry[entry];
    int o = occurrences++;
    if (o == entries.length) {
      entries = Arrays.copyOf(entries, o * 2);
      firsts = Arrays.copyOf(firsts, o * 2);
      lasts = Arrays.copyOf(lasts, o * 2);
      nexts = Arrays.copyOf(nexts, o * 2);
      disguises = Arrays.copyOf(disguises, o * 2);
    }
    entries[o] = entry;
    firsts[o] = first;
    lasts[o] = last;
    disguises[o] = disguised;
    nexts[o] = -1;
    if (heads[slot] < 0) {
      heads[slot] = o;
      touched[touches++] = slot;
    } else {
      nexts[tails[slot]] = o;
    }
    tails[slot] = o;
    if (rules.kindOfSlot[slot] >= 0) {
      if (kindCount == kinds.length) {
        kinds = Arrays.copyOf(kinds, kindCount * 2);
      }
      kinds[kindCount++] = o;
    }
  }

  /** Number of phrases seen that name a kind of goods. */
  int kinds() {
    return kindCount;
  }

  /** The occurrence of such a phrase. */
  int kindAt(int number) {
    return kinds[number];
  }

  /** Number of the kind that such an occurrence names. */
  int kindOf(int occurrence) {
    return rules.kindOfSlot[rules.slotOfEntry[entries[occurrence]]];
  }

  /** Quick no: whether a phrase with this print may stand in the listing. */
  boolean mayHold(int print) {
    return prints.mayHold(print, this);
  }

  /** Number of slots of which something was seen. */
  int slots() {
    return touches;
  }

  int slot(int number) {
    return touched[number];
  }

  /** Whether something of each of some slots was seen. */
  boolean hasAll(int[] slots, int from, int to) {
    for (int s = from; s < to; s++) {
      if (heads[slots[s]] < 0) {
        return false;
      }
    }
    return true;
  }

  /** First occurrence of a slot, -1 if there is none. */
  int head(int slot) {
    return slot < 0 ? -1 : heads[slot];
  }

  int next(int occurrence) {
    return nexts[occurrence];
  }

  int first(int occurrence) {
    return firsts[occurrence];
  }

  int last(int occurrence) {
    return lasts[occurrence];
  }

  boolean disguised(int occurrence) {
    return disguises[occurrence];
  }

  int entry(int occurrence) {
    return entries[occurrence];
  }

  Phrase phrase(int occurrence) {
    return rules.phraseOfEntry[entries[occurrence]];
  }

  /**
   * Whether the marks in the text allow the phrase of an occurrence, which is a word of its own.
   */
  boolean agrees(int o) {
    return text.accentsAgree(firsts[o], lasts[o], phrase(o), false)
        && (disguises[o] || isWhole(firsts[o], lasts[o]));
  }

  boolean agrees(Phrase phrase, int first) {
    int last = first + phrase.tokens() - 1;
    return text.accentsAgree(first, last, phrase, false) && isWhole(first, last);
  }

  /** No part of one word that was written apart: the "áo" of "ph.áo" is no clothing. */
  private boolean isWhole(int first, int last) {
    if (!repaired || !view.hasJoined()) {
      return true;
    }
    for (int v = 0; v < view.count() && view.first(v) <= first; v++) {
      if (view.last(v) >= last && view.last(v) - view.first(v) > last - first) {
        return view.repair(v) != TokenView.DISGUISED;
      }
    }
    return true;
  }

  /** Whether the text as written already gave a phrase of the same slots at the same place. */
  boolean isKnown(int phrase, int first, int last) {
    for (int p = rules.index.firstPosting(phrase); p < rules.index.lastPosting(phrase); p++) {
      int entry = rules.index.posting(p);
      if (entry < 0) {
        continue;
      }
      for (int o = heads[rules.slotOfEntry[entry]]; o >= 0; o = nexts[o]) {
        if (firsts[o] == first && lasts[o] == last && !disguises[o]) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a sentence ends or an enumeration goes on inside a stretch of words; the signs with
   * which a word is spelt out end nothing.
   */
  boolean isBroken(int first, int last) {
    return text.isBroken(first, last)
        && !(repaired && view.hasSpelt() && breaksOnlySpelt(first, last));
  }

  private boolean breaksOnlySpelt(int first, int last) {
    for (int t = first; t < last; t++) {
      if (!view.isWithinSpelt(t + 1) && text.isBroken(t, t + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Next place of a phrase in the words as written, -1 if there is none. */
  int next(Phrase phrase, int from) {
    return phrase.next(text.keys(), text.tokens(), from);
  }

  /** Next place of a phrase in the repaired words that is not there as written. */
  int nextRepaired(Phrase phrase, int from) {
    int at = repaired ? phrase.next(view.keys(), view.count(), from) : -1;
    while (at >= 0 && asWritten(at, phrase.tokens())) {
      at = phrase.next(view.keys(), view.count(), at + 1);
    }
    return at;
  }

  boolean asWritten(int from, int size) {
    for (int v = from; v < from + size; v++) {
      if (view.repair(v) != TokenView.AS_WRITTEN) {
        return false;
      }
    }
    return true;
  }
}
