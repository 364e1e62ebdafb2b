package vn.chosach.plans.duties;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.PlanEvent;
import vn.chosach.plans.life.PlanLifeCycle;
import vn.chosach.plans.life.PlanPaper;

/**
 * What the signature under the paper of a plan does: the plan is issued, or closed with its report,
 * in the transaction of the signature (decision 0048).
 */
@Component
public class PlanSigning implements PaperEffect.PaperEffectSource {

  private final JdbcClient jdbc;
  private final Documents documents;
  private final PlanRepository plans;
  private final DutyRepository duties;
  private final PlanSteps steps;
  private final Bodies bodies;
  private final InstantSource time;

  PlanSigning(
      JdbcClient jdbc,
      Documents documents,
      PlanRepository plans,
      DutyRepository duties,
      PlanSteps steps,
      Bodies bodies,
      InstantSource time) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.plans = plans;
    this.duties = duties;
    this.steps = steps;
    this.bodies = bodies;
    this.time = time;
  }

  private record Waiting(
      UUID document, UUID plan, PlanEvent event, int version, @Nullable String outcome) {}

  /**
   * Draws the paper up that issues a plan or closes it.
   *
   * @return refused with {@code plans.unknown}, {@code plans.not-yours}, {@code
   *     plans.not-possible}, {@code plans.duty-missing}, {@code plans.objective-without-measure},
   *     {@code plans.objective-without-indicator}, and as {@link Documents#draft} refuses
   */
  @Transactional
  public ActOutcome<Document> draw(UUID id, PlanEvent event, Drafting words, ActingOfficer member) {
    Plan plan = plans.hold(id).orElse(null);
    if (plan == null) {
      return ActOutcome.refused("plans.unknown");
    }
    if (!bodies.writes(plan, member)) {
      return ActOutcome.refused("plans.not-yours");
    }
    Optional<Refusal> refusal = impossible(plan, event);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    ActOutcome<Document> drafted = documents.draft(words, member);
    if (drafted instanceof ActOutcome.Done<Document>(Document paper)) {
      jdbc.sql(
              """
              INSERT INTO plans.plan_paper (document, plan, event, version, drawn_by, drawn_at)
              VALUES (:document, :plan, :event, :version, :by, :at)
              """)
          .param("document", paper.id())
          .param("plan", id)
          .param("event", event.name())
          .param("version", plan.version())
          .param("by", member.actor().id())
          .param("at", time.instant())
          .update();
    }
    return drafted;
  }

  @Override
  public Set<String> kinds() {
    return Set.of();
  }

  @Override
  public Optional<PaperEffect> of(UUID document) {
    return jdbc.sql(
            """
            SELECT document, plan, event, version, outcome FROM plans.plan_paper
             WHERE document = :document AND outcome IS DISTINCT FROM 'DROPPED'
            """)
        .param("document", document)
        .query(Waiting.class)
        .optional()
        .map(SignedPlan::new);
  }

  private Optional<Refusal> impossible(Plan plan, PlanEvent event) {
    if (PlanLifeCycle.row(plan.state(), event).isEmpty()) {
      return Optional.of(Refusal.of("plans.not-possible"));
    }
    if (event != PlanEvent.ISSUE) {
      return Optional.empty();
    }
    return duties.of(plan.id()).isEmpty()
        ? Optional.of(Refusal.of("plans.duty-missing"))
        : plans.aimless(plan.id());
  }

  private void end(UUID document, String outcome) {
    jdbc.sql("UPDATE plans.plan_paper SET outcome = :outcome WHERE document = :document")
        .param("outcome", outcome)
        .param("document", document)
        .update();
  }

  private final class SignedPlan implements PaperEffect {

    private final Waiting paper;

    private SignedPlan(Waiting paper) {
      this.paper = paper;
    }

    /** Aims and words are the scribe's; what was decided of the duties stands in the plan. */
    @Override
    public boolean fromRecord() {
      return false;
    }

    @Override
    public Optional<Refusal> barred(Signatory by, LocalDate day) {
      Plan plan = plans.one(paper.plan()).orElseThrow();
      return paper.outcome() == null && plan.version() != paper.version()
          ? Optional.of(Refusal.of("plans.record-moved"))
          : impossible(plan, paper.event());
    }

    @Override
    public Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer) {
      Plan plan = plans.hold(paper.plan()).orElseThrow();
      Optional<Refusal> barred = barred(by, day);
      if (barred.isPresent()) {
        return barred;
      }
      PlanLifeCycle.PlanRow row = PlanLifeCycle.row(plan.state(), paper.event()).orElseThrow();
      PlanPaper numbered = PlanPaper.numbered(number);
      Plan next = PlanActHandler.moved(plan, row, number, day);
      plans.write(next);
      steps.append(
          next,
          new PlanSteps.PlanStepEntry(paper.event(), plan.state(), row.basis(), "", numbered),
          signer);
      end(paper.document(), "SIGNED");
      return Optional.empty();
    }

    @Override
    public void dropped(Actor by) {
      end(paper.document(), "DROPPED");
    }
  }

  /** Plans that a report closed. */
  @Bean
  static EndedOrigins endedPlans(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "plans",
        "ke-hoach/",
        """
            SELECT id, closed_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS since
              FROM plans.plan WHERE state = 'CLOSED' AND closed_on IS NOT NULL
            """);
  }
}
