package vn.chosach.signals.disputes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Until when a reporter who does not agree is answered; the subject is the signal. */
@Component
record DisputeClocks(Clocks clocks, Texts texts) {

  private static final String RULE = "TCD.REPLY";

  Optional<UUID> start(DisputeRepository.DecidedSignal one, Instant now, Actor actor) {
    var wish =
        new StartClock(
            RULE,
            Disputes.SUBJECT,
            one.signal().toString(),
            texts.text(Lang.VI, "signals.clock.dispute", one.number()),
            one.agency(),
            null,
            now);
    return clocks.start(wish, actor) instanceof ClockOutcome.ClockDone done
        ? Optional.of(done.clock().id().value())
        : Optional.empty();
  }

  void stop(ClockId clock, Instant at, Actor actor) {
    clocks.stop(clock, at, null, actor);
  }
}
