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

  public ProcedureProposal {
    reasons = List.copyOf(reasons);
  }
}
