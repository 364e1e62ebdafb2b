package vn.chosach.exchange.partners;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.partners.Hook.DeadLetter;
import vn.chosach.exchange.partners.Hook.HookTopic;
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

  /** Whoever took a delivery and stopped does not keep it. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** Longer than any pause between two tries: what fails after it began to fail anew. */
  private static final Duration SILENCE = Duration.ofDays(2);

  /** So long at most an address that does not answer is left alone. */
  private static final Duration REST = Duration.ofMinutes(5);

  private static final Duration KEPT = Duration.ofDays(30);

  /**
   * What is to be sent.
   *
   * @param secret that signs it
   * @param former that signs it too; {@code null} for none
   */
  public record DueDelivery(
      UUID id,
      UUID hook,
      UUID partner,
      String url,
      int tries,
      byte[] body,
      byte[] secret,
      byte @Nullable [] former) {}

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

  /**
   * Takes what is due, of each address one, orders to remove first: an address that does not answer
   * holds up no other. Another program takes other rows.
   */
  public List<DueDelivery> take(int most, Instant now) {
    return jdbc
        .sql(
            """
            WITH due AS (
              SELECT d.id FROM exchange.delivery d JOIN exchange.hook h ON h.id = d.hook
                JOIN exchange.partner p ON p.id = h.partner
               WHERE d.id IN (SELECT DISTINCT ON (hook) id FROM exchange.delivery
                               WHERE due_at <= :now
                               ORDER BY hook, kind <> :first, due_at, id)
                 AND d.due_at <= :now AND h.stopped_at IS NULL AND p.state = 'LISTED'
               ORDER BY d.kind <> :first, d.due_at, d.id LIMIT :most FOR UPDATE OF d SKIP LOCKED)
            UPDATE exchange.delivery d SET due_at = :lease, tries = tries + 1
              FROM due, exchange.hook h
             WHERE d.id = due.id AND h.id = d.hook
            RETURNING d.id, d.hook, h.partner, h.url, d.tries, d.body, h.secret,
                      CASE WHEN h.former_until > :now THEN h.former END AS former
            """)
        .param("now", now)
        .param("first", Hook.HookTopic.REMOVAL.type())
        .param("most", most)
        .param("lease", now.plus(LEASE))
        .query(DueDelivery.class)
        .list()
        .stream()
        .map(this::opened)
        .toList();
  }

  /**
   * Keeps what was taken for a while more, before it is sent.
   *
   * @return whether it is still to be sent, and by whoever took it
   */
  public boolean keeps(DueDelivery one, Instant now) {
    return jdbc.sql(
                """
                UPDATE exchange.delivery d SET due_at = :lease FROM exchange.hook h
                 WHERE d.id = :id AND d.tries = :tries AND d.due_at IS NOT NULL
                   AND h.id = d.hook AND h.stopped_at IS NULL
                """)
            .param("lease", now.plus(LEASE))
            .param("id", one.id())
            .param("tries", one.tries())
            .update()
        == 1;
  }

  private DueDelivery opened(DueDelivery one) {
    byte[] former = one.former();
    return new DueDelivery(
        one.id(),
        one.hook(),
        one.partner(),
        one.url(),
        one.tries(),
        vault.open(Lock.CONTENT, "exchange-delivery/" + one.id(), one.body()),
        vault.open(Lock.ACCESS, place(one.hook()), one.secret()),
        former == null ? null : vault.open(Lock.ACCESS, place(one.hook()), former));
  }

  /** It got through. */
  public void sent(DueDelivery one, String answer, Instant now) {
    jdbc.sql("UPDATE exchange.hook SET failing_since = NULL WHERE id = :id")
        .param("id", one.hook())
        .update();
    jdbc.sql(
            """
            UPDATE exchange.delivery SET due_at = NULL, sent_at = :now, answer = :answer
             WHERE id = :id
            """)
        .param("now", now)
        .param("answer", answer)
        .param("id", one.id())
        .update();
  }

  /**
   * It did not. The address is locked first, as when it is stopped: then what is stopped stays so.
   *
   * @param next when it is tried again; {@code null} for never
   * @return since when nothing gets through, with no pause longer than those between two tries
   */
  public Instant failed(DueDelivery one, String answer, @Nullable Instant next, Instant now) {
    Instant since =
        jdbc.sql(
                """
                UPDATE exchange.hook SET failed_at = :now, failing_since =
                  CASE WHEN failed_at >= :lately THEN coalesce(failing_since, :now) ELSE :now END
                 WHERE id = :id RETURNING failing_since
                """)
            .param("now", now)
            .param("lately", now.minus(SILENCE))
            .param("id", one.hook())
            .query(Instant.class)
            .single();
    jdbc.sql(
            """
            UPDATE exchange.delivery d SET answer = :answer,
                   due_at = (SELECT :next::timestamptz FROM exchange.hook h
                              WHERE h.id = d.hook AND h.stopped_at IS NULL)
             WHERE d.id = :id
            """)
        .param("next", next)
        .param("answer", answer)
        .param("id", one.id())
        .update();
    if (!answer.matches("[0-9]{3}")) {
      rest(one, next, now);
    }
    return since;
  }

  /** Nobody is there: what else waits for the address does not each wait for that in turn. */
  private void rest(DueDelivery one, @Nullable Instant next, Instant now) {
    Instant longest = now.plus(REST);
    jdbc.sql(
            """
            UPDATE exchange.delivery SET due_at = :rest
             WHERE hook = :hook AND id <> :id AND due_at < :rest
            """)
        .param("rest", next == null || next.isAfter(longest) ? longest : next)
        .param("hook", one.hook())
        .param("id", one.id())
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

  /** Removes what got through long ago, and what was given up and is as old. */
  public void sweep(Instant now) {
    jdbc.sql(
            "DELETE FROM exchange.delivery"
                + " WHERE due_at IS NULL AND coalesce(sent_at, at) < :before")
        .param("before", now.minus(KEPT))
        .update();
  }

  private static String place(UUID hook) {
    return "exchange-hook/" + hook;
  }
}
