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
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQueue;

/** Reads what the board of learning and the board of coverage show. */
@Component
record BoardQuery(JdbcClient jdbc) {

  /** Listings that were put up on a day. */
  record Put(UUID hit, String sort, @Nullable Float rank) {}

  /** A rule that was proposed and is not live. */
  record Waiting(String name, int version, UUID by, UUID owner, Instant at) {}

  /** Flagged listings of a month on a platform whose heaviest reason is a rule. */
  record RuleCount(String month, String platform, String rule, long count) {}

  /** Listings first seen in a month on a platform. */
  record SeenCount(String month, String platform, long count) {}

  /** The newest day on which listings were put up; {@code null} when none ever were. */
  @Nullable LocalDate readingDay() {
    return jdbc.sql("SELECT max(day) AS day FROM watch.reading")
        .query((row, n) -> row.getObject("day", LocalDate.class))
        .list()
        .getFirst();
  }

  List<Put> reading(LocalDate day) {
    return jdbc.sql("SELECT hit, sort, rank FROM watch.reading WHERE day = :day ORDER BY hit")
        .param("day", day)
        .query(Put.class)
        .list();
  }

  /** By category, the most read first, and all together at the end. */
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
                 ORDER BY read DESC, found DESC, category
                """)
            .param("from", from)
            .param("since", from.atStartOfDay(Vietnam.ZONE).toInstant())
            .query(RecallLine.class)
            .list();
    long[] sum = new long[4];
    for (RecallLine one : lines) {
      sum[0] += one.read();
      sum[1] += one.missed();
      sum[2] += one.below();
      sum[3] += one.found();
    }
    var all = new ArrayList<>(lines);
    all.addFirst(new RecallLine("", sum[0], sum[1], sum[2], sum[3]));
    return all;
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

  List<RuleCount> flagged(LocalDate from) {
    return jdbc.sql(
            """
            SELECT to_char(h.flagged_at AT TIME ZONE :zone, 'YYYY-MM') AS month, h.platform,
                   r.rule, count(*) AS count
              FROM watch.hit h
              JOIN watch.reason r ON r.hit = h.id AND r.screening = h.screening AND r.number = 1
             WHERE h.flagged_at >= :since AND NOT h.drawn
             GROUP BY 1, 2, 3
            """)
        .param("zone", Vietnam.ZONE.getId())
        .param("since", from.atStartOfDay(Vietnam.ZONE).toInstant())
        .query(RuleCount.class)
        .list();
  }

  List<SeenCount> seen(LocalDate from) {
    return jdbc.sql(
            """
            SELECT to_char(day, 'YYYY-MM') AS month, platform, sum(fresh)::bigint AS count
              FROM watch.day_count WHERE day >= :from GROUP BY 1, 2
            """)
        .param("from", from)
        .query(SeenCount.class)
        .list();
  }

  /** The rows of a cell, the newest first. */
  List<HitLine> rows(
      List<String> rules,
      @Nullable String platform,
      Instant from,
      Instant to,
      int offset,
      int limit) {
    return jdbc.sql(
            HitQueue.COLUMNS
                + """
                   JOIN watch.reason r
                     ON r.hit = h.id AND r.screening = h.screening AND r.number = 1
                   WHERE r.rule = ANY (:rules) AND h.flagged_at >= :from AND h.flagged_at < :to
                     AND NOT h.drawn AND (:platform::text IS NULL OR h.platform = :platform)
                   ORDER BY h.flagged_at DESC, h.id OFFSET :offset LIMIT :limit
                  """)
        .param("rules", rules.toArray(String[]::new))
        .param("platform", platform)
        .param("from", from)
        .param("to", to)
        .param("offset", offset)
        .param("limit", limit)
        .query(HitLine.class)
        .list();
  }
}
