package vn.chosach.cases.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseGround;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Validity;

/**
 * From which fine on, and how far, a fine may be paid later, less or in parts, as rows with their
 * days (Luật Xử lý vi phạm hành chính art. 76, 77, 79).
 */
final class ReliefRules {

  private static final List<ReliefRule> RULES =
      SeedTable.read("/seed/cases/relief.csv").stream().map(ReliefRules::rule).toList();

  /**
   * One rule.
   *
   * @param relief {@link CaseEvent#POSTPONE}, {@link CaseEvent#REMIT} or {@link CaseEvent#SPLIT}
   * @param organisation whether it is about organisations, else about natural persons
   * @param least fine from which on the law allows it
   * @param months at most so long; of a postponement from its signature, of instalments from the
   *     sanction
   * @param parts at most so many
   * @param firstPercent share of the fine that the first part has at least
   * @param confirmed whether the article was read in a published text
   */
  record ReliefRule(
      CaseEvent relief,
      boolean organisation,
      Dong least,
      int months,
      int parts,
      int firstPercent,
      CaseGround ground,
      Validity validity,
      boolean confirmed) {}

  private ReliefRules() {}

  /** The rule of a day. */
  static Optional<ReliefRule> of(CaseEvent relief, boolean organisation, LocalDate day) {
    return RULES.stream()
        .filter(one -> one.relief() == relief && one.organisation() == organisation)
        .filter(one -> one.validity().contains(day))
        .findFirst();
  }

  private static ReliefRule rule(SeedTable.SeedTableRow row) {
    return new ReliefRule(
        CaseEvent.valueOf(row.text("relief")),
        row.text("violator").equals("organisation"),
        new Dong(Long.parseLong(row.text("least_dong"))),
        Integer.parseInt(row.text("months")),
        Integer.parseInt(row.text("parts")),
        Integer.parseInt(row.text("first_percent")),
        new CaseGround(row.text("basis"), Objects.requireNonNullElse(row.optional("article"), "")),
        new Validity(row.day("valid_from"), row.day("valid_to")),
        !row.text("status").equals("K"));
  }
}
