package vn.chosach.watch.photos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chosach.screening.pictures.PdqHash;
import vn.chosach.screening.pictures.PictureIndex;

/**
 * Compares what listings show with the pictures of the alerts that stand, in the transaction in
 * which their hashes are written. A picture that is added waits for those transactions, and its
 * search among stored hashes follows: no listing falls between the two.
 */
public final class SoughtPictures {

  private static final String LOCK = "hashtextextended('watch.alert_picture', 389)";

  private static final String SHARED = "SELECT pg_advisory_xact_lock_shared(" + LOCK + ")";

  private static final String KEEP =
      """
      INSERT INTO watch.alert_match AS m (alert, listing, field, words, at, distance)
      VALUES (?, ?, 'PICTURE', '', ?, ?)
      ON CONFLICT (alert, listing) DO UPDATE SET distance = least(m.distance, excluded.distance)
      """;

  private SoughtPictures() {}

  /** Locks as a picture is added: waits until no hashes are being written. */
  public static String alone() {
    return "SELECT pg_advisory_xact_lock(" + LOCK + ")::text";
  }

  /** Writes one match: alert, listing, moment, distance; the nearest distance stays. */
  public static String keep() {
    return KEEP;
  }

  /** Whether hashes at this distance show the same picture. */
  public static boolean isSame(int distance) {
    return distance <= PhotoGroups.SAME;
  }

  /**
   * Writes down which of the listings show what an alert shows.
   *
   * @return the nearest match of each listing
   */
  static Map<UUID, SoughtPicture> write(Connection connection, List<Pictured> pictured, Instant now)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(SHARED)) {
      lock.execute();
    }
    var index = new PictureIndex();
    List<SoughtPicture> sought = sought(connection, index);
    Map<UUID, SoughtPicture> nearest = new HashMap<>();
    if (sought.isEmpty()) {
      return nearest;
    }
    PictureIndex.Search search = index.search();
    try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
      for (Pictured one : pictured) {
        Map<UUID, SoughtPicture> found = new HashMap<>();
        PdqHash hash = one.hashes().getFirst();
        int count = search.within(hash, PhotoGroups.SAME);
        for (int i = 0; i < count; i++) {
          SoughtPicture match = at(sought.get((int) search.id(i)), search.hash(i).distance(hash));
          found.merge(match.alert(), match, SoughtPictures::nearer);
        }
        for (SoughtPicture match : found.values()) {
          insert.setObject(1, match.alert());
          insert.setObject(2, one.listing());
          insert.setTimestamp(3, Timestamp.from(now));
          insert.setInt(4, match.distance());
          insert.addBatch();
          nearest.merge(one.listing(), match, SoughtPictures::nearer);
        }
      }
      insert.executeBatch();
    }
    return nearest;
  }

  /** One that is live comes first, since it alone says something of the listing. */
  private static SoughtPicture nearer(SoughtPicture one, SoughtPicture other) {
    boolean live = one.version() > 0;
    if (live != other.version() > 0) {
      return live ? one : other;
    }
    return one.distance() <= other.distance() ? one : other;
  }

  private static SoughtPicture at(SoughtPicture of, int distance) {
    return new SoughtPicture(
        of.alert(), of.number(), of.product(), of.rule(), of.version(), of.measure(), distance);
  }

  private static List<SoughtPicture> sought(Connection connection, PictureIndex index)
      throws SQLException {
    List<SoughtPicture> sought = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT a.id, a.number, a.product, a.rule,
                   CASE WHEN s.state = 'LIVE' THEN s.live ELSE 0 END, a.measure, p.hashes
              FROM watch.alert_picture p
              JOIN watch.alert a ON a.id = p.alert AND a.ended_at IS NULL
              LEFT JOIN watch.rule_standing s ON s.kind = 'rule' AND s.name = a.rule
             WHERE p.taken_off_at IS NULL AND p.algorithm = ? AND cardinality(p.hashes) > 0
            """)) {
      select.setString(1, PdqHash.ALGORITHM);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          for (String hash : (String[]) row.getArray(7).getArray()) {
            index.add(sought.size(), PdqHash.parse(hash));
          }
          sought.add(
              new SoughtPicture(
                  row.getObject(1, UUID.class),
                  row.getLong(2),
                  row.getString(3),
                  row.getString(4),
                  row.getInt(5),
                  row.getString(6),
                  0));
        }
      }
    }
    return sought;
  }
}
