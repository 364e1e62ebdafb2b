package vn.chosach.deadlines;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.deadlines.counting.Counting;
import vn.chosach.deadlines.counting.Course;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.Turn;
import vn.chosach.deadlines.rules.ExtensionOption;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;

/**
 * The door of the deadlines: clocks under legal time limits, each able to show its arithmetic.
 *
 * <p>Every act joins the transaction of the caller, holds the clock so that of two acts at once the
 * second sees what the first did, and writes history and journal. Whether an officer may act on a
 * piece of work is decided by the room that owns the work, before it calls. Refusals common to all
 * acts on a clock: {@code deadlines.clock-unknown}, {@code clock-closed}, {@code in-future} for an
 * effect later than now, {@code before-last-act} for one earlier than the last act, {@code
 * reason-missing}, {@code reason-too-long}.
 */
@Service
@Transactional
public class Clocks {

  private final ClockStarts starts;
  private final ClockActHandler acts;
  private final ClockBoard board;
  private final References references;
  private final InstantSource time;

  Clocks(
      ClockStarts starts,
      ClockActHandler acts,
      ClockBoard board,
      References references,
      InstantSource time) {
    this.starts = starts;
    this.acts = acts;
    this.board = board;
    this.references = references;
    this.time = time;
  }

  /**
   * Starts a clock under the version of the rule that is in force on the day of the event.
   *
   * @return refused with {@code deadlines.rule-unknown}, {@code rule-not-in-force}, {@code
   *     rule-not-run} for one that no procedure starts, {@code in-future}, {@code
   *     clock-already-running} when one of this rule already runs on the subject, {@code
   *     agency-missing}, {@code title-missing}, {@code title-too-long}, {@code subject-missing},
   *     {@code subject-too-long}, {@code named-day} when a document that names the day does not,
   *     names one before the start, or the rule sets it itself
   */
  public ClockOutcome start(StartClock wish, Actor actor) {
    return starts.start(List.of(wish), actor).getFirst();
  }

  /** The same for several at once; the outcomes in the order of the wishes. */
  public List<ClockOutcome> start(List<StartClock> wishes, Actor actor) {
    return starts.start(wishes, actor);
  }

  /**
   * Suspends a running clock; what is left of its time is preserved.
   *
   * @param at when the suspension took effect
   * @return refused also with {@code deadlines.paused}, {@code already-expired}, {@code
   *     cannot-pause} for fixed dates, "at once", "within the day" and limits that count back
   */
  public ClockOutcome pause(ClockId clock, Instant at, String reason, Actor actor) {
    return acts.pause(clock, new ReminderWish(ClockAct.PAUSE, at, reason, actor));
  }

  /**
   * Lets a suspended clock run again with what was left.
   *
   * @param at when the ground of the suspension ended
   * @return refused also with {@code deadlines.not-paused}
   */
  public ClockOutcome resume(ClockId clock, Instant at, String reason, Actor actor) {
    return acts.resume(clock, new ReminderWish(ClockAct.RESUME, at, reason, actor));
  }

  /**
   * Extends a running clock by an option of its rule, decided before its end.
   *
   * @param option key of the extension, such as {@code complex}
   * @param at when the extension was decided
   * @return refused also with {@code deadlines.extension-not-allowed}, {@code extension-unknown},
   *     {@code extended-too-often}, {@code extension-too-early}, {@code extension-not-longer},
   *     {@code already-expired}, {@code paused}
   */
  public ClockOutcome extend(ClockId clock, String option, Instant at, String reason, Actor actor) {
    return acts.extend(clock, option, new ReminderWish(ClockAct.EXTEND, at, reason, actor));
  }

  /**
   * Stops a clock because the work was done, in time or late.
   *
   * @param at when it was done
   * @param reason remark; {@code null} for none
   */
  public ClockOutcome stop(ClockId clock, Instant at, @Nullable String reason, Actor actor) {
    return acts.close(clock, new ReminderWish(ClockAct.STOP, at, reason, actor));
  }

  /** Takes a clock back because its ground fell away. */
  public ClockOutcome withdraw(ClockId clock, String reason, Actor actor) {
    return acts.close(clock, new ReminderWish(ClockAct.WITHDRAW, time.instant(), reason, actor));
  }

