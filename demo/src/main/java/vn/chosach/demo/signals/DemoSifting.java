package vn.chosach.demo.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.demo.StagedTime;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/** Tips of earlier days: handed in, sifted by the desk within hours, and their reporters told. */
@Component
@Profile("demo")
class DemoSifting {

  private static final int TRIES = 500;
  private static final long PAUSE = 20;
  private static final Duration HOURS = Duration.ofHours(5);

  /** What the police alone sift is there too, although the duty desk does not see it. */
  private static final ActingOfficer EVERYBODY =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  private final Tips tips;
  private final Signals signals;
  private final Officers officers;
  private final StagedTime time;
  private final IdSource ids;
  private final RecurringJob notices;

  DemoSifting(
      Tips tips,
      Signals signals,
      Officers officers,
      StagedTime time,
      IdSource ids,
      List<RecurringJob> jobs) {
    this.tips = tips;
    this.signals = signals;
    this.officers = officers;
    this.time = time;
    this.ids = ids;
    this.notices =
        jobs.stream().filter(one -> one.name().equals("notices")).findFirst().orElseThrow();
  }

  /** The signal of a tip that was handed in at an earlier start. */
  Optional<Signal> sent(String key) {
    return tips.sent(key).map(Reception.Received::number).map(this::signal);
  }

  private Signal signal(String number) {
    return await(() -> signals.numbered(number, EVERYBODY));
  }

  /**
   * Hands a tip in.
   *
   * @param by officer who enters it; {@code null} where its reporter does
   */
  Signal received(
      String key,
      Report report,
      Reporter reporter,
      @org.jspecify.annotations.Nullable String by,
      Instant at) {
    UUID id = ids.next();
    Actor actor = by == null ? new Actor(Actor.ActorKind.CITIZEN, id, null) : officer(by).actor();
    return switch (time.at(at, () -> tips.receive(id, key, report, reporter, actor))) {
      case Reception.Received received -> signal(received.number());
      case Reception.ReceptionRefused refused ->
          throw new IllegalStateException(key + ": " + refused.faults());
    };
  }

  /** A named letter that the desk refers to an agency, which accepts those on its own. */
  Signal referred(
      String key,
      Report report,
      Reporter reporter,
      Procedure procedure,
      String agency,
      Instant at) {
    ActingOfficer desk = officer("truc.ct");
    Signal one =
        settled(received(key, report, reporter, "truc.ct", at), procedure, "Theo đơn", desk, at);
    decide(one, new Decision.Refer(agency, words(one, SignalEvent.REFER, agency)), desk, at);
    return one;
  }

  /** The desk finds which procedure it is, where the proposal was another one. */
  Signal settled(Signal signal, Procedure procedure, String why, ActingOfficer desk, Instant at) {
    if (signal.procedure() == procedure) {
      return signal;
    }
    var settled = new DeskAct.Settle(procedure, why);
    done(
        time.at(
            at.plus(HOURS), () -> signals.handle(signal.id(), settled, signal.version(), desk)));
    return signal(signal.number());
  }

  /** The desk decides some hours later, and its reporter is told. */
  void decide(Signal signal, Decision decision, ActingOfficer desk, Instant at) {
    done(
        time.at(
            at.plus(HOURS), () -> signals.decide(signal.id(), decision, signal.version(), desk)));
    told(at.plus(HOURS).plus(HOURS));
  }

  String words(Signal signal, SignalEvent event, String agency) {
    return signals.words(event, signal.procedure(), agency);
  }

  /** The reporter is told when the time to take the decision back is over. */
  private void told(Instant at) {
    time.at(
        at,
        () -> {
          try {
            notices.round().run();
            return true;
          } catch (Exception defect) {
            throw new IllegalStateException(defect);
          }
        });
  }

  ActingOfficer officer(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }

  /** What follows from an act is heard after its commit. */
  static <T> T await(Supplier<Optional<T>> asked) {
    for (int turn = 0; turn < TRIES; turn++) {
      Optional<T> found = asked.get();
      if (found.isPresent()) {
        return found.get();
      }
      pause();
    }
    throw new IllegalStateException("nothing followed");
  }

  static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ending);
    }
  }

  static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
