package vn.chosach.officers.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody has to do.
 *
 * @param key the same as long as it is the same thing, and of no other; at most 120 characters
 * @param verb what is to be done, in the language asked for; says nothing about a matter, so that
 *     it may leave the house
 * @param number of the matter, such as {@code VV-2026-00012}; empty for none
 * @param title what it is about; stays inside
 * @param due when it must be done; {@code null} without an end
 * @param waits whether somebody cannot go on before it is done
 * @param why on what ground it lies with the officer, in the language asked for
 * @param href where it is done, without language prefix
 * @param changedAt when it last changed, as far as the room knows
 * @param shared whether it lies with the whole office and somebody else answers for it: it stands
 *     on the desk of each who may do it, and in the calendar and mail of none of them
 */
public record WorkItem(
    String key,
    String verb,
    String number,
    String title,
    @Nullable Instant due,
    boolean waits,
    String why,
    String href,
    @Nullable Instant changedAt,
    boolean shared) {

  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration LONG = Duration.ofDays(30);

  /** With an end. */
  public static WorkItem until(
      String key, String verb, String number, String title, Instant due, String why, String href) {
    return new WorkItem(key, verb, number, title, due, false, why, href, null, false);
  }

  /** Without an end, but somebody waits for it. */
  public static WorkItem waiting(
      String key, String verb, String number, String title, String why, String href) {
    return new WorkItem(key, verb, number, title, null, true, why, href, null, false);
  }

  /** The same, answered for by somebody else of the office or not. */
  public WorkItem shared(boolean byOffice) {
    return new WorkItem(key, verb, number, title, due, waits, why, href, changedAt, byOffice);
  }

  /** Where it stands in the list: hours and days are counted from now, not by the calendar. */
  public WorkLane lane(Instant now) {
    if (due == null) {
      return waits ? WorkLane.WAITING : WorkLane.OTHER;
    }
    if (now.isAfter(due)) {
      return due.plus(LONG).isBefore(now) ? WorkLane.BACKLOG : WorkLane.LATE;
    }
    if (!due.isAfter(now.plus(DAY))) {
      return WorkLane.DAY;
    }
    return due.isAfter(now.plus(WEEK)) ? WorkLane.OTHER : WorkLane.WEEK;
  }
}
