package vn.chosach.watch.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.ranking.RankMeasure;

/** Reads what the board of learning shows. */
@Component
record LearningQuery(JdbcClient jdbc) {

  /** A listing that was put up on the newest day; without a chance while no model ordered. */
  record Put(LocalDate day, UUID hit, String sort, @Nullable Double rank) {}

  /** A rule that was proposed and is not live. */
  record Waiting(String name, int version, UUID by, UUID owner, Instant at) {}

  /**
   * How much of what is worth a look the queue brings, for one category of goods, estimated from
   * the listings that were drawn by chance below the threshold.
   *
   * @param category as the platforms name it; empty when they do not
   * @param read drawn by chance and decided
   * @param missed of these, how many were worth it
   * @param below listings of these days that no rule brought into review
   * @param found what rules brought and officers found worth it
   */
  record RecallLine(String category, long read, long missed, long below, long found) {

    /** What is found of all, when this share of what is below is worth it. */
    double recall(double share) {
      double all = found + share * below;
      return all == 0 ? 0 : found / all;
    }

    /** From the interval of the share that was missed; it holds for the drawn rows alone. */
    RankMeasure.Span span() {
      RankMeasure.Span share = RankMeasure.wilson(missed, read);
      return new RankMeasure.Span(recall(share.high()), recall(share.low()));
    }
  }

  /** Those of the newest day, by sort. */
  List<Put> reading() {
    return jdbc.sql(
            """
            SELECT day, hit, sort, rank::float8 AS rank FROM watch.reading
             WHERE day = (SELECT max(day) FROM watch.reading) ORDER BY sort, rank DESC, hit
            """)
        .query(Put.class)
        .list();
  }

  /** All together, then by category, the most read first; categories of which none was read go. */
  List<RecallLine> recall(LocalDate from) {
    List<RecallLine> lines =
        jdbc.sql(
                """
                WITH drawn AS (
                  SELECT h.category, count(*) AS read,
                         count(*) FILTER (WHERE h.state <> 'DROPPED') AS missed
                    FROM watch.reading r JOIN watch.hit h ON h.id = r.hit
                   WHERE r.sort = 'RANDOM' AND r.day >= :from
                     AND h.state IN ('KEPT', 'DROPPED', 'MERGED', 'CASED')
                   GROUP BY h.category),
                flagged AS (
                  SELECT category, count(*) AS flagged,
                         count(*) FILTER (WHERE state IN ('KEPT', 'MERGED', 'CASED')) AS found
                    FROM watch.hit
                   WHERE NOT drawn AND band IN ('REVIEW', 'CASE') AND flagged_at >= :since
                   GROUP BY category),
                fresh AS (
                  SELECT category, sum(fresh) AS fresh FROM watch.day_count
                   WHERE day >= :from GROUP BY category)
                SELECT category, coalesce(read, 0) AS read, coalesce(missed, 0) AS missed,
                       greatest(coalesce(fresh, 0) - coalesce(flagged, 0), 0)::bigint AS below,
                       coalesce(found, 0) AS found
                  FROM drawn FULL JOIN flagged USING (category) FULL JOIN fresh USING (category)
                 ORDER BY read DESC, category
                """)
            .param("from", from)
            .param("since", from.atStartOfDay(Vietnam.ZONE).toInstant())
            .query(RecallLine.class)
            .list();
    long[] sum = new long[4];
    for (RecallLine one : lines) {
      sum[0] += one.read;
      sum[1] += one.missed;
      sum[2] += one.below;
      sum[3] += one.found;
    }
    var told = new ArrayList<RecallLine>();
    told.add(new RecallLine("", sum[0], sum[1], sum[2], sum[3]));
    lines.stream().filter(one -> one.read > 0).limit(30).forEach(told::add);
    return told;
  }

  List<Waiting> proposals() {
    return jdbc.sql(
            """
            SELECT p.name, p.version, p.proposed_by AS "by", p.owner, p.at
              FROM watch.rule_proposal p
              JOIN watch.rule_standing s ON s.kind = p.kind AND s.name = p.name
             WHERE s.live IS NULL OR s.live < p.version
             ORDER BY p.at DESC, p.name LIMIT 50
            """)
        .query(Waiting.class)
        .list();
  }
}
