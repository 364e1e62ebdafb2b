package vn.chosach.watch.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.IdSource;
import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.Folds;

/**
 * Knows who offers. A seller is written down when first met, in a transaction of its own: one
 * without listings does no harm, and the batch that follows may be taken again.
 *
 * <p>Strikes follow the name: a shop that was struck on one platform and opens under the same name
 * on another brings them along.
 */
@Component
class Sellers {

  private final JdbcClient jdbc;
  private final IdSource ids;
  private final InstantSource time;

  Sellers(JdbcClient jdbc, IdSource ids, InstantSource time) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.time = time;
  }

  /** A shop of a platform by its folded name. */
  record Key(String platform, String mark) {}

  /** What is known of one. */
  record Known(UUID id, int strikes, int suspects, boolean official) {

    Listing.SellerState state(boolean vouched) {
      return new Listing.SellerState(strikes, suspects, official || vouched);
    }
  }

  /** Null when the listing names nobody. */
  static @Nullable Key key(Listing listing) {
    String mark = Folds.fold(listing.seller());
    return mark.isEmpty() ? null : new Key(listing.platform(), mark);
  }

  /** Finds the sellers of listings; those never met are written down. */
  @Transactional
  public Map<Key, Known> meet(Collection<Listing> listings) {
    Map<Key, Listing> wanted = new LinkedHashMap<>();
    for (Listing listing : listings) {
      Key key = key(listing);
      if (key != null) {
        wanted.merge(key, listing, (one, other) -> one.sellerState().official() ? one : other);
      }
    }
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<String> fresh = new ArrayList<>();
    List<String> platforms = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Boolean> official = new ArrayList<>();
    wanted.forEach(
        (key, listing) -> {
          fresh.add(ids.next().toString());
          platforms.add(key.platform());
          marks.add(key.mark());
          names.add(listing.seller());
          official.add(listing.sellerState().official());
        });
    Instant now = time.instant();
    jdbc.sql(
            """
            INSERT INTO watch.seller AS s
              (id, platform, mark, name, first_seen, last_seen, official)
            SELECT n.id::uuid, n.platform, n.mark, n.name, :now, :now, n.official
              FROM unnest(:ids, :platforms, :marks, :names, :official)
                   AS n(id, platform, mark, name, official)
             ORDER BY n.platform, n.mark
            ON CONFLICT (platform, mark) DO UPDATE
               SET last_seen = greatest(s.last_seen, excluded.last_seen),
                   official = s.official OR excluded.official
             WHERE s.last_seen < excluded.last_seen - interval '1 hour'
                OR excluded.official AND NOT s.official
            """)
        .param("now", Timestamp.from(now))
        .param("ids", fresh.toArray(new String[0]))
        .param("platforms", platforms.toArray(new String[0]))
        .param("marks", marks.toArray(new String[0]))
        .param("names", names.toArray(new String[0]))
        .param("official", official.toArray(new Boolean[0]))
        .update();
    return known(platforms, marks);
  }

  private Map<Key, Known> known(List<String> platforms, List<String> marks) {
    Map<Key, Known> known = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT s.id, s.platform, s.mark, s.suspects, s.official,
                   greatest(s.strikes, coalesce(
                     (SELECT max(o.strikes) FROM watch.seller o
                       WHERE o.mark = s.mark AND o.strikes > 0), 0)) AS strikes
              FROM watch.seller s
              JOIN unnest(:platforms, :marks) AS n(platform, mark)
                ON n.platform = s.platform AND n.mark = s.mark
            """)
        .param("platforms", platforms.toArray(new String[0]))
        .param("marks", marks.toArray(new String[0]))
        .query(
            (row, n) -> {
              known.put(
                  new Key(row.getString("platform"), row.getString("mark")),
                  new Known(
                      row.getObject("id", UUID.class),
                      row.getInt("strikes"),
                      row.getInt("suspects"),
                      row.getBoolean("official")));
              return true;
            })
        .list();
    return known;
  }
}
