package vn.chosach.plans;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.DutyActs;
import vn.chosach.plans.duties.FileSight;
import vn.chosach.plans.duties.IndicatorActs;
import vn.chosach.plans.duties.IndicatorReading;
import vn.chosach.plans.duties.MatrixReading;
import vn.chosach.plans.duties.PlanActs;
import vn.chosach.plans.duties.Proofs;
import vn.chosach.plans.duties.TraceReading;
import vn.chosach.plans.funding.MoneyLedger;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.Arrangements;
import vn.chosach.plans.matters.MatterIssues;
import vn.chosach.plans.matters.MatterSteps;

/** Gives each act to the part of the room that carries it out. */
@Component
class Doing {

  private final PlanActs plans;
  private final DutyActs duties;
  private final Proofs proofs;
  private final MatterParts matters;
  private final MoneyLedger ledger;
  private final SentForms forms;

  Doing(
      PlanActs plans,
      DutyActs duties,
      Proofs proofs,
      MatterParts matters,
      MoneyLedger ledger,
      SentForms forms) {
    this.forms = forms;
    this.plans = plans;
    this.duties = duties;
    this.proofs = proofs;
    this.matters = matters;
    this.ledger = ledger;
  }

  PlanOutcome take(PlanAct act, ActingOfficer member) {
    return switch (act) {
      case PlanAct.Once one -> once(one, member);
      case PlanAct.DrawUp one -> plans.drawUp(one, member);
      case PlanAct.IssuePlan one -> plans.issue(one, member);
      case PlanAct.ClosePlan one -> plans.close(one, member);
      case PlanAct.Succeed one -> plans.succeed(one, member);
      case PlanAct.Write one -> duties.write(one, member);
      case PlanAct.Drop one -> duties.drop(one, member);
      case PlanAct.Prove one -> proofs.prove(one, member);
      case PlanAct.Strike one -> proofs.strike(one, member);
      case PlanAct.Indicate one -> matters.indicators().indicate(one, member);
      case PlanAct.Retire one -> matters.indicators().retire(one, member);
      case PlanAct.Measure one -> matters.indicators().measure(one, member);
      case PlanAct.Issue one -> matters.issues().issue(one, member);
      case PlanAct.Step one -> matters.steps().step(one, member);
      case PlanAct.Arrange one -> matters.arrangements().arrange(one, member);
      case PlanAct.Book one -> ledger.book(one, member);
    };
  }

  private PlanOutcome once(PlanAct.Once once, ActingOfficer member) {
    UUID key = SentForms.key(once, member);
    Optional<UUID> before = forms.done(key);
    if (before.isPresent()) {
      return new PlanOutcome.Done(before.get());
    }
    PlanOutcome outcome = take(once.act(), member);
    if (outcome instanceof PlanOutcome.Done done) {
      forms.keep(key, done.id());
    }
    return outcome;
  }

  /** The parts that work on matters, and on indicators. */
  record MatterParts(
      MatterIssues issues,
      MatterSteps steps,
      Arrangements arrangements,
      IndicatorActs indicators) {}

  /** Parts that are handed around together. */
  @Configuration
  static class Together {

    @Bean
    MatterParts matterParts(
        MatterIssues issues,
        MatterSteps steps,
        Arrangements arrangements,
        IndicatorActs indicators) {
      return new MatterParts(issues, steps, arrangements, indicators);
    }

    @Bean
    Plans.Figures planFigures(
        MatrixReading matrix, TraceReading traces, IndicatorReading indicators, FileSight files) {
      return new Plans.Figures(matrix, traces, indicators, files);
    }
  }
}
