package vn.chosach.cases.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chosach.kernel.Dong;

/** What is owed, by when, and what each late day costs. */
class FineAccountTest {

  private static final LocalDate SERVED = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 12);
  private static final Dong FINE = new Dong(20_000_000);

  @Test
  void nothing_is_late_until_the_last_day_is_over() {
    FineAccount account = account(List.of(), List.of());
    assertThat(account.late(LAST)).isEmpty();
    assertThat(account.overdue(LAST)).isEqualTo(Dong.ZERO);
    assertThat(account.lateOpen(LAST.plusDays(1))).isEqualTo(new Dong(10_000));
    assertThat(account.late(LAST.plusDays(9)))
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.from()).isEqualTo(LAST.plusDays(1));
              assertThat(span.days()).isEqualTo(9);
              assertThat(span.amount()).isEqualTo(new Dong(90_000));
            });
  }

  @Test
  void a_part_that_was_paid_is_late_no_more_from_the_next_day_on() {
    FineAccount account = account(List.of(), List.of(paid(LAST.plusDays(4), 5_000_000, 0)));
    assertThat(account.late(LAST.plusDays(10)))
        .extracting(FineAccount.LateDays::days, FineAccount.LateDays::base)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(4L, FINE),
            org.assertj.core.groups.Tuple.tuple(6L, new Dong(15_000_000)));
    assertThat(account.lateOpen(LAST.plusDays(10))).isEqualTo(new Dong(40_000 + 45_000));
    assertThat(account.open()).isEqualTo(new Dong(15_000_000));
  }

  @Test
  void a_later_plan_takes_the_place_of_the_days_of_the_sanction_but_not_of_what_was_late_before() {
    LocalDate signed = LAST.plusDays(3);
    var plan =
        new FineAccount.PaymentPlan(
            signed,
            List.of(
                new FineAccount.PaymentDue(signed.plusMonths(1), new Dong(8_000_000)),
                new FineAccount.PaymentDue(signed.plusMonths(3), new Dong(7_000_000))));
    FineAccount account = account(List.of(plan), List.of(paid(SERVED, 5_000_000, 0)));
    assertThat(account.lateOpen(signed.plusDays(20)))
        .as("two days before the signature")
        .isEqualTo(new Dong(15_000));
    assertThat(account.next(signed))
        .map(FineAccount.PaymentDue::day)
        .contains(signed.plusMonths(1));
    assertThat(account.overdue(signed.plusMonths(1))).isEqualTo(Dong.ZERO);
    assertThat(account.overdue(signed.plusMonths(1).plusDays(1)))
        .as("a missed part, and not the whole")
        .isEqualTo(new Dong(8_000_000));
  }

  @Test
  void what_is_remitted_is_owed_no_more() {
    var account =
        new FineAccount(
            FINE,
            List.of(served()),
            List.of(new FineAccount.Remission(LAST.plusDays(2), new Dong(15_000_000))),
            List.of(paid(LAST, 5_000_000, 0)));
    assertThat(account.open()).isEqualTo(Dong.ZERO);
    assertThat(account.lateOpen(LAST.plusDays(90))).isEqualTo(new Dong(7_500));
  }

  /** However it is paid: never owed twice, never less than nothing, and the sum is day by day. */
  @Test
  void the_sum_is_what_the_days_one_by_one_give() {
    var random = new Random(2026);
    for (int round = 0; round < 300; round++) {
      var payments = new ArrayList<FineAccount.Paid>();
      long left = FINE.amount();
      while (left > 0 && random.nextInt(4) > 0) {
        long part = Math.min(left, (1 + random.nextInt(40)) * 500_000L);
        payments.add(paid(SERVED.plusDays(random.nextInt(60)), part, 0));
        left -= part;
      }
      FineAccount account = account(List.of(), payments);
      LocalDate day = SERVED.plusDays(random.nextInt(90));
      long owed = 0;
      for (LocalDate one = LAST.plusDays(1); !one.isAfter(day); one = one.plusDays(1)) {
        LocalDate late = one;
        long before =
            payments.stream()
                .filter(paid -> paid.on().isBefore(late))
                .mapToLong(paid -> paid.fine().amount())
                .sum();
        owed += (FINE.amount() - before) / 2_000;
      }
      assertThat(account.lateOpen(day)).isEqualTo(new Dong(owed));
      assertThat(account.open()).isEqualTo(new Dong(left));
    }
  }

  private static FineAccount account(
      List<FineAccount.PaymentPlan> more, List<FineAccount.Paid> paid) {
    var plans = new ArrayList<FineAccount.PaymentPlan>(List.of(served()));
    plans.addAll(more);
    return new FineAccount(FINE, plans, List.of(), paid);
  }

  private static FineAccount.PaymentPlan served() {
    return new FineAccount.PaymentPlan(SERVED, List.of(new FineAccount.PaymentDue(LAST, FINE)));
  }

  private static FineAccount.Paid paid(LocalDate on, long fine, long late) {
    return new FineAccount.Paid(on, new Dong(fine), new Dong(late));
  }
}
