package vn.chosach.vault;

import vn.chosach.kernel.Refusal;

/** What became of the wish to preserve a page. */
public sealed interface CaptureOutcome {

  /** It waits for the job that fetches. */
  record Queued(Capture capture) implements CaptureOutcome {}

  /**
   * Never: {@code vault.address-malformed}, {@code vault.host-not-listed}, {@code
   * vault.port-refused}, {@code vault.capture-reason-needed}, {@code vault.too-many-captures}.
   */
  record CaptureRefused(Refusal refusal) implements CaptureOutcome {}
}
