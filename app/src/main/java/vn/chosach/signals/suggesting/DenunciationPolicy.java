package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/**
 * A tố cáo names its sender (Luật 25/2018 art. 23). Without a name it is none (art. 25) and stays a
 * tip, which is checked when it is specific.
 */
final class DenunciationPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 65;

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    if (!suggestionInput.named() || !suggestionInput.words().has(Sign.ACCUSE)) {
      return Optional.empty();
    }
    return Optional.of(
        new ProcedureProposal(
            Procedure.DENUNCIATION,
            WEIGHT,
            Procedure.DENUNCIATION.ground(),
            List.of(
                new SuggestionReason(
                    "signals.why.accuse", suggestionInput.words().quoted(Sign.ACCUSE)),
                new SuggestionReason("signals.why.named", ""))));
  }
}
