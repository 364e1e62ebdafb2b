package vn.chosach.watch.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.screening.ranking.RankedRow;
import vn.chosach.screening.ranking.Reranker;
import vn.chosach.watch.review.QueueOrder;

/** Gives waiting listings their place by the model that orders; without one nothing is changed. */
@Component
class Ranking {

  private static final int PAGE = 1_000;

  private final JdbcClient jdbc;
  private final QueueOrder order;
  private final VerdictRows rows;

  Ranking(JdbcClient jdbc, QueueOrder order, VerdictRows rows) {
    this.jdbc = jdbc;
    this.order = order;
    this.rows = rows;
  }

  /**
   * Ranks some of those that this model has not ranked.
   *
   * @return how many; 0 when all are ranked, or the score orders
   */
  @Transactional
  public int step() {
    Optional<Reranker> model = order.model();
    if (model.isEmpty()) {
      return 0;
    }
    long number = order.newest().orElseThrow().number();
    List<VerdictRows.Screened> due =
        jdbc.sql(
                """
                SELECT id AS hit, listing, screening FROM watch.hit
                 WHERE state IN ('OPEN', 'DISPUTED') AND ranked_by IS DISTINCT FROM :number
                 ORDER BY greatest(strength, score) DESC, id LIMIT :page FOR UPDATE SKIP LOCKED
                """)
            .param("number", number)
            .param("page", PAGE)
            .query(VerdictRows.Screened.class)
            .list();
    Map<UUID, RankedRow> seen = rows.rows(due);
    jdbc.sql(
            """
            UPDATE watch.hit h SET rank = n.rank, ranked_by = :number
              FROM unnest(:hits::uuid[], :ranks::real[]) AS n(hit, rank) WHERE h.id = n.hit
            """)
        .param("number", number)
        .param("hits", due.stream().map(VerdictRows.Screened::hit).toArray(UUID[]::new))
        .param(
            "ranks",
            due.stream()
                .map(one -> seen.get(one.hit()))
                .map(row -> row == null ? 0f : (float) model.get().rank(row))
                .toArray(Float[]::new))
        .update();
    return due.size();
  }
}
