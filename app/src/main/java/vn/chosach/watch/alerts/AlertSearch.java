package vn.chosach.watch.alerts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening.Reason;
import vn.chosach.watch.rules.Books;
import vn.chosach.watch.rules.StoredListing;

/**
 * Looks among all stored listings for those on which an alert matches, the newest first, some
 * thousands in one transaction. A search that was broken off goes on where it stood.
 */
@Component
public record AlertSearch(
    JdbcClient jdbc,
    TransactionTemplate transaction,
    AlertQuery query,
    Books books,
    InstantSource time) {

  /** Listings on which an alert may match before its search stops: it says too little. */
  static final int MOST = 2_000;

  /** Listings of one transaction. */
  private static final int CHUNK = 5_000;

  @Bean
  static RecurringJob alertJob(AlertSearch search, PictureSearch pictures) {
    return RecurringJob.shared(
        "alerts",
        Duration.ofSeconds(2),
        () -> {
          search.run();
          pictures.run();
        });
  }

  private record Cursor(UUID below, long matches) {}

  /** Goes through what is left of all searches. */
  public void run() {
    jdbc.sql("SELECT id FROM watch.alert WHERE below IS NOT NULL ORDER BY number")
        .query((row, n) -> row.getObject(1, UUID.class))
        .list()
        .forEach(alert -> run(alert, Integer.MAX_VALUE));
  }

  /**
   * Looks at the next stored listings.
   *
   * @param chunks transactions at most
   */
  public void run(UUID id, int chunks) {
    Alert alert = query.one(id).orElse(null);
    if (alert == null || !alert.search().running()) {
      return;
    }
    var screener = new Screener(books.alone(alert.watch().section()));
    for (int n = 0; n < chunks; n++) {
      Boolean more = transaction.execute(status -> look(alert, screener));
      if (!Boolean.TRUE.equals(more)) {
        return;
      }
    }
  }

  /** One chunk; another instance that has the alert in hand is left to it. */
  private boolean look(Alert alert, Screener screener) {
    Optional<Cursor> cursor =
        jdbc.sql(
                """
                SELECT a.below, (SELECT count(*) FROM watch.alert_match WHERE alert = a.id) AS matches
                  FROM watch.alert a WHERE a.id = :id AND a.below IS NOT NULL
                   FOR UPDATE OF a SKIP LOCKED
                """)
            .param("id", alert.id())
            .query((row, n) -> new Cursor(row.getObject(1, UUID.class), row.getLong(2)))
            .optional();
    if (cursor.isEmpty()) {
      return false;
    }
    List<StoredListing> listings =
        jdbc.sql(StoredListing.SELECT + " WHERE l.id < :below ORDER BY l.id DESC LIMIT :most")
            .param("below", cursor.get().below)
            .param("most", CHUNK)
            .query(StoredListing::of)
            .list();
    long matches = cursor.get().matches;
    for (StoredListing listing : listings) {
      for (Reason reason : screener.screen(listing.offer()).reasons()) {
        matches += keep(alert, listing, reason);
      }
    }
    boolean cut = matches >= MOST;
    boolean more = listings.size() == CHUNK && !cut;
    jdbc.sql(
            """
            UPDATE watch.alert
               SET below = :below::uuid, looked = looked + :looked, cut = :cut,
                   searched_at = CASE WHEN :more THEN searched_at ELSE :now END
             WHERE id = :id
            """)
        .param("below", more ? listings.getLast().id() : null)
        .param("looked", listings.size())
        .param("cut", cut)
        .param("more", more)
        .param("now", time.instant())
        .param("id", alert.id())
        .update();
    return more;
  }

  private int keep(Alert alert, StoredListing listing, Reason reason) {
    return jdbc.sql(
            """
            INSERT INTO watch.alert_match (alert, listing, field, words, at)
            VALUES (:alert, :listing, :field, :words, :at)
            ON CONFLICT (alert, listing) DO UPDATE
               SET field = excluded.field, words = excluded.words WHERE alert_match.words = ''
            """)
        .param("alert", alert.id())
        .param("listing", listing.id())
        .param("field", reason.field().name())
        .param("words", reason.text())
        .param("at", time.instant())
        .update();
  }
}
