package vn.chosach.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.referrals.keeping.ReferralRepositories;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.ReferralLifeCycle;
import vn.chosach.referrals.life.ReferralResult;

/** Moves a held referral: state, history, journal, clocks, event, and what follows from it. */
@Component
record Steps(
    ReferralRepositories referralRepositories,
    Ledger ledger,
    ReferralClocks clocks,
    BackTransfer back) {

  /**
   * An act that nothing speaks against.
   *
   * @param all every receiver of the referral
   */
  record StepsWish(Referral referral, List<Receiver> all, ReferralAct deed, Actor actor) {}

  ActOutcome<ReferralSent> make(StepsWish wish, List<Receiver> with) {
    Referral referral = wish.referral();
    if (wish.deed() instanceof ReferralAct.Deliver deliver
        && !referralRepositories
            .content()
            .deliver(with.getFirst().id(), deliver, officer(wish.actor()), ledger.now())) {
      return ActOutcome.refused(Refusal.of("referrals.item-delivered"));
    }
    with.forEach(receiver -> move(wish, receiver));
    passOverOthers(wish, with);
    referralRepositories.referrals().raiseVersion(referral.id());
    var unreachable = new ArrayList<ReferralSent.Unreachable>();
    if (wish.deed() instanceof ReferralAct.Finish finish
        && finish.result() == ReferralResult.BACK_FOR_SANCTION
        && finish.decidedOn() != null) {
      Receiver receiver = with.getFirst();
      unreachable.addAll(back.send(referral, receiver, finish.words(), wish.actor()));
      clocks.returned(referral, receiver, finish.decidedOn(), wish.actor());
    }
    return ActOutcome.done(new ReferralSent(referral.id(), referral.number(), unreachable));
  }

  /** The day for the answer went by, or another receiver accepted, or another room took it back. */
  void close(Referral referral, Receiver receiver, ReferralEvent event) {
    ReceiverState to = ReferralLifeCycle.row(receiver.state(), event).orElseThrow().to();
    referralRepositories.receivers().amend(receiver.in(to, ledger.now()));
    ledger.note(
        new Ledger.LedgerStep(referral, receiver, referral.version(), event, receiver.state(), to),
        Actor.SYSTEM,
        Map.of());
    clocks.fellAway(receiver, Actor.SYSTEM);
    ledger.tell(referral, receiver, event, Actor.SYSTEM);
  }

  private void move(StepsWish wish, Receiver receiver) {
    Referral referral = wish.referral();
    ReferralAct referralAct = wish.deed();
    ReceiverState to =
        ReferralLifeCycle.row(receiver.state(), referralAct.event()).orElseThrow().to();
    Receiver after = changed(referral, receiver.in(to, ledger.now()), referralAct);
    referralRepositories.receivers().amend(after);
    var facts = new HashMap<String, String>();
    String about = about(referralAct);
    if (about != null) {
      facts.put("about", about);
    }
    UUID act =
        ledger.note(
            new Ledger.LedgerStep(
                referral, receiver, referral.version(), referralAct.event(), receiver.state(), to),
            wish.actor(),
            facts);
    if (!referralAct.words().isBlank() && !(referralAct instanceof ReferralAct.Deliver)) {
      referralRepositories.content().write(referral, act, referralAct.words());
    }
    wind(referral, after, referralAct, wish.actor());
    ledger.tell(referral, after, referralAct.event(), wish.actor());
  }

  private void passOverOthers(StepsWish wish, List<Receiver> with) {
    boolean taken =
        wish.deed().event() == ReferralEvent.ACCEPT || wish.deed().event() == ReferralEvent.AGREE;
    if (taken && wish.referral().purpose().exclusive()) {
      wish.all().stream()
          .filter(other -> !with.contains(other))
          .filter(
              other -> ReferralLifeCycle.row(other.state(), ReferralEvent.PASS_OVER).isPresent())
          .forEach(other -> close(wish.referral(), other, ReferralEvent.PASS_OVER));
    }
  }

  private static Receiver changed(Referral referral, Receiver receiver, ReferralAct referralAct) {
    Receiver.ReceiverAnswer was = receiver.answer();
    return switch (referralAct) {
      case ReferralAct.Accept accept -> receiver.with(taken(referral, was, was.by()));
      case ReferralAct.Refuse refuse ->
          receiver.with(
              new Receiver.ReceiverAnswer(was.by(), null, refuse.reason(), refuse.competent()));
      case ReferralAct.Counter counter ->
          receiver.with(new Receiver.ReceiverAnswer(was.by(), counter.by(), null, null));
      case ReferralAct.Agree agree ->
          receiver.with(
              taken(referral, was, was.counteredBy() == null ? was.by() : was.counteredBy()));
      case ReferralAct.Insist insist ->
          receiver.with(new Receiver.ReceiverAnswer(was.by(), null, null, null));
      case ReferralAct.Assign assign -> receiver.heldBy(assign.officer());
      case ReferralAct.Finish finish ->
          receiver.with(
              new Receiver.ReceiverOutcome(
                  finish.result(),
                  finish.decidedOn(),
                  finish.tax() == null ? null : finish.tax().assessed(),
                  finish.tax() == null ? null : finish.tax().paid()));
      case ReferralAct.Withdraw withdraw -> receiver;
      case ReferralAct.Deliver deliver -> receiver;
      case ReferralAct.Tell tell -> receiver;
    };
  }

  /**
   * Whoever takes a thing over has answered; where work was asked for, the day is that of the work.
   */
  private static Receiver.ReceiverAnswer taken(
      Referral referral, Receiver.ReceiverAnswer was, @Nullable LocalDate by) {
    boolean work =
        switch (referral.purpose()) {
          case COORDINATION, INVESTIGATION, PROCEEDING, CONTENT -> true;
          case COMPETENCE, CRIMINAL, BACK, URGENT, TAX -> false;
        };
    return new Receiver.ReceiverAnswer(work ? by : null, was.counteredBy(), null, null);
  }

  private void wind(Referral referral, Receiver receiver, ReferralAct referralAct, Actor actor) {
    switch (referralAct) {
      case ReferralAct.Accept accept -> clocks.accepted(referral, receiver, actor);
      case ReferralAct.Agree agree -> clocks.accepted(referral, receiver, actor);
      case ReferralAct.Refuse refuse -> clocks.answered(receiver, actor);
      case ReferralAct.Counter counter -> clocks.opened(receiver, actor);
      case ReferralAct.Assign assign -> clocks.assigned(receiver, assign.officer(), actor);
      case ReferralAct.Tell tell -> clocks.told(receiver, actor);
      case ReferralAct.Finish finish -> clocks.finished(receiver, actor);
      case ReferralAct.Withdraw withdraw -> clocks.fellAway(receiver, actor);
      case ReferralAct.Insist insist -> {}
      case ReferralAct.Deliver deliver -> {}
    }
  }

  private static @Nullable String about(ReferralAct referralAct) {
    return switch (referralAct) {
      case ReferralAct.Refuse refuse -> refuse.reason().name();
      case ReferralAct.Counter counter -> counter.by() == null ? null : counter.by().toString();
      case ReferralAct.Finish finish -> finish.result().name();
      case ReferralAct.Assign assign -> assign.officer().toString();
      case ReferralAct.Deliver deliver -> deliver.item().toString();
      case ReferralAct.Agree agree -> agree.agency();
      case ReferralAct.Insist insist -> insist.agency();
      case ReferralAct.Accept accept -> null;
      case ReferralAct.Withdraw withdraw -> null;
      case ReferralAct.Tell tell -> null;
    };
  }

  private static UUID officer(Actor actor) {
    return java.util.Objects.requireNonNull(actor.id());
  }
}
