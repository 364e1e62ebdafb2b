package vn.chosach.directory;

import java.util.List;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;

/** What came of an act on the roll: done as a whole, or refused as a whole. */
public sealed interface DirectoryOutcome {

  /**
   * Done, and written into the journal.
   *
   * @param subject key of the agency, or id of the rule
   */
  record DirectoryDone(String subject) implements DirectoryOutcome {}

  /**
   * Nothing was changed.
   *
   * @param faults at least one
   */
  record DirectoryRefused(List<DirectoryFault> faults) implements DirectoryOutcome {
    public DirectoryRefused {
      faults = List.copyOf(faults);
    }
  }

  /**
   * What is wrong with one component of the order.
   *
   * @param field name of the component of the record that was handed in
   * @param refusal code and facts
   */
  record DirectoryFault(String field, Refusal refusal) {}

  /** The same as the one answer of the house. */
  default ActOutcome<String> answer() {
    return switch (this) {
      case DirectoryDone(String subject) -> new ActOutcome.Done<>(subject);
      case DirectoryRefused(List<DirectoryFault> faults) ->
          new ActOutcome.Refused<>(
              faults.stream()
                  .map(fault -> new ActOutcome.FieldRefusal(fault.field(), fault.refusal()))
                  .toList());
    };
  }
}
