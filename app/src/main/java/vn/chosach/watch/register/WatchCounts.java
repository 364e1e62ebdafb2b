package vn.chosach.watch.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.watch.learning.PlanKinds;

/**
 * What was watched in a span of days, for who assesses sellers, platforms, apps and groups of goods
 * (plan III.3): places by their sort, conditions that were not met, listings by group of goods. A
 * listing that was put up to be read was not flagged, unless an officer found something.
 */
@Component
public record WatchCounts(JdbcClient jdbc) {

  private static final String ALL =
      """
      SELECT 'PLACES' AS part, p.kind AS key, f.figure, f.amount
        FROM (SELECT place.kind,
                     count(*) FILTER (WHERE place.entered_at < :end
                       AND (place.ended_at IS NULL OR place.ended_at >= :end)) AS watched,
                     count(c.place) AS checked,
                     count(*) FILTER (WHERE c.signs) AS signs,
                     count(*) FILTER (WHERE c.gone) AS gone
                FROM watch.place
                LEFT JOIN (SELECT place, bool_or(%1$s) AS signs,
                                  bool_or(finding = 'GONE') AS gone
                             FROM watch.place_check c WHERE at >= :start AND at < :end
                            GROUP BY place) c ON c.place = place.id
               GROUP BY place.kind) p
       CROSS JOIN LATERAL (VALUES ('WATCHED', watched), ('CHECKED', checked), ('SIGNS', signs),
                                  ('GONE', gone)) AS f (figure, amount)
      UNION ALL
      SELECT 'CONDITIONS', missed, 'UNMET', count(*)
        FROM watch.place_check c, unnest(unmet) AS missed
       WHERE at >= :start AND at < :end AND %1$s GROUP BY 2
      UNION ALL
      SELECT 'GOODS', category, 'SCREENED', sum(fresh)::bigint
        FROM watch.day_count WHERE day BETWEEN :from AND :to GROUP BY 2
      UNION ALL
      SELECT 'GOODS', h.category, f.figure, f.amount
        FROM (SELECT category, count(*) AS flagged,
                     count(*) FILTER (WHERE state = 'KEPT') AS kept,
                     count(*) FILTER (WHERE state = 'CASED') AS cased,
                     count(*) FILTER (WHERE removed) AS removed
                FROM watch.hit
               WHERE flagged_at >= :start AND flagged_at < :end
                 AND (NOT drawn OR state IN ('KEPT', 'MERGED', 'CASED'))
               GROUP BY category) h
       CROSS JOIN LATERAL (VALUES ('FLAGGED', flagged), ('KEPT', kept), ('CASED', cased),
                                  ('REMOVED', removed)) AS f (figure, amount)
      """
          .formatted(SecondOpinion.SIGNS);

  /**
   * One count.
   *
   * @param part {@code PLACES}, {@code CONDITIONS} or {@code GOODS}
   * @param key sort of place, condition, or code of the group of goods; empty for goods that the
   *     category of the platform does not tell
   */
  public record WatchCount(String part, String key, String figure, long amount) {}

  /** The counts of days, both included; of one group of goods there may be several to add up. */
  public List<WatchCount> of(LocalDate from, LocalDate to) {
    var counts = new ArrayList<WatchCount>();
    jdbc.sql(ALL)
        .param("start", from.atStartOfDay(Vietnam.ZONE).toInstant())
        .param("end", to.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant())
        .param("from", from)
        .param("to", to)
        .query(WatchCount.class)
        .list()
        .forEach(
            one ->
                counts.add(
                    one.part().equals("GOODS")
                        ? new WatchCount(
                            one.part(), PlanKinds.of(one.key()), one.figure(), one.amount())
                        : one));
    return counts;
  }
}
