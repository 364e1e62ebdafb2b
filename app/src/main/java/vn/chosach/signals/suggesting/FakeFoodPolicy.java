package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/**
 * Fake food and food additives are a crime at any value (BLHS art. 193); fake medicine too (art.
 * 194), fake feed, fertiliser and pesticide from thresholds (art. 195).
 */
final class FakeFoodPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 80;
  private static final SuggestionGround GROUND = new SuggestionGround("blhs-2015", "193, 194");

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    return suggestionInput.words().has(Sign.FAKE_FOOD)
        ? Optional.of(
            new ProcedureProposal(
                CrimeSource.of(suggestionInput.sender()),
                WEIGHT,
                GROUND,
                List.of(
                    new SuggestionReason(
                        "signals.why.fake-food", suggestionInput.words().quoted(Sign.FAKE_FOOD)))))
        : Optional.empty();
  }
}
