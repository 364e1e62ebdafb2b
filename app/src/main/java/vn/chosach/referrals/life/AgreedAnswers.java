package vn.chosach.referrals.life;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What agencies have agreed about answering each other (Kế hoạch 12/2022, II.1: cơ chế phối hợp).
 * The room that keeps these rules contributes a bean; a referral between two parties of a rule is
 * to be answered within its hours, also when the sender allowed more.
 */
public interface AgreedAnswers {

  /** The rule in force between two agencies on a day; of several the one with the fewest hours. */
  Optional<Agreed> between(String sender, String receiver, LocalDate day);

  /**
   * A rule as routing needs it.
   *
   * @param document number of the document that says so
   * @param hours within which a party answers, at least 1, counted through nights and holidays
   * @param focal whom to turn to at the receiver, an office and a published number
   */
  record Agreed(String document, int hours, String focal) {}
}
