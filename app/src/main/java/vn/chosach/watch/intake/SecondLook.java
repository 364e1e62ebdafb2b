package vn.chosach.watch.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.watch.rules.Books;
import vn.chosach.watch.rules.RuleBookEdition;

/**
 * Judges the flagged listings of an import once more at its end: that a seller has several
 * suspicious offers is known only then, and makes each of them more suspicious. What a picture says
 * of a listing no rule would say again, so those with such a reason keep the first judgement.
 */
@Component
record SecondLook(
    JdbcClient jdbc,
    JdbcTemplate template,
    TransactionTemplate transaction,
    HitRepository hits,
    Books books,
    InstantSource time) {

  private static final int PAGE = 1_000;

  /** Longer descriptions are judged once only: a page of them would not fit into memory. */
  private static final int LONGEST = 100_000;

  private static final UUID FIRST = new UUID(0, 0);

  private record Flagged(UUID hit, UUID listing, byte[] digest, Listing offer) {}

  void at(UUID intake) {
    RuleBookEdition ruleBookEdition = books.today();
    var screener = new Screener(ruleBookEdition.rules());
    UUID after = FIRST;
    while (true) {
      List<Flagged> page = page(intake, after);
      if (page.isEmpty()) {
        return;
      }
      List<HitRepository.Word> words = new ArrayList<>();
      for (Flagged one : page) {
        words.add(
            new HitRepository.Word(
                one.listing,
                one.digest,
                screener.screen(one.offer),
                false,
                one.offer.title(),
                null));
      }
      ConnectionCallback<Integer> write =
          (Connection connection) ->
              hits.write(connection, words, ruleBookEdition.state(), time.instant()).size();
      transaction.executeWithoutResult(status -> Objects.requireNonNull(template.execute(write)));
      after = page.getLast().hit;
    }
  }

  private List<Flagged> page(UUID intake, UUID after) {
    return jdbc.sql(
            """
            SELECT h.id, h.score, l.id AS listing, l.digest, l.item, l.title, l.description,
                   l.brand, l.category, l.platform, l.price_dong, s.name AS seller, s.strikes,
                   s.suspects, s.official
              FROM watch.hit h
              JOIN watch.listing l ON l.id = h.listing
              JOIN watch.seller s ON s.id = l.seller
             WHERE l.intake = :intake AND h.id > :after AND h.band IN ('NOTE', 'REVIEW')
               AND h.returned IS NULL
               AND NOT EXISTS (SELECT FROM watch.alert_match m
                                WHERE m.listing = l.id AND m.distance IS NOT NULL)
               AND s.suspects > 0 AND length(l.description) <= :longest
             ORDER BY h.id LIMIT :page
            """)
        .param("intake", intake)
        .param("after", after)
        .param("page", PAGE)
        .param("longest", LONGEST)
        .query((row, n) -> flagged(row))
        .list();
  }

  private static Flagged flagged(ResultSet row) throws SQLException {
    int own = row.getInt("score") >= Band.REVIEW.from() ? 1 : 0;
    long price = row.getLong("price_dong");
    return new Flagged(
        row.getObject("id", UUID.class),
        row.getObject("listing", UUID.class),
        row.getBytes("digest"),
        new Listing(
            row.getString("item"),
            row.getString("title"),
            row.getString("description"),
            row.getString("brand"),
            row.getString("category"),
            row.getString("seller"),
            row.getString("platform"),
            price == 0 ? -1 : price,
            new Listing.SellerState(
                row.getInt("strikes"),
                Math.max(0, row.getInt("suspects") - own),
                row.getBoolean("official"))));
  }
}
