package vn.chosach.watch.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;

/**
 * A stored listing as the engine sees it.
 *
 * @param id of the listing
 * @param digest of its content
 * @param seller who offers it; {@code null} when the source names nobody
 */
public record StoredListing(UUID id, byte[] digest, @Nullable UUID seller, Listing offer) {

  /** What {@link #of} reads; conditions and order follow. */
  public static final String SELECT =
      """
      SELECT l.id, l.digest, l.seller AS seller_id, l.item, l.title, l.description, l.brand,
             l.category, l.platform, coalesce(l.price_dong, -1) AS price,
             coalesce(s.name, '') AS seller, coalesce(s.strikes, 0) AS strikes,
             coalesce(s.suspects, 0) AS suspects, coalesce(s.official, false) AS official
        FROM watch.listing l LEFT JOIN watch.seller s ON s.id = l.seller
      """;

  /** Reads a row of {@link #SELECT}. */
  public static StoredListing of(ResultSet row, int n) throws SQLException {
    return new StoredListing(
        row.getObject("id", UUID.class),
        row.getBytes("digest"),
        row.getObject("seller_id", UUID.class),
        new Listing(
            row.getString("item"),
            row.getString("title"),
            row.getString("description"),
            row.getString("brand"),
            row.getString("category"),
            row.getString("seller"),
            row.getString("platform"),
            row.getLong("price"),
            new Listing.SellerState(
                row.getInt("strikes"), row.getInt("suspects"), row.getBoolean("official"))));
  }
}
