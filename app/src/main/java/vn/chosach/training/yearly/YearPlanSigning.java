package vn.chosach.training.yearly;

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
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlanEvent;

/** What the signature under the plan does: its classes stand and can be opened. */
@Component
class YearPlanSigning extends PreparedPapers<YearPlanSigning.YearPlanPaper> {

  private final YearPlanRepository repository;
  private final YearPlanTransitions transitions;

  YearPlanSigning(JdbcClient jdbc, YearPlanRepository repository, YearPlanTransitions transitions) {
    super(
        jdbc,
        YearPlanPaper.class,
        new PaperTable("training.plan_paper", "plan", "version, ", ":version, "));
    this.repository = repository;
    this.transitions = transitions;
  }

  /**
   * The paper of a plan.
   *
   * @param version of the plan of which it speaks
   */
  record YearPlanPaper(UUID document, UUID of, int version, @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(YearPlanPaper paper, Signatory by, LocalDate day) {
    YearPlan one = repository.one(paper.of()).orElseThrow();
    return when(!transitions.possible(one, YearPlanEvent.ADOPT), "training.plan-not-possible")
        .or(() -> when(one.version() != paper.version(), "training.plan-moved"))
        .or(() -> when(one.year() < day.getYear(), "training.year-over"));
  }

  @Override
  protected Optional<Refusal> signed(
      YearPlanPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        YearPlanEvent.ADOPT,
        signer,
        "",
        new SignedBy(paper.document()),
        one -> one.adopted(number, day));
  }

  /** Plans whose year is over. */
  @Bean
  static EndedOrigins endedYearPlans(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "training-plan",
        "",
        """
            SELECT p.id, make_date(p.year + 1, 1, 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS since
              FROM training.plan p
             WHERE make_date(p.year + 1, 1, 1) <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
            """);
  }
}
