package vn.chosach.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.keeping.Reach;
import vn.chosach.referrals.keeping.ReferralRepositories;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.InvestigatingBodies;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralLifeCycle;
import vn.chosach.referrals.life.ReferralOffer;
import vn.chosach.referrals.life.Subject;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalAct;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.signals.life.SignalState;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * A signal that was referred lies in the tray of the receiving agency; when the decision is taken
 * back, or the desk decides otherwise after it was opened again, what nobody has accepted is
 * withdrawn. Told twice, it is one referral. What the receiver does not take is with the sender
 * again, and so is its time limit.
 */
@Component
class SettledSignals {

  /**
   * What the law gives for passing on a denunciation (Luật 25/2018 art. 24.2) is asked of others.
   */
  private static final String CUSTOMARY = "TC.TRANSFER";

  private static final Set<SignalEvent> OTHERWISE =
      EnumSet.of(SignalEvent.ADMIT, SignalEvent.MERGE, SignalEvent.REFUSE);

  private final Signals signals;
  private final Reach reach;
  private final ReferralRepositories referralRepositories;
  private final Offering offering;
  private final Steps steps;
  private final SettledSignalsSaid said;

  SettledSignals(
      Signals signals,
      Reach reach,
      ReferralRepositories referralRepositories,
      Offering offering,
      Steps steps,
      SettledSignalsSaid said) {
    this.signals = signals;
    this.reach = reach;
    this.referralRepositories = referralRepositories;
    this.offering = offering;
    this.steps = steps;
    this.said = said;
  }

  /** What the program writes in the name of the office. */
  @Component
  record SettledSignalsSaid(Texts texts, Clocks clocks) {

    /** The note of the sender, if there is one, before the words of the program. */
    String words(String number, @Nullable String note) {
      String own = texts.text(Lang.VI, "referrals.words.from-signal", number);
      return note == null ? own : note + "\n" + own;
    }

    @Nullable LocalDate customaryDay(Instant from) {
      return clocks.foresee(CUSTOMARY, from).map(due -> due.day()).orElse(null);
    }

    /** The time limit of what a receiver does not take runs on with whoever sent it. */
    void clocksBack(UUID signal, String from, String to) {
      clocks.of(SignalSource.KIND, List.of(signal.toString())).stream()
          .filter(clock -> clock.agency().equals(from))
          .forEach(
              clock ->
                  clocks.reassign(
                      clock.id(),
                      to,
                      null,
                      texts.text(Lang.VI, "referrals.clock.came-back"),
                      Actor.SYSTEM));
    }
  }

  @ApplicationModuleListener(
      condition =
          "{'REFER', 'UNDO', 'ADMIT', 'MERGE', 'REFUSE', 'STEER'}"
              + ".contains(#root.args[0].event().name())")
  void on(SignalSettled settled) {
    if (settled.event() == SignalEvent.STEER) {
      reach.enter(ActingOfficer.PROGRAM);
      withdraw(settled.signal(), referral -> true);
      return;
    }
    Sheet sheet = signals.read(settled.signal(), SignalSource.FETCHING).orElse(null);
    if (sheet == null) {
      return;
    }
    reach.enterFor(sheet.signal().agency());
    withdraw(sheet);
    if (sheet.signal().state() == SignalState.REFERRED) {
      handOver(sheet, sheet.signal());
    }
  }

  @ApplicationModuleListener(
      condition = "{'REFUSE', 'EXPIRE', 'WITHDRAW'}.contains(#root.args[0].event().name())")
  void on(ReferralMoved moved) {
    UUID signal = moved.subjectId();
    boolean handed = moved.purpose() == Purpose.COMPETENCE || moved.purpose() == Purpose.CRIMINAL;
    if (signal == null || !handed || !SignalSource.KIND.equals(moved.subjectKind())) {
      return;
    }
    reach.enter(ActingOfficer.PROGRAM);
    boolean there =
        referralRepositories.referrals().ofSubject(new Subject(SignalSource.KIND, signal)).stream()
            .flatMap(id -> referralRepositories.receivers().of(id).stream())
            .anyMatch(one -> one.agency().equals(moved.agency()) && one.state().open());
    if (!there) {
      Referral referral = referralRepositories.referrals().read(moved.referral()).orElseThrow();
      said.clocksBack(signal, moved.agency(), referral.sender());
    }
  }

