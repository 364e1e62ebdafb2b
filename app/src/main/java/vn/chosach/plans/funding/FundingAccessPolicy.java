package vn.chosach.plans.funding;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.PlanAccessPolicy;

/** Whose money is in sight: the own, and all for the standing office, finance and the auditor. */
@Component
record FundingAccessPolicy(Bodies bodies) {

  boolean all(ActingOfficer member) {
    return PlanAccessPolicy.seesMoney(member, bodies.seats());
  }

  /** Keys of agencies whose money is in sight beside. */
  Set<String> own(ActingOfficer member) {
    return PlanAccessPolicy.actsForUnit(member) ? bodies.own(member) : Set.of();
  }

  boolean sees(FundingRecord record, ActingOfficer member) {
    return all(member) || own(member).contains(record.agency());
  }

  /** Whether a member appraises estimates today. */
  boolean appraises(ActingOfficer member) {
    return PlanAccessPolicy.appraises(member, bodies.seats());
  }
}
