package vn.chosach.referrals.asking;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signals;

/** Signals with the subject in them: held where they lie and where they were referred to. */
@Component
class SignalHolder implements SubjectHolder {

  private static final int MOST = 100;

  private static final ActingOfficer PROGRAM =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  private final Signals signals;

  SignalHolder(Signals signals) {
    this.signals = signals;
  }

  @Override
  public Set<String> holders(String words) {
    var question =
        new Inbox.InboxQuestion(
            Inbox.InboxTab.ALL, Inbox.View.ANY, null, null, null, words, null, MOST);
    return signals.inbox(question, PROGRAM).rows().stream()
        .flatMap(row -> Stream.of(row.signal().agency(), row.signal().referredTo()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
