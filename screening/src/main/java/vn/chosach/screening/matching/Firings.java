package vn.chosach.screening.matching;

import java.util.Arrays;

/** The rules that fired on one listing; a rule of phrases alone fires once. */
final class Firings {

  private Firing[] firings = new Firing[16];
  private int count;

  /** One bit a rule: small enough to stay in the cache. */
  private final long[] fired;

  Firings(int rules) {
    fired = new long[(rules >>> 6) + 1];
    for (int i = 0; i < firings.length; i++) {
      firings[i] = new Firing();
    }
  }

  void begin() {
    for (int i = 0; i < count; i++) {
      fired[firings[i].plan >>> 6] = 0;
    }
    count = 0;
  }

  int count() {
    return count;
  }

  Firing at(int number) {
    return firings[number];
  }

  boolean hasFired(int plan) {
    return (fired[plan >>> 6] & 1L << plan) != 0;
  }

  /** A rule of phrases alone fires. */
  void once(int plan, int first, int last) {
    fired[plan >>> 6] |= 1L << plan;
    Firing firing = draft("");
    firing.first = first;
    firing.last = last;
    keep(plan);
  }

  /** The place for the next firing; it counts only when it is kept. */
  Firing draft(String kind) {
    if (count == firings.length) {
      firings = Arrays.copyOf(firings, count * 2);
      for (int i = count; i < firings.length; i++) {
        firings[i] = new Firing();
      }
    }
    Firing firing = firings[count];
    // collectors of the default kind ask for a fence at each reference that is written
    if (firing.norm != null) {
      firing.norm = null;
    }
    if (!firing.brand.isEmpty()) {
      firing.brand = "";
    }
    if (!firing.kind.equals(kind)) {
      firing.kind = kind;
    }
    firing.first = -1;
    return firing;
  }

  void keep(int plan) {
    firings[count].plan = plan;
    count++;
  }
}
