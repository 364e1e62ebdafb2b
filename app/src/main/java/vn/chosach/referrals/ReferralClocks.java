package vn.chosach.referrals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.referrals.keeping.ReferralRepository;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.Referral;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The clocks of a receiver, all counted from the first receipt of the thing by that agency: what it
 * does before it opens or answers costs its own time, not that of the law.
 */
@Component
record ReferralClocks(Clocks clocks, JdbcClient jdbc, Texts texts, InstantSource time) {

  static final String SUBJECT = "referral";

  /** What is to be done in a time. */
  enum ReferralClocksDuty {
    /** Somebody opens it on the day it came (NĐ 30/2020). */
    RECEIPT("VT.IN.ACK"),
    /** Classified: taken, or passed on, within 24 hours (TTLT 01/2017). */
    ANSWER("HS.CLASSIFY"),
    /** The procuracy and the sender are told of the receipt (BLTTHS art. 146.4). */
    NOTICE("HS.NOTICE.VKS"),
    /** Verified and decided (BLTTHS art. 147). */
    VERIFY("HS.VERIFY"),
    /** Sent back for a sanction (Luật XLVPHC art. 63). */
    RETURN("HS.BACK.ADMIN");

    private final String rule;

    ReferralClocksDuty(String rule) {
      this.rule = rule;
    }
  }

  /** It lies in the tray. */
  void delivered(Referral referral, Receiver receiver, Instant receivedAt) {
    start(referral, receiver, ReferralClocksDuty.RECEIPT, receivedAt);
    if (referral.purpose().answerRule() != null) {
      start(referral, receiver, ReferralClocksDuty.ANSWER, receivedAt);
    }
  }

  void opened(Receiver receiver, Actor actor) {
    stop(receiver, ReferralClocksDuty.RECEIPT, actor);
  }

  void answered(Receiver receiver, Actor actor) {
    stop(receiver, ReferralClocksDuty.RECEIPT, actor);
    stop(receiver, ReferralClocksDuty.ANSWER, actor);
  }

  /** The receiver has it: for a file with signs of a crime the clocks of the procedure run. */
  void accepted(Referral referral, Receiver receiver, Actor actor) {
    answered(receiver, actor);
    Instant from = receiver.delivery().receivedAt();
    if (referral.purpose() == Purpose.CRIMINAL && from != null) {
      start(referral, receiver, ReferralClocksDuty.NOTICE, from);
      start(referral, receiver, ReferralClocksDuty.VERIFY, from);
    }
  }

  void told(Receiver receiver, Actor actor) {
    stop(receiver, ReferralClocksDuty.NOTICE, actor);
  }

  void finished(Receiver receiver, Actor actor) {
    stop(receiver, ReferralClocksDuty.NOTICE, actor);
    stop(receiver, ReferralClocksDuty.VERIFY, actor);
  }

  /** The file goes back with this act; the clock shows whether in time since the decision. */
  void returned(Referral referral, Receiver receiver, LocalDate decidedOn, Actor actor) {
    start(
        referral,
        receiver,
        ReferralClocksDuty.RETURN,
        decidedOn.atStartOfDay(Vietnam.ZONE).toInstant());
    stop(receiver, ReferralClocksDuty.RETURN, actor);
  }

  /** Nothing is asked of the receiver any more. */
  void fellAway(Receiver receiver, Actor actor) {
    String why = texts.text(Lang.VI, "referrals.clock.fell-away");
    of(receiver).stream()
        .filter(one -> one.clock().state().open())
        .forEach(one -> clocks.withdraw(one.clock().id(), why, actor));
  }

  void assigned(Receiver receiver, UUID officer, Actor actor) {
    String why = texts.text(Lang.VI, "referrals.clock.assigned");
    of(receiver).stream()
        .filter(one -> one.clock().state().open())
        .forEach(one -> clocks.reassign(one.clock().id(), receiver.agency(), officer, why, actor));
  }

  List<ClockExplanation> of(Receiver receiver) {
    return clocks.of(SUBJECT, receiver.id().toString());
  }

  /** The receiver that a clock presses, and with what. */
  Optional<Pressed> pressedBy(ClockId clock) {
    return jdbc.sql("SELECT receiver, duty FROM referrals.clock WHERE clock = :clock")
        .param("clock", clock.value())
        .query(Pressed.class)
        .optional();
  }

  /** A receiver and what it has to do. */
  record Pressed(UUID receiver, ReferralClocksDuty duty) {}

  private void start(Referral referral, Receiver receiver, ReferralClocksDuty duty, Instant from) {
    var wish =
        new StartClock(
            duty.rule,
            SUBJECT,
            receiver.id().toString(),
            texts.text(
                Lang.VI,
                "referrals.clock." + duty.name().toLowerCase(java.util.Locale.ROOT),
                referral.number()),
            receiver.agency(),
            receiver.officer(),
            from);
    switch (clocks.start(wish, Actor.SYSTEM)) {
      case ClockOutcome.ClockDone done ->
          jdbc.sql(
                  """
                  INSERT INTO referrals.clock (clock, receiver, duty, parties)
                  VALUES (:clock, :receiver, :duty, :parties)
                  """)
              .param("clock", done.clock().id().value())
              .param("receiver", receiver.id())
              .param("duty", duty.name())
              .param("parties", ReferralRepository.parties(referral))
              .update();
      case ClockOutcome.ClockRefused refused ->
          throw new IllegalStateException(duty + " cannot run: " + refused.refusal());
    }
  }

  private void stop(Receiver receiver, ReferralClocksDuty duty, Actor actor) {
    jdbc.sql("SELECT clock FROM referrals.clock WHERE receiver = :receiver AND duty = :duty")
        .param("receiver", receiver.id())
        .param("duty", duty.name())
        .query((row, n) -> new ClockId(row.getObject("clock", UUID.class)))
        .optional()
        .filter(clock -> clocks.explain(clock).stream().anyMatch(one -> one.clock().state().open()))
        .ifPresent(clock -> clocks.stop(clock, time.instant(), null, actor));
  }
}
