package vn.chosach.signals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Tip;

/** Lays a tip into the inbox of the standing agency of its day, with the clock of sifting. */
@Component
class InboxEntry {

  private final SignalRepository repository;
  private final SignalClocks clocks;
  private final Agencies agencies;
  private final Committees committees;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  InboxEntry(
      SignalRepository repository,
      SignalClocks clocks,
      Agencies agencies,
      Committees committees,
      Journal journal,
      InstantSource time,
      IdSource ids) {
    this.repository = repository;
    this.clocks = clocks;
    this.agencies = agencies;
    this.committees = committees;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  /**
   * Empty when the tip lies there already.
   *
   * @param files how many came with it
   * @param proposed procedure that the machine proposes first
   */
  Optional<Signal> lay(Tip tip, int files, Procedure proposed) {
    if (repository.ofTip(tip.id()).isPresent()) {
      return Optional.empty();
    }
    Instant now = time.instant();
    Signal signal =
        new Signal(
            ids.next(),
            tip.id(),
            tip.number(),
            tip.channel(),
            tip.receivedAt(),
            SignalState.WAITING,
            now,
            1,
            files,
            tip.goods(),
            tip.area(),
            new Signal.SignalDesk(standingAgency(now), null, null),
            new Signal.SignalOutcome(null, null, proposed, null),
            new Signal.Time(null, SignalClocks.withoutRule(tip.receivedAt()), false),
            0,
            0);
    String place = tip.place() == null ? null : tip.place().name();
    Signal wound = clocks.sifting(signal, tip.receivedAt(), Actor.SYSTEM);
    if (!repository.arrive(wound, tip.id(), place, now)) {
      throw new ConcurrencyFailureException("a tip that was told twice at once is laid once");
    }
    journal.append(
        Act.of(Actor.SYSTEM, "signals.arrived", "signal", signal.id())
            .with(Map.of("tip", tip.id().toString(), "agency", signal.agency())));
    return Optional.of(wound);
  }

  /** Empty for a signal that comes from no tip, and for an unknown one. */
  Optional<UUID> tipOf(UUID signal) {
    return repository.read(signal, Reach.EVERYTHING).map(Signal::tip);
  }

  /** The committee itself on a day without a standing agency on the roll. */
  private String standingAgency(Instant now) {
    LocalDate day = Vietnam.dayOf(now);
    return agencies
        .standingAgency(day)
        .map(RoleAssignment::agencyKey)
        .or(() -> committees.committee(day).map(Agency::key))
        .orElseThrow();
  }
}
