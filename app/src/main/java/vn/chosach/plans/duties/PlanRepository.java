package vn.chosach.plans.duties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;

/** Rows of the plans and of their parts. */
@Component
record PlanRepository(JdbcClient jdbc) {

  private static final String COLUMNS =
      """
      SELECT id, number, title_vi, title_en, owner, first_day, last_day, basis, above, successor,
             state, issued_on, closed_on, title_only, made, note_vi, outside, version, edition
        FROM plans.plan
      """;

  /** All plans: those of the committee first, the newest term first. */
  List<Plan> all() {
    return jdbc.sql(COLUMNS + " ORDER BY above IS NOT NULL OR outside, first_day DESC, owner, id")
        .query(Plan.class)
        .list();
  }

  Optional<Plan> one(UUID id) {
    return jdbc.sql(COLUMNS + " WHERE id = :id").param("id", id).query(Plan.class).optional();
  }

  Optional<Plan> hold(UUID id) {
    return jdbc.sql(COLUMNS + " WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Plan.class)
        .optional();
  }

  Optional<Plan> under(UUID above, String owner) {
    return jdbc.sql(COLUMNS + " WHERE above = :above AND owner = :owner")
        .param("above", above)
        .param("owner", owner)
        .query(Plan.class)
        .optional();
  }

  /** Those that carry a plan out and were issued, by owner. */
  Map<String, UUID> issuedUnder(UUID above) {
    var plans = new HashMap<String, UUID>();
    jdbc.sql("SELECT owner, id FROM plans.plan WHERE above = :above AND state <> 'DRAFT'")
        .param("above", above)
        .query(
            row -> {
              plans.put(row.getString("owner"), row.getObject("id", UUID.class));
            });
    return plans;
  }

  void add(Plan plan) {
    jdbc.sql(
            """
            INSERT INTO plans.plan
              (id, number, title_vi, title_en, owner, first_day, last_day, basis, above, state,
               title_only, made, outside, version, edition)
            VALUES (:id, :number, :vi, :en, :owner, :from, :to, string_to_array(:basis, chr(10)),
                    :above, :state, :titleOnly, :made, :outside, :version, :edition)
            """)
        .paramSource(plan)
        .param("vi", plan.titleVi())
        .param("en", plan.titleEn())
        .param("from", plan.firstDay())
        .param("to", plan.lastDay())
        .param("basis", String.join("\n", plan.basis()))
        .update();
  }

  /** Writes what an act changes. */
  void write(Plan plan) {
    jdbc.sql(
            """
            UPDATE plans.plan
               SET number = :number, successor = :successor, state = :state, issued_on = :issued,
                   closed_on = :closed, version = :version, edition = :edition
             WHERE id = :id
            """)
        .paramSource(plan)
        .param("issued", plan.issuedOn())
        .param("closed", plan.closedOn())
        .update();
  }

  List<PlanFile.Goal> goals(UUID plan) {
    return jdbc.sql(
            "SELECT ref, title_vi, title_en, objective FROM plans.goal"
                + " WHERE plan = :plan AND NOT dropped ORDER BY position")
        .param("plan", plan)
        .query(PlanFile.Goal.class)
        .list();
  }

  /** Writes an objective; a part of the same reference becomes it. */
  void aim(UUID plan, PlanFile.Goal goal) {
    jdbc.sql(
            """
            INSERT INTO plans.goal (plan, ref, position, title_vi, title_en, objective)
            VALUES (:plan, :ref,
                    (SELECT coalesce(max(position), 0) + 1 FROM plans.goal WHERE plan = :plan),
                    :vi, :en, true)
            ON CONFLICT (plan, ref) DO UPDATE
               SET title_vi = :vi, title_en = :en, objective = true, dropped = false
            """)
        .param("plan", plan)
        .param("ref", goal.ref())
        .param("vi", goal.titleVi())
        .param("en", goal.titleEn())
        .update();
  }

  /** Takes an objective out under which no duty and no indicator in force stands. */
  boolean dropGoal(UUID plan, String ref) {
    return jdbc.sql(
                """
                UPDATE plans.goal g SET dropped = true
                 WHERE plan = :plan AND ref = :ref AND objective AND NOT dropped
                   AND NOT EXISTS (SELECT FROM plans.duty d
                                    WHERE d.plan = g.plan AND d.goal = g.ref
                                      AND d.dropped_at IS NULL)
                   AND NOT EXISTS (SELECT FROM plans.indicator i
                                    WHERE i.plan = g.plan AND i.goal = g.ref
                                      AND i.retired_at IS NULL)
                """)
            .param("plan", plan)
            .param("ref", ref)
            .update()
        == 1;
  }

  private record Objective(String ref, boolean measured, boolean indicated) {}

  /**
   * Why a plan may not be issued with its objectives: {@code plans.objective-without-measure}, or
   * {@code plans.objective-without-indicator}, of the first that lacks it.
   */
  Optional<Refusal> aimless(UUID plan) {
    return jdbc
        .sql(
            """
            SELECT ref,
                   EXISTS (SELECT FROM plans.duty d
                            WHERE d.plan = g.plan AND d.goal = g.ref
                              AND d.dropped_at IS NULL) AS measured,
                   EXISTS (SELECT FROM plans.indicator i
                            WHERE i.plan = g.plan AND i.goal = g.ref
                              AND i.retired_at IS NULL) AS indicated
              FROM plans.goal g
             WHERE plan = :plan AND objective AND NOT dropped
             ORDER BY position
            """)
        .param("plan", plan)
        .query(Objective.class)
        .list()
        .stream()
        .filter(one -> !one.measured() || !one.indicated())
        .findFirst()
        .map(
            one ->
                Refusal.of(
                    one.measured()
                        ? "plans.objective-without-indicator"
                        : "plans.objective-without-measure",
                    "ref",
                    one.ref()));
  }

  void addGoal(UUID plan, int position, PlanFile.Goal goal) {
    jdbc.sql(
            """
            INSERT INTO plans.goal (plan, ref, position, title_vi, title_en)
            VALUES (:plan, :ref, :position, :vi, :en)
            """)
        .param("plan", plan)
        .param("ref", goal.ref())
        .param("position", position)
        .param("vi", goal.titleVi())
        .param("en", goal.titleEn())
        .update();
  }
}
