package vn.chosach.deadlines.reminding;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;

/**
 * Secret addresses of calendars. An address is shown once and kept as a digest; an officer has at
 * most one in force, and it opens nothing but the feed.
 */
@Component
public class CalendarFeeds {

  private static final int BYTES = 32;
  private static final int TOKEN = 43;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  CalendarFeeds(JdbcClient jdbc, Journal journal, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** A new secret for the officer who acts; the one before is void from now on. */
  @Transactional
  public String issue(Actor officer) {
    end(officer);
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO deadlines.calendar_feed (id, officer, secret, issued_at)
            VALUES (:id, :officer, :secret, :now)
            """)
        .param("id", id)
        .param("officer", officer.id())
        .param("secret", digest(secret))
        .param("now", time.instant())
        .update();
    journal.append(Act.of(officer, "deadlines.calendar-address-issued", "calendar-feed", id));
    return secret;
  }

  /** Makes the address of the officer void; without one nothing happens. */
  @Transactional
  public void revoke(Actor officer) {
    end(officer);
  }

  private void end(Actor officer) {
    jdbc.sql(
            """
            UPDATE deadlines.calendar_feed SET revoked_at = :now
             WHERE officer = :officer AND revoked_at IS NULL
            RETURNING id
            """)
        .param("now", time.instant())
        .param("officer", officer.id())
        .query(UUID.class)
        .optional()
        .ifPresent(
            id ->
                journal.append(
                    Act.of(officer, "deadlines.calendar-address-revoked", "calendar-feed", id)));
  }

  /** Since when the officer has an address in force; empty without one. */
  @Transactional(readOnly = true)
  public Optional<Instant> inForceSince(UUID officer) {
    return jdbc.sql(
            """
            SELECT issued_at FROM deadlines.calendar_feed
             WHERE officer = :officer AND revoked_at IS NULL
            """)
        .param("officer", officer)
        .query((row, n) -> row.getTimestamp("issued_at").toInstant())
        .optional();
  }

  /** Whose address it is; empty alike for one that was revoked and one that never was. */
  Optional<UUID> owner(String secret) {
    return secret.length() != TOKEN
        ? Optional.empty()
        : jdbc.sql(
                """
                SELECT officer FROM deadlines.calendar_feed
                 WHERE secret = :secret AND revoked_at IS NULL
                """)
            .param("secret", digest(secret))
            .query(UUID.class)
            .optional();
  }

  private static byte[] digest(String secret) {
    return Sha256.of(secret);
  }
}
