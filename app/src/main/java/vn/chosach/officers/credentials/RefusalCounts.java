package vn.chosach.officers.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;

/**
 * Counts every failed sign-in and every refused access, and enters them into the journal once for
 * each account and hour.
 */
@Component
public class RefusalCounts {

  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final Journal journal;
  private final InstantSource clock;

  RefusalCounts(JdbcClient jdbc, Journal journal, InstantSource clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /** What was refused. */
  public enum RefusalCountsKind {
    SIGN_IN,
    ACCESS
  }

  /**
   * Counts one.
   *
   * @param officer whose; {@code null} for a name that nobody has
   */
  @Transactional
  public void count(RefusalCountsKind kind, @Nullable UUID officer) {
    jdbc.sql(
            """
            INSERT INTO officers.refusal_count AS c (kind, officer, hour, count)
            VALUES (:kind, :officer, :hour, 1)
            ON CONFLICT (kind, officer, hour) DO UPDATE
               SET count = c.count + 1, entered_at = NULL
            """)
        .param("kind", kind.name())
        .param("officer", officer == null ? NOBODY : officer)
        .param("hour", clock.instant().truncatedTo(ChronoUnit.HOURS))
        .update();
  }

  private record Waiting(RefusalCountsKind kind, UUID officer, Instant hour, int count) {}

  /** Enters the hours that are over; returns how many entries. */
  @Transactional
  public int enter() {
    Instant now = clock.instant();
    List<Waiting> over =
        jdbc.sql(
                """
                UPDATE officers.refusal_count SET entered_at = :now
                 WHERE entered_at IS NULL AND hour < :hour
                RETURNING kind, officer, hour, count
                """)
            .param("now", now)
            .param("hour", now.truncatedTo(ChronoUnit.HOURS))
            .query(Waiting.class)
            .list();
    over.forEach(
        one ->
            journal.append(
                Act.of(Actor.SYSTEM, verb(one.kind()), "officer", one.officer())
                    .with(
                        Map.of(
                            "count", String.valueOf(one.count()),
                            "hour", one.hour().toString()))));
    return over.size();
  }

  private static String verb(RefusalCountsKind kind) {
    return switch (kind) {
      case SIGN_IN -> "officers.sign-ins-failed";
      case ACCESS -> "officers.accesses-refused";
    };
  }

  /** Every ten minutes, so that an hour stands in the journal soon after it is over. */
  @Configuration
  static class Job {

    @Bean
    RecurringJob refusalsEntered(RefusalCounts counts) {
      return RecurringJob.alone("refusals-entered", Duration.ofMinutes(10), counts::enter);
    }
  }
}
