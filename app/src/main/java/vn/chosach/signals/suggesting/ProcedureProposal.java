package vn.chosach.signals.suggesting;

import java.util.List;

/**
 * One procedure that a tip may belong to.
 *
 * @param procedure which
 * @param weight how much speaks for it, 1 to 100; only for the order
 * @param ground rule that was applied
 * @param reasons at least one
 */
public record ProcedureProposal(
    Procedure procedure, int weight, SuggestionGround ground, List<SuggestionReason> reasons) {

  /** From here on it speaks of what is a crime at any value, or is a file to prosecute. */
  private static final int AT_ANY_VALUE = 75;

  public ProcedureProposal {
    reasons = List.copyOf(reasons);
  }

  /**
   * Whether it goes to the police without asking: banned goods (BLHS art. 190, 191, 249, 304), fake
   * food and medicine (art. 193, 194), a swindle whose amount reaches the threshold (art. 174),
   * what was told as a crime, a file to prosecute. What only may reach a threshold, an officer
   * settles first.
   */
  public boolean goesToPolice() {
    return procedure.crime() && weight >= AT_ANY_VALUE;
  }
}
