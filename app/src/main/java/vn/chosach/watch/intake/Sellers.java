package vn.chosach.watch.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** How far the last sight of a seller may be behind, so that not each batch writes it. */
  private static final Duration BEHIND = Duration.ofHours(1);

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

  /** Makes keys for one import; a name is folded once, since a shop has many listings in a file. */
  static final class Keys {

    private static final int MOST = 10_000;

    private final Map<String, String> marks = new HashMap<>();

    /** Null when the listing names nobody. */
    @Nullable Key of(Listing listing) {
      if (marks.size() > MOST) {
        marks.clear();
      }
      String mark = marks.computeIfAbsent(listing.seller(), Folds::fold);
      return mark.isEmpty() ? null : new Key(listing.platform(), mark);
    }
  }

  /** Finds the sellers of listings; those never met are written down. */
  @Transactional
  public Map<Key, Known> meet(Collection<FoundListing> listings) {
    Map<Key, Listing> wanted = new LinkedHashMap<>();
    for (FoundListing foundListing : listings) {
      if (foundListing.seller() != null) {
        wanted.merge(
            foundListing.seller(),
            foundListing.listing(),
            (one, other) -> one.sellerState().official() ? one : other);
      }
    }
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Instant now = time.instant();
    Set<Key> current = new HashSet<>();
    Map<Key, Known> known = known(wanted.keySet(), now, current);
    Map<Key, Listing> behind = new LinkedHashMap<>();
    wanted.forEach(
        (key, listing) -> {
          Known one = known.get(key);
          if (one == null
              || !current.contains(key)
              || listing.sellerState().official() && !one.official()) {
            behind.put(key, listing);
          }
        });
    if (!behind.isEmpty()) {
      write(behind, now);
      known.putAll(known(behind.keySet(), now, current));
    }
    return known;
  }

  private void write(Map<Key, Listing> sellers, Instant now) {
    List<String> fresh = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Boolean> official = new ArrayList<>();
    sellers.forEach(
        (key, listing) -> {
          fresh.add(ids.next().toString());
          names.add(listing.seller());
          official.add(listing.sellerState().official());
        });
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
             WHERE s.last_seen < :from
                OR excluded.official AND NOT s.official
            """)
        .param("now", now)
        .param("from", now.minus(BEHIND))
        .param("ids", fresh.toArray(new String[0]))
        .param("platforms", platforms(sellers.keySet()))
        .param("marks", marks(sellers.keySet()))
        .param("names", names.toArray(new String[0]))
        .param("official", official.toArray(new Boolean[0]))
        .update();
  }

  /**
   * Reads sellers without locking them, since nearly all of them were met a moment ago.
   *
   * @param current receives those that were written down within the hour
   */
  private Map<Key, Known> known(Set<Key> wanted, Instant now, Set<Key> current) {
    Map<String, Integer> struck = struck(wanted);
    Map<Key, Known> known = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT s.id, s.platform, s.mark, s.suspects, s.official, s.strikes,
                   s.last_seen >= :from AS current
              FROM watch.seller s
              JOIN unnest(:platforms, :marks) AS n(platform, mark)
                ON n.platform = s.platform AND n.mark = s.mark
            """)
        .param("from", now.minus(BEHIND))
        .param("platforms", platforms(wanted))
        .param("marks", marks(wanted))
        .query(
            (row, n) -> {
              var key = new Key(row.getString("platform"), row.getString("mark"));
              if (row.getBoolean("current")) {
                current.add(key);
              }
              known.put(
                  key,
                  new Known(
                      row.getObject("id", UUID.class),
                      Math.max(row.getInt("strikes"), struck.getOrDefault(key.mark(), 0)),
                      row.getInt("suspects"),
                      row.getBoolean("official")));
              return true;
            })
        .list();
    return known;
  }

  /** Most strikes under each name, whatever the platform; names without any are left out. */
  private Map<String, Integer> struck(Set<Key> wanted) {
    Map<String, Integer> struck = new HashMap<>();
    jdbc.sql(
            """
            SELECT mark, max(strikes) AS strikes FROM watch.seller
             WHERE strikes > 0 AND mark = ANY (:marks) GROUP BY mark
            """)
        .param("marks", marks(wanted))
        .query((row, n) -> struck.put(row.getString("mark"), row.getInt("strikes")))
        .list();
    return struck;
  }

  private static String[] platforms(Set<Key> keys) {
    return keys.stream().map(Key::platform).toArray(String[]::new);
  }

  private static String[] marks(Set<Key> keys) {
    return keys.stream().map(Key::mark).toArray(String[]::new);
  }
}
