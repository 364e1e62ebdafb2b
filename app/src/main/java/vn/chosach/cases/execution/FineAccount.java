package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.chosach.kernel.Dong;

/**
 * What is owed on a decision, and by when.
 *
 * @param amount fine or tax that was decided
 * @param plans by when it must be paid; of several the one that began last holds. None while the
 *     decision was not served or is suspended
 * @param remissions what a signed decision took off
 * @param payments what came in, as two persons saw it
 */
public record FineAccount(
    Dong amount, List<PaymentPlan> plans, List<Remission> remissions, List<Paid> payments) {

  public FineAccount {
    plans = plans.stream().sorted(Comparator.comparing(PaymentPlan::from)).toList();
    remissions = List.copyOf(remissions);
    payments = List.copyOf(payments);
  }

  /** Days to pay that hold from a day on. */
  public record PaymentPlan(LocalDate from, List<PaymentDue> dues) {
    public PaymentPlan {
      dues = dues.stream().sorted(Comparator.comparing(PaymentDue::day)).toList();
    }

    private long total() {
      return dues.stream().mapToLong(one -> one.amount().amount()).sum();
    }
  }

  /**
   * A part of the fine.
   *
   * @param day last day on which it is paid in time
   */
  public record PaymentDue(LocalDate day, Dong amount) {}

  /**
   * Days one after another with one base and one rate.
   *
   * @param to last day
   * @param base what was overdue on each of them
   * @param perMillion of the base, each day
   */
  public record LateDays(LocalDate from, LocalDate to, Dong base, int perMillion) {

    private static final long MILLION = 1_000_000;

    public long days() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** What is owed for them; less than one đồng is not asked for. */
    public Dong amount() {
      return new Dong(
          Math.multiplyExact(Math.multiplyExact(base.amount(), days()), (long) perMillion)
              / MILLION);
    }
  }

  /** A part that is no longer owed from a day on. */
  public record Remission(LocalDate on, Dong amount) {}

  /**
   * What came in.
   *
   * @param fine of it for the fine
   * @param late of it for late payment
   */
  public record Paid(LocalDate on, Dong fine, Dong late) {}

  /** Of the fine. */
  public Dong paid() {
    return new Dong(payments.stream().mapToLong(one -> one.fine().amount()).sum());
  }

  /** Of the fine, what a signed decision took off. */
  public Dong remitted() {
    return new Dong(remissions.stream().mapToLong(one -> one.amount().amount()).sum());
  }

  /** What of the fine is still owed. */
  public Dong open() {
    return new Dong(Math.max(0, amount.amount() - remitted().amount() - paid().amount()));
  }

  /** What came in beyond the fine as it stands now; it is given back by the Treasury. */
  public Dong overpaid() {
    return new Dong(Math.max(0, remitted().amount() + paid().amount() - amount.amount()));
  }

  /** What of the fine should have been paid before a day and was not. */
  public Dong overdue(LocalDate day) {
    long due = inForce(day).map(plan -> due(plan, day)).orElse(0L);
    return new Dong(Math.max(0, due - settled(day)));
  }

  /** A plan that began later is about what was open then; all else had been settled. */
  private long due(PaymentPlan plan, LocalDate day) {
    return amount.amount()
        - plan.total()
        + plan.dues().stream()
            .filter(one -> one.day().isBefore(day))
            .mapToLong(one -> one.amount().amount())
            .sum();
  }

  private long settled(LocalDate day) {
    return remissions.stream()
            .filter(one -> !one.on().isAfter(day))
            .mapToLong(one -> one.amount().amount())
            .sum()
        + payments.stream()
            .filter(one -> one.on().isBefore(day))
            .mapToLong(one -> one.fine().amount())
            .sum();
  }

  /** The days by which it is late, to a day, with their base and rate. */
  public List<LateDays> late(LocalDate last) {
    return first()
        .map(first -> LatePayment.spans(first.plusDays(1), last, this::overdue))
        .orElse(List.of());
  }

  /** The first day by which something had to be paid. */
  public Optional<LocalDate> first() {
    return plans.stream()
        .flatMap(plan -> plan.dues().stream())
        .map(PaymentDue::day)
        .min(Comparator.naturalOrder());
  }

  /** What is owed for late payment to a day and was not paid. */
  public Dong lateOpen(LocalDate last) {
    long owed = late(last).stream().mapToLong(one -> one.amount().amount()).sum();
    long paid = payments.stream().mapToLong(one -> one.late().amount()).sum();
    return new Dong(Math.max(0, owed - paid));
  }

  /** The next part that is not covered by what came in and was taken off. */
  public Optional<PaymentDue> next(LocalDate day) {
    PaymentPlan plan = inForce(day).orElse(null);
    if (plan == null) {
      return Optional.empty();
    }
    long covered = paid().amount() + remitted().amount() - (amount.amount() - plan.total());
    for (PaymentDue due : plan.dues()) {
      covered -= due.amount().amount();
      if (covered < 0) {
        return Optional.of(due);
      }
    }
    return Optional.empty();
  }

  private Optional<PaymentPlan> inForce(LocalDate day) {
    return plans.stream().filter(one -> !one.from().isAfter(day)).reduce((first, second) -> second);
  }
}
