package vn.chosach.tips.rules;

import static vn.chosach.kernel.Role.AGENCY_HEAD;
import static vn.chosach.kernel.Role.CASE_OFFICER;
import static vn.chosach.kernel.Role.COMMITTEE_LEADER;
import static vn.chosach.kernel.Role.INTEGRITY_OFFICER;
import static vn.chosach.kernel.Role.OPERATOR;
import static vn.chosach.kernel.Role.STANDING_OFFICE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.kernel.Role;
import vn.chosach.tips.Stage;
import vn.chosach.tips.TipStep;

/**
 * The way of a tip as its reporter sees it: from, step, to, who, on what ground. A step that is not
 * in the table does not exist.
 */
public final class TipLifeCycle {

  /** Code of the legal basis in the catalogue: regulation on receiving and handling tips. */
  private static final String RECEIPT = "qd-195-389-2020";

  private static final Set<Role> DESK = Set.of(OPERATOR, STANDING_OFFICE, INTEGRITY_OFFICER);
  private static final Set<Role> OFFICE =
      Set.of(
          OPERATOR,
          STANDING_OFFICE,
          INTEGRITY_OFFICER,
          CASE_OFFICER,
          AGENCY_HEAD,
          COMMITTEE_LEADER);

  /** One row. An empty set of roles means the reporter. */
  public record TipRow(Stage from, TipStep step, Stage to, Set<Role> who, String basis) {}

  public static final List<TipRow> TABLE =
      List.of(
          new TipRow(Stage.RECEIVED, TipStep.SORT, Stage.SORTING, DESK, RECEIPT),
          new TipRow(Stage.RECEIVED, TipStep.VERIFY, Stage.VERIFYING, DESK, RECEIPT),
          new TipRow(Stage.RECEIVED, TipStep.ANSWER, Stage.ANSWERED, DESK, RECEIPT),
          new TipRow(Stage.SORTING, TipStep.VERIFY, Stage.VERIFYING, DESK, RECEIPT),
          new TipRow(Stage.SORTING, TipStep.ANSWER, Stage.ANSWERED, DESK, RECEIPT),
          new TipRow(Stage.VERIFYING, TipStep.HANDLE, Stage.HANDLING, OFFICE, RECEIPT),
          new TipRow(Stage.VERIFYING, TipStep.ANSWER, Stage.ANSWERED, OFFICE, RECEIPT),
          new TipRow(Stage.VERIFYING, TipStep.TAKE_BACK, Stage.SORTING, OFFICE, RECEIPT),
          new TipRow(Stage.HANDLING, TipStep.ANSWER, Stage.ANSWERED, OFFICE, RECEIPT),
          new TipRow(Stage.HANDLING, TipStep.TAKE_BACK, Stage.SORTING, OFFICE, RECEIPT),
          new TipRow(Stage.ANSWERED, TipStep.TAKE_BACK, Stage.SORTING, OFFICE, RECEIPT),
          new TipRow(Stage.ANSWERED, TipStep.REOPEN, Stage.SORTING, Set.of(), RECEIPT));

  private TipLifeCycle() {}

  public static Optional<TipRow> row(Stage from, TipStep tipStep) {
    return TABLE.stream().filter(row -> row.from() == from && row.step() == tipStep).findFirst();
  }
}
