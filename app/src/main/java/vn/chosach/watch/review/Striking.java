package vn.chosach.watch.review;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * What follows for a listing and its seller when it becomes evidence or a violation is confirmed.
 */
@Component
public class Striking {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Journal journal;
  private final JsonMapper json;
  private final IdSource ids;
  private final InstantSource time;

  Striking(
      JdbcClient jdbc,
      Vault vault,
      Journal journal,
      JsonMapper json,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.journal = journal;
    this.json = json;
    this.ids = ids;
    this.time = time;
  }

  /** Seals the listing as it stands now; empty when there is no such flagged listing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Snapshot> seal(HitSheet sheet, Actor actor) {
    UUID id = ids.next();
    byte[] text = json.writeValueAsString(content(sheet)).getBytes(StandardCharsets.UTF_8);
    var snapshot = new Snapshot(id, sheet.line().id(), time.instant(), Sha256.hex(text));
    jdbc.sql(
            """
            INSERT INTO watch.snapshot (id, hit, at, actor, sha256, sealed)
            VALUES (:id, :hit, :at, :actor, :sha256, :sealed)
            """)
        .paramSource(snapshot)
        .param("id", id)
        .param("actor", actor.id())
        .param("sealed", vault.seal(Lock.CONTENT, place(id), text))
        .update();
    journal.append(
        Act.of(actor, "watch.listing-sealed", "listing", snapshot.hit())
            .with(Map.of("number", sheet.line().number(), "sha256", snapshot.sha256())));
    return Optional.of(snapshot);
  }

  /** The sealed text of a snapshot, checked against its digest. */
  public Optional<String> open(UUID snapshot) {
    return jdbc.sql("SELECT sha256, sealed FROM watch.snapshot WHERE id = :id")
        .param("id", snapshot)
        .query(
            (row, n) -> {
              byte[] text = vault.open(Lock.CONTENT, place(snapshot), row.getBytes("sealed"));
              if (!Sha256.hex(text).equals(row.getString("sha256"))) {
                throw new IllegalStateException("snapshot " + snapshot + " was altered");
              }
              return new String(text, StandardCharsets.UTF_8);
            })
        .optional();
  }

  /**
   * Counts a confirmed violation of the seller; the same confirmation counts once, and again where
   * it was withdrawn.
   *
   * @return whether it was new
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean strike(UUID hit, String reference, StrikeGround ground, Actor actor) {
    int struck =
        jdbc.sql(
                """
                WITH struck AS (
                  INSERT INTO watch.strike (id, seller, hit, reference, ground, at, actor)
                  SELECT :id, l.seller, h.id, :reference, :ground, :at, :actor
                    FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
                   WHERE h.id = :hit AND l.seller IS NOT NULL
                  ON CONFLICT (seller, reference, ground) DO NOTHING
                  RETURNING seller),
                withdrawn AS (
                  SELECT k.id, k.seller
                    FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
                    JOIN watch.strike k ON k.seller = l.seller
                   WHERE h.id = :hit AND k.reference = :reference AND k.ground = :ground
                     AND NOT watch.strike_stands(k.id)),
                again AS (
                  INSERT INTO watch.strike_change (id, strike, number, stands, at, actor)
                  SELECT :change, w.id, (SELECT 1 + max(c.number) FROM watch.strike_change c
                                          WHERE c.strike = w.id), true, :at, :actor
                    FROM withdrawn w)
                UPDATE watch.seller SET strikes = strikes + 1
                 WHERE id IN (SELECT seller FROM struck UNION ALL SELECT seller FROM withdrawn)
                """)
            .param("id", ids.next())
            .param("change", ids.next())
            .param("reference", reference)
            .param("ground", ground.name())
            .param("at", time.instant())
            .param("actor", actor.id())
            .param("hit", hit)
            .update();
    if (struck > 0) {
      journal.append(
          Act.of(actor, "watch.strike-counted", "listing", hit)
              .with(Map.of("reference", reference, "ground", ground.name())));
    }
    return struck > 0;
  }

  /**
   * What confirmed violations of sellers stands no longer, but for those of some listings: their
   * strikes count no more.
   *
   * @param standing listings whose sellers keep their strike
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(String reference, StrikeGround ground, List<UUID> standing, Actor actor) {
    jdbc.sql(
            """
            SELECT k.id, k.seller, k.hit FROM watch.strike k
             WHERE k.reference = :reference AND k.ground = :ground AND watch.strike_stands(k.id)
               AND k.seller NOT IN (SELECT l.seller FROM watch.hit h
                                      JOIN watch.listing l ON l.id = h.listing
                                     WHERE h.id = ANY (:standing) AND l.seller IS NOT NULL)
            """)
        .param("reference", reference)
        .param("ground", ground.name())
        .param("standing", standing.toArray(UUID[]::new))
        .query(Struck.class)
        .list()
        .forEach(one -> withdraw(one, reference, ground, actor));
  }

  private record Struck(UUID id, UUID seller, UUID hit) {}

  private void withdraw(Struck one, String reference, StrikeGround ground, Actor actor) {
    jdbc.sql(
            """
            WITH gone AS (
              INSERT INTO watch.strike_change (id, strike, number, stands, at, actor)
              SELECT :change, :strike, 1 + coalesce(max(number), 0), false, :at, :actor
                FROM watch.strike_change WHERE strike = :strike)
            UPDATE watch.seller SET strikes = strikes - 1 WHERE id = :seller
            """)
        .param("change", ids.next())
        .param("strike", one.id())
        .param("at", time.instant())
        .param("actor", actor.id())
        .param("seller", one.seller())
        .update();
    journal.append(
        Act.of(actor, "watch.strike-withdrawn", "listing", one.hit())
            .with(Map.of("reference", reference, "ground", ground.name())));
  }

  /** The listing is gone from its platform. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void gone(UUID hit, Actor actor) {
    int gone =
        jdbc.sql(
                """
                WITH gone AS (
                  UPDATE watch.listing SET removed_at = :at
                   WHERE id = (SELECT listing FROM watch.hit WHERE id = :hit)
                     AND removed_at IS NULL
                  RETURNING id)
                INSERT INTO watch.removal (id, hit, listing, at)
                SELECT :id, :hit, id, :at FROM gone
                """)
            .param("id", ids.next())
            .param("at", time.instant())
            .param("hit", hit)
            .update();
    if (gone > 0) {
      journal.append(Act.of(actor, "watch.listing-removed", "listing", hit));
    }
  }

  private static Map<String, Object> content(HitSheet sheet) {
    HitSheet.HitSheetOffer offer = sheet.offer();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("number", sheet.line().number());
    content.put("platform", sheet.line().platform());
    content.put("item", offer.item());
    content.put("url", offer.url());
    content.put("title", offer.title());
    content.put("description", offer.description());
    content.put("brand", offer.brand());
    content.put("category", offer.category());
    content.put("price_dong", sheet.line().price());
    content.put("seller", sheet.line().seller());
    content.put("picture", offer.picture());
    content.put("first_seen", offer.firstSeen().toString());
    content.put("last_seen", offer.lastSeen().toString());
    content.put("content_since", offer.since().toString());
    content.put("score", sheet.line().score());
    content.put("reasons", sheet.reasons());
    content.put("history", sheet.history());
    return content;
  }

  private static String place(UUID snapshot) {
    return "listing/" + snapshot;
  }
}
