package vn.chosach.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.chosach.catalogue.Codes;

/**
 * The rules of one day, and how one of them is found: the rule for the more specific kind of
 * violation wins, among equals that for the more specific goods group, among equals that for the
 * smaller area. Two different rules can never tie: they would have to name the same kind, group and
 * area, which the database refuses for overlapping days.
 *
 * @param rules rules in force on the day
 */
record RuleBook(List<CompetenceRule> rules) {

  /**
   * @param lineage keys of the area and of those above it, the smallest first
   */
  Optional<CompetenceRule> winner(String goodsCode, String actCode, List<String> lineage) {
    return matching(goodsCode, actCode, lineage).max(bySpecificity(lineage));
  }

  java.util.stream.Stream<CompetenceRule> matching(
      String goodsCode, String actCode, List<String> lineage) {
    var goods = Codes.upwards(goodsCode);
    var acts = Codes.upwards(actCode);
    return rules.stream()
        .filter(rule -> covers(rule.goodsCode(), goods) && covers(rule.actCode(), acts))
        .filter(rule -> lineage.contains(rule.areaKey()));
  }

  static Comparator<CompetenceRule> bySpecificity(List<String> lineage) {
    ToIntFunction<CompetenceRule> nearness = rule -> -lineage.indexOf(rule.areaKey());
    return Comparator.comparingInt((CompetenceRule rule) -> CompetenceRule.depth(rule.actCode()))
        .thenComparingInt(rule -> CompetenceRule.depth(rule.goodsCode()))
        .thenComparingInt(nearness);
  }

  private static boolean covers(String code, List<String> upwards) {
    return code.equals(CompetenceRule.ANY) || upwards.contains(code);
  }
}
