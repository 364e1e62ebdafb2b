package vn.chosach.watch.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.ranking.RankedRow;
import vn.chosach.screening.ranking.Reranker;
import vn.chosach.watch.review.QueueOrder;

/**
 * Once a day, from one in the morning on, draws what is read that day and learns from the verdicts;
 * a program that slept at night does it when it wakes. Listings that came since are given their
 * place every few minutes.
 */
@Component
record LearningTurn(
    JdbcClient jdbc,
    Learning learning,
    ReadingDraw reading,
    QueueOrder order,
    VerdictSource rows,
    TransactionTemplate transaction,
    InstantSource time) {

  private static final int FROM_HOUR = 1;
  private static final int PAGE = 1_000;

  @Bean
  static RecurringJob learningJob(LearningTurn turn) {
    return RecurringJob.alone("learning", Duration.ofMinutes(2), turn::round);
  }

  void round() {
    Instant now = time.instant();
    if (now.atZone(Vietnam.ZONE).getHour() >= FROM_HOUR && !learned(now)) {
      transaction.executeWithoutResult(
          status -> {
            reading.draw(now);
            learning.learn(now);
          });
    }
    rank();
  }

  private boolean learned(Instant now) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM watch.rank_model WHERE day = :day)")
        .param("day", Vietnam.dayOf(now))
        .query(Boolean.class)
        .single();
  }

  /**
   * Gives waiting listings their place by the model that orders; without one nothing is changed.
   */
  void rank() {
    Optional<Reranker> model = order.model();
    while (model.isPresent()
        && Boolean.TRUE.equals(transaction.execute(status -> rank(model.get())))) {
      // The next page.
    }
  }

  private boolean rank(Reranker model) {
    long number = order.newest().orElseThrow().number();
    List<VerdictSource.Screened> due =
        jdbc.sql(
                """
                SELECT id AS hit, listing, screening FROM watch.hit
                 WHERE state IN ('OPEN', 'DISPUTED') AND ranked_by IS DISTINCT FROM :number
                 ORDER BY greatest(strength, score) DESC, id LIMIT :page FOR UPDATE SKIP LOCKED
                """)
            .param("number", number)
            .param("page", PAGE)
            .query(VerdictSource.Screened.class)
            .list();
    List<RankedRow> seen = rows.rows(due);
    jdbc.sql(
            """
            UPDATE watch.hit h SET rank = n.rank, ranked_by = :number
              FROM unnest(:hits::uuid[], :ranks::real[]) AS n(hit, rank) WHERE h.id = n.hit
            """)
        .param("number", number)
        .param("hits", due.stream().map(VerdictSource.Screened::hit).toArray(UUID[]::new))
        .param("ranks", seen.stream().map(row -> (float) model.rank(row)).toArray(Float[]::new))
        .update();
    return !due.isEmpty();
  }
}
