package vn.chosach.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of a row on the roll, both ends included. What has been verified is kept apart from what the
 * program reckons with meanwhile, so that a page never shows a guess as a date.
 *
 * @param from verified first day; {@code null} when before the records or not verified
 * @param to verified last day; {@code null} when still in force or not verified
 * @param reckonedFrom first day to reckon with while none is verified
 * @param reckonedTo last day to reckon with while none is verified
 */
public record Span(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate reckonedFrom,
    @Nullable LocalDate reckonedTo) {

  /** First day that counts; {@code null} for since before the records. */
  public @Nullable LocalDate first() {
    return from == null ? reckonedFrom : from;
  }

  /** Last day that counts; {@code null} while there is no end. */
  public @Nullable LocalDate last() {
    return to == null ? reckonedTo : to;
  }

  public boolean contains(LocalDate day) {
    LocalDate first = first();
    LocalDate last = last();
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  /** Whether it is over before a day. */
  public boolean endedBefore(LocalDate day) {
    LocalDate last = last();
    return last != null && last.isBefore(day);
  }

  /** The day itself when it lies inside, else the end that is nearer to it. */
  LocalDate nearest(LocalDate day) {
    LocalDate first = first();
    if (first != null && day.isBefore(first)) {
      return first;
    }
    LocalDate last = last();
    return last != null && day.isAfter(last) ? last : day;
  }
}
