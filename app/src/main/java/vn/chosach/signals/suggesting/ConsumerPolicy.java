package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/** A buyer wants money back, exchange or repair (Luật 19/2023 art. 11, 56 and following). */
final class ConsumerPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 55;
  private static final int UNNAMED = 35;

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    if (!suggestionInput.words().has(Sign.REDRESS)) {
      return Optional.empty();
    }
    String key = suggestionInput.named() ? "signals.why.named" : "signals.why.name-missing";
    return Optional.of(
        new ProcedureProposal(
            Procedure.CONSUMER_REQUEST,
            suggestionInput.named() ? WEIGHT : UNNAMED,
            Procedure.CONSUMER_REQUEST.ground(),
            List.of(
                new SuggestionReason(
                    "signals.why.redress", suggestionInput.words().quoted(Sign.REDRESS)),
                new SuggestionReason(key, ""))));
  }
}
