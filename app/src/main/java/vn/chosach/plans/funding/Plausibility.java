package vn.chosach.plans.funding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.Spending;

/**
 * What is unusual must be answered with words before it is taken; what cannot be is refused. An
 * amount is unusual from ten times the median of its stage and kind on, as soon as three are known;
 * a day when it is a Saturday or a Sunday.
 */
@Component
record Plausibility(JdbcClient jdbc) {

  private static final int TIMES = 10;
  private static final int KNOWN = 3;

  /**
   * A day on which money is committed or paid.
   *
   * @param earliest day of the commitment that is paid; the first day of the year for a commitment
   * @return {@code plans.day-in-future}, {@code .day-outside-year}, {@code .before-commitment}
   */
  static Optional<Refusal> day(LocalDate on, int year, LocalDate earliest, LocalDate today) {
    if (on.isAfter(today)) {
      return Optional.of(Refusal.of("plans.day-in-future"));
    }
    if (on.getYear() != year) {
      return Optional.of(Refusal.of("plans.day-outside-year", "year", String.valueOf(year)));
    }
    return on.isBefore(earliest)
        ? Optional.of(Refusal.of("plans.before-commitment"))
        : Optional.empty();
  }

  /** {@code plans.warn-weekend}, {@code plans.warn-amount}; an answer settles either. */
  Optional<Refusal> warning(
      FundingStage stage, Map<Spending, Dong> amounts, LocalDate on, String answer) {
    if (!answer.isBlank()) {
      return Optional.empty();
    }
    DayOfWeek day = on.getDayOfWeek();
    if (stage.spends() && (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY)) {
      return Optional.of(Refusal.of("plans.warn-weekend"));
    }
    return amounts.entrySet().stream()
        .filter(one -> unusual(stage, one.getKey(), one.getValue()))
        .findFirst()
        .map(
            one ->
                Refusal.of(
                    "plans.warn-amount",
                    "median",
                    new Dong(median(stage, one.getKey())).toString()));
  }

  private boolean unusual(FundingStage stage, Spending spending, Dong amount) {
    long median = median(stage, spending);
    return median > 0 && amount.amount() / TIMES >= median;
  }

  /** Zero while too few are known. */
  private long median(FundingStage stage, Spending spending) {
    return jdbc.sql(
            """
            SELECT CASE WHEN count(*) < :known THEN 0
                   ELSE percentile_disc(0.5) WITHIN GROUP (ORDER BY a.amount_dong) END::bigint
              FROM plans.money_amount a
              JOIN plans.money_record r ON r.id = a.entry
              JOIN plans.budget_line l ON l.id = a.line
             WHERE r.stage = :stage AND l.spending = :spending AND a.amount_dong > 0
               AND r.state IN ('APPROVED', 'APPRAISED', 'BEFORE')
            """)
        .param("known", KNOWN)
        .param("stage", stage.name())
        .param("spending", spending.name())
        .query(Long.class)
        .single();
  }
}
