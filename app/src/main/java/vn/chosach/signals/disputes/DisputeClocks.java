package vn.chosach.signals.disputes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * Until when a reporter who does not agree is answered; the subject is the signal. They lie with
 * whoever may answer ({@link DisputeWork}) and not with every head, who may have decided.
 */
@Component
record DisputeClocks(Clocks clocks, Texts texts) implements ClockSubject {

  private static final String RULE = "TCD.REPLY";

  @Override
  public Set<String> kinds() {
    return Set.of(Disputes.SUBJECT);
  }

  @Override
  public boolean takes(ActingOfficer officer) {
    return false;
  }

  @Override
  public boolean listed() {
    return false;
  }

  @Override
  public Map<UUID, SubjectLink> links(ActingOfficer officer, List<HeldClock> held) {
    return held.stream()
        .collect(
            Collectors.toMap(HeldClock::clock, one -> new SubjectLink(page(one.subject()), "")));
  }

  /** Where a dispute about a signal is answered. */
  static String page(Object signal) {
    return "/hop-tiep-nhan/" + signal + "/xem-lai";
  }

  /** When an answer is due. */
  Optional<Instant> due(Dispute one) {
    return clocks.of(Disputes.SUBJECT, List.of(one.signal().toString())).stream()
        .filter(clock -> clock.id().value().equals(one.clock()))
        .map(Clock::dueAt)
        .findFirst();
  }

  Optional<UUID> start(UUID signal, String number, String agency, Instant asked, Actor actor) {
    var wish =
        new StartClock(
            RULE,
            Disputes.SUBJECT,
            signal.toString(),
            texts.text(Lang.VI, "signals.clock.dispute", number),
            agency,
            null,
            asked);
    return clocks.start(wish, actor) instanceof ClockOutcome.ClockDone done
        ? Optional.of(done.clock().id().value())
        : Optional.empty();
  }

  /** Whoever answers it now counts apart from the boards. */
  void withdraw(UUID clock, Actor actor) {
    clocks.withdraw(new ClockId(clock), texts.text(Lang.VI, "signals.clock.left"), actor);
  }

  void stop(ClockId clock, Instant at, Actor actor) {
    clocks.stop(clock, at, null, actor);
  }
}
