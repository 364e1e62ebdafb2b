package vn.chosach.outreach.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanEvent;

/** What the signature under the plan does: the plan is in force. */
@Component
public class OutreachSigning extends PreparedPapers<OutreachSigning.OutreachPaper> {

  private final OutreachPlanRepository repository;
  private final OutreachPlanTransitions transitions;

  OutreachSigning(
      JdbcClient jdbc, OutreachPlanRepository repository, OutreachPlanTransitions transitions) {
    super(
        jdbc,
        OutreachPaper.class,
        new PaperTable("outreach.prepared_paper", "plan", "version, ", ":version, "));
    this.repository = repository;
    this.transitions = transitions;
  }

  /**
   * The paper of a plan.
   *
   * @param version of the plan of which it speaks
   */
  public record OutreachPaper(UUID document, UUID of, int version, @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(OutreachPaper paper, Signatory by, LocalDate day) {
    OutreachPlan one = repository.one(paper.of()).orElseThrow();
    return when(
            paper.outcome() != null || !transitions.possible(one, OutreachPlanEvent.ISSUE),
            "outreach.not-possible")
        .or(() -> when(one.version() != paper.version(), "outreach.plan-moved"))
        .or(() -> when(one.ends().isBefore(day), "outreach.ends-wrong"));
  }

  @Override
  protected Optional<Refusal> signed(
      OutreachPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        OutreachPlanEvent.ISSUE,
        signer,
        "",
        new SignedBy(paper.document()),
        one -> one.decided(number, day));
  }

  /** Plans that their report closed. */
  @Bean
  static EndedOrigins endedOutreachPlans(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "outreach",
        "",
        """
            SELECT id, since FROM outreach.plan WHERE state IN ('ENDED', 'DROPPED')
            """);
  }
}
