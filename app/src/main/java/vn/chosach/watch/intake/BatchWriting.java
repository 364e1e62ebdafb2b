package vn.chosach.watch.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.screening.Band;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.watch.erasing.ErasureLock;
import vn.chosach.watch.photos.PhotoGroups;
import vn.chosach.watch.photos.Pictured;
import vn.chosach.watch.photos.SoughtPicture;
import vn.chosach.watch.rules.StoredListing;
import vn.chosach.watch.trails.ListingSighting;
import vn.chosach.watch.trails.Trails;

/** Writes what belongs to a batch beside the import itself, on one connection. */
@Component
public class BatchWriting {

  private final ListingRepository listings;
  private final HitRepository hits;
  private final TextGroups texts;
  private final PhotoGroups photos;
  private final Returns returns;
  private final Trails trails;

  BatchWriting(
      ListingRepository listings,
      HitRepository hits,
      TextGroups texts,
      PhotoGroups photos,
      Returns returns,
      Trails trails) {
    this.trails = trails;
    this.listings = listings;
    this.hits = hits;
    this.texts = texts;
    this.photos = photos;
    this.returns = returns;
  }

  /** Under the {@link ErasureLock} that the caller took. */
  Intake.Counts write(
      Connection connection, Batch batch, Map<Sellers.Key, Sellers.Known> known, Instant now)
      throws SQLException {
    List<ListingRepository.Placed> placed =
        listings.write(connection, batch.intake(), batch.judged(), known, now);
    Map<UUID, SoughtPicture> sought = photos.write(connection, pictured(placed), now);
    List<HitRepository.Word> words = words(placed, returns.among(connection, placed), sought);
    List<HitRepository.Fresh> fresh = hits.write(connection, words, batch.book(), now);
    texts.write(connection, fresh);
    Map<UUID, UUID> sellers = new HashMap<>();
    placed.stream()
        .filter(one -> one.seller() != null)
        .forEach(one -> sellers.put(one.id(), one.seller()));
    suspect(connection, sellers, words, fresh);
    trails.note(connection, seen(placed, words, fresh), now);
    refuse(connection, batch);
    count(connection, batch, now);
    return counts(batch, placed, words);
  }

  private static List<ListingSighting> seen(
      List<ListingRepository.Placed> placed,
      List<HitRepository.Word> words,
      List<HitRepository.Fresh> fresh) {
    Map<UUID, UUID> hits = new HashMap<>();
    fresh.forEach(one -> hits.put(one.listing(), one.hit()));
    Map<UUID, UUID> returned = new HashMap<>();
    for (HitRepository.Word word : words) {
      UUID removed = word.returned();
      if (removed != null) {
        returned.put(word.listing(), removed);
      }
    }
    return placed.stream()
        .map(
            one ->
                new ListingSighting(
                    one.id(),
                    one.judged().found().listing(),
                    one.area(),
                    one.fate() == ListingRepository.Fate.NEW,
                    hits.get(one.id()),
                    returned.get(one.id())))
        .toList();
  }

  /**
   * Judges stored listings by rules that were not live when they came. What a person settled stays
   * settled.
   *
   * @param pictured listings whose picture an alert shows, with the version of its rule
   * @param book state of the rule book that is written beside the screening
   * @return how many were flagged for the first time
   */
  public int again(
      Connection connection,
      List<StoredListing> stored,
      CompiledRules rules,
      Map<UUID, SoughtPicture> pictured,
      long book,
      Instant now)
      throws SQLException {
    ErasureLock.shared(connection);
    var screener = new Screener(rules);
    Map<UUID, UUID> sellers = new HashMap<>();
    List<HitRepository.Word> words = new ArrayList<>();
    for (StoredListing one : stored) {
      SoughtPicture shown = pictured.get(one.id());
      Screening said = screener.screen(one.offer());
      Screening screening = shown == null ? said : returns.with(said, shown);
      words.add(
          new HitRepository.Word(
              one.id(), one.digest(), screening, false, one.offer().title(), null));
      if (one.seller() != null) {
        sellers.put(one.id(), one.seller());
      }
    }
    List<HitRepository.Fresh> fresh = hits.write(connection, words, book, now);
    texts.write(connection, fresh);
    suspect(connection, sellers, words, fresh);
    trails.note(connection, flagged(stored, fresh), now);
    return fresh.size();
  }

  /**
   * Keeps stored listings as flagged ones are kept, clean ones too, so that officers can read them
   * and decide.
   *
   * @param said what the book of today says of each, in the same order
   * @return those that were not flagged before
   */
  public List<UUID> drawn(
      Connection connection,
      List<StoredListing> stored,
      List<Screening> said,
      long book,
      Instant now)
      throws SQLException {
    ErasureLock.shared(connection);
    List<HitRepository.Word> words = new ArrayList<>();
    for (int n = 0; n < stored.size(); n++) {
      StoredListing one = stored.get(n);
      words.add(
          new HitRepository.Word(
              one.id(), one.digest(), said.get(n), false, one.offer().title(), null));
    }
    List<HitRepository.Fresh> fresh = hits.write(connection, words, Band.CLEAN, book, now);
    texts.write(connection, fresh);
    return fresh.stream().map(HitRepository.Fresh::hit).toList();
  }

