package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/** A state agency that sends a file and proposes to prosecute (BLTTHS art. 144.3). */
final class ProsecutionPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 95;

  @Override
  public Optional<ProcedureProposal> on(Told told) {
    if (told.sender() != Told.Sender.AGENCY || !told.words().has(Sign.PROSECUTE)) {
      return Optional.empty();
    }
    var reason = new Reason("signals.why.prosecute", told.words().quoted(Sign.PROSECUTE));
    return Optional.of(
        new ProcedureProposal(
            Procedure.PROSECUTION_RECOMMENDATION,
            WEIGHT,
            Procedure.PROSECUTION_RECOMMENDATION.ground(),
            List.of(reason)));
  }
}
