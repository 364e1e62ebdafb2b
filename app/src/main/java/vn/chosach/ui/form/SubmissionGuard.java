package vn.chosach.ui.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows the forms that were carried out, so that one that comes again, by a double click, by "send
 * again" or after a restart, is led to where the first was led and does nothing.
 *
 * <p>A form is known by its sender, its address and its fields. The token against forged requests
 * among them is masked anew for each page, so the same fields with the same token are the same page
 * sent again; the same words on another page, or other words on the same page, are another act.
 */
@Component
public class SubmissionGuard {

  /** Longer than a weekend with the page left open. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  SubmissionGuard(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What tells one sending of a form from another: SHA-256, 64 hexadecimal digits. */
  public static String key(UUID sender, String path, Map<String, List<String>> values) {
    var text = new StringBuilder().append(sender).append('\n').append(path);
    new TreeMap<>(values)
        .forEach(
            (name, sent) -> {
              text.append('\n').append(name.length()).append(':').append(name);
              sent.forEach(one -> text.append('\n').append(one.length()).append(':').append(one));
            });
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Where a form led when it was carried out; empty for one that was not, or was refused. */
  public Optional<String> ledTo(String key) {
    return jdbc.sql("SELECT led_to FROM ui.submission WHERE key = :key")
        .param("key", key)
        .query(String.class)
        .optional();
  }

  /** The same inside a transaction; waits for another form like it that is being carried out. */
  Optional<String> ledToAlone(String key) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 389))")
        .param("key", key)
        .query((row, n) -> true)
        .single();
    return ledTo(key);
  }

  /** Writes down where a form led; in the transaction of the act, where there is one. */
  public void remember(String key, String ledTo) {
    Instant now = clock.instant();
    jdbc.sql("DELETE FROM ui.submission WHERE at < :long_ago")
        .param("long_ago", Timestamp.from(now.minus(KEPT)))
        .update();
    jdbc.sql(
            """
            INSERT INTO ui.submission (key, led_to, at) VALUES (:key, :led_to, :at)
            ON CONFLICT (key) DO NOTHING
            """)
        .param("key", key)
        .param("led_to", ledTo)
        .param("at", Timestamp.from(now))
        .update();
  }
}
