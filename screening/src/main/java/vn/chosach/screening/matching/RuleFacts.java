package vn.chosach.screening.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import vn.chosach.screening.rules.Rule;

/**
 * What is asked of a rule that fires, by its number: rank, group, weight and version side by side,
 * and id, title and law likewise, so that it lies in two lines of the cache.
 */
public final class RuleFacts {

  private static final int STRIDE = 4;

  private final int[] numbers;
  private final String[] texts;

  RuleFacts(Rule[] rules) {
    numbers = new int[STRIDE * rules.length];
    texts = new String[STRIDE * rules.length];
    int[] ranks = ranks(rules);
    Map<String, Integer> groups = new HashMap<>(Map.of("", 0));
    for (int r = 0; r < rules.length; r++) {
      Rule rule = rules[r];
      numbers[STRIDE * r] = ranks[r];
      numbers[STRIDE * r + 1] = groups.computeIfAbsent(rule.group(), g -> groups.size());
      numbers[STRIDE * r + 2] = rule.weight();
      numbers[STRIDE * r + 3] = rule.version();
      texts[STRIDE * r] = rule.id();
      texts[STRIDE * r + 1] = rule.title();
      texts[STRIDE * r + 2] = rule.standing().law();
    }
  }

  private static int[] ranks(Rule[] rules) {
    Comparator<Rule> heaviestFirst =
        Comparator.comparingInt((Rule rule) -> -rule.weight()).thenComparing(Rule::id);
    Integer[] order = new Integer[rules.length];
    Arrays.setAll(order, r -> r);
    Arrays.sort(order, Comparator.comparing(r -> rules[r], heaviestFirst));
    int[] ranks = new int[rules.length];
    for (int o = 1; o < order.length; o++) {
      boolean same = heaviestFirst.compare(rules[order[o - 1]], rules[order[o]]) == 0;
      ranks[order[o]] = same ? ranks[order[o - 1]] : o;
    }
    return ranks;
  }

  /** Place in the order in which reasons are told: the heaviest first, then by id. */
  public int rank(int rule) {
    return numbers[STRIDE * rule];
  }

  /** Number of its group; 0 if it is in none. */
  public int group(int rule) {
    return numbers[STRIDE * rule + 1];
  }

  /** What it adds to the score. */
  public int weight(int rule) {
    return numbers[STRIDE * rule + 2];
  }

  public int version(int rule) {
    return numbers[STRIDE * rule + 3];
  }

  public String id(int rule) {
    return texts[STRIDE * rule];
  }

  public String title(int rule) {
    return texts[STRIDE * rule + 1];
  }

  public String law(int rule) {
    return texts[STRIDE * rule + 2];
  }
}
