package vn.chosach.watch.erasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Refusal;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords;
import vn.chosach.retention.RetainedRecords.Ended;
import vn.chosach.retention.RetainedRecords.Erasure;
import vn.chosach.retention.RetainedRecords.RetainedRecordsOrder;
import vn.chosach.retention.SweptRecords;

/**
 * Erases listings of which nothing came: by the program at the end of their term, or one by two
 * signatures. A listing that a rule flagged, about which an officer decided, that an alert about
 * goods means, or that shares a picture with such a one counts as open and stays; one that was only
 * drawn to be read, and about which nobody decided, goes with what was written about the drawing.
 */
@Component
record ListingErasing(JdbcClient jdbc, ErasureLock lock) implements RetainedRecords, SweptRecords {

  private static final String FREE =
      """
         AND NOT EXISTS (SELECT FROM watch.hit h
                          WHERE h.listing = l.id AND NOT watch.only_drawn(h.id))
         AND NOT EXISTS (SELECT FROM watch.alert_match m WHERE m.listing = l.id)
         AND NOT EXISTS (SELECT FROM watch.removal r WHERE r.listing = l.id OR r.back_as = l.id)
         AND NOT EXISTS (SELECT FROM watch.photo p
                           JOIN watch.photo q ON q.leader = p.leader
                           JOIN watch.hit h ON h.listing = q.listing
                          WHERE p.listing = l.id AND NOT watch.only_drawn(h.id))
      """;

  private static final String ENDED =
      """
      SELECT l.id, l.platform || ':' || l.item AS name, l.last_seen FROM watch.listing l
      """;

  @Override
  public RecordKind kind() {
    return RecordKind.LISTING;
  }

  @Override
  public List<UUID> due(Instant before, UUID after, int limit) {
    lock.alone();
    return jdbc.sql(
            """
            SELECT l.id FROM watch.listing l
             WHERE l.id > :after AND l.last_seen < :before
            """
                + FREE
                + " ORDER BY l.id LIMIT :limit FOR UPDATE OF l SKIP LOCKED")
        .param("after", after)
        .param("before", before)
        .param("limit", limit)
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  @Override
  public int erase(List<UUID> records) {
    return jdbc.sql("SELECT watch.erase_listings(:records)")
        .param("records", records.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Ended> ended(Instant before, int limit) {
    return jdbc.sql(ENDED + " WHERE l.last_seen < :before" + FREE + " ORDER BY l.id LIMIT :limit")
        .param("before", before)
        .param("limit", limit)
        .query(ListingErasing::ended)
        .list();
  }

  /** Found by platform and item, {@code shopee:123456}; held until the transaction ends. */
  @Override
  public Optional<Ended> find(String number) {
    int colon = number.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    return jdbc.sql(ENDED + " WHERE l.platform = :platform AND l.item = :item FOR SHARE OF l")
        .param("platform", number.substring(0, colon).strip())
        .param("item", number.substring(colon + 1).strip())
        .query(ListingErasing::ended)
        .optional();
  }

  private static Ended ended(ResultSet row, int n) throws SQLException {
    return new Ended(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getTimestamp("last_seen").toInstant());
  }

  @Override
  public boolean open(UUID record) {
    lock.alone();
    return jdbc.sql("SELECT l.id FROM watch.listing l WHERE l.id = :id" + FREE + " FOR UPDATE OF l")
        .param("id", record)
        .query(UUID.class)
        .optional()
        .isEmpty();
  }

  @Override
  public void protect(UUID record, boolean held) {
    jdbc.sql(
            held
                ? "INSERT INTO watch.held (listing) VALUES (:listing) ON CONFLICT DO NOTHING"
                : "DELETE FROM watch.held WHERE listing = :listing")
        .param("listing", record)
        .update();
  }

  @Override
  public Erasure erase(UUID record, RetainedRecordsOrder order) {
    String hash = hash(record);
    return erase(List.of(record)) == 0
        ? new Erasure.ErasureRefused(Refusal.of("retention.still-open"))
        : new Erasure.Erased(hash, 1);
  }

  private String hash(UUID record) {
    return Sha256.hex(
        jdbc.sql("SELECT title || E'\\n' || description FROM watch.listing WHERE id = :id")
            .param("id", record)
            .query(String.class)
            .optional()
            .orElse(""));
  }
}
