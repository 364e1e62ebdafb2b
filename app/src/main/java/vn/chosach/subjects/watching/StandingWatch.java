package vn.chosach.subjects.watching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer watches, as a lead of the own: nobody else reads it, not even colleagues.
 *
 * @param value number or name as typed, or the name of the subject when it began
 * @param subject subject of a case; {@code null} for a number or name
 * @param caseId case that names it; who no longer sees that case no longer has the watch
 * @param ground why, 10 to 2,000 characters
 * @param until last day
 * @param at what is older is no hit
 * @param endedAt {@code null} unless it was ended before its term
 * @param handedBy who watched before and has left; {@code null} for nobody
 */
public record StandingWatch(
    UUID id,
    WatchKind kind,
    String value,
    @Nullable UUID subject,
    @Nullable UUID caseId,
    String ground,
    LocalDate until,
    String agency,
    UUID officer,
    Instant at,
    @Nullable Instant endedAt,
    @Nullable UUID handedBy,
    @Nullable Instant handedAt) {

  /** What is watched. */
  public enum WatchKind {
    /** A number, an address or a name, whether any case has it or not. */
    MARK,
    SUBJECT,
    /** The ring around a subject, whoever belongs to it then. */
    RING;

    /** Message key of its name. */
    public String textKey() {
      return "subjects.watch." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it watches on a day. */
  public boolean stands(LocalDate day) {
    return endedAt == null && !day.isAfter(until);
  }

  /**
   * What somebody wants to watch.
   *
   * @param value counts for a number or name alone
   * @param until {@code null} when none was given
   */
  public record WatchWish(
      WatchKind kind,
      String value,
      @Nullable UUID subject,
      String ground,
      @Nullable LocalDate until) {}

  /**
   * A record that came in later and names what is watched.
   *
   * @param path its page, without language prefix
   * @param byWhat number or name by which it was found
   * @param seenAt when the officer noted it; {@code null} before
   */
  public record WatchHit(
      UUID id,
      UUID watch,
      HitKind kind,
      UUID record,
      String number,
      String path,
      String byWhat,
      Instant at,
      @Nullable Instant seenAt) {

    /** Sorts of records. */
    public enum HitKind {
      CASE,
      TIP,
      LISTING,
      PLACE;

      /** Message key of its name. */
      public String textKey() {
        return "subjects.hit." + name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
