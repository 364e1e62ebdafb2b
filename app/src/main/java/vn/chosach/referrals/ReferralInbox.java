package vn.chosach.referrals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.Receiver;
import vn.chosach.referrals.life.ReceiverState;

/**
 * A page of referrals, one line for each receiver.
 *
 * @param rows in order
 * @param count how many answer the question
 */
public record ReferralInbox(List<ReferralInboxRow> rows, int count) {

  public ReferralInbox {
    rows = List.copyOf(rows);
  }

  /** Which ones. */
  public enum ReferralInboxSide {
    IN,
    SENT,
    /** The whole province without content, for the standing office. */
    ALL
  }

  /** How far. */
  public enum Stage {
    /** Something is still to be done. */
    OPEN,
    /** Nobody has answered yet. */
    UNANSWERED,
    /** Past a limit or a day, or escalated. */
    PRESSING,
    CLOSED,
    ANY
  }

  /**
   * What is asked for.
   *
   * @param side which ones
   * @param stage how far
   * @param purpose only those; {@code null} for all
   * @param agency only those with this agency on the other side; {@code null} for all
   * @param number part of a number; empty for all
   * @param page from 0
   * @param size rows of a page, 1 to 100
   * @param after only what was sent after this referral, the oldest first and not by pages; {@code
   *     null} for the order of the list
   */
  public record ReferralInboxQuestion(
      ReferralInboxSide side,
      Stage stage,
      @Nullable Purpose purpose,
      @Nullable String agency,
      String number,
      int page,
      int size,
      @Nullable UUID after) {

    /** A page of the list. */
    public ReferralInboxQuestion(
        ReferralInboxSide side,
        Stage stage,
        @Nullable Purpose purpose,
        @Nullable String agency,
        String number,
        int page,
        int size) {
      this(side, stage, purpose, agency, number, page, size, null);
    }

    /** What came in after a referral. */
    public static ReferralInboxQuestion after(UUID referral, int size) {
      return new ReferralInboxQuestion(
          ReferralInboxSide.IN, Stage.ANY, null, null, "", 0, size, referral);
    }
  }

  /**
   * One line.
   *
   * @param referral the referral
   * @param number as people say it
   * @param purpose why
   * @param sender key of the agency that hands over
   * @param receiver key of the agency that receives
   * @param title what it is about; {@code null} for the standing office
   * @param sentAt when it was sent
   * @param state where it stands with that receiver
   * @param fault why it could not be delivered
   * @param openedAt when it was first opened there
   * @param dueAt end of the nearest clock
   * @param answerBy day that the sender set
   * @param escalated who was reminded
   * @param version of the referral, for the acts of a page; the described answer has none
   */
  public record ReferralInboxRow(
      UUID referral,
      String number,
      Purpose purpose,
      String sender,
      String receiver,
      @Nullable String title,
      Instant sentAt,
      ReceiverState state,
      Receiver.@Nullable ReceiverFault fault,
      @Nullable Instant openedAt,
      @Nullable Instant dueAt,
      @Nullable LocalDate answerBy,
      int escalated,
      @JsonIgnore int version) {}

  /**
   * What there is to do.
   *
   * @param unopened came in and nobody has opened
   * @param unanswered came in and waits for an answer
   * @param countered sent, and the other side proposes other terms
   * @param escalated in the own agency, escalated to the head or further
   */
  public record ReferralInboxTally(int unopened, int unanswered, int countered, int escalated) {}
}