  private static List<ListingSighting> flagged(
      List<StoredListing> stored, List<HitRepository.Fresh> fresh) {
    Map<UUID, UUID> hits = new HashMap<>();
    fresh.forEach(one -> hits.put(one.listing(), one.hit()));
    return stored.stream()
        .filter(one -> hits.containsKey(one.id()))
        .map(one -> new ListingSighting(one.id(), one.offer(), "", false, hits.get(one.id()), null))
        .toList();
  }

  private static List<Pictured> pictured(List<ListingRepository.Placed> placed) {
    return placed.stream()
        .filter(one -> one.fate() != ListingRepository.Fate.SAME)
        .filter(one -> !one.judged().found().particulars().pdq().isEmpty())
        .flatMap(one -> Pictured.of(one.id(), one.judged().found().particulars().pdq()).stream())
        .toList();
  }

  /** Clean listings have nothing said of them, unless they may have been flagged before. */
  private List<HitRepository.Word> words(
      List<ListingRepository.Placed> placed,
      Map<UUID, Returns.ReturnsFound> returned,
      Map<UUID, SoughtPicture> sought) {
    List<HitRepository.Word> words = new ArrayList<>();
    for (ListingRepository.Placed one : placed) {
      Returns.ReturnsFound back = returned.get(one.id());
      SoughtPicture shown = sought.get(one.id());
      Screening said =
          shown == null || shown.version() == 0
              ? one.judged().screening()
              : returns.with(one.judged().screening(), shown);
      Screening screening = back == null ? said : returns.with(said, back);
      boolean changed = one.fate() == ListingRepository.Fate.CHANGED;
      if (screening.band() != Band.CLEAN || changed) {
        words.add(
            new HitRepository.Word(
                one.id(),
                one.digest(),
                screening,
                changed,
                one.judged().found().listing().title(),
                back == null ? null : back.removed()));
      }
    }
    return words;
  }

  /** A seller with several suspicious listings makes the others more suspicious. */
  private static void suspect(
      Connection connection,
      Map<UUID, UUID> sellers,
      List<HitRepository.Word> words,
      List<HitRepository.Fresh> fresh)
      throws SQLException {
    Set<UUID> suspicious =
        words.stream()
            .filter(word -> word.screening().score() >= Band.REVIEW.from())
            .map(HitRepository.Word::listing)
            .collect(Collectors.toSet());
    Map<UUID, Integer> more = new TreeMap<>();
    for (HitRepository.Fresh one : fresh) {
      UUID seller = sellers.get(one.listing());
      if (seller != null && suspicious.contains(one.listing())) {
        more.merge(seller, 1, Integer::sum);
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE watch.seller SET suspects = suspects + ? WHERE id = ?")) {
      for (var one : more.entrySet()) {
        update.setInt(1, one.getValue());
        update.setObject(2, one.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static void refuse(Connection connection, Batch batch) throws SQLException {
    var copy = new BinaryCopyWriter("watch.refused_row (intake, number, code, detail)");
    for (RefusedRow row : batch.refused()) {
      copy.id(batch.intake()).number(row.row()).text(row.code()).text(row.detail()).end();
    }
    copy.into(connection);
  }

  private static void count(Connection connection, Batch batch, Instant now) throws SQLException {
    Map<String, Long> fired = new HashMap<>(batch.fired());
    fired.put("", (long) batch.judged().size());
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO watch.rule_count AS c (intake, rule, fired, at)
            SELECT ?, n.rule, n.fired, ? FROM unnest(?::text[], ?::bigint[]) AS n(rule, fired)
            ON CONFLICT (intake, rule) DO UPDATE
               SET fired = c.fired + excluded.fired,
                   at = CASE WHEN c.at < excluded.at - interval '1 hour' THEN excluded.at
                             ELSE c.at END
            """)) {
      List<String> rules = List.copyOf(fired.keySet());
      insert.setObject(1, batch.intake());
      insert.setTimestamp(2, Timestamp.from(now));
      insert.setObject(3, rules.toArray(new String[0]));
      insert.setObject(4, rules.stream().mapToLong(rule -> fired.getOrDefault(rule, 0L)).toArray());
      insert.executeUpdate();
    }
  }

  private static Intake.Counts counts(
      Batch batch, List<ListingRepository.Placed> placed, List<HitRepository.Word> words) {
    long kept = placed.stream().filter(one -> one.fate() == ListingRepository.Fate.NEW).count();
    long changed =
        placed.stream().filter(one -> one.fate() == ListingRepository.Fate.CHANGED).count();
    return new Intake.Counts(
        kept,
        changed,
        batch.judged().size() - kept - changed,
        batch.refused().size(),
        batch.judged().stream().filter(one -> one.found().remarked()).count(),
        words.stream().filter(word -> word.screening().band() != Band.CLEAN).count());
  }
}
