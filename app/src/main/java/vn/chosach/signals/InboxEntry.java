package vn.chosach.signals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
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
import vn.chosach.signals.suggesting.ProcedureProposal;
import vn.chosach.tips.Tip;
import vn.chosach.tips.police.PoliceTips;

/**
 * Lays a tip into the inbox of the standing agency of its day, a report of a crime and what the
 * police took into theirs, with the clock of sifting.
 */
@Component
record InboxEntry(
    SignalRepository repository,
    SignalClocks clocks,
    Agencies agencies,
    Committees committees,
    PoliceTips police,
    Journal journal,
    InstantSource time,
    IdSource ids) {

  /** Whether a tip lies there already. */
  boolean holds(UUID tip) {
    return repository.ofTip(tip).isPresent();
  }

  /**
   * A tip on its way into the inbox.
   *
   * @param files how many came with it
   * @param proposed what the machine proposes first
   */
  record ArrivingTip(Tip tip, int files, ProcedureProposal proposed) {

    /** Whether its words alone give it to the police. */
    private boolean toBeReserved() {
      return tip.reserved() == null && proposed.goesToPolice();
    }
  }

  /** Lays some that do not lie there, in their order. */
  List<Signal> lay(List<ArrivingTip> arriving) {
    Instant now = time.instant();
    List<UUID> reserved =
        arriving.stream().filter(ArrivingTip::toBeReserved).map(one -> one.tip().id()).toList();
    Optional<String> police =
        reserved.isEmpty()
            ? Optional.empty()
            : this.police.reserve(reserved, PoliceTips.PoliceGround.WORDS, Actor.SYSTEM);
    List<Signal> foreseen =
        arriving.stream().map(one -> clocks.foreseen(laid(one, desk(one, police), now))).toList();
    int written =
        repository.arrive(
            IntStream.range(0, foreseen.size())
                .mapToObj(n -> row(foreseen.get(n), arriving.get(n).tip()))
                .toList(),
            now);
    if (written < foreseen.size()) {
      throw new ConcurrencyFailureException("a tip that was told twice at once is laid once");
    }
    List<Signal> wound = clocks.first(foreseen, Actor.SYSTEM);
    for (int n = 0; n < wound.size(); n++) {
      Signal signal = wound.get(n);
      if (!signal.time().equals(foreseen.get(n).time())) {
        repository.wind(signal);
      }
      journal.append(
          Act.of(Actor.SYSTEM, "signals.arrived", "signal", signal.id())
              .with(Map.of("tip", String.valueOf(signal.tip()), "agency", signal.agency())));
    }
    return wound;
  }

  private static SignalRepository.LaidSignal row(Signal signal, Tip tip) {
    return new SignalRepository.LaidSignal(
        signal, tip.id(), tip.place() == null ? null : tip.place().name());
  }

  private Signal laid(ArrivingTip one, Signal.SignalDesk desk, Instant now) {
    Tip tip = one.tip();
    return new Signal(
        ids.next(),
        tip.id(),
        tip.number(),
        tip.channel(),
        tip.receivedAt(),
        SignalState.WAITING,
        now,
        1,
        one.files(),
        tip.goods(),
        tip.area(),
        desk,
        new Signal.SignalOutcome(null, null, one.proposed().procedure(), null),
        new Signal.Time(null, SignalClocks.withoutRule(tip.receivedAt()), false),
        0,
        0);
  }

  /** Empty for a signal that comes from no tip, and for an unknown one. */
  Optional<UUID> tipOf(UUID signal) {
    return repository.read(signal, Reach.EVERYTHING).map(Signal::tip);
  }

  private Signal.SignalDesk desk(ArrivingTip one, Optional<String> police) {
    Tip.Reserved reserved = one.tip().reserved();
    return (reserved != null
            ? Optional.of(reserved.agency())
            : police.filter(key -> one.toBeReserved()))
        .map(key -> Signal.SignalDesk.of(key, one.tip().receivedAt()))
        .orElseGet(() -> Signal.SignalDesk.of(standingAgency(), null));
  }

  /** The desk that an officer's word gives it to; empty where it lies there already. */
  Optional<Signal.SignalDesk> settled(Signal signal, boolean crime) {
    if (crime && !signal.withPolice()) {
      return police.police().map(key -> Signal.SignalDesk.of(key, time.instant()));
    }
    // The words of a letter are one text: a part of one that the police have stays with them.
    return !crime && signal.withPolice() && !signal.isPart()
        ? Optional.of(Signal.SignalDesk.of(standingAgency(), null))
        : Optional.empty();
  }

  /** Where the police hand over what is no crime, and what the common desk shall have. */
  boolean handsOver(Signal signal, String to) {
    return signal.withPolice() && (!signal.procedure().crime() || to.equals(standingAgency()));
  }

  /** The tip follows its signal: kept to the police, or read by all desks again. */
  void follow(Signal before, Signal after, Actor actor) {
    UUID tip = after.tip();
    boolean moved = before.withPolice() != after.withPolice();
    if (tip == null || !moved || after.isPart() || steered(before) || steered(after)) {
      return;
    }
    if (after.withPolice()) {
      police.reserve(tip, PoliceTips.PoliceGround.SETTLED, actor);
    } else {
      police.giveUp(tip, actor);
    }
  }

  private static boolean steered(Signal signal) {
    return signal.state() == SignalState.STEERED;
  }

  /** The committee itself on a day without a standing agency on the roll. */
  private String standingAgency() {
    LocalDate day = Vietnam.dayOf(time.instant());
    return agencies
        .standingAgency(day)
        .map(RoleAssignment::agencyKey)
        .or(() -> committees.committee(day).map(Agency::key))
        .orElseThrow();
  }
}
