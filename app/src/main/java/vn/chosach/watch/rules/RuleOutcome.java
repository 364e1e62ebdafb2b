package vn.chosach.watch.rules;

import java.util.List;
import vn.chosach.kernel.Refusal;
import vn.chosach.screening.rules.RuleDefect;

/** What became of an act on a rule. */
public sealed interface RuleOutcome {

  /** Done; the version it was about. */
  record RuleDone(String kind, String name, int version) implements RuleOutcome {}

  /** The text has faults; nothing was kept. */
  record Defective(List<RuleDefect> defects) implements RuleOutcome {
    public Defective {
      defects = List.copyOf(defects);
    }
  }

  /** Not done, nothing changed. */
  record RuleRefused(Refusal refusal) implements RuleOutcome {}

  /** Refused with a code that needs no facts. */
  static RuleRefused refused(String code) {
    return new RuleRefused(Refusal.of(code));
  }
}
