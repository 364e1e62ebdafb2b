package vn.chosach.signals.suggesting;

import java.util.ArrayList;
import java.util.Optional;
import vn.chosach.kernel.Dong;

/** Property taken by deceit, a crime from 2,000,000 đồng on (BLHS art. 174.1). */
final class ScamPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 70;
  private static final int WITH_AMOUNT = 85;
  private static final Dong THRESHOLD = new Dong(2_000_000);
  private static final Ground GROUND = new Ground("blhs-2015", "174");

  @Override
  public Optional<ProcedureProposal> on(Told told) {
    if (!told.words().has(Sign.SCAM)) {
      return Optional.empty();
    }
    var reasons = new ArrayList<Reason>();
    reasons.add(new Reason("signals.why.scam", told.words().quoted(Sign.SCAM)));
    boolean enough = told.paid() != null && told.paid().compareTo(THRESHOLD) >= 0;
    if (enough) {
      reasons.add(new Reason("signals.why.paid-enough", String.valueOf(told.paid())));
    }
    return Optional.of(
        new ProcedureProposal(
            CrimeSource.of(told.sender()), enough ? WITH_AMOUNT : WEIGHT, GROUND, reasons));
  }
}
