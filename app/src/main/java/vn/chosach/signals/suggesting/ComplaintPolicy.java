package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/** A decision or act of an authority touches the sender's own rights (Luật 02/2011 art. 2, 8). */
final class ComplaintPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 68;
  private static final int UNNAMED = 25;

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    if (!suggestionInput.words().has(Sign.DISPUTE)) {
      return Optional.empty();
    }
    String key = suggestionInput.named() ? "signals.why.named" : "signals.why.name-missing";
    return Optional.of(
        new ProcedureProposal(
            Procedure.COMPLAINT,
            suggestionInput.named() ? WEIGHT : UNNAMED,
            Procedure.COMPLAINT.ground(),
            List.of(
                new SuggestionReason(
                    "signals.why.dispute", suggestionInput.words().quoted(Sign.DISPUTE)),
                new SuggestionReason(key, ""))));
  }
}
