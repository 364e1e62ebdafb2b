package vn.chosach.officers.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.SecretSealing;
import vn.chosach.officers.sessions.Secrets;

/** One-time codes of the officers: enrolment, use, removal. */
@Component
public record SecondFactors(
    JdbcClient jdbc,
    InstantSource clock,
    Secrets secrets,
    SecretSealing sealing,
    RecoveryCodes recovery)
    implements SmartInitializingSingleton {

  private static final Duration OFFER = Duration.ofMinutes(30);

  public boolean has(UUID officer) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM officers.totp WHERE officer_id = :officer)")
        .param("officer", officer)
        .query(Boolean.class)
        .single();
  }

  /** The secret to enrol; the same for half an hour, so that a page may be loaded again. */
  public byte[] offer(UUID officer) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            INSERT INTO officers.totp_offer AS o (officer_id, sealed, offered_at)
            VALUES (:officer, :sealed, :now)
            ON CONFLICT (officer_id) DO UPDATE
               SET sealed = CASE WHEN o.offered_at < :stale THEN :sealed ELSE o.sealed END,
                   offered_at = CASE WHEN o.offered_at < :stale THEN :now ELSE o.offered_at END
            RETURNING sealed
            """)
        .param("officer", officer)
        .param(
            "sealed",
            sealing.seal(place("offer", officer), secrets.bytes(OneTimeCodes.SECRET_BYTES)))
        .param("now", now)
        .param("stale", now.minus(OFFER))
        .query((row, n) -> sealing.open(place("offer", officer), row.getBytes("sealed")))
        .single();
  }

  /** Takes the offered secret into use when a code proves that the officer holds it. */
  public SecondFactorsOutcome enrol(UUID officer, String code) {
    byte[] secret = offer(officer);
    OptionalLong step = OneTimeCodes.stepOf(secret, digits(code), clock.instant());
    if (step.isEmpty()) {
      return new SecondFactorsOutcome.SecondFactorsRefused(Refusal.of("officers.wrong-code"));
    }
    keep(officer, secret, step.getAsLong());
    jdbc.sql("DELETE FROM officers.totp_offer WHERE officer_id = :officer")
        .param("officer", officer)
        .update();
    return new SecondFactorsOutcome.Enrolled(recovery.renew(officer));
  }

  /** A secret known beforehand; every code after the given step is good. */
  public void keep(UUID officer, byte[] secret, long lastStep) {
    jdbc.sql(
            """
            INSERT INTO officers.totp (officer_id, sealed, enrolled_at, last_step)
            VALUES (:officer, :sealed, :now, :step)
            ON CONFLICT (officer_id) DO UPDATE
               SET sealed = :sealed, secret = NULL, enrolled_at = :now, last_step = :step
            """)
        .param("officer", officer)
        .param("sealed", sealing.seal(place("totp", officer), secret))
        .param("now", clock.instant())
        .param("step", lastStep)
        .update();
  }

  /** Examines a code of the app, or else a recovery code, and uses it up. */
  public Use use(UUID officer, String typed) {
    String digits = digits(typed);
    if (digits.length() != 6) {
      return recovery.use(officer, typed) ? Use.RECOVERY : Use.WRONG;
    }
    byte[] secret = secretOf(officer);
    OptionalLong step = OneTimeCodes.stepOf(secret, digits, clock.instant());
    if (step.isEmpty()) {
      return Use.WRONG;
    }
    return advance(officer, step.getAsLong()) ? Use.RIGHT : Use.REPLAYED;
  }

  void drop(UUID officer) {
    jdbc.sql("DELETE FROM officers.totp WHERE officer_id = :officer")
        .param("officer", officer)
        .update();
    recovery.drop(officer);
  }

  /** Of two attempts with the same step one wins: the row is locked and examined again. */
  private boolean advance(UUID officer, long step) {
    return jdbc.sql(
                """
                UPDATE officers.totp
                   SET last_step = :step
                 WHERE officer_id = :officer AND last_step < :step
                """)
            .param("step", step)
            .param("officer", officer)
            .update()
        == 1;
  }

  private byte[] secretOf(UUID officer) {
    return jdbc.sql("SELECT sealed FROM officers.totp WHERE officer_id = :officer")
        .param("officer", officer)
        .query((row, n) -> sealing.open(place("totp", officer), row.getBytes("sealed")))
        .optional()
        .orElseGet(() -> secrets.bytes(OneTimeCodes.SECRET_BYTES));
  }

  /** Seals what was kept in plain before, ahead of the first request. */
  @Override
  public void afterSingletonsInstantiated() {
    jdbc.sql("SELECT officer_id, secret FROM officers.totp WHERE secret IS NOT NULL")
        .query(
            (row, n) -> Map.entry(row.getObject("officer_id", UUID.class), row.getBytes("secret")))
        .list()
        .forEach(
            plain ->
                jdbc.sql(
                        """
                        UPDATE officers.totp SET sealed = :sealed, secret = NULL
                         WHERE officer_id = :officer AND secret IS NOT NULL
                        """)
                    .param("sealed", sealing.seal(place("totp", plain.getKey()), plain.getValue()))
                    .param("officer", plain.getKey())
                    .update());
  }

  private static String place(String what, UUID officer) {
    return "officers/" + what + "/" + officer;
  }

  private static String digits(String typed) {
    String bare = typed.replaceAll("\\s", "");
    return bare.matches("[0-9]{6}") ? bare : "";
  }

  /** What became of a typed code. */
  public enum Use {
    RIGHT,
    RECOVERY,
    WRONG,
    REPLAYED
  }

  /** What became of an enrolment. */
  public sealed interface SecondFactorsOutcome {

    /** The codes to print, shown this once. */
    record Enrolled(List<String> recoveryCodes) implements SecondFactorsOutcome {}

    record SecondFactorsRefused(Refusal refusal) implements SecondFactorsOutcome {}
  }
}
