package vn.chosach.referrals.asking;

import java.util.List;
import vn.chosach.kernel.Refusal;

/** What the question gives whether anyone holds a subject. */
public sealed interface HitAnswer {

  /**
   * What was asked, and who holds it.
   *
   * @param kind kind of identifier as it was read, or {@code NAME}
   * @param shown with the middle hidden where it points at a person
   * @param holders keys of the agencies that hold it, in alphabetical order; the own among them
   */
  record HitAnswerAsked(String kind, String shown, List<String> holders) implements HitAnswer {
    public HitAnswerAsked {
      holders = List.copyOf(holders);
    }
  }

  /** The question cannot be asked. */
  record HitAnswerRefused(Refusal refusal) implements HitAnswer {}
}
