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

  private final JdbcClient jdbc;
  private volatile @Nullable Read last;

  QueueOrder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What orders, and why; the names are part of message keys. */
  public enum QueueOrderWhy {
    BETTER,
    NOT_BETTER,
    TOO_FEW,
    OTHER_FORMAT,
    UNREADABLE,
    NOTHING_LEARNED
  }

  /**
   * The newest model.
   *
   * @param byModel average precision on the last 30 days; {@code null} for too few verdicts
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
      String verdict) {}

  private record Read(long number, Optional<Reranker> model) {}

  /** What was learned last; empty when nothing ever was. */
  public Optional<QueueOrderStanding> newest() {
    return jdbc.sql(
            """
            SELECT number, at, format, lessons, worth, tested, tested_worth, by_model, by_score,
                   verdict
              FROM watch.rank_model ORDER BY number DESC LIMIT 1
            """)
        .query(QueueOrderStanding.class)
        .optional();
  }

  /** Whether a model orders. */
  public boolean byModel() {
    return model().isPresent();
  }

  /** The model that orders; empty while the score does. */
  public Optional<Reranker> model() {
    return newest().filter(one -> why(one) == QueueOrderWhy.BETTER).flatMap(this::read);
  }

  /** Why the model orders, or why the score does. */
  public QueueOrderWhy why() {
    return newest().map(this::why).orElse(QueueOrderWhy.NOTHING_LEARNED);
  }

  private QueueOrderWhy why(QueueOrderStanding one) {
    if (one.format != Reranker.FORMAT) {
      return QueueOrderWhy.OTHER_FORMAT;
    }
    QueueOrderWhy said = QueueOrderWhy.valueOf(one.verdict);
    return said == QueueOrderWhy.BETTER && read(one).isEmpty() ? QueueOrderWhy.UNREADABLE : said;
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
