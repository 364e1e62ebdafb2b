package vn.chosach.cases.purchases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;

/** The rows of test purchases. What is seen was settled before; their case is held by each act. */
@Component
public record PurchaseRepository(JdbcClient jdbc) {

  private static final String SELECT =
      """
      SELECT *, budget_dong AS budget, approved_by AS approval_by, approved_at AS approval_at,
             ordered_on AS order_on, price_dong AS price, address_sealed IS NOT NULL AS address_kept,
             received_at AS parcel_at, parcel AS parcel_state, unpacked_at AS opening_at,
             sample AS sample_what, concluded_on AS finding_on, result_paper AS finding_paper,
             ended_by AS ending_by, ended_at AS ending_at, ended_words AS ending_words
        FROM cases.purchase
      """;

  /** Those of a case, the oldest first. */
  public List<Purchase> of(UUID caseId) {
    return jdbc.sql(SELECT + "WHERE case_id = :case ORDER BY number")
        .param("case", caseId)
        .query(Purchase.class)
        .list();
  }

  public Optional<Purchase> one(UUID caseId, int number) {
    return jdbc.sql(SELECT + "WHERE case_id = :case AND number = :number")
        .param("case", caseId)
        .param("number", number)
        .query(Purchase.class)
        .optional();
  }

  public Optional<byte[]> address(UUID id) {
    return jdbc.sql("SELECT address_sealed FROM cases.purchase WHERE id = :id")
        .param("id", id)
        .query((row, n) -> Optional.ofNullable(row.getBytes("address_sealed")))
        .single();
  }

  int next(UUID caseId) {
    return jdbc.sql("SELECT 1 + coalesce(max(number), 0) FROM cases.purchase WHERE case_id = :case")
        .param("case", caseId)
        .query(Integer.class)
        .single();
  }

  void add(
      UUID id,
      UUID caseId,
      int number,
      PurchaseAct.PurchaseActWish wish,
      Actor actor,
      Instant now) {
    jdbc.sql(
            """
            INSERT INTO cases.purchase
              (id, case_id, number, state, planned_by, planned_at, platform, offer, goods, purpose,
               ground, budget_dong, buyer, approver)
            VALUES (:id, :case, :number, 'PLANNED', :by, :at, :platform, :offer, :goods, :purpose,
                    :ground, :budget, :buyer, :approver)
            """)
        .paramSource(wish)
        .param("id", id)
        .param("case", caseId)
        .param("number", number)
        .param("by", actor.id())
        .param("at", now)
        .update();
  }

  /** What a step fills in; names are those of the columns and come from the program alone. */
  void step(UUID id, PurchaseState state, Map<String, @Nullable Object> filled) {
    var values = new LinkedHashMap<String, @Nullable Object>(filled);
    values.put("state", state.name());
    String sets =
        values.keySet().stream()
            .map(name -> name + " = :" + name)
            .collect(Collectors.joining(", "));
    var statement =
        jdbc.sql("UPDATE cases.purchase SET " + sets + " WHERE id = :id").param("id", id);
    for (var value : values.entrySet()) {
      statement = statement.param(value.getKey(), value.getValue());
    }
    if (statement.update() != 1) {
      throw new IllegalStateException("no test purchase " + id);
    }
  }
}
