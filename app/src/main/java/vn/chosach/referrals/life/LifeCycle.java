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
public final class LifeCycle {

  /** Whose act it is. */
  public enum Side {
    SENDER,
    RECEIVER,
    /** Time, or the acceptance of another receiver. */
    PROGRAM
  }

  /** One cell. */
  public record Row(ReceiverState from, ReferralEvent event, ReceiverState to, Side side) {}

  public static final List<Row> TABLE =
      List.of(
          new Row(OFFERED, ReferralEvent.ACCEPT, ACCEPTED, Side.RECEIVER),
          new Row(OFFERED, ReferralEvent.REFUSE, REFUSED, Side.RECEIVER),
          new Row(OFFERED, ReferralEvent.COUNTER, COUNTERED, Side.RECEIVER),
          new Row(OFFERED, ReferralEvent.ASSIGN, OFFERED, Side.RECEIVER),
          new Row(OFFERED, ReferralEvent.WITHDRAW, WITHDRAWN, Side.SENDER),
          new Row(OFFERED, ReferralEvent.EXPIRE, EXPIRED, Side.PROGRAM),
          new Row(OFFERED, ReferralEvent.PASS_OVER, PASSED_OVER, Side.PROGRAM),
          new Row(COUNTERED, ReferralEvent.AGREE, ACCEPTED, Side.SENDER),
          new Row(COUNTERED, ReferralEvent.INSIST, OFFERED, Side.SENDER),
          new Row(COUNTERED, ReferralEvent.WITHDRAW, WITHDRAWN, Side.SENDER),
          new Row(COUNTERED, ReferralEvent.ASSIGN, COUNTERED, Side.RECEIVER),
          new Row(COUNTERED, ReferralEvent.EXPIRE, EXPIRED, Side.PROGRAM),
          new Row(COUNTERED, ReferralEvent.PASS_OVER, PASSED_OVER, Side.PROGRAM),
          new Row(ACCEPTED, ReferralEvent.DELIVER, ACCEPTED, Side.RECEIVER),
          new Row(ACCEPTED, ReferralEvent.NOTIFY, ACCEPTED, Side.RECEIVER),
          new Row(ACCEPTED, ReferralEvent.ASSIGN, ACCEPTED, Side.RECEIVER),
          new Row(ACCEPTED, ReferralEvent.FINISH, DONE, Side.RECEIVER));

  private LifeCycle() {}

  public static Optional<Row> row(ReceiverState from, ReferralEvent event) {
    return TABLE.stream().filter(row -> row.from() == from && row.event() == event).findFirst();
  }
}
