package vn.chosach.exchange.partners;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** What is to be sent to addresses of partners: whose turn it is, and what became of it. */
@Component
public record DeliveryRepository(JdbcClient jdbc, Vault vault) {

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
        vault.open(Lock.ACCESS, HookRepository.place(one.hook()), one.secret()),
        former == null ? null : vault.open(Lock.ACCESS, HookRepository.place(one.hook()), former));
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

  /** Removes what got through long ago, and what was given up and is as old. */
  public void sweep(Instant now) {
    jdbc.sql(
            "DELETE FROM exchange.delivery"
                + " WHERE due_at IS NULL AND coalesce(sent_at, at) < :before")
        .param("before", now.minus(KEPT))
        .update();
  }
}
