package vn.chosach.plans;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.PlanAct;

/** The forms that were carried out, so that one that comes again is known. */
@Component
class SentForms {

  private final JdbcClient jdbc;
  private final InstantSource time;

  SentForms(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * A form with what was written into it and who sent it: whoever goes back, writes something else
   * and sends it means another act.
   */
  static UUID key(PlanAct.Once once, ActingOfficer member) {
    String sent = member.actor().id() + "/" + once.form() + "/" + once.act();
    return UUID.nameUUIDFromBytes(sent.getBytes(StandardCharsets.UTF_8));
  }

  /** What a form led to; waits for another one like it that is being carried out. */
  Optional<UUID> done(UUID key) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 389))")
        .param("key", "plans.sent_form/" + key)
        .query((row, n) -> true)
        .single();
    return jdbc.sql("SELECT done FROM plans.sent_form WHERE form = :form")
        .param("form", key)
        .query(UUID.class)
        .optional();
  }

  void keep(UUID key, UUID done) {
    jdbc.sql("INSERT INTO plans.sent_form (form, done, at) VALUES (:form, :done, :at)")
        .param("form", key)
        .param("done", done)
        .param("at", time.instant())
        .update();
  }
}
