package vn.chosach.retention;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act on retention. */
public sealed interface RetentionOutcome {

  /** Done; the proposal or hold. */
  record RetentionDone(UUID id) implements RetentionOutcome {}

  /** Signed; an officer of another agency must sign before anything is erased. */
  record RetentionWaiting(UUID id) implements RetentionOutcome {}

  /** Not done, nothing changed. */
  record RetentionRefused(Refusal refusal) implements RetentionOutcome {}

  /** Refused with a code that needs no facts. */
  static RetentionOutcome refused(String code) {
    return new RetentionRefused(Refusal.of(code));
  }
}
