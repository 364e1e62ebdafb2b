package vn.chosach.conduct;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act. */
public sealed interface ConductOutcome {

  /** Done; what it was done to. */
  record Done(UUID id) implements ConductOutcome {}

  /**
   * Not done, nothing changed. {@code conduct.unknown} answers alike for what does not exist and
   * what the officer may not see.
   */
  record Refused(Refusal refusal) implements ConductOutcome {}

  /** Refused with a code that needs no facts. */
  static ConductOutcome refused(String code) {
    return new Refused(Refusal.of(code));
  }
}
