package vn.chosach.watch.alerts;

import java.util.List;
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
  record AlertDone(UUID id, String number, int listings) implements AlertOutcome {}

  /**
   * It was not.
   *
   * @param faults all that must be mended, at least one, in the order of the form
   */
  record AlertRefused(List<AlertFault> faults) implements AlertOutcome {
    public AlertRefused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * One thing that must be mended.
   *
   * @param field part of the form; empty for none
   */
  record AlertFault(String field, Refusal refusal) {

    static AlertFault of(String field, String code) {
      return new AlertFault(field, Refusal.of(code));
    }
  }

  /** A refusal about one part of the form. */
  static AlertRefused refused(String field, String code) {
    return new AlertRefused(List.of(AlertFault.of(field, code)));
  }
}
