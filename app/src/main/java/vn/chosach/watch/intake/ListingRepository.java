package vn.chosach.watch.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.IdSource;
import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.FoldedText;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.watch.areas.SellerAreas;

/** Writes listings: new ones by COPY, changed ones with what they were before. */
@Component
record ListingRepository(IdSource ids, SellerAreas areas) {

  private static final int WORDS = 400;
  private static final int BRAND = RuleField.BRAND.ordinal();

  /** What a row of the source became. */
  enum Fate {
    NEW,
    CHANGED,
    SAME
  }

  /**
   * A listing with its row in the table.
   *
   * @param words hash of the folded title and description
   * @param area where the seller sits; empty when the row does not say it
   */
  record Placed(
      UUID id,
      Fate fate,
      Batch.Judged judged,
      @Nullable UUID seller,
      byte[] digest,
      long words,
      String area) {}

  private record Item(String platform, String item) {}

  private record Before(UUID id, byte[] digest) {}

  /**
   * Writes a batch; of several rows of one item the last counts.
   *
   * @return one entry for each item
   */
  List<Placed> write(
      Connection connection,
      UUID intake,
      List<Batch.Judged> judged,
      Map<Sellers.Key, Sellers.Known> sellers,
      Instant now)
      throws SQLException {
    Map<Item, Batch.Judged> items = new LinkedHashMap<>();
    for (Batch.Judged one : judged) {
      Listing listing = one.found().listing();
      items.put(new Item(listing.platform(), listing.id()), one);
    }
    Map<Item, Before> before = before(connection, items);
    List<Placed> placed = new ArrayList<>(items.size());
    items.forEach(
        (item, one) -> {
          Listing listing = one.found().listing();
          Sellers.Key key = one.found().seller();
          Sellers.Known seller = key == null ? null : sellers.get(key);
          byte[] digest = one.digest();
          Before was = before.get(item);
          Fate fate =
              was == null ? Fate.NEW : Arrays.equals(was.digest, digest) ? Fate.SAME : Fate.CHANGED;
          placed.add(
              new Placed(
                  was == null ? ids.next() : was.id,
                  fate,
                  one,
                  seller == null ? null : seller.id(),
                  digest,
                  one.words(),
                  areas.of(one.found().particulars().place())));
        });
    add(connection, intake, placed, now);
    change(connection, intake, placed, now);
    see(connection, placed, now);
    return placed;
  }

