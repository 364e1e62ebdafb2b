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
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Keys of partners. A key is {@code csp_} and 328 random bits, of which the first twelve characters
 * find its row; the row holds a keyed mark of it, whose key lies in the vault, so that a copy of
 * the database opens nothing. Marks are compared in constant time.
 *
 * <p>It is handed over in two parts by two officers, so that neither of them can use it; before the
 * second part is given it opens nothing (decision 0116).
 */
@Component
public class PartnerKeys {

  private static final Pattern FORM = Pattern.compile("csp_([A-Za-z0-9_-]{12})[A-Za-z0-9_-]{43}");
  private static final int BYTES = 41;

  /** Length of the first part: its beginning, what finds its row, and 90 bits of the secret. */
  private static final int FIRST = 31;

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
   * @param handle what finds it
   * @param givenBy who gave its first part
   * @param waits whether its second part is not given yet, so that it opens nothing
   * @param expiresAt from then on it opens nothing
   * @param endedAt when it was withdrawn; {@code null} for one that was not
   */
  public record PartnerKey(
      UUID id,
      String handle,
      Instant givenAt,
      UUID givenBy,
      boolean waits,
      Instant expiresAt,
      @Nullable Instant endedAt) {

    public boolean good(Instant now) {
      return !waits && open(now);
    }

    /** Whether its second part waits for somebody. */
    public boolean half(Instant now) {
      return waits && open(now);
    }

    private boolean open(Instant now) {
      return endedAt == null && now.isBefore(expiresAt);
    }
  }

  /**
   * One of two parts of a key, as it is shown once.
   *
   * @param id of the key
   */
  public record HandedKey(UUID id, String part, Instant expiresAt) {

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

  /** Gives the first part of a key, good until the end of its last day; the other one waits. */
  HandedKey give(Partner partner, UUID officer) {
    Instant now = time.instant();
    var bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    String key = "csp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    Instant expires =
        Vietnam.dayOf(now).plusDays(partner.keyDays() + 1L).atStartOfDay(Vietnam.ZONE).toInstant();
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO exchange.partner_key
              (id, partner, handle, mark, given_at, given_by, expires_at, rest)
            VALUES (:id, :partner, :handle, :mark, :now, :officer, :expires, :rest)
            """)
        .param("id", id)
        .param("rest", vault.seal(Lock.CONTENT, place(id), key.substring(FIRST).getBytes(UTF_8)))
        .param("partner", partner.id())
        .param("handle", key.substring(4, 16))
        .param("mark", mark(key))
        .param("now", now)
        .param("officer", officer)
        .param("expires", expires)
        .update();
    return new HandedKey(id, key.substring(0, FIRST), expires);
  }

  private record SealedRest(byte[] rest, Instant expiresAt) {}

  /** Gives the second part of a key, once; empty where it waits for nobody. */
  Optional<HandedKey> giveRest(UUID partner, UUID key, UUID officer) {
    Instant now = time.instant();
    return jdbc.sql(
            """
            WITH held AS (
              SELECT id, rest FROM exchange.partner_key
               WHERE id = :key AND partner = :partner AND rest IS NOT NULL AND ended_at IS NULL
                 AND expires_at > :now
                 FOR UPDATE)
            UPDATE exchange.partner_key k SET rest = NULL, rest_by = :officer, rest_at = :now
              FROM held WHERE k.id = held.id
            RETURNING held.rest, k.expires_at
            """)
        .param("key", key)
        .param("partner", partner)
        .param("officer", officer)
        .param("now", now)
        .query(SealedRest.class)
        .optional()
        .map(
            half ->
                new HandedKey(
                    key,
                    new String(vault.open(Lock.CONTENT, place(key), half.rest()), UTF_8),
                    half.expiresAt()));
  }

  private static String place(UUID key) {
    return "exchange/partner-key/" + key;
  }

  /** Listed partners with a key whose second part waits. */
  List<UUID> halved() {
    return jdbc.sql(
            """
            SELECT DISTINCT k.partner
              FROM exchange.partner_key k JOIN exchange.partner p ON p.id = k.partner
             WHERE k.rest IS NOT NULL AND k.ended_at IS NULL AND k.expires_at > :now
               AND p.state = 'LISTED'
            """)
        .param("now", time.instant())
        .query(UUID.class)
        .list();
  }

  /** Keys of a partner, the newest first. */
  public List<PartnerKey> of(UUID partner) {
    return jdbc.sql(
            """
            SELECT id, handle, given_at, given_by, rest IS NOT NULL AS waits, expires_at, ended_at
              FROM exchange.partner_key
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
                   AND k.rest IS NULL AND p.state = 'LISTED'
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
