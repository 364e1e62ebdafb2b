package vn.chosach.plans.duties;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.notices.Mentions;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanEvent;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.PlanState;

/** What happened to plans, with an entry of the journal for each step in the same transaction. */
@Component
record PlanSteps(
    JdbcClient jdbc, Journal journal, Mentions mentions, Papers papers, InstantSource time) {

  /** What is said about a step. */
  record PlanStepEntry(
      PlanEvent event, @Nullable PlanState from, String basis, String words, PlanPaper paper) {}

  void append(Plan plan, PlanStepEntry told, Actor actor) {
    boolean files = papers.keep(told.paper(), actor);
    String words = PlanChecks.clean(told.words());
    jdbc.sql(
            """
            INSERT INTO plans.plan_step
              (id, plan, version, at, event, before_state, after_state, actor_kind, actor, agency,
               basis, words, document, has_file)
            VALUES (:id, :plan, :version, :at, :event, :before, :after, :kind, :actor, :agency,
                    :basis, :words, :document, :files)
            """)
        .param("id", papers.row(told.paper()))
        .param("plan", plan.id())
        .param("version", plan.version())
        .param("at", time.instant())
        .param("event", told.event().name())
        .param("before", told.from() == null ? null : told.from().name())
        .param("after", plan.state().name())
        .param("kind", actor.kind().name())
        .param("actor", actor.id())
        .param("agency", actor.agency())
        .param("basis", told.basis())
        .param("words", words)
        .param("document", PlanChecks.clean(told.paper().number()))
        .param("files", files)
        .update();
    Act act =
        Act.of(actor, told.event().verb(), "plan", plan.id())
            .under(told.basis())
            .with(
                Map.of(
                    "number", plan.number(),
                    "state", plan.state().name(),
                    "edition", String.valueOf(plan.edition()),
                    "document", PlanChecks.clean(told.paper().number())));
    journal.append(words.isEmpty() ? act : act.because(words));
    mentions.tell(words, act);
  }

  /** Why somebody who is named in words about a plan would not be told. */
  Optional<Refusal> unseen(String words, Plan plan, Actor actor) {
    return mentions.unseen(words, Act.of(actor, PlanEvent.AMEND.verb(), "plan", plan.id()));
  }

  List<PlanFile.Event> of(UUID plan) {
    return jdbc.sql(
            """
            SELECT id, at, event, actor_kind, actor AS actor_id, agency, words, document, has_file
              FROM plans.plan_step
             WHERE plan = :plan
             ORDER BY version
            """)
        .param("plan", plan)
        .query(PlanFile.Event.class)
        .list();
  }
}
