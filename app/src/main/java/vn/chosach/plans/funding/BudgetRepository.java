package vn.chosach.plans.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.IdSource;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Stage;

/** Rows of the ledger. */
@Component
class BudgetRepository {

  private final JdbcClient jdbc;
  private final IdSource ids;

  BudgetRepository(JdbcClient jdbc, IdSource ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * The line of a booking, made when it is the first, and held until the end of the transaction.
   */
  UUID hold(PlanAct.Book act) {
    jdbc.sql(
            """
            INSERT INTO plans.budget_line (id, year, agency, source, spending)
            VALUES (:id, :year, :agency, :source, :spending)
            ON CONFLICT (year, agency, source, spending) DO NOTHING
            """)
        .paramSource(act)
        .param("id", ids.next())
        .update();
    return jdbc.sql(
            """
            SELECT id FROM plans.budget_line
             WHERE year = :year AND agency = :agency AND source = :source AND spending = :spending
               FOR NO KEY UPDATE
            """)
        .paramSource(act)
        .query((row, n) -> row.getObject("id", UUID.class))
        .single();
  }

  Map<Stage, Dong> sums(UUID line) {
    var sums = new EnumMap<Stage, Dong>(Stage.class);
    jdbc.sql(
            """
            SELECT stage, sum(amount_dong)::bigint AS sum_dong
              FROM plans.booking WHERE line = :line GROUP BY stage
            """)
        .param("line", line)
        .query(
            row -> {
              sums.put(Stage.valueOf(row.getString("stage")), new Dong(row.getLong("sum_dong")));
            });
    return sums;
  }

  UUID add(UUID line, PlanAct.Book act, LocalDate on, Actor actor, Instant at) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO plans.booking
              (id, line, stage, amount_dong, on_day, words, document, reason, case_number, exhibit,
               booked_by, booked_agency, booked_at)
            VALUES (:id, :line, :stage, :amount, :on, :words, :document, :reason, :case, :exhibit,
                    :by, :agency, :at)
            """)
        .paramSource(act)
        .param("id", id)
        .param("line", line)
        .param("on", on)
        .param("words", PlanChecks.clean(act.words()))
        .param("document", PlanChecks.clean(act.document()))
        .param("reason", PlanChecks.clean(act.reason()))
        .param("case", act.exhibit() == null ? null : act.caseNumber().strip())
        .param("by", actor.id())
        .param("agency", actor.agency())
        .param("at", at)
        .update();
    return id;
  }

  Budget read(int year, boolean all, Set<String> own) {
    var lines = new LinkedHashMap<UUID, Budget.BudgetLine>();
    jdbc.sql(
            """
            SELECT l.id, l.agency, l.source, l.spending, b.stage, sum(b.amount_dong)::bigint AS sum_dong
              FROM plans.budget_line l JOIN plans.booking b ON b.line = l.id
             WHERE l.year = :year AND (:all OR l.agency = ANY (string_to_array(:own, ',')))
             GROUP BY l.id, b.stage
             ORDER BY l.agency, l.source, l.spending
            """)
        .param("year", year)
        .param("all", all)
        .param("own", String.join(",", own))
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              lines
                  .computeIfAbsent(id, key -> line(row))
                  .sums()
                  .put(Stage.valueOf(row.getString("stage")), new Dong(row.getLong("sum_dong")));
            });
    return new Budget(List.copyOf(lines.values()), bookings(year, all, own));
  }

  private List<Budget.Booking> bookings(int year, boolean all, Set<String> own) {
    return jdbc.sql(
            """
            SELECT l.agency, l.spending, b.stage, b.amount_dong AS amount, b.on_day AS "on",
                   b.words, b.document,
                   b.reason, b.case_number, b.exhibit
              FROM plans.booking b JOIN plans.budget_line l ON l.id = b.line
             WHERE l.year = :year AND l.spending <> 'INFORMATION'
               AND (:all OR l.agency = ANY (string_to_array(:own, ',')))
             ORDER BY b.booked_at DESC, b.id LIMIT 200
            """)
        .param("year", year)
        .param("all", all)
        .param("own", String.join(",", own))
        .query(Budget.Booking.class)
        .list();
  }

  private static Budget.BudgetLine line(ResultSet row) {
    try {
      return new Budget.BudgetLine(
          row.getString("agency"),
          FundingSource.valueOf(row.getString("source")),
          Spending.valueOf(row.getString("spending")),
          new EnumMap<>(Stage.class));
    } catch (SQLException unread) {
      throw new IllegalStateException("a line of the budget cannot be read", unread);
    }
  }
}
