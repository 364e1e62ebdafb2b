package vn.chosach.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Dong;
import vn.chosach.plans.life.Spending;

/**
 * Payments that stand, for rooms above whose acts they pay: each was prepared by one person, signed
 * by another, and not undone since.
 */
@Component
public class PaidMoney {

  private final JdbcClient jdbc;

  PaidMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A payment of one kind of spending.
   *
   * @param agency key of the agency whose money it is
   */
  public record Payment(String agency, Spending spending, Dong amount, LocalDate onDay) {}

  /** One by its number, such as {@code KP-2026-12}; empty for what was not paid so. */
  public Optional<Payment> numbered(String number) {
    List<Payment> paid =
        jdbc.sql(
                """
                SELECT r.agency, l.spending, a.amount_dong AS amount, r.on_day
                  FROM plans.money_record r
                  JOIN plans.money_amount a ON a.entry = r.id
                  JOIN plans.budget_line l ON l.id = a.line
                 WHERE r.number = :number AND r.stage = 'PAYMENT' AND r.state = 'APPROVED'
                """)
            .param("number", number)
            .query(Payment.class)
            .list();
    return paid.size() == 1 ? Optional.of(paid.getFirst()) : Optional.empty();
  }
}
