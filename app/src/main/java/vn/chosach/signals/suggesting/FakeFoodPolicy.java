package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/**
 * Fake food and food additives are a crime at any value (BLHS art. 193); fake medicine too (art.
 * 194), fake feed, fertiliser and pesticide from thresholds (art. 195).
 */
final class FakeFoodPolicy implements ProcedurePolicy {

  private static final int WEIGHT = 80;
  private static final Ground GROUND = new Ground("blhs-2015", "193, 194");

  @Override
  public Optional<ProcedureProposal> on(Told told) {
    return told.words().has(Sign.FAKE_FOOD)
        ? Optional.of(
            new ProcedureProposal(
                CrimeSource.of(told.sender()),
                WEIGHT,
                GROUND,
                List.of(new Reason("signals.why.fake-food", told.words().quoted(Sign.FAKE_FOOD)))))
        : Optional.empty();
  }
}
