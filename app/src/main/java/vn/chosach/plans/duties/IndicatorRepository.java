package vn.chosach.plans.duties;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;

/** Rows of the indicators and of their values by hand. */
@Component
record IndicatorRepository(JdbcClient jdbc) {

  /** As it was written into a plan; {@code root} is that of its measure. */
  record IndicatorLine(
      UUID id,
      UUID plan,
      String goal,
      @Nullable UUID root,
      @Nullable String kind,
      String nameVi,
      String nameEn,
      String unit,
      boolean lower,
      @Nullable Long baseline,
      long target) {}

  void add(IndicatorLine line, Actor actor, Instant at) {
    jdbc.sql(
            """
            INSERT INTO plans.indicator
              (id, plan, goal, duty, kind, name_vi, name_en, unit, lower_is_better, baseline, target,
               added_by, added_at)
            VALUES (:id, :plan, :goal, :duty, :kind, :vi, :en, :unit, :lower, :baseline, :target,
                    :by, :at)
            """)
        .paramSource(line)
        .param("duty", line.root())
        .param("vi", line.nameVi())
        .param("en", line.nameEn())
        .param("by", actor.id())
        .param("at", at)
        .update();
  }

  /** One that is in force. */
  Optional<IndicatorLine> one(UUID id) {
    return jdbc.sql(
            "SELECT *, duty AS root, lower_is_better AS lower FROM plans.indicator WHERE id = :id"
                + " AND retired_at IS NULL")
        .param("id", id)
        .query(IndicatorLine.class)
        .optional();
  }

  List<IndicatorLine> of(UUID plan) {
    return jdbc.sql(
            """
            SELECT *, duty AS root, lower_is_better AS lower FROM plans.indicator
              WHERE plan = :plan AND retired_at IS NULL
             ORDER BY goal, added_at, id
            """)
        .param("plan", plan)
        .query(IndicatorLine.class)
        .list();
  }

  void retire(UUID id, String why, Instant at) {
    jdbc.sql("UPDATE plans.indicator SET retired_at = :at, retired_for = :why WHERE id = :id")
        .param("at", at)
        .param("why", why)
        .param("id", id)
        .update();
  }

  void add(UUID id, PlanAct.Measure act, boolean files, Actor actor, Instant at) {
    jdbc.sql(
            """
            INSERT INTO plans.indicator_value
              (id, indicator, year, value, words, document, has_file, entered_by, entered_agency,
               entered_at)
            VALUES (:id, :indicator, :year, :value, :words, :document, :files, :by, :agency, :at)
            """)
        .paramSource(act)
        .param("id", id)
        .param("words", PlanChecks.clean(act.words()))
        .param("document", PlanChecks.clean(act.paper().number()))
        .param("files", files)
        .param("by", actor.id())
        .param("agency", actor.agency())
        .param("at", at)
        .update();
  }

  /** Values by hand of a year, the newest first, by indicator. */
  Map<UUID, List<Indicator.IndicatorValue>> values(UUID plan, int year) {
    return jdbc
        .sql(
            """
            SELECT v.* FROM plans.indicator_value v JOIN plans.indicator i ON i.id = v.indicator
             WHERE i.plan = :plan AND v.year = :year ORDER BY v.entered_at DESC, v.id DESC
            """)
        .param("plan", plan)
        .param("year", year)
        .query(
            (row, n) ->
                Map.entry(
                    row.getObject("indicator", UUID.class),
                    new Indicator.IndicatorValue(
                        row.getObject("id", UUID.class),
                        row.getLong("value"),
                        row.getString("words"),
                        row.getString("document"),
                        row.getBoolean("has_file"),
                        row.getObject("entered_by", UUID.class),
                        row.getTimestamp("entered_at").toInstant())))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                HashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
