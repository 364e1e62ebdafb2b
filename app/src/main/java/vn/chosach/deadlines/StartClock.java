package vn.chosach.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to start a clock.
 *
 * @param ruleKey rule that sets it, such as {@code HS.CLASSIFY}
 * @param subjectKind kind of the thing whose time runs, as the calling room names it
 * @param subjectId identifier of that thing within its kind
 * @param title what is to be done, at most 200 characters; no personal data of reporters
 * @param agency key of the agency that must act
 * @param officer officer who must act, if one is assigned
 * @param startedAt when the event happened; not later than now, except for limits that count back
 *     from an event or name a date
 * @param on last day that a document names, for a rule that leaves it to the document; {@code null}
 *     for the limit of the rule
 * @param clock identifier that the caller chose, who wrote it down before; {@code null} for a new
 *     one
 */
public record StartClock(
    String ruleKey,
    String subjectKind,
    String subjectId,
    String title,
    String agency,
    @Nullable UUID officer,
    Instant startedAt,
    @Nullable LocalDate on,
    @Nullable UUID clock) {

  /** Under the limit that the rule sets. */
  public StartClock(
      String ruleKey,
      String subjectKind,
      String subjectId,
      String title,
      String agency,
      @Nullable UUID officer,
      Instant startedAt) {
    this(ruleKey, subjectKind, subjectId, title, agency, officer, startedAt, null, null);
  }

  /** Until the day that a document names. */
  public StartClock(
      String ruleKey,
      String subjectKind,
      String subjectId,
      String title,
      String agency,
      @Nullable UUID officer,
      Instant startedAt,
      @Nullable LocalDate on) {
    this(ruleKey, subjectKind, subjectId, title, agency, officer, startedAt, on, null);
  }

  /** The database keeps microseconds. */
  public StartClock {
    startedAt = startedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
