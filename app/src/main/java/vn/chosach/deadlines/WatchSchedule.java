package vn.chosach.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the watch tick about every half minute, on one instance of the program at a time.
 *
 * <p>The scheduler goes by the time of day, so when the clock of the machine is set back it would
 * sleep until that time comes again, and the next tick stored in the database would lie far ahead.
 * A beat that goes by elapsed time therefore pulls such a tick back to now and wakes the scheduler.
 */
@Component
@ConditionalOnProperty(name = "chosach.deadlines.watch", matchIfMissing = true)
class WatchSchedule implements DisposableBean {

  static final String TASK = "deadline-watch";
  private static final Duration DELAY = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration PLAUSIBLE = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(WatchSchedule.class);

  private final Scheduler scheduler;
  private final ScheduledExecutorService beat;
  private final Duration poll;
  private final JdbcClient jdbc;
  private final InstantSource time;

  @org.springframework.beans.factory.annotation.Autowired
  WatchSchedule(DataSource database, JdbcClient jdbc, DeadlineWatch watch, InstantSource time) {
    this(database, jdbc, watch::tick, time, POLL);
  }

  WatchSchedule(
      DataSource database, JdbcClient jdbc, Runnable tick, InstantSource time, Duration poll) {
    this.jdbc = jdbc;
    this.time = time;
    this.poll = poll;
    this.beat =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("deadline-beat").daemon().factory());
    RecurringTask<Void> task =
        Tasks.recurring(TASK, FixedDelay.of(DELAY)).execute((instance, context) -> tick.run());
    this.scheduler =
        Scheduler.create(database)
            .startTasks(task)
            .tableName("deadlines.scheduled_task")
            .threads(1)
            .pollingInterval(poll)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .clock(time::instant)
            .build();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.start();
    long millis = poll.toMillis();
    beat.scheduleWithFixedDelay(this::keepAwake, millis, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void destroy() {
    beat.shutdownNow();
    scheduler.stop();
  }

  private void keepAwake() {
    try {
      pullBack();
      scheduler.triggerCheckForDueExecutions();
    } catch (RuntimeException e) {
      // A beat that throws is the last one; the database may answer the next.
      LOG.warn("The watch over the deadlines could not be kept awake", e);
    }
  }

  private void pullBack() {
    Instant now = time.instant();
    jdbc.sql(
            """
            UPDATE deadlines.scheduled_task
               SET execution_time = :now, picked = false, picked_by = NULL, last_heartbeat = NULL,
                   version = version + 1
             WHERE task_name = :task
               AND (execution_time > :plausible OR last_heartbeat > :plausible)
            """)
        .param("now", Timestamp.from(now))
        .param("plausible", Timestamp.from(now.plus(PLAUSIBLE)))
        .param("task", TASK)
        .update();
  }
}
