package vn.chosach.plans.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.Spending;

/**
 * What a step of money rests on, and how far it may go: an allocation within what finance left of
 * the estimate, a commitment within the allocation, a payment within the commitment, by source,
 * kind and year. Asked when a step is prepared and again when it is made to bind. Whoever asks
 * holds the lines, so that no two go beyond together.
 */
@Component
record FundingChecks(JdbcClient jdbc, FundingRepository repository) {

  private static final int FIRST_YEAR = 2022;

  /**
   * @return {@code plans.year-closed}, {@code .year-over}, {@code .year-not-begun}, {@code
   *     .year-runs} or {@code .year-out-of-range}
   */
  Optional<Refusal> year(
      FundingStage stage, int year, String agency, FundingSource source, LocalDate today) {
    int now = today.getYear();
    if (year < FIRST_YEAR || year > now + 1) {
      return Optional.of(Refusal.of("plans.year-out-of-range"));
    }
    if (settled(year, agency, source)) {
      return Optional.of(Refusal.of("plans.year-closed", "year", String.valueOf(year)));
    }
    String fault =
        switch (stage) {
          case ESTIMATE, ALLOCATION, WITHDRAWAL -> year < now ? "plans.year-over" : "";
          case COMMITMENT, PAYMENT ->
              year < now ? "plans.year-over" : year > now ? "plans.year-not-begun" : "";
          case SETTLEMENT -> year >= now ? "plans.year-runs" : "";
          // Until its year is settled a payment can be found wrong.
          case CARRY_OVER, REFUND -> "";
        };
    return fault.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(fault, "year", String.valueOf(year)));
  }

  /** Whether the money of a year is settled and its books are closed. */
  boolean settled(int year, String agency, FundingSource source) {
    return exists(
        """
        stage = 'SETTLEMENT' AND state = 'APPROVED'
        AND year = :year AND agency = :agency AND source = :source
        """,
        Map.of("year", year, "agency", agency, "source", source.name()));
  }

  /** {@code plans.open-records} while something of the year waits, {@code .carried-into-closed}. */
  Optional<Refusal> settles(FundingRecord settlement) {
    boolean open =
        exists(
            """
            state = 'PREPARED' AND id <> :self
            AND year = :year AND agency = :agency AND source = :source
            """,
            Map.of(
                "self", settlement.id(),
                "year", settlement.year(),
                "agency", settlement.agency(),
                "source", settlement.source().name()));
    return open ? Optional.of(Refusal.of("plans.open-records")) : Optional.empty();
  }

  private boolean exists(String where, Map<String, Object> values) {
    var statement = jdbc.sql("SELECT EXISTS (SELECT FROM plans.money_record WHERE " + where + ")");
    for (Map.Entry<String, Object> one : values.entrySet()) {
      statement = statement.param(one.getKey(), one.getValue());
    }
    return statement.query(Boolean.class).single();
  }

  /**
   * @return {@code plans.estimate-missing}, {@code .allocation-missing} or {@code
   *     .commitment-missing} or {@code .payment-missing} unless the record before is there, of the
   *     same agency, and binds
   */
  Optional<Refusal> rests(FundingStage stage, @Nullable FundingRecord before, String agency) {
    FundingStage of = before == null ? null : before.stage();
    FundingState state = before == null ? null : before.state();
    boolean own = before != null && before.agency().equals(agency);
    boolean approved = own && state == FundingState.APPROVED;
    String fault =
        switch (stage) {
          case ESTIMATE, SETTLEMENT, CARRY_OVER -> "";
          case ALLOCATION ->
              own && of == FundingStage.ESTIMATE && state == FundingState.APPRAISED
                  ? ""
                  : "plans.estimate-missing";
          case COMMITMENT ->
              approved && (of == FundingStage.ALLOCATION || of == FundingStage.CARRY_OVER)
                  ? ""
                  : "plans.allocation-missing";
          case WITHDRAWAL ->
              approved && of == FundingStage.ALLOCATION ? "" : "plans.allocation-missing";
          case REFUND -> approved && of == FundingStage.PAYMENT ? "" : "plans.payment-missing";
          case PAYMENT ->
              approved && of == FundingStage.COMMITMENT ? "" : "plans.commitment-missing";
        };
    return fault.isEmpty() ? Optional.empty() : Optional.of(Refusal.of(fault));
  }

  /**
   * Whether sums fit into what is left of the record before.
   *
   * @param self the record itself, which does not count against it
   * @return {@code plans.beyond-estimate}, {@code .beyond-allocation} or {@code .beyond-commitment}
   *     with what is free
   */
  Optional<Refusal> beyond(
      FundingStage stage, FundingRecord before, Map<Spending, Dong> wanted, UUID self) {
    Map<Spending, Dong> free = free(before, self);
    return wanted.entrySet().stream()
        .filter(one -> one.getValue().compareTo(free.getOrDefault(one.getKey(), Dong.ZERO)) > 0)
        .findFirst()
        .map(
            one ->
                Refusal.of(
                    switch (stage) {
                      case ALLOCATION -> "plans.beyond-estimate";
                      case COMMITMENT -> "plans.beyond-allocation";
                      case PAYMENT -> "plans.beyond-commitment";
                      case ESTIMATE, CARRY_OVER, SETTLEMENT, WITHDRAWAL, REFUND ->
                          throw new IllegalArgumentException(stage + " has no bound");
                    },
                    "free",
                    free.getOrDefault(one.getKey(), Dong.ZERO).toString()));
  }

  /** What nothing rests on yet of a record, by kind; open wishes count as taken. */
  Map<Spending, Dong> free(FundingRecord before, UUID self) {
    var free = new HashMap<Spending, Dong>();
    repository.amounts(before.id()).forEach(one -> free.put(one.spending(), one.counted()));
    jdbc.sql(
            """
            SELECT l.spending, sum(a.amount_dong)::bigint AS taken
              FROM plans.money_record r
              JOIN plans.money_amount a ON a.entry = r.id
              JOIN plans.budget_line l ON l.id = a.line
             WHERE r.follows = :before AND r.id <> :self AND r.stage <> 'WITHDRAWAL'
               AND r.state IN ('PREPARED', 'APPROVED')
             GROUP BY l.spending
            """)
        .param("before", before.id())
        .param("self", self)
        .query(
            row -> {
              free.merge(
                  Spending.valueOf(row.getString("spending")),
                  new Dong(-row.getLong("taken")),
                  Dong::plus);
            });
    return free;
  }

  /** Whether something rests on a record: {@code plans.has-commitments}, {@code .has-payments}. */
  Optional<Refusal> alone(FundingRecord record) {
    boolean used =
        exists(
            "follows = :of AND stage NOT IN ('WITHDRAWAL', 'REFUND') AND state IN ('PREPARED',"
                + " 'APPROVED')",
            Map.of("of", record.id()));
    return used
        ? Optional.of(
            Refusal.of(
                record.stage() == FundingStage.COMMITMENT
                    ? "plans.has-payments"
                    : "plans.has-commitments"))
        : Optional.empty();
  }

  /** Whether a payment is being undone already: {@code plans.being-refunded}. */
  private Optional<Refusal> undone(FundingRecord payment, UUID self) {
    return exists(
            "follows = :of AND stage = 'REFUND' AND state = 'PREPARED' AND id <> :self",
            Map.of("of", payment.id(), "self", self))
        ? Optional.of(Refusal.of("plans.being-refunded"))
        : Optional.empty();
  }

  /** Whether an allocation is being withdrawn: {@code plans.being-withdrawn}. */
  Optional<Refusal> withdrawn(FundingRecord allocation, UUID self) {
    return exists(
            "follows = :of AND stage = 'WITHDRAWAL' AND state = 'PREPARED' AND id <> :self",
            Map.of("of", allocation.id(), "self", self))
        ? Optional.of(Refusal.of("plans.being-withdrawn"))
        : Optional.empty();
  }

  /** All of it once more, when a record that was prepared is to bind on a day. */
  Optional<Refusal> again(FundingRecord record, List<FundingAmount> amounts, LocalDate today) {
    UUID follows = record.follows();
    FundingRecord before = follows == null ? null : repository.hold(follows).orElse(null);
    repository.hold(
        record.year(),
        record.agency(),
        record.source(),
        amounts.stream().map(FundingAmount::spending).toList());
    var wanted = new HashMap<Spending, Dong>();
    amounts.forEach(one -> wanted.put(one.spending(), one.amount()));
    return year(record.stage(), record.year(), record.agency(), record.source(), today)
        .or(() -> rests(record.stage(), before, record.agency()))
        .or(
            () ->
                switch (record.stage()) {
                  case ALLOCATION, COMMITMENT, PAYMENT ->
                      beyond(record.stage(), Objects.requireNonNull(before), wanted, record.id());
                  case WITHDRAWAL, REFUND ->
                      alone(Objects.requireNonNull(before))
                          .or(() -> undone(Objects.requireNonNull(before), record.id()));
                  case SETTLEMENT -> settles(record).or(() -> moved(record, amounts));
                  case ESTIMATE, CARRY_OVER -> Optional.empty();
                })
        .or(
            () ->
                record.stage() == FundingStage.COMMITMENT
                    ? withdrawn(Objects.requireNonNull(before), record.id())
                    : Optional.empty());
  }

  /** {@code plans.record-moved} when a settlement does not say what the ledger says now. */
  private Optional<Refusal> moved(FundingRecord settlement, List<FundingAmount> amounts) {
    List<FundingAmount> now = figures(settlement.year(), settlement.agency(), settlement.source());
    return now.equals(amounts) ? Optional.empty() : Optional.of(Refusal.of("plans.record-moved"));
  }

  /** What was paid in a year by kind, and what was allocated and not paid. */
  List<FundingAmount> figures(int year, String agency, FundingSource source) {
    return jdbc
        .sql(
            """
            SELECT l.id AS line, l.spending,
                   coalesce(sum(a.amount_dong) FILTER (WHERE r.stage = 'PAYMENT'), 0)::bigint
                     AS amount,
                   NULL::bigint AS appraised,
                   greatest(0, coalesce(sum(a.amount_dong)
                       FILTER (WHERE r.stage IN ('ALLOCATION', 'CARRY_OVER')), 0)
                     - coalesce(sum(a.amount_dong) FILTER (WHERE r.stage = 'PAYMENT'), 0))::bigint
                     AS "left"
              FROM plans.budget_line l
              JOIN plans.money_amount a ON a.line = l.id
              JOIN plans.money_record r ON r.id = a.entry
             WHERE l.year = :year AND l.agency = :agency AND l.source = :source
               AND r.state IN ('APPROVED', 'BEFORE')
               AND r.stage IN ('ALLOCATION', 'CARRY_OVER', 'PAYMENT')
             GROUP BY l.id, l.spending
            """)
        .param("year", year)
        .param("agency", agency)
        .param("source", source.name())
        .query(FundingAmount.class)
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(FundingAmount::spending))
        .toList();
  }
}
