package vn.chosach.cases.acts;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.life.Purpose;

/** Asks the competent agency to take a case over (Luật 15/2012 art. 58.5). */
@Component
record HandingHandler(Handover handover) implements CaseHandler {

  @Override
  public List<Handled<?>> handled() {
    return List.of(Handled.of(CaseAct.Refer.class, this::refer, CaseEvent.REFER));
  }

  Effect<CaseFile, List<Delta>> refer(CaseAct.Refer act, CaseWish wish) {
    ActingOfficer reader = wish.who();
    CaseFile file = wish.file();
    return Effect.unless(
        CaseChecks.words(act.words()),
        () ->
            offeredAlready(file)
                ? Effect.refused("cases.offered-already")
                : switch (handover.competence(file, act, reader)) {
                  case ActOutcome.Refused<ReferralSent> refused ->
                      Effect.refused(refused.refusal());
                  case ActOutcome.Overtaken<ReferralSent> overtaken ->
                      Effect.refused(Refusal.of("cases.not-possible"));
                  case ActOutcome.Done<ReferralSent>(ReferralSent done) ->
                      CaseWish.done(
                          file,
                          wish.now(),
                          CaseChecks.clean(act.words()),
                          List.of(
                              Delta.added("receiver", act.agency()),
                              Delta.added("referral", done.number())));
                  case ActOutcome.Waiting<ReferralSent> waiting ->
                      throw new IllegalStateException(waiting.toString());
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
