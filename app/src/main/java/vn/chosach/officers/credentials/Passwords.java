package vn.chosach.officers.credentials;

import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.NewAccount;

/**
 * Passwords of the officers, kept as {@link PasswordHashing} says. One check costs about a tenth of
 * a second of one core; only as many run at once as there are cores, so that guessing cannot starve
 * the desk.
 */
@Component
public class Passwords {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int DISTINCT = 5;
  private static final int PATIENCE_SECONDS = 10;

  private final PasswordEncoder encoder;
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final CompletableFuture<String> nobodys;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final GuessablePasswords common;

  Passwords(
      PasswordEncoder encoder, JdbcClient jdbc, InstantSource clock, GuessablePasswords common) {
    this.common = common;
    this.encoder = encoder;
    // Reckoned beside the start, which need not wait for it.
    this.nobodys =
        CompletableFuture.supplyAsync(
            () -> Objects.requireNonNull(encoder.encode("the password of nobody")));
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is wrong with a new password; {@code null} when it may be chosen. */
  public @Nullable Refusal refusal(String accountName, String password, String again) {
    String word = Folding.nfc(password);
    if (word.codePointCount(0, word.length()) < SHORTEST) {
      return Refusal.of("officers.password-short", "shortest", String.valueOf(SHORTEST));
    }
    if (word.length() > LONGEST) {
      return Refusal.of("officers.password-long", "longest", String.valueOf(LONGEST));
    }
    if (word.codePoints().distinct().count() < DISTINCT
        || Folding.fold(word).contains(NewAccount.keyOf(accountName))) {
      return Refusal.of("officers.password-easy");
    }
    if (common.has(word)) {
      return Refusal.of("officers.password-common");
    }
    return word.equals(Folding.nfc(again)) ? null : Refusal.of("officers.password-differs");
  }

  public void choose(UUID officer, String password) {
    jdbc.sql(
            """
            INSERT INTO officers.password (officer_id, hash, chosen_at)
            VALUES (:officer, :hash, :now)
            ON CONFLICT (officer_id) DO UPDATE SET hash = :hash, chosen_at = :now
            """)
        .param("officer", officer)
        .param("hash", encoder.encode(Folding.nfc(password)))
        .param("now", clock.instant())
        .update();
  }

  /**
   * Whether the password is that of the officer. Costs the same when there is no such officer, or
   * the officer has no password.
   *
   * @param officer {@code null} when the account name is unknown
   */
  public Check check(@Nullable UUID officer, String password) {
    String hash = officer == null ? null : hashOf(officer);
    String word = password.length() > LONGEST ? "" : Folding.nfc(password);
    try {
      if (!cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return Check.BUSY;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Check.BUSY;
    }
    try {
      boolean same = encoder.matches(word, hash == null ? nobodys.join() : hash);
      return same && hash != null ? Check.RIGHT : Check.WRONG;
    } finally {
      cores.release();
    }
  }

  public boolean has(UUID officer) {
    return hashOf(officer) != null;
  }

  private @Nullable String hashOf(UUID officer) {
    return jdbc.sql("SELECT hash FROM officers.password WHERE officer_id = :officer")
        .param("officer", officer)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  /** What a check found. */
  public enum Check {
    RIGHT,
    WRONG,
    BUSY
  }
}
