package vn.chosach.reports.outlook;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.periods.Period;

/**
 * Môi trường kinh doanh bình đẳng, lòng tin của người tiêu dùng (plan I.2), as far as the records
 * tell: what consumers report, whether they are answered, whether it proves true, and what is found
 * against goods that copy others. A share of nothing is unknown, never zero.
 */
@Component
public record TrustFigures(JdbcClient jdbc, InstantSource time) {

  private static final String COUNTED =
      """
      SELECT area, kind, sum(amount)::bigint AS amount
        FROM (SELECT coalesce(area, '') AS area, kind, amount FROM reports.tip_fact
               WHERE kind IN ('RECEIVED', 'ANSWERED', 'IN_CASE')
                 AND happened_on BETWEEN :from AND :to AND known_at <= :known
              UNION ALL
              SELECT coalesce(area, ''), CASE WHEN sort IN ('FAKE', 'IP') THEN 'COPIED' ELSE kind END,
                     amount
                FROM reports.case_fact
               WHERE kind = 'IN_VIOLATION'
                 AND happened_on BETWEEN :from AND :to AND known_at <= :known) facts
       GROUP BY area, kind
      """;

  /** What is told of a quarter. */
  public enum TrustIndicator {
    /** Reports of consumers. */
    REPORTED("RECEIVED", ""),
    /** Answers given, of reports. */
    ANSWERED("ANSWERED", "RECEIVED"),
    /** Reports that came into a case, of reports. */
    UPHELD("IN_CASE", "RECEIVED"),
    /** Cases in violation by fakes or against rights of others. */
    COPIED("COPIED", "");

    private final String counted;
    private final String of;

    TrustIndicator(String counted, String of) {
      this.counted = counted;
      this.of = of;
    }

    /** Whether it is a share, in percent. */
    public boolean share() {
      return !of.isEmpty();
    }

    @Nullable Long value(Map<String, Long> counts) {
      long part = counts.getOrDefault(counted, 0L);
      if (!share()) {
        return part;
      }
      long whole = counts.getOrDefault(of, 0L);
      return whole == 0 ? null : Math.round(part * 100.0 / whole);
    }
  }

  private record AreaCount(String area, String kind, long amount) {}

  /** The indicators of one quarter, by code of a commune, empty for no place. */
  public record TrustQuarter(Period quarter, Map<String, Map<String, Long>> counts) {

    /**
     * The value of an indicator; {@code null} for a share of nothing.
     *
     * @param area code of a commune; empty for the whole province
     */
    public @Nullable Long of(TrustIndicator indicator, String area) {
      if (!area.isEmpty()) {
        return indicator.value(counts.getOrDefault(area, Map.of()));
      }
      var whole = new HashMap<String, Long>();
      counts.values().forEach(one -> one.forEach((kind, n) -> whole.merge(kind, n, Long::sum)));
      return indicator.value(whole);
    }
  }

  /** Quarters as they are known now, in their order. */
  public List<TrustQuarter> of(List<Period> quarters) {
    Instant known = time.instant();
    var all = new ArrayList<TrustQuarter>();
    for (Period quarter : quarters) {
      all.add(new TrustQuarter(quarter, counts(quarter.from(), quarter.to(), known)));
    }
    return List.copyOf(all);
  }

  private Map<String, Map<String, Long>> counts(LocalDate from, LocalDate to, Instant known) {
    var counts = new HashMap<String, Map<String, Long>>();
    jdbc.sql(COUNTED)
        .param("from", from)
        .param("to", to)
        .param("known", known)
        .query(AreaCount.class)
        .list()
        .forEach(
            one ->
                counts
                    .computeIfAbsent(one.area(), any -> new HashMap<>())
                    .put(one.kind(), one.amount()));
    return counts;
  }
}
