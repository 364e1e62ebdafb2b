package vn.chosach.watch.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.vault.Vault;

/** Partners and their keys. A key is shown once and kept only as a mark. */
@Component
class Partners {

  static final int LONGEST_NAME = 200;

  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String COLUMNS = "SELECT id, name, given_at, ended_at FROM watch.partner ";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource clock;

  Partners(JdbcClient jdbc, Vault vault, Journal journal, IdSource ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Gives a key; nobody can read it again. */
  @Transactional
  String give(String name, Actor actor) {
    byte[] bits = new byte[KEY_BYTES];
    RANDOM.nextBytes(bits);
    String key = "csl_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO watch.partner (id, name, key_mark, given_at, given_by)
            VALUES (:id, :name, :mark, :now, :by)
            """)
        .param("id", id)
        .param("name", Folding.nfc(name).strip())
        .param("mark", mark(key))
        .param("now", clock.instant())
        .param("by", actor.id())
        .update();
    journal.append(
        Act.of(actor, "watch.partner-key-given", "listing-partner", id)
            .with(Map.of("name", name.strip())));
    return key;
  }

  /** Ends a key at once; ending it again changes nothing. */
  @Transactional
  void end(UUID partner, Actor actor) {
    int ended =
        jdbc.sql(
                """
                UPDATE watch.partner SET ended_at = :now, ended_by = :by
                 WHERE id = :id AND ended_at IS NULL
                """)
            .param("now", clock.instant())
            .param("by", actor.id())
            .param("id", partner)
            .update();
    if (ended == 1) {
      journal.append(Act.of(actor, "watch.partner-key-ended", "listing-partner", partner));
    }
  }

  List<PartnerLine> all() {
    return jdbc.sql(COLUMNS + "ORDER BY ended_at IS NOT NULL, name, id")
        .query(PartnerLine.class)
        .list();
  }

  /** The partner to whom a key belongs; an ended and an unknown key cost the same. */
  Optional<PartnerLine> byKey(String key) {
    return jdbc.sql(COLUMNS + "WHERE key_mark = :mark AND ended_at IS NULL")
        .param("mark", mark(key))
        .query(PartnerLine.class)
        .optional();
  }

  private byte[] mark(String key) {
    return vault.mark("listing-partner-key", key.getBytes(UTF_8));
  }
}
