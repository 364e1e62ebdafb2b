package vn.chosach.access;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Courier;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/** What lies at the desk of the standing office: own, referred, and taken back again. */
@Component
class Desks {

  private final Tips tips;
  private final Signals signals;
  private final Courier courier;
  private final Clocks clocks;
  private final ObjectProvider<MovableClock> time;

  Desks(
      Tips tips,
      Signals signals,
      Courier courier,
      Clocks clocks,
      ObjectProvider<MovableClock> time) {
    this.tips = tips;
    this.signals = signals;
    this.courier = courier;
    this.clocks = clocks;
    this.time = time;
  }

  void plant(Scene scene) {
    ActingOfficer duty = scene.reader(Scene.OFFICE, Role.OPERATOR);
    String word = Scene.word();
    Signal own = told(word, duty);
    lay(scene, own, "lies at the office", word);
    word = Scene.word();
    Signal away = refer(told(word, duty), duty);
    lay(scene, away, "referred to the police", word, Scene.POLICE);
    word = Scene.word();
    Signal back = told(word, duty);
    SignalActed referred =
        ((ActOutcome.Done<SignalActed>)
                signals.decide(
                    back.id(),
                    new Decision.Refer(Scene.POLICE, "Đã chuyển."),
                    back.version(),
                    duty))
            .value();
    var undone = ((ActOutcome.Done<SignalActed>) signals.undo(referred.act(), duty)).value();
    lay(scene, undone.signal(), "taken back from the police", word);
    steer(scene, duty);
    scene.add(
        "signal-act", Item.of("act on what lies at the office", referred.act(), Scene.OFFICE));
    scene.add("signal-act", Item.guessed(UUID.randomUUID()));
    scene.add("signal", Item.guessed(UUID.randomUUID()));
    scene.add("tip", Item.guessed(UUID.randomUUID()));
    for (String agency : new String[] {Scene.OFFICE, Scene.POLICE}) {
      clock(scene, agency);
    }
    scene.add("clock", Item.guessed(UUID.randomUUID()));
  }

  /** What came like any other and turned out to accuse an office is gone for all who sift. */
  private void steer(Scene scene, ActingOfficer duty) {
    String word = Scene.word();
    Signal signal = told(word, duty);
    var steer = new DeskAct.Steer("Tố cán bộ " + word, Scene.POLICE);
    if (!(signals.handle(signal.id(), steer, signal.version(), duty) instanceof ActOutcome.Done)) {
      throw new IllegalStateException("it stays in the inbox");
    }
    scene.add("signal", Item.of("accuses the police since", signal.id(), Scene.OFFICE), word);
    UUID tip = Objects.requireNonNull(signal.tip());
    scene.add("tip", Item.of("accuses the police since", tip, Scene.OFFICE), word);
  }

  private Signal refer(Signal signal, ActingOfficer duty) {
    var done =
        ((ActOutcome.Done<SignalActed>)
                signals.decide(
                    signal.id(),
                    new Decision.Refer(Scene.POLICE, "Đã chuyển Công an tỉnh."),
                    signal.version(),
                    duty))
            .value();
    MovableClock clock = time.getObject();
    clock.move(Duration.ofSeconds(40));
    courier.carry();
    clock.reset();
    return done.signal();
  }

  private static void lay(Scene scene, Signal signal, String name, String word, String... givenTo) {
    scene.add("signal", Item.of(name, signal.id(), Scene.OFFICE, givenTo), word);
    UUID tip = Objects.requireNonNull(signal.tip());
    scene.add("tip", Item.of(name, tip, Scene.OFFICE, givenTo));
  }

  private Signal told(String word, ActingOfficer duty) {
    UUID tip = UUID.randomUUID();
    Report report = Report.of(Channel.HOTLINE, "phường Long Xuyên", "Kem trộn bán ở chợ " + word);
    String number =
        ((Reception.Received)
                tips.receive(
                    tip,
                    UUID.randomUUID() + "-" + UUID.randomUUID(),
                    report,
                    Reporter.UNKNOWN,
                    Actor.officer(Objects.requireNonNull(duty.actor().id()), Scene.OFFICE)))
            .number();
    return awaited(
        () ->
            signals
                .numbered(number, duty)
                .filter(one -> one.outcome().proposed() != null)
                .orElse(null));
  }

  private void clock(Scene scene, String agency) {
    String word = Scene.word();
    var wish =
        new StartClock(
            "HS.CLASSIFY",
            "matrix",
            UUID.randomUUID().toString(),
            "Phân loại " + word,
            agency,
            null,
            // Long late, so that it stands first on the board however many clocks other tests
            // leave.
            time.getObject().instant().minus(Duration.ofDays(200)));
    var done = (ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM);
    scene.add("clock", Item.of("of " + agency, done.clock().id().value(), agency), word);
  }

  private static <T> T awaited(Supplier<@Nullable T> what) {
    return Objects.requireNonNull(
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(20))
            .until(what::get, Objects::nonNull));
  }
}
