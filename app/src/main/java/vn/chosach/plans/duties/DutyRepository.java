package vn.chosach.plans.duties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the duties and of who carries them. */
@Component
record DutyRepository(JdbcClient jdbc) {

  private static final String COLUMNS =
      """
      SELECT d.id, d.plan, d.ref, d.goal, d.requirement, d.title_vi, d.title_en, d.frequency, d.due,
             nullif(d.target, 0) AS target, d.kinds, d.root, d.origin,
             (SELECT root FROM plans.duty WHERE id = d.origin) AS origin_root,
             (SELECT agency FROM plans.duty_agency WHERE duty = d.id AND leads) AS lead,
             ARRAY(SELECT agency FROM plans.duty_agency WHERE duty = d.id AND NOT leads
                    ORDER BY agency) AS partners
        FROM plans.duty d
      """;

  /** The duties in force, in order. */
  List<Duty> of(UUID plan) {
    return jdbc.sql(COLUMNS + " WHERE d.plan = :plan AND d.dropped_at IS NULL ORDER BY d.position")
        .param("plan", plan)
        .query(Duty.class)
        .list();
  }

  Optional<Duty> one(UUID id) {
    return jdbc.sql(COLUMNS + " WHERE d.id = :id").param("id", id).query(Duty.class).optional();
  }

  void add(Duty duty) {
    jdbc.sql(
            """
            INSERT INTO plans.duty
              (id, plan, ref, position, goal, requirement, title_vi, title_en, frequency, due, target,
               kinds, root, origin)
            VALUES (:id, :plan, :ref,
                    coalesce(
                      (SELECT min(position) FROM plans.duty WHERE plan = :plan AND ref = :ref),
                      (SELECT coalesce(max(position), 0) + 1 FROM plans.duty WHERE plan = :plan)),
                    :goal, :requirement, :vi, :en, :frequency, :due, :target,
                    string_to_array(:kinds, ','), :root, :origin)
            """)
        .paramSource(duty)
        .param("vi", duty.titleVi())
        .param("en", duty.titleEn())
        .param("kinds", String.join(",", duty.kinds()))
        .update();
    carrier(duty.id(), duty.lead(), true);
    duty.partners().stream()
        .distinct()
        .filter(key -> !key.equals(duty.lead()))
        .forEach(key -> carrier(duty.id(), key, false));
  }

  /** It stays readable, and what was proved for it stays proved. */
  void drop(UUID duty, Instant at, String why) {
    jdbc.sql("UPDATE plans.duty SET dropped_at = :at, dropped_for = :why WHERE id = :id")
        .param("at", at)
        .param("why", why)
        .param("id", duty)
        .update();
  }

  private void carrier(UUID duty, String agency, boolean leads) {
    jdbc.sql("INSERT INTO plans.duty_agency (duty, agency, leads) VALUES (:duty, :agency, :leads)")
        .param("duty", duty)
        .param("agency", agency)
        .param("leads", leads)
        .update();
  }
}
