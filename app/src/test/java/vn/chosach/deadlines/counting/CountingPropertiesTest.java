package vn.chosach.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.deadlines.counting.Turn.Lengthened;
import vn.chosach.deadlines.counting.Turn.Paused;
import vn.chosach.deadlines.counting.Turn.Replaced;
import vn.chosach.deadlines.counting.Turn.Resumed;
import vn.chosach.kernel.Vietnam;

/** What holds for every calendar, moment and limit. */
@Domain(AnyCalendar.class)
@Domain(DomainContext.Global.class)
class CountingPropertiesTest {

  @Property
  void aLongerLimitNeverEndsEarlier(
      @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll TimeLimit limit) {
    var counting = new Counting(calendar);
    var longer = TimeLimit.of(limit.amount() + 1, limit.unit());

    assertThat(counting.due(longer, start).at()).isAfterOrEqualTo(counting.due(limit, start).at());
  }

  @Property
  void aLaterBeginningNeverEndsEarlier(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll TimeLimit limit,
      @ForAll @IntRange(min = 0, max = 5000) int minutes) {
    var counting = new Counting(calendar);
    Instant later = start.plus(minutes, ChronoUnit.MINUTES);

    assertThat(counting.due(limit, later).at()).isAfterOrEqualTo(counting.due(limit, start).at());
  }

  @Property
  void aLimitInDaysEndsOnAWorkingDayAfterItsBeginning(
      @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll TimeLimit limit) {
    Assume.that(limit.unit() != LimitUnit.H);
    DueDate due = new Counting(calendar).due(limit, start);

    assertThat(calendar.isWorkingDay(due.day())).isTrue();
    assertThat(due.day()).isAfter(Vietnam.dayOf(start));
    assertThat(due.at()).isEqualTo(due.day().plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant());
  }

  @Property
  void theWorkingDaysCountedAgainAreTheAmount(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll @IntRange(min = 1, max = 200) int amount) {
    DueDate due = new Counting(calendar).due(TimeLimit.of(amount, LimitUnit.WD), start);

    long recounted =
        Vietnam.dayOf(start)
            .plusDays(1)
            .datesUntil(due.day().plusDays(1))
            .filter(calendar::isWorkingDay)
            .count();
    assertThat(recounted).isEqualTo(amount);
  }

  @Property
  void aMovedDayIsTheFirstWorkingDayFromThePlainOne(
      @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll TimeLimit limit) {
    Assume.that(limit.unit() != LimitUnit.H && limit.unit() != LimitUnit.WD);
    LocalDate from = Vietnam.dayOf(start);
    LocalDate plain =
        switch (limit.unit()) {
          case D -> from.plusDays(limit.amount());
          case M -> from.plusMonths(limit.amount());
          default -> from.plusYears(limit.amount());
        };
    DueDate due = new Counting(calendar).due(limit, start);

    assertThat(plain.datesUntil(due.day()).noneMatch(calendar::isWorkingDay)).isTrue();
    assertThat(due.day()).isAfterOrEqualTo(plain);
  }

  @Property
  void hoursAreExactAndAskNoCalendar(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll @IntRange(min = 1, max = 2000) int amount) {
    DueDate due = new Counting(calendar).due(TimeLimit.of(amount, LimitUnit.H), start);

    assertThat(Duration.between(start, due.at())).isEqualTo(Duration.ofHours(amount));
    assertThat(due.flags()).isEmpty();
  }

  @Property
  void aPauseOfNoLengthChangesNothing(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll TimeLimit limit,
      @ForAll @IntRange(min = 0, max = 1000) int permille) {
    var counting = new Counting(calendar);
    DueDate before = counting.due(limit, start);
    Instant moment = between(start, before.at().minusMillis(1), permille);
    Course course = Course.of(limit, start).then(new Paused(moment)).then(new Resumed(moment));

    assertThat(counting.due(course).at()).isEqualTo(before.at());
  }

  @Property
  void aPauseNeverShortensAndNeverEndsBeforeItsResumption(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll TimeLimit limit,
      @ForAll @IntRange(min = 0, max = 1000) int permille,
      @ForAll @IntRange(min = 0, max = 100_000) int minutes) {
    var counting = new Counting(calendar);
    DueDate before = counting.due(limit, start);
    Instant pause = between(start, before.at().minusMillis(1), permille);
    Instant resumption = pause.plus(minutes, ChronoUnit.MINUTES);
    DueDate after =
        counting.due(Course.of(limit, start).then(new Paused(pause)).then(new Resumed(resumption)));

    assertThat(after.at()).isAfterOrEqualTo(before.at()).isAfterOrEqualTo(resumption);
  }

