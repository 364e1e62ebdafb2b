package vn.chosach.officers.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.sessions.Secrets;

/** One-time links: 256 random bits, kept as a digest, good once and for a time. */
@Component
public record Links(JdbcClient jdbc, InstantSource clock, IdSource ids, Secrets secrets) {

  private static final int TOKEN_BYTES = 32;

  /** A new link; older ones of the same purpose for the same officer are void from now on. */
  public OneTimeLink issue(OneTimeLink.Purpose purpose, @Nullable UUID officer) {
    Instant now = clock.instant();
    withdraw(purpose, officer, now);
    String token = secrets.token(TOKEN_BYTES);
    Instant expires = now.plus(lifeOf(purpose));
    jdbc.sql(
            """
            INSERT INTO officers.link (id, token_hash, purpose, officer_id, issued_at, expires_at)
            VALUES (:id, :hash, :purpose, :officer, :now, :expires)
            """)
        .param("id", ids.next())
        .param("hash", Secrets.digest(token))
        .param("purpose", purpose.name())
        .param("officer", officer)
        .param("now", now)
        .param("expires", expires)
        .update();
    return new OneTimeLink(OneTimeLink.PATH + token, expires);
  }

  /** What a link is good for, without using it up. */
  public LinkCheck read(String token) {
    return found(token)
        .map(found -> found.reading(clock.instant()))
        .orElseGet(() -> new LinkCheck.LinkCheckRefused(Refusal.of("officers.link-unknown")));
  }

  /** Uses a link up in the transaction of the caller; of two at once one wins. */
  public LinkCheck use(String token) {
    return switch (read(token)) {
      case LinkCheck.LinkCheckRefused refused -> refused;
      case LinkCheck.Good good -> markUsed(token) ? good : LinkCheck.LinkCheckRefused.USED;
    };
  }

  private boolean markUsed(String token) {
    return jdbc.sql(
                """
                UPDATE officers.link SET used_at = :now
                 WHERE token_hash = :hash AND used_at IS NULL AND withdrawn_at IS NULL
                """)
            .param("now", clock.instant())
            .param("hash", Secrets.digest(token))
            .update()
        == 1;
  }

  private void withdraw(OneTimeLink.Purpose purpose, @Nullable UUID officer, Instant now) {
    jdbc.sql(
            """
            UPDATE officers.link SET withdrawn_at = :now
             WHERE purpose = :purpose AND officer_id IS NOT DISTINCT FROM :officer::uuid
               AND used_at IS NULL AND withdrawn_at IS NULL
            """)
        .param("now", now)
        .param("purpose", purpose.name())
        .param("officer", officer)
        .update();
  }

  private Optional<Found> found(String token) {
    return jdbc.sql(
            """
            SELECT purpose, officer_id AS officer, expires_at AS expires,
                   used_at IS NOT NULL AS used,
                   withdrawn_at IS NOT NULL AS withdrawn
              FROM officers.link
             WHERE token_hash = :hash
            """)
        .param("hash", Secrets.digest(token))
        .query(Found.class)
        .optional();
  }

  private static Duration lifeOf(OneTimeLink.Purpose purpose) {
    return switch (purpose) {
      case INVITATION -> Duration.ofDays(7);
      case FIRST_ADMINISTRATOR, PASSWORD, SECOND_FACTOR -> Duration.ofHours(24);
    };
  }

  private record Found(
      OneTimeLink.Purpose purpose,
      @Nullable UUID officer,
      Instant expires,
      boolean used,
      boolean withdrawn) {

    public LinkCheck reading(Instant now) {
      if (used) {
        return LinkCheck.LinkCheckRefused.USED;
      }
      if (withdrawn) {
        return new LinkCheck.LinkCheckRefused(Refusal.of("officers.link-withdrawn"));
      }
      return now.isBefore(expires)
          ? new LinkCheck.Good(purpose, officer)
          : new LinkCheck.LinkCheckRefused(Refusal.of("officers.link-expired"));
    }
  }

  /** What a link turned out to be. */
  public sealed interface LinkCheck {

    /** Good; {@code officer} is {@code null} only for the first administrator. */
    record Good(OneTimeLink.Purpose purpose, @Nullable UUID officer) implements LinkCheck {}

    record LinkCheckRefused(Refusal refusal) implements LinkCheck {
      static final LinkCheckRefused USED = new LinkCheckRefused(Refusal.of("officers.link-used"));
    }
  }
}
