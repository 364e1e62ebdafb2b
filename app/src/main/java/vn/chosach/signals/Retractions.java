package vn.chosach.signals;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reporter hears when a decision is taken back: nothing while its words had not left. */
@Component
class Retractions {

  private final Notices notices;
  private final Wording wording;

  Retractions(Notices notices, Wording wording) {
    this.notices = notices;
    this.wording = wording;
  }

  /** Words for the reporter, who heard of the act; none when it never left. */
  @Nullable String words(SignalAct act) {
    if (!act.event().decision() || notices.withdraw(act.id())) {
      return null;
    }
    return sent(act)
        ? wording.office("signals.words.undo." + act.event().name().toLowerCase(Locale.ROOT))
        : null;
  }

  /** Sends the words of an undo, when the reporter had heard of what it takes back. */
  void tell(SignalAct undone, UUID undo) {
    if (undone.event().decision() && sent(undone)) {
      notices.send(undo, undone.signal());
    }
  }

  private boolean sent(SignalAct act) {
    return notices.of(act.signal()).stream()
        .anyMatch(notice -> notice.act().equals(act.id()) && notice.state() == Sheet.Notice.SENT);
  }
}
