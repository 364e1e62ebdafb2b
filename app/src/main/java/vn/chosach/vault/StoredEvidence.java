package vn.chosach.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chosach.journal.Sha256;
import vn.chosach.vault.keeping.BucketCopy;

/** Looks, without any key, whether all evidence that the rows speak of lies in a store. */
public final class StoredEvidence {

  private StoredEvidence() {}

  /**
   * Names items whose sealed bytes are missing or not those that were put there; what two persons
   * destroyed is not missed.
   *
   * @param store folder of the sealed files
   */
  public static List<String> missing(Connection connection, Path store)
      throws SQLException, IOException {
    var missing = new ArrayList<String>();
    for (Kept kept : kept(connection)) {
      if (!isThere(
          store.resolve(kept.address().substring(0, 2)).resolve(kept.address()), kept.address())) {
        missing.add(kept.item());
      }
    }
    return missing.stream().distinct().toList();
  }

  /**
   * Copies into a store what lies in the bucket that the environment names; nothing without one.
   *
   * @return how many files
   * @throws vn.chosach.vault.keeping.StoreFault when the bucket cannot be read
   */
  public static int fetch(
      Connection connection, Path store, Map<String, String> environment, InstantSource clock)
      throws SQLException, IOException {
    return BucketCopy.fetch(
        kept(connection).stream().map(Kept::address).distinct().toList(),
        store,
        environment,
        clock);
  }

  private record Kept(String item, String address) {}

  private static List<Kept> kept(Connection connection) throws SQLException {
    var kept = new ArrayList<Kept>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT item, address FROM (
                  SELECT id AS item, unnest(ARRAY[original_at, cleaned_at, thumbnail_at]) AS address
                    FROM vault.file WHERE ends_at IS NULL
                  UNION ALL SELECT capture, lies_at FROM vault.capture_part) AS kept
                 WHERE address IS NOT NULL
                   AND item NOT IN (SELECT d.item FROM vault.destruction d WHERE d.done_at IS NOT NULL)
                """)) {
      while (rows.next()) {
        kept.add(new Kept(rows.getString("item"), rows.getString("address")));
      }
    }
    return kept;
  }

  private static boolean isThere(Path file, String address) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.hex(in).equals(address);
    }
  }
}
