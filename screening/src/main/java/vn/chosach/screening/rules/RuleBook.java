package vn.chosach.screening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one or several rule files say: rules, shared lists of phrases, kinds of goods and what is
 * wrong with the files.
 *
 * @param rules in file order; of two rules with one id the later file wins
 * @param lists named lists of phrases
 * @param kinds names of the goods kinds; the list {@code kind.NAME} holds the phrases
 * @param defects rules left out (errors) and remarks (warnings)
 */
public record RuleBook(
    List<Rule> rules,
    Map<String, List<String>> lists,
    List<String> kinds,
    List<RuleDefect> defects) {

  /**
   * Name of the list whose words take back a guard that stands right behind one of them: who has
   * "không có hoá đơn" is not excused by "có hoá đơn".
   */
  public static final String DENIALS = "denials";

  public RuleBook {
    rules = List.copyOf(rules);
    lists = Map.copyOf(lists);
    kinds = List.copyOf(kinds);
    defects = List.copyOf(defects);
  }

  public static RuleBook empty() {
    return new RuleBook(List.of(), Map.of(), List.of(), List.of());
  }

  /** This book with another laid over it: equal ids and list names are replaced. */
  public RuleBook with(RuleBook other) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    other.rules.forEach(rule -> byId.put(rule.id(), rule));
    Map<String, List<String>> allLists = new LinkedHashMap<>(lists);
    allLists.putAll(other.lists);
    List<String> allKinds = new ArrayList<>(kinds);
    other.kinds.stream().filter(kind -> !allKinds.contains(kind)).forEach(allKinds::add);
    List<RuleDefect> allDefects = new ArrayList<>(defects);
    allDefects.addAll(other.defects);
    return new RuleBook(List.copyOf(byId.values()), allLists, allKinds, allDefects);
  }
}
