package vn.chosach.reports.facts;

import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedTable;

/** The groups of violations that reports tell apart. */
public enum Sort {
  /** Banned or smuggled goods. */
  SMUGGLED,
  FRAUD,
  FAKE,
  /** Infringement of intellectual property. */
  IP,
  OTHER,
  /** Nobody has said yet what it is. */
  UNSORTED;

  private static final java.util.Map<String, SeedTable.SeedTableRow> RULES = rules();

  private static java.util.Map<String, SeedTable.SeedTableRow> rules() {
    var rules = new java.util.HashMap<String, SeedTable.SeedTableRow>();
    SeedTable.read("/seed/reports/sorts.csv").forEach(row -> rules.put(row.text("violation"), row));
    return java.util.Map.copyOf(rules);
  }

  /** The group of a kind of violation; a kind that no rule names counts as other. */
  public static Sort of(@Nullable String violation) {
    if (violation == null) {
      return UNSORTED;
    }
    SeedTable.SeedTableRow rule = rule(violation);
    return rule == null ? OTHER : valueOf(rule.text("sort"));
  }

  /** Whether a kind of violation is of e-commerce by its nature. */
  static boolean online(@Nullable String violation) {
    SeedTable.SeedTableRow rule = violation == null ? null : rule(violation);
    return rule != null && rule.text("online").equals("yes");
  }

  private static SeedTable.@Nullable SeedTableRow rule(String violation) {
    String code = violation;
    while (!RULES.containsKey(code) && code.contains(".")) {
      code = code.substring(0, code.lastIndexOf('.'));
    }
    return RULES.get(code);
  }
}
