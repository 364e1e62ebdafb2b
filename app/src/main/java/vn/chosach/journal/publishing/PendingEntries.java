package vn.chosach.journal.publishing;

import java.time.Duration;

/**
 * Acts that are recorded and not published.
 *
 * @param count how many, not negative
 * @param age how long the oldest of them is recorded, by the clock of the database; an act may be
 *     dated back, so its own time says nothing of that. Never negative
 */
record PendingEntries(long count, Duration age) {

  static PendingEntries of(long count, long millis) {
    return new PendingEntries(count, Duration.ofMillis(Math.max(0, millis)));
  }

  /** These and those together. */
  PendingEntries and(PendingEntries others) {
    return new PendingEntries(
        count + others.count, age.compareTo(others.age) > 0 ? age : others.age);
  }
}
