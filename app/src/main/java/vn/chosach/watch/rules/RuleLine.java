package vn.chosach.watch.rules;

import org.jspecify.annotations.Nullable;
import vn.chosach.screening.rules.Rule;

/**
 * A rule in the list.
 *
 * @param kind {@code rule}, {@code list} or {@code kind}
 * @param rule as read; {@code null} for lists, and for a text that cannot be read
 * @param tally what officers decided about its hits
 */
public record RuleLine(
    String kind, String name, int version, String state, @Nullable Rule rule, RuleLineTally tally) {

  /**
   * Hits of a rule and what officers decided, over 7, 30 and 90 days: confirmed of decided.
   *
   * @param hits flagged listings in 90 days
   */
  public record RuleLineTally(
      long hits,
      long confirmed7,
      long decided7,
      long confirmed30,
      long decided30,
      long confirmed90,
      long decided90) {

    /** No hit. */
    public static final RuleLineTally NONE = new RuleLineTally(0, 0, 0, 0, 0, 0, 0);
  }
}
