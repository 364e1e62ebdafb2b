package vn.chosach.watch.photos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.screening.pictures.PdqHash;
import vn.chosach.screening.pictures.PictureIndex;

/**
 * Groups listings that show the same picture. The index in memory (some 300 bytes a picture)
 * follows the table: what another instance or an earlier run wrote is read before each batch.
 */
@Component
public class PhotoGroups {

  /** Hashes at most so far apart show the same picture, as the authors of PDQ advise. */
  static final int SAME = 31;

  private final PictureIndex index = new PictureIndex();
  private final PictureIndex.Search search = index.search();
  private final List<UUID> leaders = new ArrayList<>();
  private final Set<String> indexed = new HashSet<>();
  private Instant readTo = Instant.EPOCH;

  private record Picture(PdqHash hash, UUID leader) {}

  /**
   * Writes what listings show. A listing that has a picture of that hash already keeps its group.
   *
   * @return listings that show what an alert shows, with the nearest one
   */
  public synchronized Map<UUID, SoughtPicture> write(
      Connection connection, List<Pictured> pictured, Instant now) throws SQLException {
    if (pictured.isEmpty()) {
      return Map.of();
    }
    follow(connection);
    List<Picture> fresh = new ArrayList<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO watch.photo (listing, hash, algorithm, leader, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (listing, hash) DO NOTHING
            """)) {
      for (Pictured one : pictured) {
        UUID leader = leader(one.hashes(), fresh, one.listing());
        PdqHash hash = one.hashes().getFirst();
        fresh.add(new Picture(hash, leader));
        insert.setObject(1, one.listing());
        insert.setString(2, hash.toString());
        insert.setString(3, PdqHash.ALGORITHM);
        insert.setObject(4, leader);
        insert.setTimestamp(5, Timestamp.from(now));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return SoughtPictures.write(connection, pictured, now);
  }

  private UUID leader(List<PdqHash> hashes, List<Picture> fresh, UUID own) {
    int nearest = SAME + 1;
    UUID leader = own;
    for (PdqHash hash : hashes) {
      int found = search.within(hash, SAME);
      for (int i = 0; i < found; i++) {
        int distance = search.hash(i).distance(hash);
        if (distance < nearest) {
          nearest = distance;
          leader = leaders.get((int) search.id(i));
        }
      }
      for (Picture one : fresh) {
        int distance = one.hash.distance(hash);
        if (distance < nearest) {
          nearest = distance;
          leader = one.leader;
        }
      }
    }
    return leader;
  }

  private void follow(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT listing, hash, leader, at FROM watch.photo
             WHERE at >= ? AND algorithm = ? ORDER BY at, listing
            """)) {
      select.setTimestamp(1, Timestamp.from(readTo));
      select.setString(2, PdqHash.ALGORITHM);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (indexed.add(row.getString(1) + row.getString(2))) {
            index.add(leaders.size(), PdqHash.parse(row.getString(2)));
            leaders.add(row.getObject(3, UUID.class));
          }
          readTo = row.getTimestamp(4).toInstant();
        }
      }
    }
  }
}
