package vn.chosach.exchange.partners;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;
import vn.chosach.postgres.RequestCoalescer;
import vn.chosach.vault.Vault;

/**
 * Keys of partners. A key is {@code csp_} and 328 random bits, of which the first twelve characters
 * find its row; the row holds a keyed mark of it, whose key lies in the vault, so that a copy of
 * the database opens nothing. Marks are compared in constant time.
 */
@Component
public class PartnerKeys {

  private static final Pattern FORM = Pattern.compile("csp_([A-Za-z0-9_-]{12})[A-Za-z0-9_-]{43}");
  private static final int BYTES = 41;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** So many requests ask for their keys by one statement at most. */
  private static final int TOGETHER = 64;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final IdSource ids;
  private final InstantSource time;
  private final RequestCoalescer<String, Optional<PartnerCaller>> asked;

  PartnerKeys(JdbcClient jdbc, Vault vault, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.ids = ids;
    this.time = time;
    this.asked = new RequestCoalescer<>(TOGETHER, this::callers);
  }

  /**
   * A key as pages show it, without what it is.
   *
   * @param handle its first part
   * @param expiresAt from then on it opens nothing
   * @param endedAt when it was withdrawn; {@code null} for one that was not
   */
  public record PartnerKey(
      UUID id, String handle, Instant givenAt, Instant expiresAt, @Nullable Instant endedAt) {

    public boolean good(Instant now) {
      return endedAt == null && now.isBefore(expiresAt);
    }
  }

  /** A key as it is shown once. */
  public record HandedKey(String key, Instant expiresAt) {

    /** Hides the key. */
    @Override
    public String toString() {
      return "HandedKey[" + expiresAt + "]";
    }
  }

  /**
   * Who calls.
   *
   * @param handle first part of the key
   * @param mark of the key that was found
   * @param body key of the agency whose system it is; {@code null} for other kinds
   */
  public record PartnerCaller(
      String handle,
      byte[] mark,
      UUID partner,
      String number,
      String name,
      @Nullable String body,
      List<PartnerScope> scopes,
      int perMinute) {

    public PartnerCaller {
      scopes = List.copyOf(scopes);
    }
  }

  /** Gives a key, good until the end of its last day. */
  HandedKey give(Partner partner, UUID officer) {
    Instant now = time.instant();
    var bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String key = "csp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    Instant expires =
        Vietnam.dayOf(now).plusDays(partner.keyDays() + 1L).atStartOfDay(Vietnam.ZONE).toInstant();
    jdbc.sql(
            """
            INSERT INTO exchange.partner_key
              (id, partner, handle, mark, given_at, given_by, expires_at)
            VALUES (:id, :partner, :handle, :mark, :now, :officer, :expires)
            """)
        .param("id", ids.next())
        .param("partner", partner.id())
        .param("handle", key.substring(4, 16))
        .param("mark", mark(key))
        .param("now", now)
        .param("officer", officer)
        .param("expires", expires)
        .update();
    return new HandedKey(key, expires);
  }

  /** Keys of a partner, the newest first. */
  public List<PartnerKey> of(UUID partner) {
    return jdbc.sql(
            """
            SELECT id, handle, given_at, expires_at, ended_at FROM exchange.partner_key
             WHERE partner = :partner ORDER BY given_at DESC, id
            """)
        .param("partner", partner)
        .query(PartnerKey.class)
        .list();
  }

  /**
   * Withdraws a key of a partner, or all.
   *
   * @return how many were good until now
   */
  int end(UUID partner, @Nullable UUID key) {
    return jdbc.sql(
            """
            UPDATE exchange.partner_key SET ended_at = :now
             WHERE partner = :partner AND id = coalesce(:key::uuid, id) AND ended_at IS NULL
            """)
        .param("now", time.instant())
        .param("partner", partner)
        .param("key", key)
        .update();
  }

  /**
   * Who a key belongs to; empty alike for one that is none, unknown, expired, withdrawn, or of a
   * partner that ended. Requests that come together ask together, each after it came.
   */
  public Optional<PartnerCaller> open(String key) {
    Matcher form = FORM.matcher(key);
    if (!form.matches()) {
      return Optional.empty();
    }
    byte[] mark = mark(key);
    return asked.ask(form.group(1)).filter(caller -> MessageDigest.isEqual(caller.mark(), mark));
  }

  private List<Optional<PartnerCaller>> callers(List<String> handles) {
    Map<String, PartnerCaller> found =
        jdbc
            .sql(
                """
                SELECT k.handle, k.mark, p.id AS partner, p.number, p.name, p.body, p.scopes,
                       p.per_minute
                  FROM exchange.partner_key k JOIN exchange.partner p ON p.id = k.partner
                 WHERE k.handle = ANY (:handles) AND k.ended_at IS NULL AND k.expires_at > :now
                   AND p.state = 'LISTED'
                """)
            .param("now", time.instant())
            .param("handles", handles.stream().distinct().toArray(String[]::new))
            .query(PartnerCaller.class)
            .list()
            .stream()
            .collect(Collectors.toMap(PartnerCaller::handle, Function.identity()));
    return handles.stream().map(one -> Optional.ofNullable(found.get(one))).toList();
  }

  private byte[] mark(String key) {
    return vault.mark("partner-door-key", key.getBytes(UTF_8));
  }
}
