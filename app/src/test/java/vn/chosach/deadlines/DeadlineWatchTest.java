package vn.chosach.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;

/** Near and passed are told exactly once, whatever the clock and the program do. */
@ChosachTest
class DeadlineWatchTest {

  private static final Duration JUMP = Duration.ofDays(400);

  @Autowired Clocks clocks;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Journal journal;
  @Autowired Recount recount;
  @Autowired MovableClock time;
  @Autowired DeadlineWatch own;

  private final ToldEvents told = new ToldEvents();

  @BeforeEach
  void now() {
    own.tick();
    time.moveTo(at("2026-11-25T09:40"));
    own.tick();
  }

  @AfterEach
  void back() {
    time.reset();
  }

  @Test
  void nearComesBeforePassedAndEachOnce() {
    Clock clock = started("HS.CLASSIFY", "2026-11-25T09:00");
    DeadlineWatch watch = watch();

    watch.tick();
    assertThat(told.about(clock)).isEmpty();
    time.moveTo(at("2026-11-26T03:01"));
    watch.tick();
    watch.tick();
    assertThat(told.about(clock)).containsExactly(new DeadlineNear(clock.id(), clock.dueAt()));
    time.moveTo(at("2026-11-26T09:01"));
    watch.tick();
    watch.tick();
    assertThat(told.about(clock))
        .containsExactly(
            new DeadlineNear(clock.id(), clock.dueAt()),
            new DeadlinePassed(clock.id(), clock.dueAt()));
  }

  @Test
  void anEndIsNotPassedInItsLastMoment() {
    Clock clock = started("HS.CLASSIFY", "2026-11-25T09:00");
    var frozen = new DeadlineWatch(jdbc, transaction, told, journal, recount, () -> clock.dueAt());
    frozen.tick();
    assertThat(told.about(clock)).containsExactly(new DeadlineNear(clock.id(), clock.dueAt()));

    var after =
        new DeadlineWatch(
            jdbc, transaction, told, journal, recount, () -> clock.dueAt().plusMillis(1));
    after.tick();
    assertThat(told.about(clock)).hasSize(2);
  }

  @Test
  void jumpsOfFourHundredDaysForwardAndBackTellNothingTwice() {
    List<Clock> all = started(30);
    DeadlineWatch watch = watch();

    time.move(JUMP);
    watch.tick();
    all.forEach(this::toldOnceEach);
    time.move(JUMP.negated());
    watch.tick();
    time.move(JUMP.negated());
    watch.tick();
    time.move(JUMP.multipliedBy(2));
    watch.tick();
    time.move(JUMP);
    watch.tick();
    all.forEach(this::toldOnceEach);
  }

  @Test
  void aJumpBackBeforeTheEndKeepsItForLater() {
    Clock clock = started("HS.CLASSIFY", "2026-11-25T09:00");
    DeadlineWatch watch = watch();

    time.move(JUMP.negated());
    watch.tick();
    assertThat(told.about(clock)).isEmpty();
    time.move(JUMP.multipliedBy(2));
    watch.tick();
    toldOnceEach(clock);
  }

  @Test
  void aRestartInBetweenNeitherLosesNorRepeats() {
    List<Clock> all = started(20);
    time.moveTo(at("2026-11-26T03:01"));
    watch().tick();
    assertThat(all).allSatisfy(clock -> assertThat(told.about(clock)).hasSize(1));

    time.moveTo(at("2026-11-28T09:00"));
    DeadlineWatch afterRestart = watch();
    afterRestart.tick();
    watch().tick();
    all.forEach(this::toldOnceEach);
  }

