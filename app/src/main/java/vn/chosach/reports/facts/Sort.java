package vn.chosach.reports.facts;

import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedRows;

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

  private static final java.util.Map<String, SeedRows.Row> RULES = rules();

  private static java.util.Map<String, SeedRows.Row> rules() {
    var rules = new java.util.HashMap<String, SeedRows.Row>();
    SeedRows.read("/seed/reports/sorts.csv").forEach(row -> rules.put(row.text("violation"), row));
    return java.util.Map.copyOf(rules);
  }

  /** The group of a kind of violation; a kind that no rule names counts as other. */
  public static Sort of(@Nullable String violation) {
    if (violation == null) {
      return UNSORTED;
    }
    SeedRows.Row rule = rule(violation);
    return rule == null ? OTHER : valueOf(rule.text("sort"));
  }

  /** Whether a kind of violation is of e-commerce by its nature. */
  static boolean online(@Nullable String violation) {
    SeedRows.Row rule = violation == null ? null : rule(violation);
    return rule != null && rule.text("online").equals("yes");
  }

  private static SeedRows.@Nullable Row rule(String violation) {
    String code = violation;
    while (!RULES.containsKey(code) && code.contains(".")) {
      code = code.substring(0, code.lastIndexOf('.'));
    }
    return RULES.get(code);
  }
}
