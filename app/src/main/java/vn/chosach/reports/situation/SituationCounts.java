package vn.chosach.reports.situation;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.reports.situation.SituationRecord.SituationLine;
import vn.chosach.reports.situation.SituationRecord.SituationPart;
import vn.chosach.watch.register.WatchCounts;
import vn.chosach.watch.register.WatchCounts.WatchCount;

/** Counts an assessment from the records: of the watch, and of the cases as they are known now. */
@Component
record SituationCounts(WatchCounts watch, JdbcClient jdbc, InstantSource time) {

  private static final String CASES =
      """
      SELECT coalesce(goods, sort) AS key,
             CASE WHEN goods IS NULL THEN 'ACTS' ELSE 'GOODS' END AS part, kind AS figure, amount
        FROM (SELECT coalesce(g.goods, '') AS goods, f.sort, f.kind, sum(f.amount)::bigint AS amount
                FROM reports.case_fact f LEFT JOIN reports.case_goods g ON g.case_id = f.case_id
               WHERE f.kind IN ('OPENED', 'IN_VIOLATION', 'ADMINISTRATIVE', 'CRIMINAL',
                                'NO_VIOLATION', 'FINE')
                 AND f.happened_on BETWEEN :from AND :to AND f.known_at <= :known
                 AND (:agency::text IS NULL OR f.forces @> ARRAY[:agency::text])
               GROUP BY GROUPING SETS ((coalesce(g.goods, ''), f.kind), (f.sort, f.kind))) sums
      """;

  private record Cell(SituationPart part, String key, String figure) {}

  /**
   * The figures of a period beside those of the period before; what is zero in both is left out.
   *
   * @param agency whose cases; {@code null} for the whole province
   */
  List<SituationLine> of(Days days, Days before, @Nullable String agency) {
    var cells = new LinkedHashMap<Cell, long[]>();
    add(cells, days, agency, 0);
    add(cells, before, agency, 1);
    return cells.entrySet().stream()
        .filter(one -> one.getValue()[0] != 0 || one.getValue()[1] != 0)
        .map(
            one ->
                new SituationLine(
                    one.getKey().part(),
                    one.getKey().key(),
                    one.getKey().figure(),
                    one.getValue()[0],
                    one.getValue()[1]))
        .toList();
  }

  private void add(Map<Cell, long[]> cells, Days days, @Nullable String agency, int at) {
    var all = watch.of(days.from(), days.to());
    all.addAll(
        jdbc.sql(CASES)
            .paramSource(days)
            .param("known", time.instant())
            .param("agency", agency)
            .query(WatchCount.class)
            .list());
    for (WatchCount one : all) {
      var cell = new Cell(SituationPart.valueOf(one.part()), one.key(), one.figure());
      cells.computeIfAbsent(cell, any -> new long[2])[at] += one.amount();
    }
  }
}
