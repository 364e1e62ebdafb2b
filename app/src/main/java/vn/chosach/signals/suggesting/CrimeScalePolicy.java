package vn.chosach.signals.suggesting;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/**
 * Words of scale (a ring, a store, a boatload) beside goods for which the criminal code has
 * thresholds: BLHS art. 188 to 192. The software proposes, an officer decides.
 */
final class CrimeScalePolicy implements ProcedurePolicy {

  private static final int WEIGHT = 60;
  private static final int BANNED = 75;
  private static final SuggestionGround GROUND =
      new SuggestionGround("blhs-2015", "188, 189, 190, 191, 192");
  private static final Set<String> VIOLATIONS =
      Set.of("smuggling", "smuggling.off-gate", "prohibited-goods", "counterfeit", "crime-signs");

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    boolean named =
        suggestionInput.words().of(Sign.GOODS).anyMatch(find -> find.code().startsWith("banned."));
    String goods = suggestionInput.goods();
    boolean chosen = goods != null && (goods.equals("banned") || goods.startsWith("banned."));
    boolean banned = named || chosen;
    boolean violation =
        suggestionInput
            .words()
            .of(Sign.VIOLATION)
            .anyMatch(find -> VIOLATIONS.contains(find.code()));
    boolean scale = suggestionInput.words().has(Sign.SCALE);
    if (!banned && !(violation && scale)) {
      return Optional.empty();
    }
    var reasons = new ArrayList<SuggestionReason>();
    if (chosen) {
      reasons.add(new SuggestionReason("signals.why.banned-chosen", ""));
    }
    if (named) {
      reasons.add(
          new SuggestionReason("signals.why.banned", suggestionInput.words().quoted(Sign.GOODS)));
    }
    if (violation) {
      reasons.add(
          new SuggestionReason(
              "signals.why.violation", suggestionInput.words().quoted(Sign.VIOLATION)));
    }
    if (scale) {
      reasons.add(
          new SuggestionReason("signals.why.scale", suggestionInput.words().quoted(Sign.SCALE)));
    }
    return Optional.of(
        new ProcedureProposal(
            CrimeSource.of(suggestionInput.sender()), banned ? BANNED : WEIGHT, GROUND, reasons));
  }
}
