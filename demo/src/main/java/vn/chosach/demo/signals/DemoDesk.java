package vn.chosach.demo.signals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.SignalArrived;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

/**
 * Does what the desk of the demonstration did before the visitor came, once its last tip lies in
 * the inbox. What was touched by anybody is left alone.
 */
@Component
@Profile("demo")
class DemoDesk {

  private static final String POLICE = "truc.ca";
  private static final String ACCOUNT = "truc.ct";
  private static final int UNTOUCHED = 1;

  /** What the police alone sift is there too, although the duty desk does not see it. */
  private static final ActingOfficer EVERY_INBOX =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  private final Signals signals;
  private final Tips tips;
  private final Officers officers;
  private final InstantSource time;
  private final List<DemoTip> all = DemoTip.all();

  /** Once nothing is left to do, later arrivals are no business of the demonstration. */
  private volatile boolean done;

  DemoDesk(Signals signals, Tips tips, Officers officers, InstantSource time) {
    this.signals = signals;
    this.tips = tips;
    this.officers = officers;
    this.time = time;
  }

  /** Whether the demonstration still has something to do; nothing is told to it afterwards. */
  public boolean waits() {
    return !done;
  }

  @ApplicationModuleListener(condition = "@'vn.chosach.demo.signals.DemoDesk'.waits()")
  void on(SignalArrived arrived) {
    if (done) {
      return;
    }
    if (all.reversed().stream().allMatch(tip -> signal(tip.key()).isPresent())) {
      done =
          all.stream().filter(tip -> work(tip, signal(tip.key()).orElseThrow())).toList().isEmpty();
    }
  }

  /** Whether there was anything to do. */
  private boolean work(DemoTip tip, Signal signal) {
    if (signal.version() != UNTOUCHED || tip.acts().isEmpty()) {
      return false;
    }
    // What lies with the police is theirs to sift.
    String account = signal.withPolice() ? POLICE : ACCOUNT;
    ActingOfficer reader = ActingOfficer.of(officers.named(account).orElseThrow());
    int seen = UNTOUCHED;
    for (String act : tip.acts()) {
      if (act(signal, act.split(":", 2), seen++, reader)
          instanceof ActOutcome.Refused<SignalActed> refused) {
        throw new IllegalStateException(tip.key() + " " + act + ": " + refused.refusal());
      }
    }
    UUID from = signal.tip();
    if (tip.reply() != null && from != null) {
      var word = new Word(id(tip), Happening.HappeningKind.REPLIED, tip.reply(), null, null);
      tips.say(from, word, new Actor(Actor.ActorKind.CITIZEN, from, null));
    }
    return true;
  }

  private ActOutcome<SignalActed> act(
      Signal signal, String[] words, int seen, ActingOfficer reader) {
    String about = words.length > 1 ? words[1] : "";
    String own = signal.agency();
    return switch (words[0]) {
      case "admit" ->
          decide(signal, new Decision.Admit(text(signal, SignalEvent.ADMIT, own)), seen, reader);
      case "refer" ->
          decide(
              signal,
              new Decision.Refer(about, text(signal, SignalEvent.REFER, about)),
              seen,
              reader);
      case "merge" ->
          decide(
              signal,
              new Decision.Merge(
                  signal(about).orElseThrow().id(), text(signal, SignalEvent.MERGE, own)),
              seen,
              reader);
      case "refuse" -> {
        String[] why = about.split(":", 2);
        String said = text(signal, SignalEvent.REFUSE, own);
        yield decide(
            signal, new Decision.Refuse(Decision.Why.valueOf(why[0]), why[1], said), seen, reader);
      }
      case "ask" ->
          decide(
              signal,
              new Decision.AskMore(text(signal, SignalEvent.ASK, own) + about),
              seen,
              reader);
      case "take" -> handle(signal, new DeskAct.Assign(reader.actor().id()), seen, reader);
      case "comment" -> handle(signal, new DeskAct.Comment(about), seen, reader);
      case "split" -> {
        String[] part = about.split(":", 2);
        var split = new DeskAct.Split(Procedure.valueOf(part[0]), part[1]);
        yield handle(signal, split, seen, reader);
      }
      case "snooze" -> {
        Duration sleep = Duration.ofHours(Long.parseLong(about));
        yield handle(signal, new DeskAct.Snooze(time.instant().plus(sleep)), seen, reader);
      }
      default -> throw new IllegalStateException("no act " + words[0]);
    };
  }

  private ActOutcome<SignalActed> decide(
      Signal signal, Decision decision, int seen, ActingOfficer reader) {
    return signals.decide(signal.id(), decision, seen, reader);
  }

  private ActOutcome<SignalActed> handle(
      Signal signal, DeskAct act, int seen, ActingOfficer reader) {
    return signals.handle(signal.id(), act, seen, reader);
  }

  private String text(Signal signal, SignalEvent event, String agency) {
    return signals.words(event, signal.procedure(), agency);
  }

  private Optional<Signal> signal(String key) {
    return all.stream()
        .filter(tip -> tip.key().equals(key))
        .findFirst()
        .flatMap(tip -> tips.sent(tip.sendingKey()))
        .map(Reception.Received::number)
        .flatMap(number -> signals.numbered(number, EVERY_INBOX));
  }

  /** The same for the same tip, so that an answer is given once. */
  private static UUID id(DemoTip tip) {
    return UUID.nameUUIDFromBytes(tip.sendingKey().getBytes(StandardCharsets.UTF_8));
  }
}