  /** One index is walked along once for each platform, of which a file names few. */
  private static Map<Item, Before> before(Connection connection, Map<Item, Batch.Judged> items)
      throws SQLException {
    Map<String, List<String>> asked = new HashMap<>();
    for (Item one : items.keySet()) {
      asked.computeIfAbsent(one.platform, platform -> new ArrayList<>()).add(one.item);
    }
    Map<Item, Before> before = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT item, id, digest FROM watch.listing WHERE platform = ? AND item = ANY (?::text[])
            """)) {
      for (Map.Entry<String, List<String>> one : asked.entrySet()) {
        select.setString(1, one.getKey());
        select.setObject(2, one.getValue().toArray(String[]::new));
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            before.put(
                new Item(one.getKey(), row.getString(1)),
                new Before(row.getObject(2, UUID.class), row.getBytes(3)));
          }
        }
      }
    }
    return before;
  }

  private static void add(Connection connection, UUID intake, List<Placed> placed, Instant now)
      throws SQLException {
    var copy =
        new BinaryCopyWriter(
            "watch.listing (id, platform, item, seller, title, description, brand, category,"
                + " price_dong, url, picture, digest, words, first_seen, last_seen, since, intake,"
                + " area)");
    for (Placed one : placed) {
      if (one.fate != Fate.NEW) {
        continue;
      }
      Listing listing = one.judged.found().listing();
      copy.id(one.id).text(listing.platform()).text(listing.id()).id(one.seller);
      content(copy, one);
      copy.bytes(one.digest).number(one.words).moment(now).moment(now).moment(now).id(intake);
      copy.text(one.area).end();
    }
    copy.into(connection);
  }

  private static void content(BinaryCopyWriter copy, Placed one) {
    Listing listing = one.judged.found().listing();
    copy.text(listing.title())
        .text(listing.description())
        .text(listing.brand())
        .text(listing.category())
        .price(listing.price())
        .text(one.judged.found().particulars().url())
        .text(one.judged.found().particulars().picture());
  }

  /** The old content is written down first, then the new one over it. */
  private static void change(Connection connection, UUID intake, List<Placed> placed, Instant now)
      throws SQLException {
    List<Placed> changed = placed.stream().filter(one -> one.fate == Fate.CHANGED).toList();
    if (changed.isEmpty()) {
      return;
    }
    try (PreparedStatement keep =
        connection.prepareStatement(
            """
            INSERT INTO watch.earlier
              (listing, until, since, seller, title, description, brand, category, price_dong, url,
               picture, digest, intake)
            SELECT id, greatest(?, since + interval '1 microsecond'), since, seller, title,
                   description, brand, category, price_dong, url, picture, digest, intake
              FROM watch.listing WHERE id = ANY (?::uuid[]) ORDER BY id FOR UPDATE
            """)) {
      keep.setTimestamp(1, Timestamp.from(now));
      keep.setObject(2, changed.stream().map(one -> one.id.toString()).toArray(String[]::new));
      keep.executeUpdate();
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE watch.listing
               SET seller = ?, title = ?, description = ?, brand = ?, category = ?, price_dong = ?,
                   url = ?, picture = ?, digest = ?, words = ?, last_seen = greatest(last_seen, ?),
                   since = greatest(?, since + interval '1 microsecond'), intake = ?,
                   removed_at = NULL, area = coalesce(nullif(?, ''), area)
             WHERE id = ?
            """)) {
      for (Placed one : changed) {
        Listing listing = one.judged.found().listing();
        update.setObject(1, one.seller);
        update.setString(2, clean(listing.title()));
        update.setString(3, clean(listing.description()));
        update.setString(4, clean(listing.brand()));
        update.setString(5, clean(listing.category()));
        update.setObject(6, listing.price() > 0 ? listing.price() : null, java.sql.Types.BIGINT);
        update.setString(7, clean(one.judged.found().particulars().url()));
        update.setString(8, clean(one.judged.found().particulars().picture()));
        update.setBytes(9, one.digest);
        update.setLong(10, one.words);
        update.setTimestamp(11, Timestamp.from(now));
        update.setTimestamp(12, Timestamp.from(now));
        update.setObject(13, intake);
        update.setString(14, one.area);
        update.setObject(15, one.id);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** A source that says no place takes none away that another one said. */
  private static void see(Connection connection, List<Placed> placed, Instant now)
      throws SQLException {
    List<Placed> same = placed.stream().filter(one -> one.fate == Fate.SAME).toList();
    if (same.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE watch.listing l
               SET last_seen = greatest(l.last_seen, ?), removed_at = NULL,
                   area = coalesce(nullif(n.area, ''), l.area)
              FROM unnest(?::uuid[], ?::text[]) AS n(id, area)
             WHERE l.id = n.id
               AND (l.last_seen < ? OR l.removed_at IS NOT NULL
                    OR n.area <> '' AND n.area <> l.area)
            """)) {
      update.setTimestamp(1, Timestamp.from(now));
      update.setObject(2, same.stream().map(one -> one.id.toString()).toArray(String[]::new));
      update.setObject(3, same.stream().map(Placed::area).toArray(String[]::new));
      update.setTimestamp(4, Timestamp.from(now));
      update.executeUpdate();
    }
  }

  private static String clean(String text) {
    return text.indexOf(0) < 0 ? text : text.replace("\0", "");
  }

  /**
   * Equal words have equal hashes; an unequal text with the same hash is not to be expected.
   *
   * @param screened the listing as it was folded to be screened
   */
  static long words(Listing listing, FoldedText screened) {
    if (listing.description().length() <= WORDS) {
      return words(screened, screened.start(screened.firstToken(BRAND) - 1));
    }
    var fold = new FoldedText();
    fold.add(listing.title());
    fold.add(listing.description().substring(0, WORDS));
    return words(fold, fold.length());
  }

  private static long words(FoldedText fold, int length) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ fold.charAt(i)) * 0x100000001B3L;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
