package vn.chosach.plans.matters;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.plans.duties.Papers;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanPaper;

/** What every act on a matter leaves behind: a step, and an entry of the journal. */
@Component
class CoordinationHistory {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Papers papers;
  private final InstantSource time;

  CoordinationHistory(JdbcClient jdbc, Journal journal, Papers papers, InstantSource time) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.papers = papers;
    this.time = time;
  }

  /** What is said about a step. */
  record CoordinationEntry(
      CoordinationEvent event,
      @Nullable CoordinationState from,
      String basis,
      String words,
      PlanPaper paper) {}

  Instant now() {
    return time.instant();
  }

  Papers papers() {
    return papers;
  }

  void append(
      CoordinationItem.CoordinationItemShare share, CoordinationEntry told, Actor actor, UUID id) {
    boolean files = papers.keep(told.paper(), actor);
    jdbc.sql(
            """
            INSERT INTO plans.step
              (id, share, version, at, event, before_state, after_state, actor_kind, actor, agency,
               basis, words, document, has_file)
            VALUES (:id, :share, :version, :at, :event, :before, :after, :kind, :actor, :agency,
                    :basis, :words, :document, :files)
            """)
        .param("id", id)
        .param("share", share.id())
        .param("version", share.version())
        .param("at", time.instant())
        .param("event", told.event().name())
        .param("before", told.from() == null ? null : told.from().name())
        .param("after", share.state().name())
        .param("kind", actor.kind().name())
        .param("actor", actor.id())
        .param("agency", actor.agency())
        .param("basis", told.basis())
        .param("words", PlanChecks.clean(told.words()))
        .param("document", PlanChecks.clean(told.paper().number()))
        .param("files", files)
        .update();
  }

  /** The entry for a matter that was begun: one, however many agencies it goes to. */
  void issued(CoordinationItem item, int agencies, Actor actor) {
    var facts = new HashMap<String, String>();
    facts.put("number", item.number());
    facts.put("agencies", String.valueOf(agencies));
    journal.append(
        Act.of(actor, CoordinationEvent.ISSUE.verb(item.kind()), "matter", item.id()).with(facts));
  }

  /** What the journal keeps of a step. */
  static Act entry(
      CoordinationItem item,
      CoordinationItem.CoordinationItemShare share,
      CoordinationEntry told,
      Actor actor) {
    var facts = new HashMap<String, String>();
    facts.put("number", item.number());
    facts.put("matter", item.id().toString());
    facts.put("agency", share.agency());
    facts.put("from", String.valueOf(told.from()));
    facts.put("to", share.state().name());
    facts.put("document", PlanChecks.clean(told.paper().number()));
    Act act =
        Act.of(actor, told.event().verb(item.kind()), "share", share.id())
            .under(told.basis())
            .with(facts);
    return told.words().isBlank() ? act : act.because(PlanChecks.clean(told.words()));
  }

  /** What was done since a version, oldest first. */
  List<ActOutcome.Meanwhile> since(UUID share, int seen, CoordinationKind kind) {
    return jdbc.sql(
            """
            SELECT at, event, actor_kind, actor, agency FROM plans.step
             WHERE share = :share AND version > :seen ORDER BY version
            """)
        .param("share", share)
        .param("seen", seen)
        .query(
            (row, n) ->
                new ActOutcome.Meanwhile(
                    row.getTimestamp("at").toInstant(),
                    new Actor(
                        Actor.ActorKind.valueOf(row.getString("actor_kind")),
                        row.getObject("actor", UUID.class),
                        row.getString("agency")),
                    CoordinationEvent.valueOf(row.getString("event")).textKey(kind)))
        .list();
  }
}