  /**
   * Passes a clock to another agency or officer; its end stays.
   *
   * @param officer who must act now; {@code null} when the agency has not assigned anyone
   * @return refused also with {@code deadlines.agency-missing}
   */
  public ClockOutcome reassign(
      ClockId clock, String agency, @Nullable UUID officer, String reason, Actor actor) {
    return acts.reassign(
        clock, agency, officer, new ReminderWish(ClockAct.REASSIGN, time.instant(), reason, actor));
  }

  /** A page of clocks, soonest end first, each with its reasons. */
  @Transactional(readOnly = true)
  public ClockPage page(ClockQuery query) {
    return board.page(query);
  }

  /**
   * Counts by agency, the busiest first; agencies without open clocks are left out.
   *
   * @param agency only this one; {@code null} for all
   * @param officer only what lies with this officer; {@code null} for all
   */
  @Transactional(readOnly = true)
  public List<AgencyLoad> load(@Nullable String agency, @Nullable UUID officer) {
    return officer == null
        ? board.load(agency == null ? null : Set.of(agency))
        : board.loadOf(officer, agency);
  }

  /** The same of some agencies; {@code null} for all. */
  @Transactional(readOnly = true)
  public List<AgencyLoad> load(@Nullable Set<String> agencies) {
    return board.load(agencies);
  }

  /** A clock with its arithmetic and history; empty for an unknown one. */
  @Transactional(readOnly = true)
  public Optional<ClockExplanation> explain(ClockId clock) {
    return board.explain(clock);
  }

  /**
   * The same for whoever may see it: a clock that is not for the reader costs the questions of one
   * that does not exist.
   *
   * @param may whether the reader may see it
   */
  @Transactional(readOnly = true)
  public Optional<ClockExplanation> explain(ClockId clock, Predicate<Clock> may) {
    return board.explain(clock, may);
  }

  /**
   * A change of the calendar moved ends of open clocks, and that is written. Whoever keeps a copy
   * of an end takes it anew.
   *
   * @param subjectKind kind of the things whose time runs
   * @param subjects their identifiers within the kind
   */
  public record EndsMoved(String subjectKind, Set<String> subjects) {

    public EndsMoved {
      subjects = Set.copyOf(subjects);
    }
  }

  /** All clocks of one piece of work, the oldest first. */
  @Transactional(readOnly = true)
  public List<ClockExplanation> of(String subjectKind, String subjectId) {
    return board.of(List.of(new ClockSubject(subjectKind, subjectId)));
  }

  /** The same of several things, in the order of these. */
  @Transactional(readOnly = true)
  public List<ClockExplanation> of(List<ClockSubject> subjects) {
    return board.of(subjects);
  }

  /**
   * Something whose time runs.
   *
   * @param kind as {@code case}
   * @param id within the kind
   */
  public record ClockSubject(String kind, String id) {}

  /** The open clocks of many pieces of work as they stand, without their reasons. */
  @Transactional(readOnly = true)
  public List<Clock> of(String subjectKind, Collection<String> subjects) {
    return of(
        subjects.stream()
            .map(one -> new ClockSubject(subjectKind, one))
            .collect(Collectors.toSet()));
  }

  /** The same of things of several kinds. */
  @Transactional(readOnly = true)
  public List<Clock> of(Set<ClockSubject> subjects) {
    return board.open(subjects);
  }

  /**
   * When a clock would end that started now or then, without starting one.
   *
   * @return empty when no version of the rule is in force on that day
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<DueDate> foresee(String ruleKey, Instant startedAt) {
    return foresee(ruleKey, startedAt, List.of());
  }

  /**
   * The same after extensions, each counted on as the article says.
   *
   * @param options keys of the options of the rule, in the order in which they were used
   * @throws IllegalArgumentException if the rule has no such option
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<DueDate> foresee(String ruleKey, Instant startedAt, List<String> options) {
    return references
        .rules()
        .inForce(ruleKey, Vietnam.dayOf(startedAt))
        .map(
            rule ->
                new Counting(references.calendars().current().calendar())
                    .due(course(rule, startedAt, options)));
  }

  private static Course course(LegalRule rule, Instant startedAt, List<String> options) {
    Course course = Course.of(rule.limit(), startedAt);
    for (String key : options) {
      ExtensionOption option =
          rule.option(key)
              .orElseThrow(() -> new IllegalArgumentException("no option " + key + " of " + rule));
      course =
          course.then(
              option.total()
                  ? new Turn.Replaced(startedAt, option.limit())
                  : new Turn.Lengthened(startedAt, option.limit()));
    }
    return course;
  }
}
