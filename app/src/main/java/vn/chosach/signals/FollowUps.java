package vn.chosach.signals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.DeadlineNear;
import vn.chosach.deadlines.DeadlinePassed;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalState;
import vn.chosach.tips.Happening;
import vn.chosach.tips.ReporterWrote;
import vn.chosach.tips.Tips;

/**
 * What comes back to a signal: words of its reporter and the pressure of its clock. Words become
 * news and can be searched; they move no clock. What nobody holds is put first before what somebody
 * does. Of a split letter all parts that are still sifted hear a word, and all that were answered
 * hear that the reporter wants it looked at again. Who is not content asks for somebody else:
 * whoever holds it does not read the words and gives it up, and it stands first in the inbox; so it
 * is when one with whose decision the reporter did not agree is opened again.
 */
@Component
class FollowUps {

  private final Tips tips;
  private final SignalRepository repository;
  private final SignalTransitions acting;
  private final SignalClocks clocks;
  private final Findings findings;
  private final Journal journal;

  FollowUps(
      Tips tips,
      SignalRepository repository,
      SignalTransitions acting,
      SignalClocks clocks,
      Findings findings,
      Journal journal) {
    this.tips = tips;
    this.repository = repository;
    this.acting = acting;
    this.clocks = clocks;
    this.findings = findings;
    this.journal = journal;
  }

  @ApplicationModuleListener
  void on(ReporterWrote wrote) {
    acting.asTheProgram();
    List<Signal> parts = LetterParts.standing(repository.partsOf(wrote.tipId()));
    boolean reopened = wrote.kind() == Happening.HappeningKind.REOPENED;
    List<Signal> meant = parts.stream().filter(part -> part.state().open() != reopened).toList();
    (meant.isEmpty() ? parts : meant).forEach(part -> heard(part, wrote, reopened));
  }

  @ApplicationModuleListener
  void on(DeadlineNear near) {
    escalate(near.clock(), false);
  }

  @ApplicationModuleListener
  void on(DeadlinePassed passed) {
    escalate(passed.clock(), true);
  }

  private void heard(Signal signal, ReporterWrote wrote, boolean reopened) {
    var reporter = new Actor(Actor.ActorKind.CITIZEN, wrote.tipId(), null);
    SignalEvent event = reopened ? SignalEvent.REOPEN : SignalEvent.REPLY;
    boolean disputed = wrote.kind() == Happening.HappeningKind.DISPUTED;
    var another = new AtomicBoolean();
    acting
        .unseen(
            signal.id(),
            event,
            reporter,
            held -> {
              UUID holder = held.desk().officer();
              another.set(disputed && holder != null);
              return another.get()
                  ? SignalFacts.becomes(
                      givenUp(after(held, false, reporter), reporter), text(holder))
                  : SignalFacts.becomes(
                      after(held, reopened, reporter), wrote.happeningId().toString());
            })
        .orToldAgain();
    repository.announce(signal.id());
    if (another.get()) {
      return;
    }
    String words =
        tips.history(wrote.tipId()).stream()
            .filter(happening -> happening.id().equals(wrote.happeningId()))
            .map(Happening::words)
            .findFirst()
            .orElse("");
    findings.keep(signal.id(), words, Findings.FoundIn.REPLY, List.of());
  }

  /** The act names from whom it went, who takes it no more; what was decided stays as it is. */
  private Signal givenUp(Signal held, Actor reporter) {
    if (!held.state().open()) {
      return held;
    }
    clocks.assigned(held, null, reporter);
    Signal.Time time = held.time();
    return held.with(held.desk().heldBy(null, null))
        .with(new Signal.Time(time.clock(), time.dueAt(), true));
  }

  private static @Nullable String text(@Nullable UUID officer) {
    return officer == null ? null : officer.toString();
  }

  private Signal after(Signal asleep, boolean reopened, Actor reporter) {
    // Nothing sleeps on while its reporter speaks.
    Signal held = asleep.with(asleep.desk().heldBy(asleep.desk().officer(), null));
    if (!reopened) {
      return held.state() == SignalState.ASKED ? held.in(SignalState.WAITING, clocks.now()) : held;
    }
    var was = held.outcome();
    Signal open =
        held.in(SignalState.WAITING, clocks.now())
            .with(new Signal.SignalOutcome(null, null, was.proposed(), was.settled()));
    UUID holder = held.desk().officer();
    if (holder != null && acting.disputed(held, holder)) {
      Signal.Time time = open.time();
      open =
          open.with(open.desk().heldBy(null, null))
              .with(new Signal.Time(time.clock(), time.dueAt(), true));
    }
    return clocks.sifting(open, clocks.now(), reporter);
  }

  private void escalate(ClockId clock, boolean passed) {
    acting.asTheProgram();
    for (UUID signal : repository.escalate(clock.value(), passed)) {
      journal.append(
          Act.of(Actor.SYSTEM, "signals.escalated", "signal", signal)
              .with(Map.of("clock", clock.toString(), "passed", String.valueOf(passed))));
    }
  }
}