  private void handOver(Sheet sheet, Signal signal) {
    String to = signal.referredTo();
    SignalAct act =
        sheet.history().reversed().stream()
            .filter(one -> one.event() == SignalEvent.REFER)
            .findFirst()
            .orElse(null);
    if (to == null || act == null || !referralRepositories.referrals().take(act.id(), act.at())) {
      return;
    }
    boolean crime = signal.procedure().crime() && InvestigatingBodies.include(to);
    var referralOffer =
        new ReferralOffer(
            crime ? Purpose.CRIMINAL : Purpose.COMPETENCE,
            new Subject(SignalSource.KIND, signal.id()),
            List.of(to),
            sheet.title(),
            said.words(signal.number(), act.remark()),
            crime ? null : said.customaryDay(act.at()),
            crime ? parts(signal) : Map.of(),
            List.of(),
            null);
    offering.lay(referralOffer, signal.agency(), act.actor(), Actor.SYSTEM);
  }

  /**
   * What was handed over by an earlier decision, or by one that was taken back, and that nobody has
   * accepted. What was referred anew before this was heard stands, and what an officer sent.
   */
  private void withdraw(Sheet sheet) {
    withdraw(
        sheet.signal().id(),
        referral ->
            referral.sender().equals(sheet.signal().agency())
                && !stands(sheet.history(), referral));
  }

  private void withdraw(UUID signal, Predicate<Referral> falls) {
    for (UUID id :
        referralRepositories.referrals().ofSubject(new Subject(SignalSource.KIND, signal))) {
      Referral referral = referralRepositories.referrals().hold(id).orElseThrow();
      List<Receiver> open =
          falls.test(referral) && laidByTheProgram(referral)
              ? referralRepositories.receivers().of(id).stream()
                  .filter(
                      one -> ReferralLifeCycle.row(one.state(), ReferralEvent.WITHDRAW).isPresent())
                  .toList()
              : List.of();
      open.forEach(receiver -> steps.close(referral, receiver, ReferralEvent.WITHDRAW));
      if (!open.isEmpty()) {
        referralRepositories.referrals().raiseVersion(id);
      }
    }
  }

  private static boolean stands(List<SignalAct> history, Referral referral) {
    return history.reversed().stream()
        .filter(one -> one.event() == SignalEvent.REFER)
        .findFirst()
        .filter(last -> history.stream().noneMatch(one -> last.id().equals(one.undoes())))
        .filter(last -> history.stream().noneMatch(one -> endedAfter(last, one, history)))
        .filter(last -> !referral.sentAt().isBefore(last.at()))
        .isPresent();
  }

  /** The desk kept it, or ended it, after it had been referred; and that stands. */
  private static boolean endedAfter(SignalAct referred, SignalAct one, List<SignalAct> history) {
    return OTHERWISE.contains(one.event())
        && one.number() > referred.number()
        && history.stream().noneMatch(later -> one.id().equals(later.undoes()));
  }

  private boolean laidByTheProgram(Referral referral) {
    return referralRepositories.referrals().acts(referral.id(), 0).stream()
        .filter(one -> one.event() == ReferralEvent.OFFER)
        .anyMatch(one -> one.actor().equals(Actor.SYSTEM));
  }

  private static Map<FilePart, Integer> parts(Signal signal) {
    var parts = new EnumMap<FilePart, Integer>(FilePart.class);
    parts.put(FilePart.REPORT, 1);
    if (signal.photos() > 0) {
      parts.put(FilePart.EVIDENCE, signal.photos());
    }
    return parts;
  }
}
