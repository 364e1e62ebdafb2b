package vn.chosach.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.chosach.deadlines.calendar.ShippedCalendar;
import vn.chosach.deadlines.counting.Turn.Lengthened;
import vn.chosach.deadlines.counting.Turn.Paused;
import vn.chosach.deadlines.counting.Turn.Replaced;
import vn.chosach.deadlines.counting.Turn.Resumed;
import vn.chosach.kernel.Vietnam;

/** Suspensions and extensions by hand-checked examples. */
class SuspensionTest {

  private final Counting counting = new Counting(ShippedCalendar.read());

  @Test
  void workingDaysAfterTheSuspensionAreCountedOnAfterTheResumption() {
    // 7 WD from Mon 02/03: due Wed 11/03. Suspended Thu 05/03 (3 used), resumed Mon 16/03.
    var course =
        Course.of(TimeLimit.of(7, LimitUnit.WD), at("2026-03-02T09:00"))
            .then(new Paused(at("2026-03-05T10:00")));

    assertThat(counting.due(course).left()).isEqualTo(new Left.WorkingDays(4));
    assertThat(counting.due(course.then(new Resumed(at("2026-03-16T10:00")))).day())
        .isEqualTo(LocalDate.of(2026, 3, 20));
  }

  @Test
  void aSuspensionOnTheLastDayLeavesTheDayOfTheResumption() {
    var course =
        Course.of(TimeLimit.of(7, LimitUnit.WD), at("2026-03-02T09:00"))
            .then(new Paused(at("2026-03-11T16:00")))
            .then(new Resumed(at("2026-03-14T10:00")));

    assertThat(counting.due(course).day()).isEqualTo(LocalDate.of(2026, 3, 16));
  }

  @Test
  void aLimitInDaysBecomesLongerByTheDaysOfTheSuspension() {
    // 30 D from 02/03: 01/04. Suspended 10/03 to 20/03: 11/04 is a Saturday, so Monday 13/04.
    var course =
        Course.of(TimeLimit.of(30, LimitUnit.D), at("2026-03-02T09:00"))
            .then(new Paused(at("2026-03-10T10:00")))
            .then(new Resumed(at("2026-03-20T10:00")));

    assertThat(counting.due(course).day()).isEqualTo(LocalDate.of(2026, 4, 13));
  }

  @Test
  void twoMonthsStayTwoMonthsAndTheDaysOfTheSuspension() {
    // 2 M from 16/03: 16/05 (a Saturday). Suspended 5 days: 21/05, a Thursday.
    var course =
        Course.of(TimeLimit.of(2, LimitUnit.M), at("2026-03-16T09:00"))
            .then(new Paused(at("2026-04-10T10:00")))
            .then(new Resumed(at("2026-04-15T10:00")));

    assertThat(counting.due(course).day()).isEqualTo(LocalDate.of(2026, 5, 21));
  }

  @Test
  void whatIsLeftOfTheMoveIsPreservedToo() {
    // 12 D from 02/03: Saturday 14/03, moved to Monday 16/03. Suspended on Sunday: 1 day left.
    var course =
        Course.of(TimeLimit.of(12, LimitUnit.D), at("2026-03-02T09:00"))
            .then(new Paused(at("2026-03-15T10:00")));

    assertThat(counting.due(course).left()).isEqualTo(new Left.Days(1));
    assertThat(counting.due(course.then(new Resumed(at("2026-03-18T10:00")))).day())
        .isEqualTo(LocalDate.of(2026, 3, 19));
  }

  @Test
  void twoSuspensionsAddUp() {
    var course =
        Course.of(TimeLimit.of(24, LimitUnit.H), at("2026-11-24T08:30"))
            .then(new Paused(at("2026-11-24T12:30")))
            .then(new Resumed(at("2026-11-24T14:30")))
            .then(new Paused(at("2026-11-25T08:00")))
            .then(new Resumed(at("2026-11-25T09:15")));

    assertThat(counting.due(course).at()).isEqualTo(at("2026-11-25T11:45"));
  }

  @Test
  void thirtyMoreDaysAreCountedFromTheUnmovedDay() {
    // 30 D from 13/03: Sunday 12/04, moved to 13/04. 30 more from 12/04: 12/05, a Tuesday.
    var course =
        Course.of(TimeLimit.of(30, LimitUnit.D), at("2026-03-13T09:00"))
            .then(new Lengthened(at("2026-04-10T09:00"), TimeLimit.of(30, LimitUnit.D)));

    assertThat(counting.due(course).day()).isEqualTo(LocalDate.of(2026, 5, 12));
  }

  @Test
  void aNewTotalKeepsTheSuspensionsInBetween() {
    // 20 D from 02/03, suspended 4 days, then 2 M in total: 02/05 + 4 = 06/05, a Wednesday.
    var course =
        Course.of(TimeLimit.of(20, LimitUnit.D), at("2026-03-02T09:00"))
            .then(new Paused(at("2026-03-06T10:00")))
            .then(new Resumed(at("2026-03-10T10:00")))
            .then(new Replaced(at("2026-03-20T09:00"), TimeLimit.of(2, LimitUnit.M)));

    assertThat(counting.due(course).day()).isEqualTo(LocalDate.of(2026, 5, 6));
  }

  @Test
  void anExtensionOfWorkingDaysContinuesAfterTheLastWorkingDay() {
    var course =
        Course.of(TimeLimit.of(5, LimitUnit.WD), at("2026-03-02T09:00"))
            .then(new Lengthened(at("2026-03-05T09:00"), TimeLimit.of(5, LimitUnit.WD)));

    assertThat(counting.due(course).day())
        .isEqualTo(counting.due(TimeLimit.of(10, LimitUnit.WD), at("2026-03-02T09:00")).day());
  }

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(Vietnam.ZONE).toInstant();
  }
}
