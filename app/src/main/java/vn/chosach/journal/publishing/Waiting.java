package vn.chosach.journal.publishing;

import java.time.Duration;

/**
 * Acts that are recorded and not published.
 *
 * @param count how many, not negative
 * @param age how long the oldest of them is recorded, by the clock of the database; an act may be
 *     dated back, so its own time says nothing of that. Never negative
 */
record Waiting(long count, Duration age) {

  static Waiting of(long count, long millis) {
    return new Waiting(count, Duration.ofMillis(Math.max(0, millis)));
  }

  /** These and those together. */
  Waiting and(Waiting others) {
    return new Waiting(count + others.count, age.compareTo(others.age) > 0 ? age : others.age);
  }
}
