package vn.chosach.signals.suggesting;

import java.util.List;
import java.util.Optional;

/** Its sender, or the operator who took it, says that it reports a crime (BLTTHS art. 144). */
final class ToldCrimePolicy implements ProcedurePolicy {

  private static final int WEIGHT = 100;
  private static final SuggestionGround GROUND = new SuggestionGround("bltths-2015", "144");

  @Override
  public Optional<ProcedureProposal> on(SuggestionInput suggestionInput) {
    return suggestionInput.toldCrime()
        ? Optional.of(
            new ProcedureProposal(
                CrimeSource.of(suggestionInput.sender()),
                WEIGHT,
                GROUND,
                List.of(new SuggestionReason("signals.why.told-crime", ""))))
        : Optional.empty();
  }
}
