package vn.chosach.reports.climate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.SellerTreatment;
import vn.chosach.cases.SellerTreatment.FinedSeller;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.petitions.ConsumerCounts;
import vn.chosach.petitions.ConsumerCounts.ConsumerCount;

/** Counts the indicators of fair business and of the trust of consumers out of the records. */
@Component
public class Climate {

  private static final long DAY = Duration.ofDays(1).toSeconds();

  private static final String FACTS =
      """
      SELECT coalesce(area, '') AS area, kind, sum(amount)::bigint AS things,
             coalesce(sum(waited * amount), 0)::bigint AS seconds
        FROM reports.tip_fact
       WHERE kind IN ('RECEIVED', 'ANSWERED') AND happened_on BETWEEN :from AND :to GROUP BY 1, 2
      UNION ALL
      SELECT coalesce(area, ''), kind, sum(amount)::bigint,
             coalesce(sum(waited * amount), 0)::bigint
        FROM reports.case_fact
       WHERE kind = 'DECIDED' AND happened_on BETWEEN :from AND :to GROUP BY 1, 2
      """;

  private final JdbcClient jdbc;
  private final SellerTreatment sellers;
  private final ConsumerCounts consumers;

  Climate(JdbcClient jdbc, SellerTreatment sellers, ConsumerCounts consumers) {
    this.jdbc = jdbc;
    this.sellers = sellers;
    this.consumers = consumers;
  }

  /**
   * How sellers of one kind were treated; equal treatment shows where kinds stand beside each
   * other.
   *
   * @param mean mean fine in dong
   * @param days mean from the opening of a case to its decision; {@code null} for none
   */
  public record KindTreated(long fined, long mean, @Nullable Long days, long again) {}

  /** The sums of some days, both included. */
  @Transactional(readOnly = true)
  public ClimateSums of(LocalDate from, LocalDate to) {
    var sums = new ClimateSums();
    jdbc.sql(FACTS)
        .param("from", from)
        .param("to", to)
        .query(
            row -> {
              String area = row.getString("area");
              long things = row.getLong("things");
              long days = Math.round((double) row.getLong("seconds") / DAY);
              switch (row.getString("kind")) {
                case "RECEIVED" -> sums.add(area, ClimateFigure.TIPS, things, 0);
                case "ANSWERED" -> sums.add(area, ClimateFigure.ANSWER_DAYS, things, days);
                default -> sums.add(area, ClimateFigure.CASE_DAYS, things, days);
              }
            });
    for (FinedSeller one : sellers.fined(from, to)) {
      sums.add(one.area(), ClimateFigure.FINED, 1, 0);
      if (one.again()) {
        sums.add(one.area(), ClimateFigure.AGAIN, 1, 0);
      }
    }
    sellers
        .takenDown(from, to)
        .forEach(one -> sums.add(one.area(), ClimateFigure.REMOVAL_DAYS, 1, one.days()));
    consumers(sums, from, to);
    return sums;
  }

  private void consumers(ClimateSums sums, LocalDate from, LocalDate to) {
    List<ConsumerCount> all = consumers.within(from, to);
    Map<UUID, String> areas =
        areas(all.stream().map(ConsumerCount::tip).filter(Objects::nonNull).toList());
    for (ConsumerCount one : all) {
      String area = one.tip() == null ? "" : areas.getOrDefault(one.tip(), "");
      LocalDate settled = one.settled();
      if (within(one.received(), from, to)) {
        sums.add(area, ClimateFigure.REQUESTS, 1, 0);
      }
      if (settled != null && within(settled, from, to)) {
        long days = settled.toEpochDay() - one.received().toEpochDay();
        sums.add(area, ClimateFigure.REQUEST_DAYS, 1, days);
      }
      if (within(one.warned(), from, to)) {
        sums.add(area, ClimateFigure.WARNED, 1, 0);
      }
    }
  }

  private static boolean within(@Nullable LocalDate day, LocalDate from, LocalDate to) {
    return day != null && !day.isBefore(from) && !day.isAfter(to);
  }

  /** Where a tip was, as the reports know it. */
  private Map<UUID, String> areas(List<@Nullable UUID> tips) {
    var areas = new HashMap<UUID, String>();
    if (!tips.isEmpty()) {
      jdbc.sql(
              """
              SELECT DISTINCT ON (tip) tip, coalesce(area, '') AS area FROM reports.tip_fact
               WHERE tip = ANY (:tips) AND kind = 'RECEIVED' ORDER BY tip, step DESC, leg DESC
              """)
          .param("tips", tips.toArray(UUID[]::new))
          .query(
              row -> {
                areas.put(row.getObject("tip", UUID.class), row.getString("area"));
              });
    }
    return areas;
  }

  /** Fines of some days by kind of seller. */
  @Transactional(readOnly = true)
  public Map<SubjectKind, KindTreated> kinds(LocalDate from, LocalDate to) {
    var by = new EnumMap<SubjectKind, List<FinedSeller>>(SubjectKind.class);
    sellers
        .fined(from, to)
        .forEach(
            one -> by.computeIfAbsent(one.kind(), any -> new java.util.ArrayList<>()).add(one));
    var kinds = new EnumMap<SubjectKind, KindTreated>(SubjectKind.class);
    by.forEach((kind, fines) -> kinds.put(kind, treated(fines)));
    return kinds;
  }

  private static KindTreated treated(List<FinedSeller> fines) {
    var days =
        fines.stream()
            .map(FinedSeller::days)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .average();
    return new KindTreated(
        fines.size(),
        Math.round(fines.stream().mapToLong(FinedSeller::dong).average().orElse(0)),
        days.isPresent() ? Math.round(days.getAsDouble()) : null,
        fines.stream().filter(FinedSeller::again).count());
  }
}
