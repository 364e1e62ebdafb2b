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
  private static final Ground GROUND = new Ground("blhs-2015", "188, 189, 190, 191, 192");
  private static final Set<String> VIOLATIONS =
      Set.of("smuggling", "smuggling.off-gate", "prohibited-goods", "counterfeit", "crime-signs");

  @Override
  public Optional<ProcedureProposal> on(Told told) {
    boolean banned =
        told.words().of(Sign.GOODS).anyMatch(find -> find.code().startsWith("banned."));
    boolean violation =
        told.words().of(Sign.VIOLATION).anyMatch(find -> VIOLATIONS.contains(find.code()));
    boolean scale = told.words().has(Sign.SCALE);
    if (!banned && !(violation && scale)) {
      return Optional.empty();
    }
    var reasons = new ArrayList<Reason>();
    if (banned) {
      reasons.add(new Reason("signals.why.banned", told.words().quoted(Sign.GOODS)));
    }
    if (violation) {
      reasons.add(new Reason("signals.why.violation", told.words().quoted(Sign.VIOLATION)));
    }
    if (scale) {
      reasons.add(new Reason("signals.why.scale", told.words().quoted(Sign.SCALE)));
    }
    return Optional.of(
        new ProcedureProposal(
            CrimeSource.of(told.sender()), banned ? BANNED : WEIGHT, GROUND, reasons));
  }
}
