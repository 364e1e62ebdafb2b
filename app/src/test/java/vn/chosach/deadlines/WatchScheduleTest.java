package vn.chosach.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;

/** The schedule survives what happens to the clock of the machine. */
@ChosachTest
class WatchScheduleTest {

  private static final Duration POLL = Duration.ofMillis(50);

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock time;

  private final Semaphore ticks = new Semaphore(0);

  @AfterEach
  void back() {
    time.reset();
    jdbc.sql("DELETE FROM deadlines.scheduled_task").update();
  }

  @Test
  void itTicksAtOnceAndAfterEachDelay() throws Exception {
    try (var schedule = started()) {
      awaitTick("at the start");
      time.move(Duration.ofSeconds(31));
      awaitTick("after the delay");
      assertThat(schedule).isNotNull();
    }
  }

  @Test
  void itGoesOnAfterJumpsOfFourHundredDays() throws Exception {
    try (var schedule = started()) {
      awaitTick("at the start");
      time.move(Duration.ofDays(400));
      awaitTick("after a jump forward");
      time.move(Duration.ofDays(-800));
      awaitTick("after a jump back");
      assertThat(schedule).isNotNull();
    }
  }

  @Test
  void itGoesOnAfterARestartWithTheClockSetBack() throws Exception {
    time.move(Duration.ofDays(400));
    try (var before = started()) {
      awaitTick("before the restart");
      assertThat(before).isNotNull();
    }
    time.move(Duration.ofDays(-800));
    try (var after = started()) {
      time.move(Duration.ofSeconds(31));
      awaitTick("after the restart");
      assertThat(after).isNotNull();
    }
  }

  private Stoppable started() {
    var schedule = new WatchSchedule(database, jdbc, ticks::release, time, POLL);
    schedule.start();
    return schedule::destroy;
  }

  private void awaitTick(String when) throws InterruptedException {
    assertThat(ticks.tryAcquire(20, TimeUnit.SECONDS)).as(when).isTrue();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (picked() && System.nanoTime() < until) {
      Thread.sleep(POLL);
    }
    assertThat(picked()).as("still running " + when).isFalse();
  }

  private boolean picked() {
    return jdbc.sql("SELECT count(*) FROM deadlines.scheduled_task WHERE picked")
            .query(Long.class)
            .single()
        > 0;
  }

  private interface Stoppable extends AutoCloseable {
    @Override
    void close();
  }
}
