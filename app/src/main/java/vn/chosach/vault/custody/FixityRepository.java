package vn.chosach.vault.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.vault.FixityRound;
import vn.chosach.vault.keeping.VaultItem;

/** When each item was measured last, and the rounds that did it. */
@Component
record FixityRepository(JdbcClient jdbc) {

  void note(VaultItem vaultItem, Instant at, boolean whole) {
    jdbc.sql(
            """
            INSERT INTO vault.fixity (item, kind, checked_at, whole)
            VALUES (:item, :kind, :at, :whole)
            ON CONFLICT (item) DO UPDATE
               SET checked_at = EXCLUDED.checked_at, whole = EXCLUDED.whole
            """)
        .param("item", vaultItem.id())
        .param("kind", vaultItem.kind().name())
        .param("at", at)
        .param("whole", whole)
        .update();
  }

  /**
   * Notes that an item that was measured before has no row any more.
   *
   * @return what sort it was, the first time that it is found so
   */
  Optional<VaultItem.VaultItemKind> noteVanished(UUID item, Instant at) {
    boolean first = isWhole(item);
    return jdbc.sql(
            """
            UPDATE vault.fixity SET checked_at = :at, whole = false WHERE item = :item
            RETURNING kind
            """)
        .param("item", item)
        .param("at", at)
        .query((row, n) -> VaultItem.VaultItemKind.valueOf(row.getString("kind")))
        .optional()
        .filter(kind -> first);
  }

  boolean isWhole(UUID item) {
    return jdbc.sql("SELECT whole FROM vault.fixity WHERE item = :item")
        .param("item", item)
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  /** Items that were not measured since, the longest unmeasured first. */
  List<UUID> notMeasuredSince(Instant since, int limit) {
    return jdbc.sql(
            """
            SELECT item FROM vault.fixity WHERE checked_at < :since
             ORDER BY checked_at, item LIMIT :limit
            """)
        .param("since", since)
        .param("limit", limit)
        .query((row, n) -> row.getObject("item", UUID.class))
        .list();
  }

  List<UUID> damaged(int limit) {
    return jdbc.sql("SELECT item FROM vault.fixity WHERE NOT whole ORDER BY item LIMIT :limit")
        .param("limit", limit)
        .query((row, n) -> row.getObject("item", UUID.class))
        .list();
  }

  void begin(LocalDate day, Instant at) {
    jdbc.sql(
            """
            INSERT INTO vault.fixity_round (day, began_at, beat_at) VALUES (:day, :at, :at)
            ON CONFLICT DO NOTHING
            """)
        .param("day", day)
        .param("at", at)
        .update();
  }

  /** The open round of a day, for this transaction alone; empty while another works at it. */
  Optional<FixityRound> hold(LocalDate day) {
    return jdbc.sql(
            """
            SELECT * FROM vault.fixity_round WHERE day = :day AND ended_at IS NULL
               FOR UPDATE SKIP LOCKED
            """)
        .param("day", day)
        .query(FixityRound.class)
        .optional();
  }

  void count(LocalDate day, Instant at, int checked, long bytes, int damaged, boolean ended) {
    jdbc.sql(
            """
            UPDATE vault.fixity_round
               SET beat_at = :at, checked = checked + :checked, bytes = bytes + :bytes,
                   damaged = damaged + :damaged,
                   ended_at = CASE WHEN :ended THEN :at::timestamptz END
             WHERE day = :day
            """)
        .param("day", day)
        .param("at", at)
        .param("checked", checked)
        .param("bytes", bytes)
        .param("damaged", damaged)
        .param("ended", ended)
        .update();
  }

  List<FixityRound> rounds(int limit) {
    return jdbc.sql("SELECT * FROM vault.fixity_round ORDER BY day DESC LIMIT :limit")
        .param("limit", limit)
        .query(FixityRound.class)
        .list();
  }
}
