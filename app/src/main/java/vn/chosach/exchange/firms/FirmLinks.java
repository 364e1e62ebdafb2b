package vn.chosach.exchange.firms;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.ActingOfficer;

/**
 * Links by which firms answer and tell: 256 random bits in the address, kept as a digest, and a
 * code of six digits that is told apart from it. Who opens one sees little; nothing is taken
 * without the code, and five wrong codes end the link.
 */
@Component
record FirmLinks(JdbcClient jdbc, IdSource ids, InstantSource time) {

  /** For one answer; the house's own measure. */
  private static final Duration FOR_ANSWER = Duration.ofDays(30);

  /** For notices of parcels; then the office hands out another. */
  private static final Duration FOR_NOTICES = Duration.ofDays(180);

  private static final int MOST_TRIES = 5;
  private static final int BYTES = 32;
  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * A link that is good now.
   *
   * @param letter that it answers; {@code null} for notices of parcels
   */
  record FirmLink(UUID id, UUID firm, @Nullable UUID letter, byte[] code, int tries) {}

  /** A new link; an older one for the same is void from now on. */
  HandedLink hand(UUID firm, @Nullable UUID letter, ActingOfficer who) {
    Instant now = time.instant();
    withdraw("firm = :firm AND letter IS NOT DISTINCT FROM :letter::uuid", firm, letter, now);
    var secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    String code = "%06d".formatted(RANDOM.nextInt(CODES));
    UUID id = ids.next();
    Instant expires = now.plus(letter == null ? FOR_NOTICES : FOR_ANSWER);
    jdbc.sql(
            """
            INSERT INTO exchange.link
              (id, token, code, firm, letter, issued_by, issued_at, expires_at)
            VALUES (:id, :token, :code, :firm, :letter, :officer, :now, :expires)
            """)
        .param("id", id)
        .param("token", digest(token))
        .param("code", digest(id + "/" + code))
        .param("firm", firm)
        .param("letter", letter)
        .param("officer", Objects.requireNonNull(who.actor().id()))
        .param("now", now)
        .param("expires", expires)
        .update();
    return new HandedLink(token, code, expires);
  }

  /** The link behind an address; empty alike for one that is unknown, used, void or expired. */
  Optional<FirmLink> read(String token) {
    return jdbc.sql(
            """
            SELECT id, firm, letter, code, tries FROM exchange.link
             WHERE token = :token AND used_at IS NULL AND withdrawn_at IS NULL
               AND expires_at > :now AND tries < :most
            """)
        .param("token", digest(token))
        .param("now", time.instant())
        .param("most", MOST_TRIES)
        .query(FirmLink.class)
        .optional();
  }

  /**
   * Whether a code belongs to a link; a wrong one counts.
   *
   * @return done, or refused with {@code exchange.wrong-code}
   */
  ActOutcome<FirmLink> open(FirmLink link, String typed) {
    String code = typed.replaceAll("\\s", "");
    if (MessageDigest.isEqual(digest(link.id() + "/" + code), link.code())) {
      return ActOutcome.done(link);
    }
    jdbc.sql("UPDATE exchange.link SET tries = tries + 1 WHERE id = :id")
        .param("id", link.id())
        .update();
    return ActOutcome.refused("exchange.wrong-code");
  }

  /** Uses a link up; of two at once one wins. */
  boolean use(UUID id) {
    return jdbc.sql("UPDATE exchange.link SET used_at = :now WHERE id = :id AND used_at IS NULL")
            .param("now", time.instant())
            .param("id", id)
            .update()
        == 1;
  }

  /** All links of a firm are void. */
  void end(UUID firm) {
    withdraw("firm = :firm", firm, null, time.instant());
  }

  /** All links of a letter, or the link of one of its firms, are void. */
  void end(UUID letter, @Nullable UUID firm) {
    withdraw(
        "letter = :letter AND firm = coalesce(:firm::uuid, firm)", firm, letter, time.instant());
  }

  private void withdraw(String which, @Nullable UUID firm, @Nullable UUID letter, Instant now) {
    jdbc.sql(
            "UPDATE exchange.link SET withdrawn_at = :now"
                + " WHERE used_at IS NULL AND withdrawn_at IS NULL AND "
                + which)
        .param("now", now)
        .param("firm", firm)
        .param("letter", letter)
        .update();
  }

  private static byte[] digest(String secret) {
    return Sha256.of(secret);
  }
}
