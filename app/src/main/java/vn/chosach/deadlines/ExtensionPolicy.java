package vn.chosach.deadlines;

import java.util.Optional;
import vn.chosach.deadlines.rules.ExtensionOption;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.kernel.Refusal;

/**
 * Whether a rule allows one more extension: the option must belong to the rule, fewer extensions
 * than it names must have been made, and the option it builds on must have been used. "Once" and
 * "twice" are the words of the article in {@link ExtensionOption#legalBasis}.
 */
final class ExtensionPolicy {

  private ExtensionPolicy() {}

  static Optional<Refusal> refused(LegalRule rule, String wanted, int made, ClockHistory history) {
    if (rule.options().isEmpty()) {
      return Optional.of(Refusal.of("deadlines.extension-not-allowed", "rule", rule.key()));
    }
    Optional<ExtensionOption> option = rule.option(wanted);
    if (option.isEmpty()) {
      return Optional.of(Refusal.of("deadlines.extension-unknown", "option", wanted));
    }
    if (made >= option.get().times()) {
      return Optional.of(
          Refusal.of(
              "deadlines.extended-too-often", "times", String.valueOf(option.get().times())));
    }
    String after = option.get().after();
    if (after != null && !history.used(after)) {
      String before = rule.option(after).map(first -> first.condition().vi()).orElse(after);
      return Optional.of(Refusal.of("deadlines.extension-too-early", "before", before));
    }
    return Optional.empty();
  }
}
