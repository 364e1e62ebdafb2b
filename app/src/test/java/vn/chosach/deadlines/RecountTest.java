package vn.chosach.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.deadlines.calendar.CalendarDay;
import vn.chosach.deadlines.calendar.DayKind;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;

/** A change of the calendar moves the ends of open clocks; each test takes its day out again. */
@ChosachTest
class RecountTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

  @Autowired Clocks clocks;
  @Autowired CalendarBook calendar;
  @Autowired Recount recount;
  @Autowired DeadlineWatch watch;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock time;

  @BeforeEach
  void now() {
    time.moveTo(at("2026-11-25T09:40"));
    recount.run(moved -> {});
  }

  @AfterEach
  void back() {
    calendar.annul(DAY, "Hết thử", Actor.SYSTEM);
    recount.run(moved -> {});
    time.reset();
  }

  @Test
  void theEndMovesAndHistoryKeepsOldAndNew() {
    Clock clock = started("TC.TRIAGE", "2026-11-23T09:00");
    assertThat(clock.dueDay()).isEqualTo("2026-12-03");
    addHoliday();

    var told = new ArrayList<Clocks.EndsMoved>();
    assertThat(recount.run(told::add)).isPositive();
    assertThat(told)
        .filteredOn(one -> one.subjectKind().equals("test"))
        .flatMap(Clocks.EndsMoved::subjects)
        .contains(clock.subjectId());
    assertThat(clocks.of("test", List.of(clock.subjectId())))
        .containsExactly(clocks.explain(clock.id()).orElseThrow().clock());

    ClockExplanation after = clocks.explain(clock.id()).orElseThrow();
    assertThat(after.clock().dueDay()).isEqualTo("2026-12-04");
    assertThat(after.due().at()).isEqualTo(after.clock().dueAt());
    assertThat(after.history().getLast())
        .matches(event -> event.kind() == ClockEvent.ClockEventKind.RECOUNTED)
        .matches(event -> clock.dueAt().equals(event.oldDue()))
        .matches(event -> after.clock().dueAt().equals(event.newDue()))
        .matches(event -> event.revision() == calendar.current().revision());
  }

  @Test
  void countingAgainChangesNothingMore() {
    Clock clock = started("TC.TRIAGE", "2026-11-23T09:00");
    addHoliday();
    recount.run(moved -> {});
    var once = clocks.explain(clock.id()).orElseThrow();

    assertThat(recount.run(moved -> {})).isZero();
    assertThat(clocks.explain(clock.id()).orElseThrow()).isEqualTo(once);
  }

  @Test
  void takingTheDayOutAgainBringsTheOldEndBack() {
    Clock clock = started("TC.TRIAGE", "2026-11-23T09:00");
    addHoliday();
    recount.run(moved -> {});
    calendar.annul(DAY, "Nhầm", Actor.SYSTEM);
    recount.run(moved -> {});

    assertThat(clocks.explain(clock.id()).orElseThrow().clock().dueAt()).isEqualTo(clock.dueAt());
  }

  @Test
  void pausesAndExtensionsAreCountedAgainToo() {
    Clock clock = started("TC.TRIAGE", "2026-11-16T09:00");
    clocks.extend(clock.id(), "many-places", at("2026-11-20T09:00"), "Nhiều nơi", Actor.SYSTEM);
    clocks.pause(clock.id(), at("2026-11-23T09:00"), "Chờ", Actor.SYSTEM);
    Clock before =
        ((ClockOutcome.ClockDone)
                clocks.resume(clock.id(), at("2026-11-25T09:00"), "Xong", Actor.SYSTEM))
            .clock();
    assertThat(before.dueDay()).isEqualTo("2026-12-02");
    addHoliday();
    recount.run(moved -> {});

    assertThat(clocks.explain(clock.id()).orElseThrow().clock().dueDay()).isEqualTo("2026-12-03");
  }

  @Test
  void hoursAndClosedClocksStayAsTheyWere() {
    Clock hours = started("HS.CLASSIFY", "2026-11-25T09:00");
    Clock met = started("TC.TRIAGE", "2026-11-23T09:00");
    clocks.stop(met.id(), time.instant(), null, Actor.SYSTEM);
    var before = clocks.explain(met.id()).orElseThrow();
    addHoliday();
    recount.run(moved -> {});

    assertThat(clocks.explain(hours.id()).orElseThrow().clock().dueAt()).isEqualTo(hours.dueAt());
    assertThat(clocks.explain(met.id()).orElseThrow()).isEqualTo(before);
  }

  @Test
  void aCountThatStopsInTheMiddleIsTakenUpAgain() throws InterruptedException {
    List<Thread> others = new ArrayList<>();
    List<Clock> all = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < Recount.CHUNK + 100; i++) {
            all.add(started("TC.TRIAGE", "2026-11-23T09:00"));
          }
        });
    addHoliday();
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("SELECT 1 FROM deadlines.clock WHERE id = :id FOR UPDATE")
              .param("id", all.getFirst().id().value())
              .query(Integer.class)
              .single();
          // Another connection must not wait for the clock held here.
          others.add(Thread.ofVirtual().start(() -> recount.run(moved -> {})));
          awaitBehind(1);
        });
    // It may still hold rows that the next count would step over.
    others.getFirst().join();

    recount.run(moved -> {});
    assertThat(behind()).isZero();
    assertThat(clocks.explain(all.getFirst().id()).orElseThrow().clock().dueDay())
        .isEqualTo("2026-12-04");
  }

  @Test
  void theWatchCountsBeforeItTells() {
    Clock clock = started("TC.TRIAGE", "2026-11-23T09:00");
    addHoliday();
    time.moveTo(at("2026-12-04T09:00"));
    watch.tick();

    assertThat(clocks.explain(clock.id()).orElseThrow().history())
        .extracting(ClockEvent::kind)
        .containsExactly(
            ClockEvent.ClockEventKind.STARTED,
            ClockEvent.ClockEventKind.RECOUNTED,
            ClockEvent.ClockEventKind.NEAR);
  }

  private void addHoliday() {
    calendar.add(
        List.of(
            new CalendarDay(
                DAY, DayKind.HOLIDAY, "Ngày nghỉ thử", null, null, "TB thử", DayStanding.VERIFIED)),
        "Thử tính lại",
        Actor.SYSTEM);
  }

  private void awaitBehind(long expected) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (behind() > expected && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(behind()).isEqualTo(expected);
  }

  private long behind() {
    return jdbc.sql(
            """
            SELECT count(*) FROM deadlines.clock
             WHERE state IN ('RUNNING', 'PAUSED')
               AND calendar_revision < (SELECT max(revision) FROM deadlines.calendar_change)
            """)
        .query(Long.class)
        .single();
  }

  private Clock started(String rule, String start) {
    var wish =
        new StartClock(
            rule, "test", UUID.randomUUID().toString(), "Việc thử", "recount", null, at(start));
    return ((ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM)).clock();
  }

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(Vietnam.ZONE).toInstant();
  }
}
