package vn.chosach.screening.matching;

import java.util.Arrays;
import vn.chosach.screening.folding.Phrase;

/**
 * The further needs of the rules that are of phrases alone, in one flat array: judged where their
 * anchor is seen, without a walk through objects that lie far apart.
 */
final class PlainNeeds {

  private static final int SHOWN = 1 << 8;
  private static final int COUNT_AT = 16;

  private final int[] starts;
  private long[] flat = new long[1024];
  private int size;

  /** Place of the need that is shown, worked out by {@link #met}. */
  int shownFirst;

  int shownLast;

  PlainNeeds(Plan[] plans, boolean[] plain) {
    starts = new int[plans.length];
    for (int p = 0; p < plans.length; p++) {
      if (plain[p] && plans[p].needs().length > 1) {
        starts[p] = size;
        add(plans[p]);
      }
    }
  }

  private PlainNeeds(int[] starts, long[] flat) {
    this.starts = starts;
    this.flat = flat;
  }

  /** One for another thread; the needs themselves are shared. */
  PlainNeeds another() {
    return new PlainNeeds(starts, flat);
  }

  private void add(Plan plan) {
    Plan.Need[] needs = plan.needs();
    put(needs[plan.anchor()].fields() | (long) (needs.length - 1) << COUNT_AT);
    for (int n = 0; n < needs.length; n++) {
      if (n == plan.anchor()) {
        continue;
      }
      put(needs[n].fields() | (n == 0 ? SHOWN : 0) | (long) needs[n].phrases().length << COUNT_AT);
      for (Phrase phrase : needs[n].phrases()) {
        put(phrase.tokens());
        for (int w = 0; w < phrase.tokens(); w++) {
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

  /** Whether the other needs of a rule are met whose anchor stands at a place. */
  boolean met(int plan, int first, int last, Seen seen) {
    int at = starts[plan];
    int head = (int) flat[at++];
    if ((head >>> seen.text.fieldOf(first) & 1) == 0 || seen.text.isBroken(first, last)) {
      return false;
    }
    shownFirst = first;
    shownLast = last;
    for (int n = head >>> COUNT_AT; n > 0; n--) {
      int need = (int) flat[at++];
      boolean found = false;
      for (int p = need >>> COUNT_AT; p > 0; p--) {
        int words = (int) flat[at++];
        if (!found) {
          found = isThere(need, at, words, seen);
        }
        at += words;
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private boolean isThere(int need, int at, int words, Seen seen) {
    long[] keys = seen.text.keys();
    int count = seen.text.tokens();
    for (int t = Phrase.next(flat, at, words, keys, count, 0);
        t >= 0;
        t = Phrase.next(flat, at, words, keys, count, t + 1)) {
      if (fits(need, t, t + words - 1, seen)) {
        return true;
      }
    }
    if (!seen.repaired) {
      return false;
    }
    long[] repaired = seen.view.keys();
    int many = seen.view.count();
    for (int v = Phrase.next(flat, at, words, repaired, many, 0);
        v >= 0;
        v = Phrase.next(flat, at, words, repaired, many, v + 1)) {
      if (!seen.asWritten(v, words)
          && fits(need, seen.view.first(v), seen.view.last(v + words - 1), seen)) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(int need, int first, int last, Seen seen) {
    if ((need >>> seen.text.fieldOf(first) & 1) == 0 || seen.text.isBroken(first, last)) {
      return false;
    }
    if ((need & SHOWN) != 0) {
      shownFirst = first;
      shownLast = last;
    }
    return true;
  }
}
