package vn.chosach.watch.alerts;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.screening.pictures.PdqHash;
import vn.chosach.watch.photos.SoughtPictures;

/**
 * Compares a picture of an alert, as it is, turned and mirrored, with the stored hashes of all
 * listings, some ten thousands in one transaction. A search that was broken off goes on where it
 * stood; what comes later is compared when it comes.
 */
@Component
record PictureSearch(
    JdbcClient jdbc, JdbcTemplate template, TransactionTemplate transaction, InstantSource time) {

  /** Stored hashes of one transaction. */
  private static final int CHUNK = 20_000;

  private record Cursor(UUID alert, List<PdqHash> hashes, UUID below) {}

  private record Stored(UUID listing, PdqHash hash) {}

  private record Near(UUID listing, int distance) {}

  /** Goes through what is left of all searches. */
  public void run() {
    jdbc.sql("SELECT file FROM watch.alert_picture WHERE below IS NOT NULL ORDER BY at")
        .query((row, n) -> row.getObject(1, UUID.class))
        .list()
        .forEach(file -> run(file, Integer.MAX_VALUE));
  }

  /**
   * Compares a picture with the next stored hashes.
   *
   * @param chunks transactions at most
   */
  public void run(UUID file, int chunks) {
    for (int n = 0; n < chunks; n++) {
      if (!Boolean.TRUE.equals(transaction.execute(status -> look(file)))) {
        return;
      }
    }
  }

  /** One chunk; another instance that has the picture in hand is left to it. */
  private boolean look(UUID file) {
    Optional<Cursor> found =
        jdbc.sql(
                """
                SELECT alert, hashes, below FROM watch.alert_picture
                 WHERE file = :file AND below IS NOT NULL AND taken_off_at IS NULL
                   FOR UPDATE SKIP LOCKED
                """)
            .param("file", file)
            .query(
                (row, n) ->
                    new Cursor(
                        row.getObject("alert", UUID.class),
                        Stream.of((String[]) row.getArray("hashes").getArray())
                            .map(PdqHash::parse)
                            .toList(),
                        row.getObject("below", UUID.class)))
            .optional();
    if (found.isEmpty()) {
      return false;
    }
    Cursor cursor = found.get();
    List<Stored> stored =
        jdbc.sql(
                """
                SELECT listing, hash FROM watch.photo
                 WHERE listing <= :below AND algorithm = :algorithm
                 ORDER BY listing DESC LIMIT :most
                """)
            .param("below", cursor.below)
            .param("algorithm", PdqHash.ALGORITHM)
            .param("most", CHUNK)
            .query(
                (row, n) ->
                    new Stored(row.getObject(1, UUID.class), PdqHash.parse(row.getString(2))))
            .list();
    keep(cursor.alert, stored.stream().map(one -> near(one, cursor.hashes)).toList());
    // The last listing is read again, since a further picture of it may not have been among these.
    boolean more = stored.size() == CHUNK && !stored.getLast().listing.equals(cursor.below);
    jdbc.sql("UPDATE watch.alert_picture SET below = :below::uuid WHERE file = :file")
        .param("below", more ? stored.getLast().listing.toString() : null)
        .param("file", file)
        .update();
    return more;
  }

  private static Near near(Stored stored, List<PdqHash> hashes) {
    return new Near(
        stored.listing,
        hashes.stream().mapToInt(stored.hash::distance).min().orElse(Integer.MAX_VALUE));
  }

  private void keep(UUID alert, List<Near> compared) {
    List<Near> same = compared.stream().filter(one -> SoughtPictures.isSame(one.distance)).toList();
    if (same.isEmpty()) {
      return;
    }
    Timestamp now = Timestamp.from(time.instant());
    Objects.requireNonNull(
        template.execute(
            SoughtPictures.keep(),
            (PreparedStatement insert) -> {
              for (Near one : same) {
                insert.setObject(1, alert);
                insert.setObject(2, one.listing);
                insert.setTimestamp(3, now);
                insert.setInt(4, one.distance);
                insert.addBatch();
              }
              return insert.executeBatch();
            }));
  }
}
