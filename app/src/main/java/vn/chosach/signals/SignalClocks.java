package vn.chosach.signals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.deadlines.reminding.Ladder;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.signals.suggesting.Procedure;

/**
 * The clocks of a signal. Until a person has sifted it, whatever came in may be information on a
 * crime: it is classified within 24 hours of its receipt, nights and holidays included ({@code
 * HS.CLASSIFY}). Then the clock of its procedure runs. A word, an assignment, a sleep move neither.
 */
@Component
class SignalClocks implements ClockSubject {

  static final String SUBJECT = "signal";

  private static final String CLASSIFY = "HS.CLASSIFY";
  private static final String FORWARD = "HS.FORWARD.OTHER";
  private static final Duration WITHOUT_RULE = Duration.ofHours(24);

  private final Clocks clocks;
  private final Wording wording;
  private final InstantSource time;
  private final InboxQuery inbox;
  private final SignalRowSecurity rowSecurity;
  private final IdSource ids;

  SignalClocks(
      Clocks clocks,
      Wording wording,
      InstantSource time,
      InboxQuery inbox,
      SignalRowSecurity rowSecurity,
      IdSource ids) {
    this.inbox = inbox;
    this.rowSecurity = rowSecurity;
    this.ids = ids;
    this.clocks = clocks;
    this.wording = wording;
    this.time = time;
  }

  @Bean
  static Ladder remindersOfSignals() {
    return new Ladder(SUBJECT);
  }

  @Override
  public Set<String> kinds() {
    return Set.of(SUBJECT);
  }

  /** What nobody has taken lies with the whole desk that sifts. */
  @Override
  public boolean takes(ActingOfficer officer) {
    return officer.hasAny(Role.OPERATOR, Role.STANDING_OFFICE);
  }

  /** A signal is called by what was told, as far as the officer sees it. */
  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SubjectLink> links(ActingOfficer officer, List<HeldClock> held) {
    List<UUID> ids = held.stream().map(one -> UUID.fromString(one.subject())).toList();
    Map<UUID, String> titles = rowSecurity.as(officer, () -> inbox.titles(ids, officer));
    return held.stream()
        .collect(
            Collectors.toMap(
                HeldClock::clock,
                one ->
                    new SubjectLink(
                        "/hop-tiep-nhan/" + one.subject(),
                        titles.getOrDefault(UUID.fromString(one.subject()), ""))));
  }

  /** Starts the clock of sifting, counted from a moment. */
  Signal sifting(Signal signal, Instant from, Actor actor) {
    return started(signal, CLASSIFY, "signals.clock.sift", from, signal.agency(), actor);
  }

  /**
   * A new signal as it will stand with its clock, by what the law says today. Who sees a clock
   * follows from its signal, so that the signal is written first.
   */
  Signal foreseen(Signal signal) {
    return signal.with(
        new Signal.Time(ids.next(), withoutRule(signal.receivedAt()), signal.time().escalated()));
  }

  /** Starts the clocks that were foreseen; a signal whose clock cannot be started has none. */
  List<Signal> first(List<Signal> laid, Actor actor) {
    List<ClockOutcome> outcomes = clocks.start(laid.stream().map(this::wish).toList(), actor);
    return IntStream.range(0, laid.size())
        .mapToObj(n -> wound(laid.get(n), outcomes.get(n)))
        .toList();
  }

  private StartClock wish(Signal laid) {
    return new StartClock(
        CLASSIFY,
        SUBJECT,
        laid.id().toString(),
        wording.office("signals.clock.sift", laid.number()),
        laid.agency(),
        laid.desk().officer(),
        laid.receivedAt(),
        null,
        laid.time().clock());
  }

  private static Signal wound(Signal signal, ClockOutcome outcome) {
    boolean escalated = signal.time().escalated();
    return signal.with(
        switch (outcome) {
          case ClockOutcome.ClockDone done ->
              new Signal.Time(done.clock().id().value(), done.clock().dueAt(), escalated);
          case ClockOutcome.ClockRefused refused ->
              new Signal.Time(null, withoutRule(signal.receivedAt()), escalated);
        });
  }

