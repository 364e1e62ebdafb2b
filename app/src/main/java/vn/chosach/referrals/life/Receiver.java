package vn.chosach.referrals.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;

/**
 * One receiver of a referral.
 *
 * @param id identifier
 * @param referral the referral
 * @param agency key of the agency
 * @param state where it stands there
 * @param since since when
 * @param delivery whether it lies there
 * @param officer who works on it there
 * @param answer what was answered
 * @param outcome what came of it
 * @param escalated who was reminded: 0 nobody, 1 the officer, 2 the head, 3 the standing office
 */
public record Receiver(
    UUID id,
    UUID referral,
    String agency,
    ReceiverState state,
    Instant since,
    Delivery delivery,
    @Nullable UUID officer,
    ReceiverAnswer answer,
    @Nullable ReceiverOutcome outcome,
    int escalated) {

  /**
   * Whether it lies there.
   *
   * @param at when it lay in the tray; {@code null} while it could not be delivered
   * @param fault why it could not
   * @param receivedAt first receipt of the same thing by that agency; clocks count from here
   * @param openedAt when somebody there first opened it
   * @param openedBy who
   */
  public record Delivery(
      @Nullable Instant at,
      @Nullable ReceiverFault fault,
      @Nullable Instant receivedAt,
      @Nullable Instant openedAt,
      @Nullable UUID openedBy) {}

  /** Why something cannot be delivered. */
  public enum ReceiverFault {
    /** The agency is not on the roll today. */
    AGENCY_ENDED,
    /** Nobody in office there reads what comes in. */
    NO_READER;

    /** Message key of its name. */
    public String textKey() {
      return "referrals.fault." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What was answered.
   *
   * @param by last day for the answer, or for the work once agreed
   * @param counteredBy day that the receiver proposed instead
   * @param reason why it was refused
   * @param suggested key of the agency that the receiver thinks competent
   */
  public record ReceiverAnswer(
      @Nullable LocalDate by,
      @Nullable LocalDate counteredBy,
      @Nullable RefusalReason reason,
      @Nullable String suggested) {}

  /**
   * What came of it.
   *
   * @param result what
   * @param decidedOn day of the decision behind it
   * @param assessed tax assessed
   * @param paid tax paid so far
   */
  public record ReceiverOutcome(
      ReferralResult result,
      @Nullable LocalDate decidedOn,
      @Nullable Dong assessed,
      @Nullable Dong paid) {}

  public Receiver in(ReceiverState next, Instant at) {
    Instant moved = next == state ? since : at;
    return new Receiver(
        id, referral, agency, next, moved, delivery, officer, answer, outcome, escalated);
  }

  public Receiver with(ReceiverAnswer next) {
    return new Receiver(
        id, referral, agency, state, since, delivery, officer, next, outcome, escalated);
  }

  public Receiver with(ReceiverOutcome next) {
    return new Receiver(
        id, referral, agency, state, since, delivery, officer, answer, next, escalated);
  }

  public Receiver heldBy(UUID next) {
    return new Receiver(
        id, referral, agency, state, since, delivery, next, answer, outcome, escalated);
  }
}
