package vn.chosach.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.kernel.Actor;

/**
 * One event in the history of a clock; appended, never changed.
 *
 * @param number position, from 1
 * @param kind what happened
 * @param at when it took effect
 * @param recordedAt when it was written
 * @param actor who did it; the system for counting anew and for what time brings
 * @param reason in the words of the actor
 * @param legalBasis article it rests on
 * @param option extension of the rule that was used, or the change of the law that was confirmed
 * @param total whether that extension is a new limit from the beginning
 * @param limit the limit at the start, of the extension, or of the version of the rule
 * @param oldDue end before
 * @param newDue end after
 * @param from agency and officer before a reassignment
 * @param to agency and officer after a reassignment, and at the start
 * @param revision revision of the calendar the end was counted with
 */
public record ClockEvent(
    int number,
    ClockEventKind kind,
    Instant at,
    Instant recordedAt,
    Actor actor,
    @Nullable String reason,
    @Nullable String legalBasis,
    @Nullable String option,
    boolean total,
    @Nullable TimeLimit limit,
    @Nullable Instant oldDue,
    Instant newDue,
    @Nullable Holder from,
    @Nullable Holder to,
    long revision) {

  /** What can happen to a clock. */
  public enum ClockEventKind {
    STARTED,
    PAUSED,
    RESUMED,
    EXTENDED,
    REASSIGNED,
    MET,
    WITHDRAWN,
    /** The calendar changed and the end with it. */
    RECOUNTED,
    /** A version of its rule that covers its first day was confirmed; counted under that. */
    RULED,
    /** The end came near; told once for each end. */
    NEAR,
    /** The end passed; told once for each end. */
    PASSED
  }

  /** Who must act: an agency and, once assigned, an officer of it. */
  public record Holder(String agency, @Nullable UUID officer) {}
}
