package vn.chosach.training.yearly;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlan.YearPlanClass;
import vn.chosach.training.life.YearPlan.YearPlanLine;
import vn.chosach.training.life.YearPlanEvent;
import vn.chosach.training.life.YearPlanState;

/** Rows of yearly plans, their classes and steps, and what became of the classes. */
@Component
class YearPlanRepository
    extends SteppedRepository<YearPlan, YearPlanState, YearPlanEvent, SignedBy> {

  YearPlanRepository(JdbcClient jdbc) {
    super(
        jdbc,
        YearPlan.class,
        new StepTables(
            "training",
            "plan",
            "",
            StepTables.lines(
                "training.plan_line l WHERE l.plan = r.id",
                "l.quarter, l.id",
                "lines",
                "id",
                "title",
                "kind",
                "quarter",
                "people",
                "holder",
                "skill",
                "need",
                "why"),
            ", decision = :decision, decided_on = :decidedOn",
            "plan_step",
            List.of("document")));
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "training", "KT", year);
  }

  void add(YearPlan one) {
    jdbc.sql(
            """
            INSERT INTO training.plan (id, number, year, title, agency, state, since, version)
            VALUES (:id, :number, :year, :title, :agency, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
  }

  @Override
  protected void writeLines(YearPlan after, YearPlanState to) {
    jdbc.sql("DELETE FROM training.plan_line WHERE plan = :plan AND id <> ALL (:kept)")
        .param("plan", after.id())
        .param("kept", after.lines().stream().map(YearPlanLine::id).toArray(UUID[]::new))
        .update();
    for (YearPlanLine line : after.lines()) {
      jdbc.sql(
              """
              INSERT INTO training.plan_line
                (id, plan, title, kind, quarter, people, holder, skill, need, why)
              VALUES (:id, :plan, :title, :kind, :quarter, :people, :holder, :skill, :need, :why)
              ON CONFLICT (id) DO NOTHING
              """)
          .paramSource(line)
          .param("plan", after.id())
          .update();
    }
  }

  /** Signed plans, and what one of these agencies draws up; the newest year first. */
  RowSlice<YearPlan> page(Set<String> agencies, int offset, int limit) {
    return slice(
        "(r.state = 'ADOPTED' OR r.agency = ANY (:agencies))",
        "r.year DESC, r.number DESC",
        sql -> sql.param("agencies", agencies.toArray(String[]::new)),
        offset,
        limit);
  }

  /** What became of the lines of a plan; of several classes of a line the one that counts. */
  List<YearPlanClass> classes(UUID plan) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (c.plan_line) c.plan_line AS line, c.number, c.state,
                   (SELECT count(*)::int FROM training.attendee a
                     WHERE a.class = c.id AND a.certificate IS NOT NULL) AS certified
              FROM training.class c JOIN training.plan_line l ON l.id = c.plan_line
             WHERE l.plan = :plan
               AND c.state <> 'DRAFT'
             ORDER BY c.plan_line, c.state = 'CALLED_OFF', c.number DESC
            """)
        .param("plan", plan)
        .query(YearPlanClass.class)
        .list();
  }

  /** A line of a signed plan that no class carries out yet, for the agencies that hold it. */
  List<YearPlanLine> free(@Nullable UUID plan, Set<String> holders) {
    return jdbc.sql(
            """
            SELECT l.* FROM training.plan_line l JOIN training.plan p ON p.id = l.plan
             WHERE p.state = 'ADOPTED' AND l.holder = ANY (:holders)
               AND (:plan::uuid IS NULL OR l.plan = :plan)
               AND NOT EXISTS (SELECT FROM training.class c
                                WHERE c.plan_line = l.id AND c.state <> 'CALLED_OFF')
             ORDER BY l.quarter, l.id
            """)
        .param("holders", holders.toArray(String[]::new))
        .param("plan", plan)
        .query(YearPlanLine.class)
        .list();
  }

  boolean known(String table, Object key) {
    String column = table.equals("skill") ? "key" : "id";
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM training.%s WHERE %s = :key)".formatted(table, column))
        .param("key", key)
        .query(Boolean.class)
        .single();
  }
}
