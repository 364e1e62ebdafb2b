package vn.chosach.referrals.life;

import static vn.chosach.referrals.life.ReceiverState.ACCEPTED;
import static vn.chosach.referrals.life.ReceiverState.COUNTERED;
import static vn.chosach.referrals.life.ReceiverState.DONE;
import static vn.chosach.referrals.life.ReceiverState.EXPIRED;
import static vn.chosach.referrals.life.ReceiverState.OFFERED;
import static vn.chosach.referrals.life.ReceiverState.PASSED_OVER;
import static vn.chosach.referrals.life.ReceiverState.REFUSED;
import static vn.chosach.referrals.life.ReceiverState.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/**
 * The life of a referral with one receiver: from, event, to, who. The law behind a row is that of
 * the purpose. An event that is not in the table for a state does not exist for it; what is
 * refused, expired, withdrawn or done stays so, and whoever wants it again sends it again.
 */
public final class ReferralLifeCycle {

  /** Whose act it is. */
  public enum ReferralSide {
    SENDER,
    RECEIVER,
    /** Time, or the acceptance of another receiver. */
    PROGRAM
  }

  /** One cell. */
  public record ReferralRow(
      ReceiverState from, ReferralEvent event, ReceiverState to, ReferralSide side) {}

  public static final List<ReferralRow> TABLE =
      List.of(
          new ReferralRow(OFFERED, ReferralEvent.ACCEPT, ACCEPTED, ReferralSide.RECEIVER),
          new ReferralRow(OFFERED, ReferralEvent.REFUSE, REFUSED, ReferralSide.RECEIVER),
          new ReferralRow(OFFERED, ReferralEvent.COUNTER, COUNTERED, ReferralSide.RECEIVER),
          new ReferralRow(OFFERED, ReferralEvent.ASSIGN, OFFERED, ReferralSide.RECEIVER),
          new ReferralRow(OFFERED, ReferralEvent.WITHDRAW, WITHDRAWN, ReferralSide.SENDER),
          new ReferralRow(OFFERED, ReferralEvent.EXPIRE, EXPIRED, ReferralSide.PROGRAM),
          new ReferralRow(OFFERED, ReferralEvent.PASS_OVER, PASSED_OVER, ReferralSide.PROGRAM),
          new ReferralRow(COUNTERED, ReferralEvent.AGREE, ACCEPTED, ReferralSide.SENDER),
          new ReferralRow(COUNTERED, ReferralEvent.INSIST, OFFERED, ReferralSide.SENDER),
          new ReferralRow(COUNTERED, ReferralEvent.WITHDRAW, WITHDRAWN, ReferralSide.SENDER),
          new ReferralRow(COUNTERED, ReferralEvent.ASSIGN, COUNTERED, ReferralSide.RECEIVER),
          new ReferralRow(COUNTERED, ReferralEvent.EXPIRE, EXPIRED, ReferralSide.PROGRAM),
          new ReferralRow(COUNTERED, ReferralEvent.PASS_OVER, PASSED_OVER, ReferralSide.PROGRAM),
          new ReferralRow(ACCEPTED, ReferralEvent.DELIVER, ACCEPTED, ReferralSide.RECEIVER),
          new ReferralRow(ACCEPTED, ReferralEvent.NOTIFY, ACCEPTED, ReferralSide.RECEIVER),
          new ReferralRow(ACCEPTED, ReferralEvent.ASSIGN, ACCEPTED, ReferralSide.RECEIVER),
          new ReferralRow(ACCEPTED, ReferralEvent.FINISH, DONE, ReferralSide.RECEIVER));

  private ReferralLifeCycle() {}

  public static Optional<ReferralRow> row(ReceiverState from, ReferralEvent event) {
    return TABLE.stream().filter(row -> row.from() == from && row.event() == event).findFirst();
  }
}
