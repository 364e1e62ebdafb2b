package vn.chosach.plans;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.ActFileAccessPolicy;
import vn.chosach.plans.duties.DutyActHandler;
import vn.chosach.plans.duties.IndicatorActHandler;
import vn.chosach.plans.duties.IndicatorQuery;
import vn.chosach.plans.duties.MatrixQuery;
import vn.chosach.plans.duties.PlanActHandler;
import vn.chosach.plans.duties.Proofs;
import vn.chosach.plans.duties.TraceQuery;
import vn.chosach.plans.funding.FundingActHandler;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.Arrangements;
import vn.chosach.plans.matters.CoordinationIssues;
import vn.chosach.plans.matters.CoordinationTransitions;

/** Gives each act to the part of the room that carries it out. */
@Component
class PlanActDispatcher {

  private final PlanActHandler plans;
  private final DutyActHandler duties;
  private final Proofs proofs;
  private final CoordinationIssues issues;
  private final CoordinationTransitions steps;
  private final Arrangements arrangements;
  private final IndicatorActHandler indicators;
  private final FundingActHandler funding;

  PlanActDispatcher(
      PlanActHandler plans,
      DutyActHandler duties,
      Proofs proofs,
      CoordinationIssues issues,
      CoordinationTransitions steps,
      Arrangements arrangements,
      IndicatorActHandler indicators,
      FundingActHandler funding) {
    this.plans = plans;
    this.duties = duties;
    this.proofs = proofs;
    this.issues = issues;
    this.steps = steps;
    this.arrangements = arrangements;
    this.indicators = indicators;
    this.funding = funding;
  }

  ActOutcome<UUID> take(PlanAct act, ActingOfficer member) {
    return switch (act) {
      case PlanAct.DrawUp one -> plans.drawUp(one, member);
      case PlanAct.IssuePlan one -> plans.issue(one, member);
      case PlanAct.ClosePlan one -> plans.close(one, member);
      case PlanAct.Succeed one -> plans.succeed(one, member);
      case PlanAct.Write one -> duties.write(one, member);
      case PlanAct.TakeOver one -> duties.takeOver(one, member);
      case PlanAct.Aim one -> duties.aim(one, member);
      case PlanAct.Drop one -> duties.drop(one, member);
      case PlanAct.Prove one -> proofs.prove(one, member);
      case PlanAct.AnswerProof one -> proofs.answer(one, member);
      case PlanAct.Strike one -> proofs.strike(one, member);
      case PlanAct.Indicate one -> indicators.indicate(one, member);
      case PlanAct.Retire one -> indicators.retire(one, member);
      case PlanAct.Measure one -> indicators.measure(one, member);
      case PlanAct.Issue one -> issues.issue(one, member);
      case PlanAct.PlanActStep one -> steps.step(one, member);
      case PlanAct.Arrange one -> arrangements.arrange(one, member);
      case PlanAct.Fund one -> funding.take(one.act(), member);
    };
  }

  /** Parts that are handed around together. */
  @Configuration
  static class Together {

    @Bean
    Plans.Figures planFigures(
        MatrixQuery matrix,
        TraceQuery traces,
        IndicatorQuery indicators,
        ActFileAccessPolicy files) {
      return new Plans.Figures(matrix, traces, indicators, files);
    }
  }
}
