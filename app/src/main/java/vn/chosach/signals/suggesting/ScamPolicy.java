package vn.chosach.signals.suggesting;

import java.util.ArrayList;
import java.util.Optional;
import vn.chosach.kernel.Dong;

/** Property taken by deceit, a crime from 2,000,000 đồng on (BLHS art. 174.1). */
final class ScamPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 70;
  private static final int WITH_AMOUNT = 85;
  private static final Dong THRESHOLD = new Dong(2_000_000);
  private static final SuggestionGround GROUND = new SuggestionGround("blhs-2015", "174");

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    if (!suggestionInput.words().has(Sign.SCAM)) {
      return Optional.empty();
    }
    var reasons = new ArrayList<SuggestionReason>();
    reasons.add(
        new SuggestionReason("signals.why.scam", suggestionInput.words().quoted(Sign.SCAM)));
    boolean enough =
        suggestionInput.paid() != null && suggestionInput.paid().compareTo(THRESHOLD) >= 0;
    if (enough) {
      reasons.add(
          new SuggestionReason("signals.why.paid-enough", String.valueOf(suggestionInput.paid())));
    }
    return Optional.of(
        new ProcedureProposal(
            CrimeSource.of(suggestionInput.sender()),
            enough ? WITH_AMOUNT : WEIGHT,
            GROUND,
            reasons));
  }
}
