package vn.chosach.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the watch tick about every half minute, on one instance of the program at a time. The time
 * of the next tick stands in the database; when the clock of the machine is set back it would lie
 * far ahead, so each poll pulls such a time back to now.
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

  private final Scheduler scheduler;
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
            .addSchedulerListener(new PullBack())
            .build();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.start();
  }

  @Override
  public void destroy() {
    scheduler.stop();
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

  private final class PullBack extends AbstractSchedulerListener {
    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
      if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
        pullBack();
      }
    }
  }
}
