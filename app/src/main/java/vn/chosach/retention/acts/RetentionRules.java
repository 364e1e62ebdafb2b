package vn.chosach.retention.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.Validity;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetentionRule;

/** The rules of retention as rows with days of validity. */
public final class RetentionRules {

  private static final List<RetentionRule> ROWS =
      SeedTable.read("/seed/retention/rules.csv").stream().map(RetentionRules::row).toList();

  private RetentionRules() {}

  public static List<RetentionRule> all() {
    return ROWS;
  }

  public static Optional<RetentionRule> of(RecordKind kind, LocalDate day) {
    return ROWS.stream()
        .filter(rule -> rule.kind() == kind && rule.validity().contains(day))
        .findFirst();
  }

  private static RetentionRule row(SeedTable.SeedTableRow row) {
    String years = row.optional("years");
    return new RetentionRule(
        RecordKind.valueOf(row.text("kind")),
        RetentionRule.Treatment.valueOf(row.text("treatment")),
        years == null ? null : Integer.valueOf(years),
        new RetentionRule.Begins(row.text("begins_vi"), row.text("begins_en")),
        row.text("basis"),
        new Validity(row.day("valid_from"), row.day("valid_to")),
        row.text("status").equals("V"));
  }
}
