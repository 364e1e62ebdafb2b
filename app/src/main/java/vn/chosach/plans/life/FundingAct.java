package vn.chosach.plans.life;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;

/** What is done with the money of an agency. */
public sealed interface FundingAct {

  /**
   * Prepares a step; the accountant of the agency that holds the money does so, and the step binds
   * when its paper is signed or its second person approves it.
   */
  sealed interface Preparation extends FundingAct {

    default FundingStage stage() {
      return switch (this) {
        case Estimate _ -> FundingStage.ESTIMATE;
        case Allocate _ -> FundingStage.ALLOCATION;
        case Commit _ -> FundingStage.COMMITMENT;
        case Pay _ -> FundingStage.PAYMENT;
        case Settle _ -> FundingStage.SETTLEMENT;
        case TakeBack _ -> FundingStage.WITHDRAWAL;
        case Refund _ -> FundingStage.REFUND;
      };
    }

    /** What for, or why. */
    String words();

    /** What is answered to a warning about amount or day; empty for none. */
    String answer();
  }

  /** A copy in the order of the kinds, without those for which nothing is asked. */
  private static Map<Spending, Dong> asked(Map<Spending, Dong> amounts) {
    var asked = new EnumMap<Spending, Dong>(Spending.class);
    amounts.forEach(
        (spending, amount) -> {
          if (amount.amount() != 0) {
            asked.put(spending, amount);
          }
        });
    return asked;
  }

  /** Dự toán of the own agency, for this year or the next. */
  record Estimate(
      int year, FundingSource source, Map<Spending, Dong> amounts, String words, String answer)
      implements Preparation {
    public Estimate {
      amounts = asked(amounts);
    }
  }

  /** Giao dự toán, at most what finance left of the estimate. */
  record Allocate(UUID estimate, Map<Spending, Dong> amounts, String words, String answer)
      implements Preparation {
    public Allocate {
      amounts = asked(amounts);
    }
  }

  /**
   * Cam kết chi, at most what is left of the allocation.
   *
   * @param allocation an allocation, or money that was carried over
   */
  record Commit(
      UUID allocation,
      Spending spending,
      Dong amount,
      @Nullable LocalDate on,
      FundingTie tie,
      String words,
      String answer)
      implements Preparation {}

  /** Đề nghị thanh toán, at most what is left of the commitment. */
  record Pay(
      UUID commitment,
      Dong amount,
      @Nullable LocalDate on,
      String payee,
      String words,
      String answer)
      implements Preparation {}

  /**
   * Quyết toán of a year that is over; its figures are those of the ledger.
   *
   * @param unspent what becomes of money that is left; {@code null} where none is
   */
  record Settle(int year, FundingSource source, @Nullable Unspent unspent, String words)
      implements Preparation {

    @Override
    public String answer() {
      return "";
    }
  }

  /** Thu hồi an allocation on which nothing rests. */
  record TakeBack(UUID allocation, String words) implements Preparation {

    @Override
    public String answer() {
      return "";
    }
  }

  /** Nộp trả: undoes a payment as a whole; what of it was right is paid anew. */
  record Refund(UUID payment, String words) implements Preparation {

    @Override
    public String answer() {
      return "";
    }
  }

  /**
   * Takes a step of a record that was prepared.
   *
   * @param amounts what finance leaves of each kind when it appraises; else empty
   */
  record MoneyStep(
      UUID record, FundingEvent event, int seen, String words, Map<Spending, Dong> amounts)
      implements FundingAct {
    public MoneyStep {
      amounts = new EnumMap<>(amounts.isEmpty() ? new EnumMap<>(Spending.class) : amounts);
    }
  }

  /**
   * Records from an appointment who is accountant or head of account of the own agency; holds when
   * a second person confirms it.
   *
   * @param agency whose money it is
   * @param paper number and file of the appointment
   */
  record Appoint(
      String agency,
      UUID officer,
      MoneyOffice office,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      PlanPaper paper)
      implements FundingAct {}

  /** The second person of an appointment. */
  record ConfirmOffice(UUID right) implements FundingAct {}

  /** Ends such an office from now on. */
  record EndOffice(UUID right, String words) implements FundingAct {}
}
