package vn.chosach.signals.suggesting;

import java.util.ArrayList;
import java.util.Optional;

/**
 * Any information on smuggling, trade fraud and fakes, named or not (QĐ 195/QĐ-BCĐ389/2020).
 * Applies always: what reaches a 389 office is a 389 tip until a person finds that it is something
 * else.
 */
final class Tip389Policy implements ProcedurePolicy {

  private static final int WEIGHT = 40;
  private static final int WITHOUT_A_SIGN = 30;

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    var reasons = new ArrayList<SuggestionReason>();
    if (suggestionInput.words().has(Sign.VIOLATION)) {
      reasons.add(
          new SuggestionReason(
              "signals.why.violation", suggestionInput.words().quoted(Sign.VIOLATION)));
    }
    if (suggestionInput.words().has(Sign.GOODS)) {
      reasons.add(
          new SuggestionReason("signals.why.goods", suggestionInput.words().quoted(Sign.GOODS)));
    }
    if (suggestionInput.words().has(Sign.ACCUSE) && !suggestionInput.named()) {
      reasons.add(new SuggestionReason("signals.why.unnamed-accusation", ""));
    }
    boolean sign = !reasons.isEmpty();
    if (!sign) {
      reasons.add(new SuggestionReason("signals.why.desk", ""));
    }
    return Optional.of(
        new ProcedureProposal(
            Procedure.TIP_389,
            sign ? WEIGHT : WITHOUT_A_SIGN,
            Procedure.TIP_389.ground(),
            reasons));
  }
}
