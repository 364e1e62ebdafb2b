package vn.chosach.signals.suggesting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One rule that says when a tip may belong to a procedure. The law may change any of them; each is
 * listed once, here.
 */
@FunctionalInterface
public interface ProcedurePolicy {

  /** All rules, in no particular order. */
  List<ProcedurePolicy> ALL =
      List.of(
          new ToldCrimePolicy(),
          new ProsecutionPolicy(),
          new FakeFoodPolicy(),
          new ScamPolicy(),
          new CrimeScalePolicy(),
          new DenunciationPolicy(),
          new ComplaintPolicy(),
          new ConsumerPolicy(),
          new PetitionPolicy(),
          new Tip389Policy());

  /** What the rule proposes; empty when it does not apply. */
  Optional<ProcedureProposal> on(SuggestionInput suggestionInput);

  /** What all rules propose, strongest first; the best proposal of each procedure. Never empty. */
  static List<ProcedureProposal> proposals(SuggestionInput suggestionInput) {
    List<ProcedureProposal> strongestFirst =
        ALL.stream()
            .flatMap(policy -> policy.on(suggestionInput).stream())
            .sorted(Comparator.comparingInt(ProcedureProposal::weight).reversed())
            .toList();
    return strongestFirst.stream()
        .filter(
            one ->
                strongestFirst.stream()
                        .filter(other -> other.procedure() == one.procedure())
                        .findFirst()
                        .orElseThrow()
                    == one)
        .toList();
  }
}
