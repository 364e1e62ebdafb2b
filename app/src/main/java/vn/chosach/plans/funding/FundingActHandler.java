package vn.chosach.plans.funding;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.FundingAct;

/** Gives each act on money to what carries it out. */
@Component
public record FundingActHandler(
    FundingPreparation preparation, FundingTransitions transitions, MoneyRights rights) {

  public ActOutcome<UUID> take(FundingAct act, ActingOfficer member) {
    return switch (act) {
      case FundingAct.Preparation one -> preparation.prepare(one, member);
      case FundingAct.MoneyStep one -> transitions.step(one, member);
      case FundingAct.Appoint one -> rights.appoint(one, member);
      case FundingAct.ConfirmOffice one -> rights.confirm(one, member);
      case FundingAct.EndOffice one -> rights.end(one, member);
    };
  }
}
