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
import vn.chosach.tips.Step;

/**
 * The way of a tip as its reporter sees it: from, step, to, who, on what ground. A step that is not
 * in the table does not exist.
 */
public final class LifeCycle {

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
  public record Row(Stage from, Step step, Stage to, Set<Role> who, String basis) {}

  public static final List<Row> TABLE =
      List.of(
          new Row(Stage.RECEIVED, Step.SORT, Stage.SORTING, DESK, RECEIPT),
          new Row(Stage.RECEIVED, Step.VERIFY, Stage.VERIFYING, DESK, RECEIPT),
          new Row(Stage.RECEIVED, Step.ANSWER, Stage.ANSWERED, DESK, RECEIPT),
          new Row(Stage.SORTING, Step.VERIFY, Stage.VERIFYING, DESK, RECEIPT),
          new Row(Stage.SORTING, Step.ANSWER, Stage.ANSWERED, DESK, RECEIPT),
          new Row(Stage.VERIFYING, Step.HANDLE, Stage.HANDLING, OFFICE, RECEIPT),
          new Row(Stage.VERIFYING, Step.ANSWER, Stage.ANSWERED, OFFICE, RECEIPT),
          new Row(Stage.VERIFYING, Step.TAKE_BACK, Stage.SORTING, OFFICE, RECEIPT),
          new Row(Stage.HANDLING, Step.ANSWER, Stage.ANSWERED, OFFICE, RECEIPT),
          new Row(Stage.HANDLING, Step.TAKE_BACK, Stage.SORTING, OFFICE, RECEIPT),
          new Row(Stage.ANSWERED, Step.TAKE_BACK, Stage.SORTING, OFFICE, RECEIPT),
          new Row(Stage.ANSWERED, Step.REOPEN, Stage.SORTING, Set.of(), RECEIPT));

  private LifeCycle() {}

  public static Optional<Row> row(Stage from, Step step) {
    return TABLE.stream().filter(row -> row.from() == from && row.step() == step).findFirst();
  }
}
