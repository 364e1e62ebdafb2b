package vn.chosach.directory;

import java.util.List;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;

/** What came of an act on the roll: done as a whole, or refused as a whole. */
public sealed interface Outcome {

  /**
   * Done, and written into the journal.
   *
   * @param subject key of the agency, or id of the rule
   */
  record Done(String subject) implements Outcome {}

  /**
   * Nothing was changed.
   *
   * @param faults at least one
   */
  record Refused(List<Fault> faults) implements Outcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What is wrong with one component of the order.
   *
   * @param field name of the component of the record that was handed in
   * @param refusal code and facts
   */
  record Fault(String field, Refusal refusal) {}

  /** The same as the one answer of the house. */
  default ActOutcome<String> answer() {
    return switch (this) {
      case Done(String subject) -> new ActOutcome.Done<>(subject);
      case Refused(List<Fault> faults) ->
          new ActOutcome.Refused<>(
              faults.stream()
                  .map(fault -> new ActOutcome.FieldRefusal(fault.field(), fault.refusal()))
                  .toList());
    };
  }
}
