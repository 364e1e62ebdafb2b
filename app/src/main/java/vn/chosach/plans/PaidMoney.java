package vn.chosach.plans;

import java.time.LocalDate;
import java.util.Optional;
import vn.chosach.kernel.Dong;
import vn.chosach.plans.life.Spending;

/**
 * Payments that stand, for rooms above whose acts they pay: each was prepared by one person, signed
 * by another, and not undone since.
 */
public interface PaidMoney {

  /**
   * A payment of one kind of spending.
   *
   * @param agency key of the agency whose money it is
   */
  record Payment(String agency, Spending spending, Dong amount, LocalDate onDay) {}

  /** One by its number, such as {@code KP-2026-12}; empty for what was not paid so. */
  Optional<Payment> numbered(String number);
}
