package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/** A state agency that sends a file and proposes to prosecute (BLTTHS art. 144.3). */
final class ProsecutionPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 95;

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    if (suggestionInput.sender() != SuggestionInput.Sender.AGENCY
        || !suggestionInput.words().has(Sign.PROSECUTE)) {
      return Optional.empty();
    }
    var suggestionReason =
        new SuggestionReason(
            "signals.why.prosecute", suggestionInput.words().quoted(Sign.PROSECUTE));
    return Optional.of(
        new ProcedureProposal(
            Procedure.PROSECUTION_RECOMMENDATION,
            WEIGHT,
            Procedure.PROSECUTION_RECOMMENDATION.ground(),
            List.of(suggestionReason)));
  }
}
