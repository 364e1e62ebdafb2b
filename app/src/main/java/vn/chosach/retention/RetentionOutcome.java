package vn.chosach.retention;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act on retention. */
public sealed interface RetentionOutcome {

  /** Done; the proposal or hold. */
  record Done(UUID id) implements RetentionOutcome {}

  /** Signed; an officer of another agency must sign before anything is erased. */
  record Waiting(UUID id) implements RetentionOutcome {}

  /** Not done, nothing changed. */
  record Refused(Refusal refusal) implements RetentionOutcome {}

  /** Refused with a code that needs no facts. */
  static RetentionOutcome refused(String code) {
    return new Refused(Refusal.of(code));
  }
}
