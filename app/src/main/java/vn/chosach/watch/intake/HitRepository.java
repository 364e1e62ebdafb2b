package vn.chosach.watch.intake;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.IdSource;
import vn.chosach.screening.Band;
import vn.chosach.screening.Screening;
import vn.chosach.screening.Screening.Reason;

/**
 * Writes flagged listings with the reasons. What a person settled stays settled, unless the listing
 * has other content and is worth a look again.
 */
@Component
record HitRepository(IdSource ids) {

  /**
   * What the machine says of one listing.
   *
   * @param changed whether its content is another than when it was judged before
   * @param returned removed listing that it repeats
   */
  record Word(
      UUID listing,
      byte[] digest,
      Screening screening,
      boolean changed,
      String title,
      @Nullable UUID returned) {}

  /** A listing that was flagged for the first time. */
  record Fresh(UUID hit, UUID listing, String title) {}

  private record Before(UUID hit, int screening, int score) {}

  List<Fresh> write(Connection connection, List<Word> words, long book, Instant now)
      throws SQLException {
    return write(connection, words, Band.NOTE, book, now);
  }

  /** The same, from another band on: what is put up to be read may be clean. */
  List<Fresh> write(Connection connection, List<Word> words, Band least, long book, Instant now)
      throws SQLException {
    Map<UUID, Before> before = before(connection, words);
    var hits =
        new BinaryCopyWriter(
            "watch.hit (id, listing, score, strength, band, screening, state, flagged_at, since,"
                + " returned)");
    var screenings =
        new BinaryCopyWriter("watch.screening (hit, number, at, book, digest, score, band)");
    var reasons =
        new BinaryCopyWriter(
            "watch.reason (hit, screening, number, rule, version, weight, field, first, past,"
                + " words, title, facts, law, norm_brand, norm_kind, norm_low_dong,"
                + " norm_median_dong, norm_sample)");
    List<Fresh> fresh = new ArrayList<>();
    List<Object[]> again = new ArrayList<>();
    for (Word word : words) {
      Before was = before.get(word.listing);
      Screening screening = word.screening;
      if (was == null && screening.band().compareTo(least) < 0
          || was != null && !word.changed && was.score == screening.score()) {
        continue;
      }
      UUID hit = was == null ? ids.next() : was.hit;
      int number = was == null ? 1 : was.screening + 1;
      if (was == null) {
        hits.id(hit)
            .id(word.listing)
            .whole(screening.score())
            .whole(strength(screening))
            .text(screening.band().name())
            .whole(number)
            .text("OPEN")
            .moment(now)
            .moment(now)
            .id(word.returned)
            .end();
        fresh.add(new Fresh(hit, word.listing, word.title));
      } else {
        again.add(new Object[] {hit, number, screening, word.changed});
      }
      screenings
          .id(hit)
          .whole(number)
          .moment(now)
          .number(book)
          .bytes(word.digest)
          .whole(screening.score())
          .text(screening.band().name())
          .end();
      reasons(reasons, hit, number, screening.reasons());
    }
    hits.into(connection);
    screenings.into(connection);
    reasons.into(connection);
    judgeAgain(connection, again, now);
    return fresh;
  }

  /** The sum that is cut to the score: by it the queue is ordered. */
  private static int strength(Screening screening) {
    return screening.reasons().stream()
        .filter(reason -> !reason.rule().equals("score.cap"))
        .mapToInt(Reason::weight)
        .sum();
  }

  private static void reasons(
      BinaryCopyWriter copy, UUID hit, int screening, List<Reason> reasons) {
    int number = 0;
    for (Reason reason : reasons) {
      copy.id(hit)
          .whole(screening)
          .whole(++number)
          .text(reason.rule())
          .whole(reason.version())
          .whole(reason.weight())
          .text(reason.field().name())
          .whole(reason.start())
          .whole(reason.end())
          .text(reason.text())
          .text(reason.title())
          .text(reason.facts())
          .text(reason.law());
      Screening.Comparison norm = reason.comparison();
      if (norm == null) {
        copy.nothing().nothing().nothing().nothing().nothing().end();
      } else {
        copy.text(norm.brand())
            .text(norm.kind())
            .number(norm.low())
            .number(norm.median())
            .whole(norm.sample())
            .end();
      }
    }
  }

  private static Map<UUID, Before> before(Connection connection, List<Word> words)
      throws SQLException {
    Map<UUID, Before> before = new HashMap<>();
    if (words.isEmpty()) {
      return before;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT listing, id, screening, score FROM watch.hit
             WHERE listing = ANY (?::uuid[]) ORDER BY id FOR UPDATE
            """)) {
      select.setObject(
          1, words.stream().map(word -> word.listing.toString()).toArray(String[]::new));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          before.put(
              row.getObject(1, UUID.class),
              new Before(row.getObject(2, UUID.class), row.getInt(3), row.getInt(4)));
        }
      }
    }
    return before;
  }

  /**
   * What was put up to be read is flagged from when a rule brings it; the learned order gives a new
   * place. Whoever handed the listing in is told anew, also where its review stands as before.
   */
  private static void judgeAgain(Connection connection, List<Object[]> again, Instant now)
      throws SQLException {
    if (again.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE watch.hit
               SET score = ?, strength = ?, band = n.band, screening = ?, version = version + 1,
                   rank = NULL, ranked_by = NULL, judged_at = n.now,
                   drawn = drawn AND n.band = 'CLEAN',
                   flagged_at = CASE WHEN drawn AND n.band <> 'CLEAN' AND decided_at IS NULL
                                     THEN n.now ELSE flagged_at END,
                   merged_into = CASE WHEN n.reopen THEN NULL ELSE merged_into END,
                   state = CASE WHEN n.reopen THEN 'OPEN' ELSE state END,
                   since = CASE WHEN n.reopen THEN n.now ELSE since END
              FROM (SELECT id AS hit, ?::text AS band, ?::timestamptz AS now,
                           ?::boolean AND state IN ('KEPT', 'DROPPED', 'MERGED') AS reopen
                      FROM watch.hit WHERE id = ?) n
             WHERE id = n.hit
            """)) {
      for (Object[] one : again) {
        Screening screening = (Screening) one[2];
        update.setInt(1, screening.score());
        update.setInt(2, strength(screening));
        update.setInt(3, (int) one[1]);
        update.setString(4, screening.band().name());
        update.setTimestamp(5, Timestamp.from(now));
        update.setBoolean(6, (boolean) one[3] && screening.score() >= Band.REVIEW.from());
        update.setObject(7, one[0]);
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
