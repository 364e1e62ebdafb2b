package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/**
 * An opinion or proposal, no violation told (Luật 42/2013 art. 2.2; NĐ 154/2026); a request that
 * something public be corrected, whatever it says besides.
 */
final class PetitionPolicy implements ProcedurePolicy {

  private static final int CORRECTION = 90;
  private static final int WEIGHT = 50;
  private static final int BESIDE_A_VIOLATION = 20;

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    if (suggestionInput.words().has(Sign.CORRECTION)) {
      return Optional.of(
          new ProcedureProposal(
              Procedure.PETITION,
              CORRECTION,
              Procedure.PETITION.ground(),
              List.of(
                  new SuggestionReason(
                      "signals.why.correction", suggestionInput.words().quoted(Sign.CORRECTION)))));
    }
    if (!suggestionInput.words().has(Sign.OPINION)) {
      return Optional.empty();
    }
    boolean violation =
        suggestionInput.words().has(Sign.VIOLATION) || suggestionInput.words().has(Sign.SCAM);
    return Optional.of(
        new ProcedureProposal(
            Procedure.PETITION,
            violation ? BESIDE_A_VIOLATION : WEIGHT,
            Procedure.PETITION.ground(),
            List.of(
                new SuggestionReason(
                    "signals.why.opinion", suggestionInput.words().quoted(Sign.OPINION)))));
  }
}
