package vn.chosach.cases.acts;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralOutcome;
import vn.chosach.referrals.life.Purpose;

/** Asks the competent agency to take a case over (Luật 15/2012 art. 58.5). */
@Component
class HandingDeeds {

  private final Handover handover;

  HandingDeeds(Handover handover) {
    this.handover = handover;
  }

  Change refer(CaseAct.Refer act, Change.Wish wish, ActingOfficer reader) {
    CaseFile file = wish.file();
    return Change.unless(
        Checks.words(act.words()),
        () ->
            offeredAlready(file)
                ? Change.Not.of("cases.offered-already")
                : switch (handover.competence(file, act, reader)) {
                  case ReferralOutcome.Refused refused -> Change.Not.of(refused.refusal());
                  case ReferralOutcome.Overtaken overtaken ->
                      Change.Not.of(Refusal.of("cases.not-possible"));
                  case ReferralOutcome.Done done ->
                      new Change.To(
                          file,
                          wish.now(),
                          Checks.clean(act.words()),
                          List.of(
                              Delta.added("receiver", act.agency()),
                              Delta.added("referral", done.number())));
                });
  }

  private boolean offeredAlready(CaseFile file) {
    return handover.of(file).stream()
        .anyMatch(one -> one.referral().purpose() == Purpose.COMPETENCE && stillOffered(one));
  }

  private static boolean stillOffered(vn.chosach.referrals.Handed one) {
    return one.receivers().stream()
        .anyMatch(
            receiver ->
                switch (receiver.state()) {
                  case OFFERED, COUNTERED -> true;
                  case ACCEPTED, REFUSED, EXPIRED, PASSED_OVER, WITHDRAWN, DONE -> false;
                });
  }
}