  Instant now() {
    return time.instant();
  }

  /** When sifting would have to end. */
  Instant siftingEnds(Instant from) {
    return clocks.foresee(CLASSIFY, from).map(due -> due.at()).orElse(withoutRule(from));
  }

  /** When sifting would have to end if no rule said it. */
  static Instant withoutRule(Instant from) {
    return from.plus(WITHOUT_RULE);
  }

  /**
   * It is sifted: the clock is met, and that of its procedure starts. What is admitted as a crime
   * has its clocks in the case.
   */
  Signal sifted(Signal signal, Actor actor) {
    if (signal.time().clock() != null) {
      clocks.stop(new ClockId(signal.time().clock()), time.instant(), null, actor);
    }
    Procedure procedure = signal.procedure();
    String rule = procedure.nextRule();
    boolean goesOn =
        switch (signal.state()) {
          case REFERRED -> true;
          case ADMITTED -> !procedure.crime();
          case WAITING, ASKED, MERGED, REFUSED, STEERED -> false;
        };
    if (rule == null || !goesOn) {
      return ended(signal);
    }
    Instant from = procedure.crime() ? time.instant() : signal.receivedAt();
    String to = signal.referredTo();
    return started(
        ended(signal),
        rule,
        "signals.clock.handle",
        from,
        to == null ? signal.agency() : to,
        actor);
  }

  /**
   * The decision was taken back: its clock has lost its ground, and sifting runs from the receipt.
   */
  Signal takenBack(Signal signal, Actor actor) {
    UUID clock = signal.time().clock();
    if (clock != null) {
      clocks.withdraw(new ClockId(clock), wording.office("signals.clock.taken-back"), actor);
    }
    return sifting(signal, signal.receivedAt(), actor);
  }

  /**
   * It lies in another inbox now: its clock goes along, its end stays. What was found to report a
   * crime is passed on at once, and has been with that (BLTTHS art. 145).
   */
  Signal moved(Signal signal, Actor actor) {
    UUID clock = signal.time().clock();
    if (clock != null) {
      clocks.reassign(
          new ClockId(clock), signal.agency(), null, wording.office("signals.clock.moved"), actor);
    }
    if (signal.withPolice()) {
      Instant now = time.instant();
      var wish =
          new StartClock(
              FORWARD,
              SUBJECT,
              signal.id().toString(),
              wording.office("signals.clock.forward", signal.number()),
              signal.agency(),
              null,
              now);
      if (clocks.start(wish, actor) instanceof ClockOutcome.ClockDone done) {
        clocks.stop(done.clock().id(), now, null, actor);
      }
    }
    return signal;
  }

  /** The clock goes to whoever sifts now; its end stays. */
  void assigned(Signal signal, @Nullable UUID officer, Actor actor) {
    UUID clock = signal.time().clock();
    if (clock != null) {
      clocks.reassign(
          new ClockId(clock),
          signal.agency(),
          officer,
          wording.office("signals.clock.assigned"),
          actor);
    }
  }

  private Signal started(
      Signal signal, String rule, String title, Instant from, String agency, Actor actor) {
    var wish =
        new StartClock(
            rule,
            SUBJECT,
            signal.id().toString(),
            wording.office(title, signal.number()),
            agency,
            signal.desk().officer(),
            from);
    return switch (clocks.start(wish, actor)) {
      case ClockOutcome.ClockDone done ->
          signal.with(
              new Signal.Time(
                  done.clock().id().value(), done.clock().dueAt(), signal.time().escalated()));
      case ClockOutcome.ClockRefused refused -> signal;
    };
  }

  private static Signal ended(Signal signal) {
    return signal.with(new Signal.Time(null, signal.time().dueAt(), false));
  }
}
