package vn.chosach.screening.matching;

import java.util.Arrays;
import vn.chosach.screening.folding.Phrase;

/**
 * The further needs of the rules that are of phrases alone, in one flat array: judged where their
 * anchor is seen, without a walk through objects that lie far apart. One instance a thread.
 *
 * <p>A rule is: a head (anchor fields, number of needs, plan), then its needs; a need is: a head
 * (fields, number of phrases), then its phrases; a phrase is: size and print, then its words.
 */
final class PlainNeeds {

  private static final int SHOWN = 1 << 8;
  private static final int COUNT_AT = 9;
  private static final int COUNT = (1 << 22) - 1;
  private static final int HIGH = 32;

  private final int[] starts;
  private final int[] fields;
  private long[] flat = new long[1024];
  private int size;
  private int shownFirst;
  private int shownLast;

  PlainNeeds(ScanPlan[] plans, boolean[] plain) {
    starts = new int[plans.length];
    fields = new int[plans.length];
    for (int p = 0; p < plans.length; p++) {
      if (plain[p] && plans[p].needs().length == 1) {
        fields[p] = plans[p].needs()[0].fields();
      } else if (plain[p]) {
        starts[p] = size;
        add(p, plans[p]);
      }
    }
  }

  private PlainNeeds(PlainNeeds shared) {
    starts = shared.starts;
    fields = shared.fields;
    flat = shared.flat;
  }

  /** One for another thread; the needs themselves are shared. */
  PlainNeeds another() {
    return new PlainNeeds(this);
  }

  /** What the index keeps for a plain plan. */
  int posting(int plan) {
    int number = fields[plan] == 0 ? starts[plan] : plan;
    return PhraseIndex.PLAIN | fields[plan] << PhraseIndex.FIELDS_AT | number;
  }

  private void add(int number, ScanPlan scanPlan) {
    ScanPlan.ScanPlanNeed[] needs = scanPlan.needs();
    int anchor = needs[scanPlan.anchor()].fields();
    put(anchor | (needs.length - 1) << COUNT_AT | (long) number << HIGH);
    for (int n = 0; n < needs.length; n++) {
      if (n == scanPlan.anchor()) {
        continue;
      }
      put(needs[n].fields() | (n == 0 ? SHOWN : 0) | needs[n].phrases().length << COUNT_AT);
      for (Phrase phrase : needs[n].phrases()) {
        int words = phrase.tokens();
        put(words | (long) WordPrints.of(phrase) << HIGH);
        for (int w = 0; w < words; w++) {
          put(phrase.key(w));
        }
      }
    }
  }

  private void put(long number) {
    if (size == flat.length) {
      flat = Arrays.copyOf(flat, size * 2);
    }
    flat[size++] = number;
  }

  /** Fires a rule whose anchor stands at a place if its other needs are met. */
  void judge(int start, int first, int last, SeenMarks seenMarks, Firings firings) {
    long head = flat[start];
    int plan = (int) (head >>> HIGH);
    if (firings.hasFired(plan)
        || (head >>> seenMarks.text.fieldOf(first) & 1) == 0
        || !mayBe(start, head, seenMarks)
        || seenMarks.isBroken(first, last)) {
      return;
    }
    shownFirst = first;
    shownLast = last;
    int at = start + 1;
    for (int n = (int) head >>> COUNT_AT & COUNT; n > 0; n--) {
      int need = (int) flat[at++];
      boolean found = false;
      for (int p = need >>> COUNT_AT & COUNT; p > 0; p--) {
        int words = (int) flat[at++];
        found = found || isThere(need, at, words, seenMarks);
        at += words;
      }
      if (!found) {
        return;
      }
    }
    firings.once(plan, shownFirst, shownLast);
  }

  /** A quick no for the commonest shape: one further need of one phrase. */
  private boolean mayBe(int start, long head, SeenMarks seenMarks) {
    if (((int) head >>> COUNT_AT & COUNT) != 1 || ((int) flat[start + 1] >>> COUNT_AT) != 1) {
      return true;
    }
    return seenMarks.mayHold((int) (flat[start + 2] >>> HIGH));
  }

  private boolean isThere(int need, int at, int words, SeenMarks seenMarks) {
    long[] keys = seenMarks.text.keys();
    int count = seenMarks.text.tokens();
    for (int t = Phrase.next(flat, at, words, keys, count, 0);
        t >= 0;
        t = Phrase.next(flat, at, words, keys, count, t + 1)) {
      if (fits(need, t, t + words - 1, seenMarks)) {
        return true;
      }
    }
    if (!seenMarks.repaired) {
      return false;
    }
    long[] repaired = seenMarks.view.keys();
    int many = seenMarks.view.count();
    for (int v = Phrase.next(flat, at, words, repaired, many, 0);
        v >= 0;
        v = Phrase.next(flat, at, words, repaired, many, v + 1)) {
      if (!seenMarks.asWritten(v, words)
          && fits(need, seenMarks.view.first(v), seenMarks.view.last(v + words - 1), seenMarks)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(int need, int first, int last, SeenMarks seenMarks) {
    if ((need >>> seenMarks.text.fieldOf(first) & 1) == 0 || seenMarks.isBroken(first, last)) {
      return false;
    }
    if ((need & SHOWN) != 0) {
      shownFirst = first;
      shownLast = last;
    }
    return true;
  }
}
