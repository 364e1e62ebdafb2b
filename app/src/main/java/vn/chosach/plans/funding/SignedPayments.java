package vn.chosach.plans.funding;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.plans.PaidMoney;

/** Reads payments that were signed, as far as they are of one kind of spending. */
@Component
record SignedPayments(JdbcClient jdbc) implements PaidMoney {

  @Override
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
