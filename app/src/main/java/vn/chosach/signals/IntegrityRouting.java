package vn.chosach.signals;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.disputes.Disputes;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalLifeCycle;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.signals.life.SignalState;
import vn.chosach.tips.integrity.IntegrityTips;
import vn.chosach.tips.integrity.TipHandedBack;

/**
 * Sends what accuses an office to the integrity desk. The words of a letter are one text, so that
 * all its parts go with it; what was already handed to a case or to another agency is taken back
 * first.
 */
@Component
class IntegrityRouting {

  private static final int LONGEST = 2_000;

  private final SignalTransitions acting;
  private final SignalRepository repository;
  private final SignalActRepository acts;
  private final SignalClocks clocks;
  private final Notices notices;
  private final IntegrityTips tips;
  private final Disputes disputes;
  private final ApplicationEventPublisher events;

  IntegrityRouting(
      SignalTransitions acting,
      SignalRepository repository,
      SignalActRepository acts,
      SignalClocks clocks,
      Notices notices,
      IntegrityTips tips,
      Disputes disputes,
      ApplicationEventPublisher events) {
    this.events = events;
    this.disputes = disputes;
    this.acting = acting;
    this.repository = repository;
    this.acts = acts;
    this.clocks = clocks;
    this.notices = notices;
    this.tips = tips;
  }

  ActOutcome<SignalActed> steer(UUID id, DeskAct.Steer steer, int seen, ActingOfficer reader) {
    var letter = new AtomicReference<List<Signal>>(List.of());
    ActOutcome<SignalActed> decided =
        acting.act(
            new Transitions.ActWish<>(id, seen, steer.event(), reader),
            signal -> change(signal, steer, reader, letter));
    if (decided instanceof ActOutcome.Done) {
      for (Signal part : Objects.requireNonNull(letter.get())) {
        if (!part.id().equals(id)
            && !(acting.act(
                    new Transitions.ActWish<>(part.id(), part.version(), SignalEvent.STEER, reader),
                    held -> SignalFacts.becomes(gone(held, reader), held.agency()))
                instanceof ActOutcome.Done)) {
          throw new IllegalStateException("part " + part.number() + " stays behind");
        }
      }
      acting.asTheProgram();
      letter.get().forEach(part -> disputes.left(part.id(), reader.actor()));
      letter.get().stream()
          .flatMap(part -> notices.of(part.id()).stream())
          .forEach(notice -> notices.withdraw(notice.act()));
      // Whom it was offered to before it was opened again does not keep what may accuse them.
      letter
          .get()
          .forEach(part -> events.publishEvent(new SignalSettled(part.id(), SignalEvent.STEER)));
    }
    return decided;
  }

  private Effect<Signal, SignalFacts> change(
      Signal signal,
      DeskAct.Steer steer,
      ActingOfficer reader,
      AtomicReference<List<Signal>> letter) {
    String reason = Folding.nfc(steer.reason()).strip();
    if (Folding.blank(reason)) {
      return Effect.refused("signals.steer-reason-missing");
    }
    if (reason.length() > LONGEST) {
      return Effect.refused("signals.steer-reason-too-long");
    }
    UUID tip = signal.tip();
    if (tip == null) {
      return Effect.refused("signals.steer-no-report");
    }
    List<Signal> parts =
        acting.beyond(
            reader,
            () ->
                repository.hold(
                    repository.partsOf(tip).stream().map(Signal::id).toList(), Reach.EVERYTHING));
    Signal handed =
        parts.stream()
            .filter(part -> SignalLifeCycle.row(part.state(), SignalEvent.STEER).isEmpty())
            .findFirst()
            .orElse(null);
    if (handed != null) {
      return Effect.refused(Refusal.of("signals.steer-part-handed", "number", handed.number()));
    }
    Optional<Refusal> refused = tips.steer(tip, reason, steer.agency(), reader.actor());
    if (refused.isPresent()) {
      return Effect.refused(refused.get());
    }
    letter.set(parts);
    return SignalFacts.becomes(gone(signal, reader), signal.agency(), null, null, reason);
  }

