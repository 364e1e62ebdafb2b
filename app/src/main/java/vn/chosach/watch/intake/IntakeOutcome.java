package vn.chosach.watch.intake;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of a file that was handed in, or of an act on an import. */
public sealed interface IntakeOutcome {

  /** It was done to this import. */
  record IntakeDone(UUID intake) implements IntakeOutcome {}

  /** Not done, nothing changed. */
  record IntakeRefused(Refusal refusal) implements IntakeOutcome {}

  /** Refused with a code that needs no facts. */
  static IntakeRefused refused(String code) {
    return new IntakeRefused(Refusal.of(code));
  }
}
