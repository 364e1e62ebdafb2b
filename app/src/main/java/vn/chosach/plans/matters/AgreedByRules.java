package vn.chosach.plans.matters;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseHandler.Agreed;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.referrals.life.AgreedAnswers;

/** Tells the routing of referrals which rule of coordination binds sender and receiver (R11). */
@Component
record AgreedByRules(Arrangements arrangements) implements AgreedAnswers {

  @Override
  public Optional<Agreed> between(String sender, String receiver, LocalDate day) {
    return arrangements.inForce(day, List.of(sender, receiver)).stream()
        .min(Comparator.comparingInt(Arrangement::hours))
        .map(rule -> new Agreed(rule.document(), rule.hours(), focal(rule, receiver)));
  }

  private static String focal(Arrangement rule, String receiver) {
    return rule.parties().stream()
        .filter(party -> party.agency().equals(receiver))
        .map(PlanAct.Arrange.Party::focal)
        .findFirst()
        .orElse("");
  }
}
