package vn.chosach.cases.purchases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.chosach.kernel.Column;
import vn.chosach.kernel.Dong;

/** The rows of test purchases. What is seen was settled before; their case is held by each act. */
@Component
public class PurchaseRepository {

  private final JdbcClient jdbc;

  PurchaseRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a case, the oldest first. */
  public List<Purchase> of(UUID caseId) {
    return jdbc.sql("SELECT * FROM cases.purchase WHERE case_id = :case ORDER BY number")
        .param("case", caseId)
        .query(PurchaseRepository::read)
        .list();
  }

  public Optional<Purchase> one(UUID caseId, int number) {
    return jdbc.sql("SELECT * FROM cases.purchase WHERE case_id = :case AND number = :number")
        .param("case", caseId)
        .param("number", number)
        .query(PurchaseRepository::read)
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

  private static Purchase read(ResultSet row, int n) throws SQLException {
    return new Purchase(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("number"),
        PurchaseState.valueOf(row.getString("state")),
        plan(row),
        approval(row),
        order(row),
        parcel(row),
        opening(row),
        sample(row),
        finding(row),
        ending(row));
  }

  private static Purchase.Plan plan(ResultSet row) throws SQLException {
    return new Purchase.Plan(
        row.getObject("planned_by", UUID.class),
        row.getTimestamp("planned_at").toInstant(),
        row.getString("platform"),
        row.getString("offer"),
        row.getString("goods"),
        row.getString("purpose"),
        row.getString("ground"),
        new Dong(row.getLong("budget_dong")),
        row.getObject("buyer", UUID.class),
        row.getObject("approver", UUID.class));
  }

  private static Purchase.@Nullable Approval approval(ResultSet row) throws SQLException {
    Instant at = Column.instant(row, "approved_at");
    return at == null ? null : new Purchase.Approval(row.getObject("approved_by", UUID.class), at);
  }

  private static Purchase.@Nullable PurchaseOrder order(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("ordered_on", LocalDate.class);
    return on == null
        ? null
        : new Purchase.PurchaseOrder(
            row.getString("order_number"),
            on,
            new Dong(row.getLong("price_dong")),
            row.getString("payment"),
            row.getBytes("address_sealed") != null);
  }

  private static Purchase.@Nullable Parcel parcel(ResultSet row) throws SQLException {
    Instant at = Column.instant(row, "received_at");
    return at == null
        ? null
        : new Purchase.Parcel(
            at,
            row.getString("receiver"),
            row.getString("carrier"),
            row.getString("tracking"),
            row.getString("parcel"),
            row.getString("seals"),
            row.getInt("exhibit"));
  }

  private static Purchase.@Nullable Opening opening(ResultSet row) throws SQLException {
    Instant at = Column.instant(row, "unpacked_at");
    return at == null
        ? null
        : new Purchase.Opening(
            at,
            row.getString("place"),
            row.getString("witnesses"),
            row.getString("found"),
            row.getString("seal"),
            row.getString("keeper"));
  }

  private static Purchase.@Nullable Sample sample(ResultSet row) throws SQLException {
    Instant at = Column.instant(row, "sample_at");
    return at == null
        ? null
        : new Purchase.Sample(
            at,
            row.getString("sample_body"),
            row.getString("sample"),
            row.getString("sample_paper"),
            row.getInt("sample_exhibit"));
  }

  private static Purchase.@Nullable PurchaseFinding finding(ResultSet row) throws SQLException {
    String result = row.getString("result");
    return result == null
        ? null
        : new Purchase.PurchaseFinding(
            row.getObject("concluded_on", LocalDate.class),
            PurchaseResult.valueOf(result),
            row.getString("result_paper"),
            row.getString("meaning"));
  }

  private static Purchase.@Nullable Ending ending(ResultSet row) throws SQLException {
    Instant at = Column.instant(row, "ended_at");
    return at == null
        ? null
        : new Purchase.Ending(
            row.getObject("ended_by", UUID.class), at, row.getString("ended_words"));
  }
}
