package vn.chosach.retention.acts;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.retention.Hold;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords.Ended;
import vn.chosach.retention.RetentionOutcome;

/** Records that nothing may erase. */
@Component
public class Holds {

  private final JdbcClient jdbc;
  private final RecordsByKind records;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;
  private final Sighted sighted;

  Holds(
      JdbcClient jdbc,
      RecordsByKind records,
      Journal journal,
      InstantSource time,
      IdSource ids,
      Sighted sighted) {
    this.jdbc = jdbc;
    this.records = records;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
    this.sighted = sighted;
  }

  public List<Hold> all() {
    return jdbc.sql("SELECT * FROM retention.hold WHERE released_at IS NULL ORDER BY held_at, id")
        .query(Hold.class)
        .list();
  }

  boolean isHeld(RecordKind kind, UUID record) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM retention.hold
                            WHERE kind = :kind AND record = :record AND released_at IS NULL)
            """)
        .param("kind", kind.name())
        .param("record", record)
        .query(Boolean.class)
        .single();
  }

  /** Those of some records that are held. */
  Set<UUID> held(RecordKind kind, List<UUID> records) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT record FROM retention.hold
                 WHERE kind = :kind AND record = ANY (:records) AND released_at IS NULL
                """)
            .param("kind", kind.name())
            .param("records", records.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  public RetentionOutcome hold(
      RecordKind kind, String number, String reason, String basis, Actor actor, Set<Role> roles) {
    Optional<Refusal> refused =
        Checks.role(roles).or(() -> Checks.words(reason)).or(() -> Checks.basis(basis));
    if (refused.isPresent()) {
      return new RetentionOutcome.Refused(refused.get());
    }
    Ended ended =
        records
            .find(kind, number)
            .filter(one -> sighted.sees(actor, roles, one.record()))
            .orElse(null);
    if (ended == null) {
      return RetentionOutcome.refused("retention.unknown");
    }
    UUID id = ids.next();
    int added =
        jdbc.sql(
                """
                INSERT INTO retention.hold
                  (id, kind, record, number, reason, basis, held_at, held_by, held_for)
                VALUES (:id, :kind, :record, :number, :reason, :basis, :at, :by, :agency)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("kind", kind.name())
            .param("record", ended.record())
            .param("number", ended.number())
            .param("reason", Checks.clean(reason))
            .param("basis", Checks.clean(basis))
            .param("at", time.instant())
            .param("by", actor.id())
            .param("agency", actor.agency())
            .update();
    if (added == 0) {
      return RetentionOutcome.refused("retention.held");
    }
    journal.append(
        Act.of(actor, "retention.held", kind.subject(), ended.record())
            .because(Checks.clean(reason))
            .under(Checks.clean(basis))
            .with(Map.of("number", ended.number())));
    return new RetentionOutcome.Done(id);
  }

  /** The record that is held; for a hold that does not exist the identifier itself. */
  private UUID recordOf(UUID hold) {
    return jdbc.sql("SELECT record FROM retention.hold WHERE id = :id")
        .param("id", hold)
        .query(UUID.class)
        .optional()
        .orElse(hold);
  }

  public RetentionOutcome release(UUID hold, String words, Actor actor, Set<Role> roles) {
    Optional<Refusal> refused = Checks.role(roles).or(() -> Checks.words(words));
    if (refused.isPresent()) {
      return new RetentionOutcome.Refused(refused.get());
    }
    if (!sighted.sees(actor, roles, recordOf(hold))) {
      return RetentionOutcome.refused("retention.settled");
    }
    return jdbc.sql(
            """
            UPDATE retention.hold SET released_at = :at, released_by = :by, released_for = :agency
             WHERE id = :id AND released_at IS NULL
            RETURNING kind, record, number, basis
            """)
        .param("at", time.instant())
        .param("by", actor.id())
        .param("agency", actor.agency())
        .param("id", hold)
        .query(
            (row, n) ->
                Act.of(
                        actor,
                        "retention.released",
                        RecordKind.valueOf(row.getString("kind")).subject(),
                        row.getObject("record", UUID.class))
                    .because(Checks.clean(words))
                    .under(row.getString("basis"))
                    .with(Map.of("number", row.getString("number"))))
        .optional()
        .<RetentionOutcome>map(
            act -> {
              journal.append(act);
              return new RetentionOutcome.Done(hold);
            })
        .orElseGet(() -> RetentionOutcome.refused("retention.settled"));
  }
}