  private Signal gone(Signal signal, ActingOfficer reader) {
    Signal.SignalOutcome was = signal.outcome();
    return clocks.sifted(
        signal
            .in(SignalState.STEERED, clocks.now())
            .with(new Signal.SignalOutcome(null, null, was.proposed(), was.settled()))
            .with(Signal.SignalDesk.of(Reach.NOWHERE, null)),
        reader.actor());
  }

  /**
   * Whoever sent it takes that back within the time of grace, while nobody at the integrity desk
   * works on it.
   *
   * @return empty for what is no such act
   */
  Optional<ActOutcome<SignalActed>> undo(UUID act, ActingOfficer reader) {
    SignalAct steer =
        acting.beyond(
            reader,
            () ->
                acts.one(act)
                    .filter(one -> one.event() == SignalEvent.STEER)
                    .filter(one -> one.actor().equals(reader.actor()))
                    .filter(one -> !clocks.now().isAfter(one.at().plus(Notices.GRACE)))
                    .orElse(null));
    if (steer == null) {
      return Optional.empty();
    }
    UUID tip = acting.beyond(reader, () -> tipOf(steer)).orElse(null);
    if (tip == null) {
      return Optional.empty();
    }
    return tips.takeBack(tip, reader.actor())
        .<ActOutcome<SignalActed>>map(ActOutcome::refused)
        .or(() -> Optional.of(restored(tip, steer.signal(), SignalEvent.UNDO, reader)));
  }

  private Optional<UUID> tipOf(SignalAct steer) {
    return repository
        .read(steer.signal(), Reach.EVERYTHING)
        .filter(signal -> signal.state() == SignalState.STEERED)
        .map(Signal::tip);
  }

  /** The integrity desk gave it back: each part stands as before. */
  @ApplicationModuleListener
  void on(TipHandedBack back) {
    acting.asTheProgram();
    var program = ActingOfficer.PROGRAM;
    repository
        .ofTip(back.tipId())
        .ifPresent(first -> restored(back.tipId(), first.id(), SignalEvent.HAND_BACK, program));
  }

  /** The one that is asked for, restored with all parts of its letter. */
  private ActOutcome<SignalActed> restored(
      UUID tip, UUID asked, SignalEvent event, ActingOfficer reader) {
    acting.asTheProgram();
    ActOutcome<SignalActed> answer = ActOutcome.refused(Refusal.of("signals.unknown"));
    for (Signal part : repository.partsOf(tip)) {
      if (part.state() == SignalState.STEERED) {
        acting.asTheProgram();
        List<SignalAct> history = acts.of(part.id(), 0);
        SignalAct last =
            history.reversed().stream()
                .filter(act -> act.event() == SignalEvent.STEER)
                .findFirst()
                .orElseThrow();
        ActOutcome<SignalActed> decided =
            acting.unseen(part.id(), event, reader, held -> before(held, last, reader.actor()));
        if (!(decided instanceof ActOutcome.Done)) {
          throw new IllegalStateException("part " + part.number() + " does not come back");
        }
        acting.asTheProgram();
        disputes.back(part.id(), reader.actor());
        notices.again(unsaid(history));
        if (part.id().equals(asked)) {
          answer = decided;
        }
      }
    }
    return answer;
  }

  /** Acts that nobody took back, whose words had not left when it was sent away. */
  private static List<UUID> unsaid(List<SignalAct> history) {
    Set<UUID> undone =
        history.stream()
            .map(SignalAct::undoes)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return history.stream().map(SignalAct::id).filter(act -> !undone.contains(act)).toList();
  }

  private Effect<Signal, SignalFacts> before(Signal held, SignalAct steer, Actor actor) {
    Signal was = steer.before().restored(held);
    Signal.SignalDesk desk = was.desk();
    String inbox = Objects.requireNonNull(steer.about());
    Signal there =
        was.with(
            new Signal.SignalDesk(inbox, desk.officer(), desk.snoozedUntil(), desk.policeSince()));
    return SignalFacts.becomes(
        there.state().open() ? clocks.sifting(there, there.receivedAt(), actor) : there,
        SignalEvent.STEER.name(),
        steer.id(),
        null,
        null);
  }
}
