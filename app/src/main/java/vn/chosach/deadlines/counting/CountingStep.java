package vn.chosach.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the arithmetic of a due date; {@link Wording} puts it into words. */
public sealed interface CountingStep {

  /** The day of the event is not counted. */
  record FirstDay(LocalDate day) implements CountingStep {}

  /** Hours run from a moment to a moment. */
  record HoursRun(Instant from, int amount, Instant to) implements CountingStep {}

  /** Calendar days from a day. */
  record DaysRun(LocalDate from, int amount, LocalDate to) implements CountingStep {}

  /**
   * Months or years from a day to the same day number.
   *
   * @param shortened whether the last month lacks that number, so that its last day counts
   */
  record MonthsRun(LocalDate from, int amount, LimitUnit unit, LocalDate to, boolean shortened)
      implements CountingStep {}

  /** Working days, each one counted. */
  record WorkingDaysRun(int amount, List<LocalDate> counted) implements CountingStep {}

  /** Working days counted back from an event. */
  record WorkingDaysBack(LocalDate event, int amount, List<LocalDate> counted)
      implements CountingStep {}

  /** Days off that were passed over while working days were counted. */
  record Skipped(List<RestRun> runs) implements CountingStep {}

  /** Rest days that were counted because they are worked by swap. */
  record SwapWorked(List<LocalDate> days) implements CountingStep {}

  /** The last day was a day off, so the limit ends on the next working day. */
  record CountingStepMoved(LocalDate from, List<RestRun> over, LocalDate to)
      implements CountingStep {}

  /** The last day is a weekday off by swap: assumed to count as a day off. */
  record SwapOffAssumed(LocalDate day) implements CountingStep {}

  /** The last day is a rest day worked by swap: assumed to count as a working day. */
  record SwapWorkAssumed(LocalDate day) implements CountingStep {}

  /** A date fixed by a plan or decision. */
  record FixedDate(LocalDate day, boolean restDay) implements CountingStep {}

  /** Within the day. */
  record WithinDay(LocalDate day, boolean restDay) implements CountingStep {}

  /** At once. */
  record AtOnce(Instant at) implements CountingStep {}

  /** Suspended with so much left. */
  record Suspended(Instant at, Left left) implements CountingStep {}

  /** Resumed; what was left is counted on. */
  record RunsAgain(Instant at, Left left) implements CountingStep {}

  /** Extended by so much from where it would have ended before any move. */
  record Extended(TimeLimit by) implements CountingStep {}

  /** Replaced by a longer limit from the same beginning. */
  record Widened(TimeLimit total, TimeLimit before) implements CountingStep {}

  /** The limit ends with the day. */
  record Ends(LocalDate day) implements CountingStep {}

  /**
   * Years the result rests on without knowing all their days off.
   *
   * @param first first of them
   * @param last last of them, {@code first} for a single one
   * @param flag {@link Flag#YEAR_ABSENT} or {@link Flag#YEAR_PARTIAL}
   * @param missingVi what is missing, if said
   * @param missingEn the same in English, if said
   */
  record YearGap(
      int first, int last, Flag flag, @Nullable String missingVi, @Nullable String missingEn)
      implements CountingStep {}

  /** Days off that changed the result and are not confirmed. */
  record Unconfirmed(List<LocalDate> days) implements CountingStep {}

  /** Days whose swap is only proposed, counted as the calendar has them. */
  record SwapProposed(List<LocalDate> days) implements CountingStep {}
}
