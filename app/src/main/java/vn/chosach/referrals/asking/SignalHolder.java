package vn.chosach.referrals.asking;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.SubjectHolder.AskedSubject;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Reach;

/**
 * Signals with the subject in them: held where they lie and where they were referred to. Reports
 * that the police alone sift are silent; what goes to the integrity desk is never here.
 */
@Component
record SignalHolder(Signals signals) implements SubjectHolder {

  private static final ActingOfficer PROGRAM =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  @Override
  public List<Holding> holdings(AskedSubject subject) {
    var question =
        new Inbox.InboxQuestion(
            Inbox.InboxTab.ALL, Inbox.View.ANY, null, null, null, subject.words(), null, HUB + 1);
    return signals.inbox(question, PROGRAM).rows().stream()
        .flatMap(row -> of(row.signal()))
        .toList();
  }

  private static Stream<Holding> of(Signal signal) {
    return Stream.of(signal.agency(), signal.referredTo() == null ? "" : signal.referredTo())
        .filter(agency -> !agency.isEmpty() && !agency.equals(Reach.NOWHERE))
        .map(
            agency ->
                new Holding(
                    agency,
                    signal.withPolice(),
                    false,
                    signal.id(),
                    signal.number(),
                    "/hop-tiep-nhan/" + signal.id()));
  }
}
