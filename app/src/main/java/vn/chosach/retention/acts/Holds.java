package vn.chosach.retention.acts;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.retention.Hold;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords.Ended;

/** Records that nothing may erase. */
@Component
public class Holds {

  private final JdbcClient jdbc;
  private final RecordsByKind records;
  private final SecondPersonPolicy seconds;
  private final Officers officers;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;
  private final Sighted sighted;

  Holds(
      JdbcClient jdbc,
      RecordsByKind records,
      SecondPersonPolicy seconds,
      Officers officers,
      Journal journal,
      InstantSource time,
      IdSource ids,
      Sighted sighted) {
    this.jdbc = jdbc;
    this.seconds = seconds;
    this.officers = officers;
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

  /** Whoever erases beside the program must be stopped too: rooms learn of every hold at start. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void protectAll() {
    inTurn();
    sighted.program();
    jdbc.sql("SELECT kind, record FROM retention.hold WHERE released_at IS NULL")
        .query(Protected.class)
        .list()
        .forEach(one -> records.protect(one.kind(), one.record(), true));
  }

  private record Protected(RecordKind kind, UUID record) {}

  /**
   * Until the end of the transaction no other hold is set, released or told again: of two records
   * that show one file, the end of the hold on the first sees the hold on the second, or the second
   * comes after it and protects the file anew. What is erased or destroyed meanwhile, and a file
   * that a record begins to show, is waited for, before anything else is locked. The second name is
   * that of the version before, whose programs may run beside.
   */
  private void inTurn() {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock(hashtext('legal hold'))::text
                   || pg_advisory_xact_lock(hashtext('retention.hold'))::text
            """)
        .query(String.class)
        .single();
  }

  /** Until the end of the transaction no hold is set or released: something is erased. */
  void beside() {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock_shared(hashtext('legal hold'))::text
                   || pg_advisory_xact_lock_shared(hashtext('retention.hold'))::text
            """)
        .query(String.class)
        .single();
  }

  boolean isHeld(RecordKind kind, UUID record) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM retention.hold
                            WHERE (kind = :kind OR :kind = 'TIP' AND kind = 'REPORTER')
                              AND record = :record AND released_at IS NULL)
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

  public ActOutcome<UUID> hold(
      RecordKind kind, String number, String reason, String basis, Actor actor, Set<Role> roles) {
    Optional<Refusal> refused =
        RetentionChecks.role(roles)
            .or(() -> RetentionChecks.words(reason))
            .or(() -> RetentionChecks.basis(basis));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    inTurn();
    Ended ended =
        records
            .find(kind, number)
            .filter(one -> sighted.sees(actor, roles, one.record()))
            .orElse(null);
    if (ended == null) {
      return ActOutcome.refused("retention.unknown");
    }
    Optional<Refusal> tooNew = seconds.first(actor, kind.subject(), ended.record());
    if (tooNew.isPresent()) {
      return ActOutcome.refused(tooNew.get());
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
            .param("reason", RetentionChecks.clean(reason))
            .param("basis", RetentionChecks.clean(basis))
            .param("at", time.instant())
            .param("by", actor.id())
            .param("agency", actor.agency())
            .update();
    if (added == 0) {
      return ActOutcome.refused("retention.held");
    }
    records.protect(kind, ended.record(), true);
    journal.append(
        Act.of(actor, "retention.held", kind.subject(), ended.record())
            .because(RetentionChecks.clean(reason))
            .under(RetentionChecks.clean(basis))
            .with(Map.of("number", ended.number())));
    return ActOutcome.done(id);
  }

  /**
   * Ends a hold: the first of two says so, the second ends it. Both serve in the agency that holds,
   * or in whichever carries on its work, and one of them ordered it, unless that officer serves
   * there no longer. The row names the agency that held; the journal, for whom they acted.
   */
  public ActOutcome<UUID> release(UUID id, String words, Actor actor, Set<Role> roles) {
    Optional<Refusal> refused = RetentionChecks.role(roles).or(() -> RetentionChecks.words(words));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    inTurn();
    Held held = held(id).orElse(null);
    UUID officer = Objects.requireNonNull(actor.id());
    if (held == null
        || !held.hold().endedBy(actor.agency(), sighted.agencies(), Vietnam.dayOf(time.instant()))
        || !sighted.sees(actor, roles, held.record())) {
      return ActOutcome.refused("retention.settled");
    }
    UUID first = held.hold().releaseAskedBy();
    if (officer.equals(first)) {
      return ActOutcome.refused("retention.release-second-person");
    }
    Optional<Refusal> puppet =
        seconds.beside(
            actor,
            first == null ? List.of() : List.of(first),
            held.hold().kind().subject(),
            held.record());
    if (puppet.isPresent()) {
      return ActOutcome.refused(puppet.get());
    }
    if (first == null) {
      return askRelease(held, RetentionChecks.clean(words), actor, officer);
    }
    UUID holder = held.hold().heldBy();
    boolean holderServes =
        officers.inOffice(holder).filter(one -> one.agencyKey().equals(actor.agency())).isPresent();
    if (holderServes && !holder.equals(officer) && !holder.equals(first)) {
      return ActOutcome.refused("retention.release-without-holder");
    }
    return end(held, RetentionChecks.clean(words), actor, officer);
  }

  private ActOutcome<UUID> askRelease(Held held, String words, Actor actor, UUID officer) {
    jdbc.sql(
            """
            UPDATE retention.hold
               SET release_asked_at = :at, release_asked_by = :by, release_words = :words
             WHERE id = :id
            """)
        .param("at", time.instant())
        .param("by", officer)
        .param("words", words)
        .param("id", held.hold().id())
        .update();
    enter(held, "retention.release-asked", words, actor);
    return new ActOutcome.Waiting<>(held.hold().id());
  }

  private ActOutcome<UUID> end(Held held, String words, Actor actor, UUID officer) {
    jdbc.sql(
            """
            UPDATE retention.hold SET released_at = :at, released_by = :by, released_for = :agency
             WHERE id = :id
            """)
        .param("at", time.instant())
        .param("by", officer)
        .param("agency", held.hold().heldFor())
        .param("id", held.hold().id())
        .update();
    records.protect(held.hold().kind(), held.record(), false);
    // What another hold protects too, as a file that two cases show, stays protected.
    protectAll();
    enter(held, "retention.released", words, actor);
    return ActOutcome.done(held.hold().id());
  }

  private void enter(Held held, String verb, String words, Actor actor) {
    journal.append(
        Act.of(actor, verb, held.hold().kind().subject(), held.record())
            .because(words)
            .under(held.hold().basis())
            .with(Map.of("number", held.hold().number())));
  }

  private Optional<Held> held(UUID id) {
    return jdbc.sql(
            "SELECT * FROM retention.hold WHERE id = :id AND released_at IS NULL FOR UPDATE")
        .param("id", id)
        .query(Hold.class)
        .optional()
        .map(
            hold ->
                new Held(
                    hold,
                    jdbc.sql("SELECT record FROM retention.hold WHERE id = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .single()));
  }

  private record Held(Hold hold, UUID record) {}
}
