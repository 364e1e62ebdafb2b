package vn.chosach.plans.matters;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.PlanAccessPolicy;

/**
 * Who sees a matter with an agency: whoever directs or audits, the agency itself and the one above
 * it; what the Front supervises, every member. A reminder and a difficulty of one agency are no
 * business of another.
 */
@Component
record CoordinationAccessPolicy(Bodies bodies) {

  /** Condition on {@code plans.share s} and {@code plans.matter m}. */
  static final String CONDITION =
      """
      (:all OR m.kind IN ('PROGRAMME', 'RECOMMENDATION')
       OR s.agency = ANY (string_to_array(:own, ',')))
      """;

  /** Keys whose matters the member sees; empty when all are. */
  Set<String> own(ActingOfficer member) {
    return PlanAccessPolicy.seesAll(member) ? Set.of() : bodies.own(member);
  }

  boolean sees(
      CoordinationItem item, CoordinationItem.CoordinationItemShare share, ActingOfficer member) {
    return PlanAccessPolicy.seesAll(member)
        || item.kind().forAll()
        || own(member).contains(share.agency());
  }
}
