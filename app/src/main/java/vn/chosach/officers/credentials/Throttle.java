package vn.chosach.officers.credentials;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.sessions.Secrets;

/**
 * Slows down guessing, by account name and never by client address. From the fifth failure on a
 * name is blocked for 1, 2, 4 … seconds, at most 15 minutes; a day without failures, or a complete
 * sign-in, begins anew. Names that nobody has are counted alike. Each attempt is charged before it
 * is examined, so that many at once gain nothing. Passkeys do not pass here.
 *
 * <p>A block answers nobody whether a password is right; it does not keep the owner out, who passes
 * with password and second factor together. When more than a hundred names fail for the first time
 * within ten minutes, all names are treated as if they were blocked.
 */
@Component
public record Throttle(JdbcClient jdbc, InstantSource clock) {

  public static final int FREE = 5;
  private static final int LONGEST_SECONDS = 900;
  private static final int MOST_NAMES = 100;
  private static final Duration SPRAY_WINDOW = Duration.ofMinutes(10);

  /** Counts one attempt; refused while the name is blocked. */
  public Charge charge(String accountName) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            INSERT INTO officers.throttle AS t (subject, failures, last_failed_at)
            VALUES (:subject, 1, :now::timestamptz)
            ON CONFLICT (subject) DO UPDATE
               SET failures = CASE WHEN t.last_failed_at < :now::timestamptz - interval '1 day'
                                   THEN 1 ELSE t.failures + 1 END,
                   last_failed_at = :now::timestamptz,
                   blocked_until = CASE
                     WHEN t.failures + 1 >= :free
                      AND t.last_failed_at >= :now::timestamptz - interval '1 day'
                     THEN :now::timestamptz + make_interval(secs =>
                            least(:longest, power(2, least(t.failures + 1 - :free, 20)))) END
             WHERE t.blocked_until IS NULL OR t.blocked_until <= :now::timestamptz
            RETURNING failures
            """)
        .param("subject", subject(accountName))
        .param("now", now)
        .param("free", FREE)
        .param("longest", LONGEST_SECONDS)
        .query(Integer.class)
        .optional()
        .map(failures -> new Charge(failures, null))
        .orElseGet(() -> new Charge(0, blocked(accountName, now)));
  }

  /**
   * Notes that another name failed for the first time in a day. Many names in a short time are no
   * forgetful officers but somebody who tries a few words on all of them.
   */
  public void noteAnotherName() {
    jdbc.sql(
            """
            INSERT INTO officers.throttle AS t (subject, failures, last_failed_at)
            VALUES (:subject, 1, :now)
            ON CONFLICT (subject) DO UPDATE
               SET failures = t.failures + 1, last_failed_at = :now
            """)
        .param("subject", spraying(clock.instant()))
        .param("now", clock.instant())
        .update();
  }

  /** Whether so many names failed in the last minutes that somebody tries them all. */
  public boolean isSprayed() {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            SELECT coalesce(sum(failures), 0) >= :most FROM officers.throttle
             WHERE subject IN (:present, :before)
            """)
        .param("most", MOST_NAMES)
        .param("present", spraying(now))
        .param("before", spraying(now.minus(SPRAY_WINDOW)))
        .query(Boolean.class)
        .single();
  }

  private static byte[] spraying(Instant moment) {
    return Secrets.digest("* " + Math.floorDiv(moment.getEpochSecond(), SPRAY_WINDOW.toSeconds()));
  }

  /** Gives one attempt back that turned out right, without forgetting the others. */
  public void giveBack(String accountName) {
    jdbc.sql(
            """
            UPDATE officers.throttle
               SET failures = greatest(failures - 1, 0), blocked_until = NULL
             WHERE subject = :subject
            """)
        .param("subject", subject(accountName))
        .update();
  }

  /** Begins anew for a name, and drops the counts of all names that a day has passed over. */
  public void forget(String accountName) {
    jdbc.sql("DELETE FROM officers.throttle WHERE subject = :subject OR last_failed_at < :dayAgo")
        .param("subject", subject(accountName))
        .param("dayAgo", clock.instant().minus(Duration.ofDays(1)))
        .update();
  }

  /** Until when attempts for a name are refused; {@code null} when they are not. */
  public @Nullable Instant blockedUntil(String accountName) {
    return jdbc
        .sql("SELECT blocked_until FROM officers.throttle WHERE subject = :subject")
        .param("subject", subject(accountName))
        .query((row, n) -> row.getTimestamp("blocked_until"))
        .list()
        .stream()
        .filter(java.util.Objects::nonNull)
        .map(Timestamp::toInstant)
        .filter(until -> until.isAfter(clock.instant()))
        .findFirst()
        .orElse(null);
  }

  private Refusal blocked(String accountName, Instant now) {
    Instant until = blockedUntil(accountName);
    long seconds = until == null ? 1 : Math.max(1, Duration.between(now, until).toSeconds() + 1);
    return seconds <= 60
        ? Refusal.of("officers.wait-seconds", "seconds", String.valueOf(seconds))
        : Refusal.of("officers.wait-minutes", "minutes", String.valueOf((seconds + 59) / 60));
  }

  private static byte[] subject(String accountName) {
    return Secrets.digest(NewAccount.keyOf(accountName));
  }

  /**
   * One attempt that was counted, or not.
   *
   * @param failures attempts since the last success, this one included
   * @param refusal why the attempt may not be examined, {@code null} when it may
   */
  public record Charge(int failures, @Nullable Refusal refusal) {}
}
