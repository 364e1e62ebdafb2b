package vn.chosach.referrals.life;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;

/** What a party does with a referral. Words are for the other party, at most 4,000 characters. */
public sealed interface ReferralAct {

  default ReferralEvent event() {
    return switch (this) {
      case Accept _ -> ReferralEvent.ACCEPT;
      case Refuse _ -> ReferralEvent.REFUSE;
      case Counter _ -> ReferralEvent.COUNTER;
      case Agree _ -> ReferralEvent.AGREE;
      case Insist _ -> ReferralEvent.INSIST;
      case Withdraw _ -> ReferralEvent.WITHDRAW;
      case Assign _ -> ReferralEvent.ASSIGN;
      case Deliver _ -> ReferralEvent.DELIVER;
      case Tell _ -> ReferralEvent.NOTIFY;
      case Finish _ -> ReferralEvent.FINISH;
    };
  }

  String words();

  /** The answer of a receiver. */
  sealed interface ReferralActAnswer extends ReferralAct {}

  /** The word of the sender. */
  sealed interface Reply extends ReferralAct {}

  /** What a receiver does before and after it accepted. */
  sealed interface Work extends ReferralAct {}

  /**
   * The receiver takes it.
   *
   * @param found parts of the file that were counted and found, for an investigating body
   */
  record Accept(Set<FilePart> found, String words) implements ReferralActAnswer {
    public Accept {
      found = Set.copyOf(found);
    }

    public static Accept of(String words) {
      return new Accept(Set.of(), words);
    }
  }

  /**
   * The receiver does not take it.
   *
   * @param reason one that the purpose allows
   * @param competent key of the agency that is competent instead; {@code null} when not known
   */
  record Refuse(RefusalReason reason, @Nullable String competent, String words)
      implements ReferralActAnswer {}

  /**
   * The receiver would take it on other terms, which the words say.
   *
   * @param by another day; {@code null} when the day is not the point
   */
  record Counter(@Nullable LocalDate by, String words) implements ReferralActAnswer {}

  /**
   * The sender takes the other terms.
   *
   * @param agency key of the receiver who proposed them
   */
  record Agree(String agency, String words) implements Reply {}

  /**
   * The sender stays with the first terms.
   *
   * @param agency key of the receiver who proposed others
   */
  record Insist(String agency, String words) implements Reply {}

  /** The sender takes back what no receiver has accepted yet. */
  record Withdraw(String words) implements Reply {}

  /**
   * An officer of the receiver works on it.
   *
   * @param officer who serves there
   */
  record Assign(UUID officer) implements Work {
    @Override
    public String words() {
      return "";
    }
  }

  /**
   * An item that was asked for is delivered.
   *
   * @param item which
   * @param words number of the document that it comes with: one that the agency issued, or entered
   *     into its incoming register with the file
   */
  record Deliver(UUID item, String words) implements Work {}

  /**
   * The procuracy and the sender are told in writing that the file was received.
   *
   * @param words number of that document
   */
  record Tell(String words) implements Work {}

  /**
   * The receiver says what came of it.
   *
   * @param result one that the purpose allows
   * @param decidedOn day of the decision behind it; {@code null} where there is none
   * @param tax assessed and paid tax; {@code null} except for a lead to the tax office
   */
  record Finish(
      ReferralResult result, @Nullable LocalDate decidedOn, @Nullable Tax tax, String words)
      implements Work {}

  /** Tax in whole đồng, neither negative, paid not more than assessed. */
  record Tax(Dong assessed, Dong paid) {}
}
