package vn.chosach.watch.rules;

import java.util.List;
import vn.chosach.kernel.Refusal;
import vn.chosach.screening.rules.RuleDefect;

/** What became of an act on a rule. */
public sealed interface RuleOutcome {

  /** Done; the version it was about. */
  record Done(String kind, String name, int version) implements RuleOutcome {}

  /** The text has faults; nothing was kept. */
  record Defective(List<RuleDefect> defects) implements RuleOutcome {
    public Defective {
      defects = List.copyOf(defects);
    }
  }

  /** Not done, nothing changed. */
  record Refused(Refusal refusal) implements RuleOutcome {}

  /** Refused with a code that needs no facts. */
  static Refused refused(String code) {
    return new Refused(Refusal.of(code));
  }
}