  @Property
  void aPauseOfHoursCostsExactlyItsLength(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll @IntRange(min = 1, max = 100) int amount,
      @ForAll @IntRange(min = 0, max = 1000) int permille,
      @ForAll @IntRange(min = 0, max = 100_000) int minutes) {
    var counting = new Counting(calendar);
    TimeLimit limit = TimeLimit.of(amount, LimitUnit.H);
    Instant due = counting.due(limit, start).at();
    Instant pause = between(start, due.minusMillis(1), permille);
    Course course =
        Course.of(limit, start)
            .then(new Paused(pause))
            .then(new Resumed(pause.plus(minutes, ChronoUnit.MINUTES)));

    assertThat(counting.due(course).at()).isEqualTo(due.plus(minutes, ChronoUnit.MINUTES));
  }

  @Property
  void theWorkingDaysOfAPausedLimitAreStillTheAmount(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll @IntRange(min = 1, max = 60) int amount,
      @ForAll @IntRange(min = 0, max = 1000) int permille,
      @ForAll @IntRange(min = 0, max = 40) int days) {
    var counting = new Counting(calendar);
    TimeLimit limit = TimeLimit.of(amount, LimitUnit.WD);
    Instant due = counting.due(limit, start).at();
    Instant pause = between(start, due.minusMillis(1), permille);
    Instant resumption = pause.plus(days, ChronoUnit.DAYS);
    LocalDate paused = Vietnam.dayOf(pause);
    LocalDate resumed = Vietnam.dayOf(resumption);
    LocalDate end =
        counting
            .due(Course.of(limit, start).then(new Paused(pause)).then(new Resumed(resumption)))
            .day();

    int before = calendar.workingDaysBetween(Vietnam.dayOf(start), paused);
    int after = calendar.workingDaysBetween(resumed, end);
    if (before < amount) {
      assertThat(before + after).isEqualTo(amount);
    } else {
      assertThat(calendar.isWorkingDay(end)).isTrue();
      assertThat(resumed.datesUntil(end).noneMatch(calendar::isWorkingDay)).isTrue();
    }
  }

  @Property
  void anExtensionNeverShortens(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll TimeLimit limit,
      @ForAll TimeLimit more) {
    var counting = new Counting(calendar);
    Course course = Course.of(limit, start);
    DueDate before = counting.due(course);

    assertThat(counting.due(course.then(new Lengthened(start, more))).at())
        .isAfterOrEqualTo(before.at());
  }

  @Property
  void aNewTotalIsCountedAsIfItHadBeenTheLimit(
      @ForAll WorkingCalendar calendar,
      @ForAll Instant start,
      @ForAll TimeLimit limit,
      @ForAll TimeLimit more,
      @ForAll TimeLimit total) {
    var counting = new Counting(calendar);
    Course course =
        Course.of(limit, start).then(new Lengthened(start, more)).then(new Replaced(start, total));

    assertThat(counting.due(course).at()).isEqualTo(counting.due(total, start).at());
  }

  @Property
  void countingTwiceGivesTheSame(
      @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll TimeLimit limit) {
    assertThat(new Counting(calendar).due(limit, start))
        .isEqualTo(new Counting(calendar).due(limit, start));
  }

  @Property
  void aYearThatIsNotCompleteIsNeverCountedOnSilently(
      @ForAll WorkingCalendar calendar, @ForAll Instant start, @ForAll TimeLimit limit) {
    Assume.that(limit.unit() != LimitUnit.H);
    DueDate due = new Counting(calendar).due(limit, start);

    boolean known =
        switch (calendar.coverage(due.day().getYear())) {
          case COMPLETE -> true;
          case PARTIAL, ABSENT -> false;
        };
    if (!known) {
      assertThat(due.uncertain()).isTrue();
      assertThat(due.steps())
          .anyMatch(countingStep -> countingStep instanceof CountingStep.YearGap);
    }
  }

  private static Instant between(Instant from, Instant to, int permille) {
    return from.plus(Duration.between(from, to).multipliedBy(permille).dividedBy(1000));
  }
}
