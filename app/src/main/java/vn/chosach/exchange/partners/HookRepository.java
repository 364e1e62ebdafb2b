package vn.chosach.exchange.partners;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.partners.Hook.DeadLetter;
import vn.chosach.exchange.partners.Hook.HookTopic;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Rows of addresses of partners, with their secrets, and of what is sent to them. */
@Component
public record HookRepository(JdbcClient jdbc, Vault vault) {

  private static final String COLUMNS =
      """
      SELECT h.id, h.partner, h.url, h.topics, h.registered_at, h.failing_since, h.stopped_at
        FROM exchange.hook h JOIN exchange.partner p ON p.id = h.partner
      """;

  /** Addresses of a partner, the newest first. */
  public List<Hook> of(UUID partner) {
    return jdbc.sql(COLUMNS + "WHERE h.partner = :partner ORDER BY h.registered_at DESC, h.id")
        .param("partner", partner)
        .query(Hook.class)
        .list();
  }

  /** An address of a partner that is in use. */
  public Optional<Hook> one(UUID partner, UUID id) {
    return jdbc.sql(COLUMNS + "WHERE h.partner = :partner AND h.id = :id AND h.stopped_at IS NULL")
        .param("partner", partner)
        .param("id", id)
        .query(Hook.class)
        .optional();
  }

  /** Addresses in use that are told of a topic: of a partner, of an agency, or of all. */
  public List<Hook> told(HookTopic topic, @Nullable UUID partner, @Nullable String body) {
    return jdbc.sql(
            COLUMNS
                + """
                WHERE h.stopped_at IS NULL AND p.state = 'LISTED' AND :topic = ANY (h.topics)
                  AND :scope = ANY (p.scopes) AND p.id = coalesce(:partner::uuid, p.id)
                  AND (:body::text IS NULL OR p.body = :body)
                """)
        .param("topic", topic.name())
        .param("scope", topic.scope().name())
        .param("partner", partner)
        .param("body", body)
        .query(Hook.class)
        .list();
  }

  /**
   * Enters an address.
   *
   * @return whether it was not in use yet
   */
  public boolean register(Hook hook, byte[] secret) {
    return jdbc.sql(
                """
                INSERT INTO exchange.hook
                  (id, partner, url, topics, secret, registered_at, hits_at, hits_id)
                VALUES (:id, :partner, :url, string_to_array(:told, ','), :secret, :registeredAt,
                        :registeredAt, :first)
                ON CONFLICT DO NOTHING
                """)
            .paramSource(hook)
            .param("told", hook.topics().stream().map(Enum::name).collect(Collectors.joining(",")))
            .param("secret", vault.seal(Lock.ACCESS, place(hook.id()), secret))
            .param("first", new UUID(0, 0))
            .update()
        == 1;
  }

  /** From now on another secret signs; the one before signs too until a moment. */
  public void renew(UUID hook, byte[] secret, Instant until) {
    jdbc.sql(
            """
            UPDATE exchange.hook SET former = secret, former_until = :until, secret = :secret
             WHERE id = :id
            """)
        .param("until", until)
        .param("secret", vault.seal(Lock.ACCESS, place(hook), secret))
        .param("id", hook)
        .update();
  }

  /**
   * Sends nothing more to an address of a partner, or to all; what waited is given up.
   *
   * @return how many were in use
   */
  public int stop(UUID partner, @Nullable UUID hook, Instant now) {
    int stopped =
        jdbc.sql(
                """
                UPDATE exchange.hook SET stopped_at = :now
                 WHERE partner = :partner AND id = coalesce(:hook::uuid, id) AND stopped_at IS NULL
                """)
            .param("now", now)
            .param("partner", partner)
            .param("hook", hook)
            .update();
    jdbc.sql(
            """
            UPDATE exchange.delivery d SET due_at = NULL FROM exchange.hook h
             WHERE h.id = d.hook AND h.partner = :partner AND h.stopped_at IS NOT NULL
               AND d.due_at IS NOT NULL
            """)
        .param("partner", partner)
        .update();
    return stopped;
  }

  /** What a partner may not be told any more is neither sent later nor tried anew: it goes. */
  void forget(UUID partner, List<PartnerScope> open) {
    jdbc.sql(
            """
            DELETE FROM exchange.delivery d USING exchange.hook h
             WHERE h.id = d.hook AND h.partner = :partner AND d.sent_at IS NULL
               AND d.kind = ANY (:closed)
            """)
        .param("partner", partner)
        .param(
            "closed",
            Arrays.stream(HookTopic.values())
                .filter(topic -> !open.contains(topic.scope()))
                .map(HookTopic::type)
                .toArray(String[]::new))
        .update();
  }

  /** Moment and identifier of the flagged listing that an address was told of last. */
  public record HitPosition(Instant hitsAt, UUID hitsId) {}

  public HitPosition position(UUID hook) {
    return jdbc.sql("SELECT hits_at, hits_id FROM exchange.hook WHERE id = :id FOR UPDATE")
        .param("id", hook)
        .query(HitPosition.class)
        .single();
  }

  public void position(UUID hook, HitPosition last) {
    jdbc.sql("UPDATE exchange.hook SET hits_at = :hitsAt, hits_id = :hitsId WHERE id = :hook")
        .param("hook", hook)
        .paramSource(last)
        .update();
  }

  /** Puts something up to be sent; of the same an address is told once. */
  void add(UUID id, UUID hook, String about, String kind, byte[] body, Instant now) {
    jdbc.sql(
            """
            INSERT INTO exchange.delivery (id, hook, about, kind, body, at, due_at)
            VALUES (:id, :hook, :about, :kind, :body, :now, :now)
            ON CONFLICT (hook, about) DO NOTHING
            """)
        .param("id", id)
        .param("hook", hook)
        .param("about", about)
        .param("kind", kind)
        .param("body", vault.seal(Lock.CONTENT, "exchange-delivery/" + id, body))
        .param("now", now)
        .update();
  }

  /** What was given up, the newest first, at most 100. */
  public List<DeadLetter> dead(UUID partner) {
    return jdbc.sql(
            """
            SELECT d.id, h.url, d.kind, d.at, d.tries, d.answer
              FROM exchange.delivery d JOIN exchange.hook h ON h.id = d.hook
             WHERE h.partner = :partner AND d.due_at IS NULL AND d.sent_at IS NULL
             ORDER BY d.at DESC, d.id LIMIT 100
            """)
        .param("partner", partner)
        .query(DeadLetter.class)
        .list();
  }

  /**
   * What an address gave up is tried anew, under its own identifiers.
   *
   * @return how many
   */
  int replay(UUID hook, Instant now) {
    return jdbc.sql(
            """
            UPDATE exchange.delivery SET due_at = :now, tries = 0
             WHERE hook = :hook AND due_at IS NULL AND sent_at IS NULL
            """)
        .param("now", now)
        .param("hook", hook)
        .update();
  }

  static String place(UUID hook) {
    return "exchange-hook/" + hook;
  }
}