  @Test
  void twoTicksAtOnceTellEachEndOnce() throws Exception {
    List<Clock> all = started(1300);
    time.move(JUMP);
    var together = new CyclicBarrier(2);
    Callable<Void> tick =
        () -> {
          DeadlineWatch instance = watch();
          together.await();
          instance.tick();
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done : threads.invokeAll(List.of(tick, tick))) {
        done.get();
      }
    }
    watch().tick();
    all.forEach(this::toldOnceEach);
  }

  @Test
  void aTickThatFailsInTheMiddleTellsAgainNextTime() {
    List<Clock> all = started(10);
    time.move(JUMP);
    var left = new AtomicInteger(4);
    ApplicationEventPublisher failing =
        event -> {
          if (left.getAndDecrement() == 0) {
            throw new IllegalStateException("the machine stops here");
          }
          told.publishEvent(event);
        };
    var broken = new DeadlineWatch(jdbc, transaction, failing, journal, recount, time);

    assertThatThrownBy(broken::tick).hasMessage("the machine stops here");
    assertThat(all).allSatisfy(clock -> assertThat(told.about(clock)).isEmpty());
    watch().tick();
    all.forEach(this::toldOnceEach);
  }

  @Test
  void aLaterEndIsAnotherEnd() {
    Clock clock = started("TC.TRIAGE", "2026-11-16T09:00");
    assertThat(clock.dueDay()).isEqualTo("2026-11-26");
    DeadlineWatch watch = watch();
    watch.tick();
    assertThat(told.about(clock)).hasSize(1);

    clocks.extend(clock.id(), "many-places", time.instant(), "Nhiều nơi", Actor.SYSTEM);
    Clock longer = clocks.explain(clock.id()).orElseThrow().clock();
    time.moveTo(at("2026-12-10T09:00"));
    watch.tick();

    assertThat(told.about(clock))
        .containsExactly(
            new DeadlineNear(clock.id(), clock.dueAt()),
            new DeadlineNear(clock.id(), longer.dueAt()),
            new DeadlinePassed(clock.id(), longer.dueAt()));
  }

  @Test
  void pausedAndClosedClocksAreNotTold() {
    Clock paused = started("TC.RESOLVE", "2026-11-24T09:00");
    Clock met = started("TC.RESOLVE", "2026-11-24T09:00");
    clocks.pause(paused.id(), time.instant(), "Chờ", Actor.SYSTEM);
    clocks.stop(met.id(), time.instant(), null, Actor.SYSTEM);

    time.move(JUMP);
    watch().tick();
    assertThat(told.about(paused)).isEmpty();
    assertThat(told.about(met)).isEmpty();

    clocks.resume(paused.id(), time.instant(), "Tiếp tục", Actor.SYSTEM);
    time.move(JUMP);
    watch().tick();
    assertThat(told.about(paused)).hasSize(2);
  }

  @Test
  void whatWasToldStandsInHistoryAndPassedInTheJournal() {
    Clock clock = started("HS.CLASSIFY", "2026-11-25T09:00");
    time.move(JUMP);
    watch().tick();

    assertThat(clocks.explain(clock.id()).orElseThrow().history())
        .extracting(ClockEvent::kind)
        .containsExactly(
            ClockEvent.ClockEventKind.STARTED,
            ClockEvent.ClockEventKind.NEAR,
            ClockEvent.ClockEventKind.PASSED);
    assertThat(journal.newest("clock", clock.id().toString(), null, 1).getFirst().act().verb())
        .isEqualTo("deadlines.deadline-passed");
  }

  private DeadlineWatch watch() {
    return new DeadlineWatch(jdbc, transaction, told, journal, recount, time);
  }

  private void toldOnceEach(Clock clock) {
    assertThat(told.about(clock))
        .containsExactly(
            new DeadlineNear(clock.id(), clock.dueAt()),
            new DeadlinePassed(clock.id(), clock.dueAt()));
  }

  private List<Clock> started(int count) {
    return transaction.execute(
        status -> {
          var all = new ArrayList<Clock>();
          for (int i = 0; i < count; i++) {
            all.add(started("HS.CLASSIFY", "2026-11-25T09:00"));
          }
          return all;
        });
  }

  private Clock started(String rule, String start) {
    var wish =
        new StartClock(
            rule, "test", UUID.randomUUID().toString(), "Việc thử", "watch", null, at(start));
    return ((ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM)).clock();
  }

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(Vietnam.ZONE).toInstant();
  }
}
