package vn.chosach.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;

/**
 * Tells, exactly once for each end of a clock, that it is near and that it has passed.
 *
 * <p>Whether an end was told stands in the row of the clock and is written in the very transaction
 * that publishes the event. So nothing depends on when the last tick was: after a stop, or when the
 * clock of the machine jumps forward, what was missed is told; when it jumps back nothing is told
 * again; and of two ticks at once each clock meets one. An end that moves is another end.
 */
@Component
record DeadlineWatch(
    JdbcClient jdbc,
    TransactionTemplate transaction,
    ApplicationEventPublisher publisher,
    Journal journal,
    Recount recount,
    InstantSource time) {

  static final int CHUNK = 500;

  @Bean
  static RecurringJob deadlineJob(DeadlineWatch watch) {
    return RecurringJob.alone("deadlines", Duration.ofSeconds(30), watch::tick)
        .startingAfter(Duration.ZERO);
  }

  /** One round: count anew where the calendar changed, then tell what is near and what passed. */
  void tick() {
    recount.run(publisher::publishEvent);
    tell(
        """
        near_at <= :now AND near_told_for IS DISTINCT FROM due_at
        """,
        "near_at",
        "near_told_for",
        ClockEvent.ClockEventKind.NEAR,
        end -> publisher.publishEvent(new DeadlineNear(end.clock(), end.dueAt())));
    tell(
        """
        due_at < :now AND passed_told_for IS DISTINCT FROM due_at AND near_told_for = due_at
        """,
        "due_at",
        "passed_told_for",
        ClockEvent.ClockEventKind.PASSED,
        this::passed);
  }

  private void passed(End end) {
    journal.append(
        Act.of(Actor.SYSTEM, "deadlines.deadline-passed", "clock", end.clock())
            .with(Map.of("due", end.dueAt().toString())));
    publisher.publishEvent(new DeadlinePassed(end.clock(), end.dueAt()));
  }

  private void tell(
      String untold,
      String order,
      String told,
      ClockEvent.ClockEventKind kind,
      Consumer<End> publish) {
    Instant now = time.instant();
    List<End> chunk;
    do {
      chunk =
          transaction.execute(
              status -> {
                List<End> ends = mark(untold, order, told, kind, now);
                ends.forEach(publish);
                return ends;
              });
    } while (chunk != null && !chunk.isEmpty());
  }

  private List<End> mark(
      String untold, String order, String told, ClockEvent.ClockEventKind kind, Instant now) {
    return jdbc.sql(
            """
            WITH due AS (
              SELECT id FROM deadlines.clock
               WHERE state = 'RUNNING' AND %1$s
               ORDER BY %2$s LIMIT :limit FOR UPDATE SKIP LOCKED
            ), marked AS (
              UPDATE deadlines.clock SET %3$s = due_at, events = events + 1
               WHERE id IN (SELECT id FROM due) AND state = 'RUNNING' AND %1$s
              RETURNING id, due_at, events, calendar_revision
            ), noted AS (
              INSERT INTO deadlines.clock_event
                (clock_id, number, kind, at, recorded_at, actor_kind, new_due, calendar_revision)
              SELECT id, events, :kind, :now, :now, 'SYSTEM', due_at, calendar_revision FROM marked
            )
            SELECT id AS clock, due_at FROM marked ORDER BY due_at, id
            """
                .formatted(untold, order, told))
        .param("now", now)
        .param("kind", kind.name())
        .param("limit", CHUNK)
        .query(End.class)
        .list();
  }

  private record End(ClockId clock, Instant dueAt) {}
}
