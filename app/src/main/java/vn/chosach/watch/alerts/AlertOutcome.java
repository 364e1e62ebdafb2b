package vn.chosach.watch.alerts;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act on an alert. */
public sealed interface AlertOutcome {

  /**
   * It was done.
   *
   * @param id the alert
   * @param number as people say it
   * @param listings how many listings it was done to; 0 where it is about none
   */
  record Done(UUID id, String number, int listings) implements AlertOutcome {}

  /**
   * It was not.
   *
   * @param field part of the form that must be mended; empty for none
   */
  record Refused(String field, Refusal refusal) implements AlertOutcome {}

  /** A refusal about a part of the form. */
  static Refused refused(String field, String code) {
    return new Refused(field, Refusal.of(code));
  }
}
