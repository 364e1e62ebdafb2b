package vn.chosach.watch.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.screening.ranking.Reranker;

/**
 * Which order the queue has: that of the newest learned model while it is measured to be better
 * than the score, or else the score. A model of another format or one that cannot be read is
 * refused, and the score orders.
 */
@Component
public class QueueOrder {

  private static final String REFUSED = "REFUSED";

  private final JdbcClient jdbc;
  private volatile @Nullable Read last;

  QueueOrder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was learned last.
   *
   * @param byModel average precision on the last 30 days; {@code null} for too few verdicts
   * @param verdict BETTER, NOT_BETTER, TOO_FEW, or REFUSED for a model that cannot be read here
   * @param told taught words, JSON
   */
  public record QueueOrderStanding(
      long number,
      Instant at,
      int format,
      int lessons,
      int worth,
      int tested,
      int testedWorth,
      @Nullable Double byModel,
      @Nullable Double byScore,
      String verdict,
      String told) {}

  private record Read(long number, Optional<Reranker> model) {}

  /** What was learned last; empty when nothing ever was. */
  public Optional<QueueOrderStanding> newest() {
    return jdbc.sql(
            """
            SELECT number, at, format, lessons, worth, tested, tested_worth,
                   by_model::float8 AS by_model, by_score::float8 AS by_score,
                   CASE WHEN format = :format THEN verdict ELSE :refused END AS verdict,
                   told::text AS told
              FROM watch.rank_model ORDER BY number DESC LIMIT 1
            """)
        .param("format", Reranker.FORMAT)
        .param("refused", REFUSED)
        .query(QueueOrderStanding.class)
        .optional();
  }

  /** Why the queue has its order: a verdict as above, or NOTHING while nothing was learned. */
  public String why() {
    String said = newest().map(QueueOrderStanding::verdict).orElse("NOTHING");
    return said.equals("BETTER") && model().isEmpty() ? REFUSED : said;
  }

  /** The model that orders; empty while the score does. */
  public Optional<Reranker> model() {
    return newest().filter(one -> one.verdict.equals("BETTER")).flatMap(this::read);
  }

  private Optional<Reranker> read(QueueOrderStanding one) {
    Read known = last;
    if (known == null || known.number != one.number) {
      byte[] bytes =
          jdbc.sql("SELECT bytes FROM watch.rank_model WHERE number = :number")
              .param("number", one.number)
              .query((row, n) -> row.getBytes("bytes"))
              .single();
      known = new Read(one.number, Reranker.read(bytes));
      last = known;
    }
    return known.model;
  }
}
