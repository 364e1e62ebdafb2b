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
import vn.chosach.referrals.keeping.Rows;
import vn.chosach.referrals.life.Deed;
import vn.chosach.referrals.life.LifeCycle;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.referrals.life.Result;

/** Moves a held referral: state, history, journal, clocks, event, and what follows from it. */
@Component
class Steps {

  private final Rows rows;
  private final Ledger ledger;
  private final ReferralClocks clocks;
  private final BackTransfer back;

  Steps(Rows rows, Ledger ledger, ReferralClocks clocks, BackTransfer back) {
    this.rows = rows;
    this.ledger = ledger;
    this.clocks = clocks;
    this.back = back;
  }

  /**
   * An act that nothing speaks against.
   *
   * @param all every receiver of the referral
   */
  record Wish(Referral referral, List<Receiver> all, Deed deed, Actor actor) {}

  ActOutcome<ReferralSent> make(Wish wish, List<Receiver> with) {
    Referral referral = wish.referral();
    if (wish.deed() instanceof Deed.Deliver deliver
        && !rows.content()
            .deliver(with.getFirst().id(), deliver, officer(wish.actor()), ledger.now())) {
      return ActOutcome.refused(Refusal.of("referrals.item-delivered"));
    }
    with.forEach(receiver -> move(wish, receiver));
    passOverOthers(wish, with);
    rows.referrals().raiseVersion(referral.id());
    var unreachable = new ArrayList<ReferralSent.Unreachable>();
    if (wish.deed() instanceof Deed.Finish finish
        && finish.result() == Result.BACK_FOR_SANCTION
        && finish.decidedOn() != null) {
      Receiver receiver = with.getFirst();
      unreachable.addAll(back.send(referral, receiver, finish.words(), wish.actor()));
      clocks.returned(referral, receiver, finish.decidedOn(), wish.actor());
    }
    return ActOutcome.done(new ReferralSent(referral.id(), referral.number(), unreachable));
  }

  /** The day for the answer went by, or another receiver accepted, or another room took it back. */
  void close(Referral referral, Receiver receiver, ReferralEvent event) {
    ReceiverState to = LifeCycle.row(receiver.state(), event).orElseThrow().to();
    rows.receivers().amend(receiver.in(to, ledger.now()));
    ledger.note(
        new Ledger.Step(referral, receiver, referral.version(), event, receiver.state(), to),
        Actor.SYSTEM,
        Map.of());
    clocks.fellAway(receiver, Actor.SYSTEM);
    ledger.tell(referral, receiver, event, Actor.SYSTEM);
  }

  private void move(Wish wish, Receiver receiver) {
    Referral referral = wish.referral();
    Deed deed = wish.deed();
    ReceiverState to = LifeCycle.row(receiver.state(), deed.event()).orElseThrow().to();
    Receiver after = changed(referral, receiver.in(to, ledger.now()), deed);
    rows.receivers().amend(after);
    var facts = new HashMap<String, String>();
    String about = about(deed);
    if (about != null) {
      facts.put("about", about);
    }
    UUID act =
        ledger.note(
            new Ledger.Step(
                referral, receiver, referral.version(), deed.event(), receiver.state(), to),
            wish.actor(),
            facts);
    if (!deed.words().isBlank() && !(deed instanceof Deed.Deliver)) {
      rows.content().write(referral, act, deed.words());
    }
    wind(referral, after, deed, wish.actor());
    ledger.tell(referral, after, deed.event(), wish.actor());
  }

  private void passOverOthers(Wish wish, List<Receiver> with) {
    boolean taken =
        wish.deed().event() == ReferralEvent.ACCEPT || wish.deed().event() == ReferralEvent.AGREE;
    if (taken && wish.referral().purpose().exclusive()) {
      wish.all().stream()
          .filter(other -> !with.contains(other))
          .filter(other -> LifeCycle.row(other.state(), ReferralEvent.PASS_OVER).isPresent())
          .forEach(other -> close(wish.referral(), other, ReferralEvent.PASS_OVER));
    }
  }

  private static Receiver changed(Referral referral, Receiver receiver, Deed deed) {
    Receiver.Answer was = receiver.answer();
    return switch (deed) {
      case Deed.Accept accept -> receiver.with(taken(referral, was, was.by()));
      case Deed.Refuse refuse ->
          receiver.with(new Receiver.Answer(was.by(), null, refuse.reason(), refuse.competent()));
      case Deed.Counter counter ->
          receiver.with(new Receiver.Answer(was.by(), counter.by(), null, null));
      case Deed.Agree agree ->
          receiver.with(
              taken(referral, was, was.counteredBy() == null ? was.by() : was.counteredBy()));
      case Deed.Insist insist -> receiver.with(new Receiver.Answer(was.by(), null, null, null));
      case Deed.Assign assign -> receiver.heldBy(assign.officer());
      case Deed.Finish finish ->
          receiver.with(
              new Receiver.Outcome(
                  finish.result(),
                  finish.decidedOn(),
                  finish.tax() == null ? null : finish.tax().assessed(),
                  finish.tax() == null ? null : finish.tax().paid()));
      case Deed.Withdraw withdraw -> receiver;
      case Deed.Deliver deliver -> receiver;
      case Deed.Tell tell -> receiver;
    };
  }

  /**
   * Whoever takes a thing over has answered; where work was asked for, the day is that of the work.
   */
  private static Receiver.Answer taken(
      Referral referral, Receiver.Answer was, @Nullable LocalDate by) {
    boolean work =
        switch (referral.purpose()) {
          case COORDINATION, INVESTIGATION, CONTENT -> true;
          case COMPETENCE, CRIMINAL, BACK, URGENT, TAX -> false;
        };
    return new Receiver.Answer(work ? by : null, was.counteredBy(), null, null);
  }

  private void wind(Referral referral, Receiver receiver, Deed deed, Actor actor) {
    switch (deed) {
      case Deed.Accept accept -> clocks.accepted(referral, receiver, actor);
      case Deed.Agree agree -> clocks.accepted(referral, receiver, actor);
      case Deed.Refuse refuse -> clocks.answered(receiver, actor);
      case Deed.Counter counter -> clocks.opened(receiver, actor);
      case Deed.Assign assign -> clocks.assigned(receiver, assign.officer(), actor);
      case Deed.Tell tell -> clocks.told(receiver, actor);
      case Deed.Finish finish -> clocks.finished(receiver, actor);
      case Deed.Withdraw withdraw -> clocks.fellAway(receiver, actor);
      case Deed.Insist insist -> {}
      case Deed.Deliver deliver -> {}
    }
  }

  private static @Nullable String about(Deed deed) {
    return switch (deed) {
      case Deed.Refuse refuse -> refuse.reason().name();
      case Deed.Counter counter -> counter.by() == null ? null : counter.by().toString();
      case Deed.Finish finish -> finish.result().name();
      case Deed.Assign assign -> assign.officer().toString();
      case Deed.Deliver deliver -> deliver.item().toString();
      case Deed.Agree agree -> agree.agency();
      case Deed.Insist insist -> insist.agency();
      case Deed.Accept accept -> null;
      case Deed.Withdraw withdraw -> null;
      case Deed.Tell tell -> null;
    };
  }

  private static UUID officer(Actor actor) {
    return java.util.Objects.requireNonNull(actor.id());
  }
}
