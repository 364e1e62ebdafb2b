package vn.chosach.outreach.movement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.outreach.movement.MovementEntry.MovementKind;
import vn.chosach.outreach.movement.MovementEntry.MovementWish;

/** Rows of movements; names and deeds of role models lie apart, where they can be erased. */
@Component
record MovementRepository(JdbcClient jdbc) {

  /** Entries of a plan in their order; the plan is held where somebody adds one. */
  List<MovementEntry> entries(UUID plan, boolean held) {
    if (held) {
      jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:plan, 0))")
          .param("plan", "movement " + plan)
          .query((row, n) -> n)
          .list();
    }
    return jdbc.sql(
            """
            SELECT e.*, m.name, coalesce(m.unit, false) AS unit, m.deed
              FROM outreach.movement_entry e LEFT JOIN outreach.role_model m ON m.number = e.model
             WHERE e.plan = :plan ORDER BY e.entered_at, e.id
            """)
        .param("plan", plan)
        .query(MovementEntry.class)
        .list();
  }

  /** Whether the plan of a movement was ended, maybe before its last day. */
  boolean closed(UUID plan) {
    return jdbc.sql("SELECT state <> 'IN_FORCE' FROM outreach.plan WHERE id = :plan")
        .param("plan", plan)
        .query(Boolean.class)
        .single();
  }

  String model(MovementWish wish, int year) {
    String number = YearNumbers.nextOf(jdbc, "outreach", "GC", year);
    jdbc.sql("INSERT INTO outreach.role_model VALUES (:number, :name, :unit, :words)")
        .paramSource(wish)
        .param("number", number)
        .update();
    return number;
  }

  void erase(String model) {
    jdbc.sql("UPDATE outreach.role_model SET name = '', deed = '' WHERE number = :number")
        .param("number", model)
        .update();
  }

  /** Who enters it, and where. */
  record EntryOf(
      UUID id,
      UUID plan,
      MovementKind kind,
      String agency,
      @Nullable String area,
      @Nullable String model,
      UUID by,
      Instant at) {}

  void add(EntryOf of, MovementWish wish) {
    jdbc.sql(
            """
            INSERT INTO outreach.movement_entry
              (id, plan, kind, agency, area, paper, begins, ends, households, meetings, reports,
               model, words, entered_by, entered_at)
            VALUES (:id, :plan, :kind, :agency, :area, nullif(:number, ''), :begins, :ends,
                    :households, :meetings, :reports, :model, :said, :by, :at)
            """)
        .paramSource(wish)
        .param("number", wish.paper().strip())
        .param("said", of.kind() == MovementKind.REMOVED ? wish.words() : "")
        .param("id", of.id())
        .param("plan", of.plan())
        .param("kind", of.kind())
        .param("agency", of.agency())
        .param("area", of.area())
        .param("model", of.model())
        .param("by", of.by())
        .param("at", of.at())
        .update();
  }
}
