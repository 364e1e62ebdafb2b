package vn.chosach.deadlines.reminding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.notices.NoticeBook;
import vn.chosach.officers.notices.NoticeKind;
import vn.chosach.officers.notices.NoticeQuery;
import vn.chosach.officers.notices.NoticedRecords;

/**
 * Reminds, once for each end of a clock and each {@link ReminderStep}, and enters it in the
 * journal. What was told stands in a table with a unique key, written in the transaction of the
 * entry: a crash, two rounds at once or a jump of the clock tell nothing twice and lose nothing.
 */
@Component
class LadderWatch {

  static final int CHUNK = 500;

  private static final String CLOCK = "clock";
  private static final String VERB = "deadlines.reminded";

  /** A limit in hours has no working days: the standing office hears a day later. */
  private static final Duration HOURS = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Journal journal;
  private final CalendarBook calendars;
  private final NoticeBook notices;
  private final List<String> kinds;
  private final InstantSource time;

  LadderWatch(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Journal journal,
      CalendarBook calendars,
      NoticeBook notices,
      List<Ladder> ladders,
      InstantSource time) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.journal = journal;
    this.calendars = calendars;
    this.notices = notices;
    this.kinds = ladders.stream().map(Ladder::subjectKind).toList();
    this.time = time;
  }

  @Bean
  static RecurringJob reminderJob(LadderWatch ladder) {
    return RecurringJob.shared("reminders", Duration.ofMinutes(1), ladder::tick)
        .startingAfter(Duration.ofSeconds(5));
  }

  /** A time limit of which its officer was reminded, as long as it runs and lies there. */
  @Bean
  static NoticedRecords noticedClocks(NoticeQuery rows) {
    return new NoticeQuery.NoticedSource(
        rows,
        CLOCK,
        Map.of(VERB, "deadlines.notice.own"),
        """
        SELECT id, '' AS number, title, id AS at FROM deadlines.clock
         WHERE id = ANY (:ids) AND officer = :reader AND state = 'RUNNING'
        """,
        "/thoi-han/",
        reader -> {});
  }

  /** One round over all steps, the lowest first. */
  void tick() {
    for (ReminderStep reminderStep : ReminderStep.values()) {
      List<RemindedClock> chunk;
      do {
        chunk = transaction.execute(status -> remind(reminderStep));
      } while (chunk != null && chunk.size() == CHUNK);
    }
  }

  private List<RemindedClock> remind(ReminderStep reminderStep) {
    Instant now = time.instant();
    List<RemindedClock> told =
        jdbc.sql(
                """
                INSERT INTO deadlines.notice (clock_id, due_at, step, agency, officer, told_at)
                SELECT c.id, c.due_at, :step, c.agency, c.officer, :now
                  FROM deadlines.clock c
                 WHERE c.state = 'RUNNING' AND c.subject_kind = ANY (:kinds) AND %s
                   AND NOT EXISTS (
                     SELECT FROM deadlines.notice n
                      WHERE n.clock_id = c.id AND n.due_at = c.due_at AND n.step = :step)
                 ORDER BY c.due_at, c.id LIMIT :limit
                ON CONFLICT DO NOTHING
                RETURNING clock_id, due_at, agency, officer
                """
                    .formatted(pressing(reminderStep)))
            .param("step", reminderStep.name())
            .param("now", now)
            .param("kinds", kinds.toArray(String[]::new))
            .param("before", beforeLastWorkingDay(now))
            .param("hoursAgo", now.minus(HOURS))
            .param("limit", CHUNK)
            .query(
                (row, n) ->
                    new RemindedClock(
                        row.getObject("clock_id", UUID.class),
                        row.getTimestamp("due_at").toInstant(),
                        row.getString("agency"),
                        row.getObject("officer", UUID.class)))
            .list();
    for (RemindedClock one : told) {
      UUID act =
          journal.append(
              Act.of(Actor.SYSTEM, VERB, CLOCK, one.clock())
                  .with(
                      Map.of(
                          "step", reminderStep.name(),
                          "agency", one.agency(),
                          "due", one.dueAt().toString())));
      if (reminderStep == ReminderStep.OFFICER && one.officer() != null) {
        notices.tell(
            one.officer(),
            new NoticeBook.ToldNotice(NoticeKind.CLOCK, CLOCK, one.clock(), act, VERB, null, now));
      }
    }
    return told;
  }

  private static String pressing(ReminderStep reminderStep) {
    return switch (reminderStep) {
      case OFFICER -> "c.near_at <= :now AND c.officer IS NOT NULL";
      case HEAD -> "(c.due_at < :now OR c.near_at <= :now AND c.officer IS NULL)";
      case OFFICE ->
          """
          c.due_at < :now AND CASE WHEN c.unit = 'H' THEN c.due_at < :hoursAgo
                                   ELSE c.due_day < :before END
          """;
    };
  }

  /** An end on an earlier day than this has a whole working day between itself and today. */
  private LocalDate beforeLastWorkingDay(Instant now) {
    return calendars.current().calendar().previousWorkingDay(Vietnam.dayOf(now));
  }

  private record RemindedClock(UUID clock, Instant dueAt, String agency, @Nullable UUID officer) {}
}
