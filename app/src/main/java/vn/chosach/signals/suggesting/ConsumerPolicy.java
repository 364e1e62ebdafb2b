package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/** A buyer wants money back, exchange or repair (Luật 19/2023 art. 11, 56 and following). */
final class ConsumerPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 55;
  private static final int UNNAMED = 35;

  @Override
  public Optional<ProcedureProposal> on(Told told) {
    if (!told.words().has(Sign.REDRESS)) {
      return Optional.empty();
    }
    String key = told.named() ? "signals.why.named" : "signals.why.name-missing";
    return Optional.of(
        new ProcedureProposal(
            Procedure.CONSUMER_REQUEST,
            told.named() ? WEIGHT : UNNAMED,
            Procedure.CONSUMER_REQUEST.ground(),
            List.of(
                new Reason("signals.why.redress", told.words().quoted(Sign.REDRESS)),
                new Reason(key, ""))));
  }
}
