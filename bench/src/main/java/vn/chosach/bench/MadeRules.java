package vn.chosach.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.chosach.screening.rules.Rule;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleField;
import vn.chosach.screening.rules.RuleForm;

/**
 * Rules for measuring, made of the words of the real rows with a fixed seed: each needs one phrase
 * (two thirds) or two phrases (one third) of two or three words. Seven of ten phrases are words put
 * together at random, three are cut out of a real title, so that rules do match.
 */
final class MadeRules {

  /** The phrases of each rule. */
  final List<List<String>> needs = new ArrayList<>();

  MadeRules(List<String> folded, int count, long seed) {
    Random random = new Random(seed);
    Set<String> words = new LinkedHashSet<>();
    for (String text : folded) {
      for (String word : text.split(" ", -1)) {
        if (word.length() > 1 && word.chars().allMatch(c -> c < 128)) {
          words.add(word);
        }
      }
    }
    List<String> vocabulary = new ArrayList<>(words);
    Set<String> seen = new LinkedHashSet<>();
    while (needs.size() < count) {
      List<String> phrases = new ArrayList<>();
      int parts = random.nextInt(3) < 2 ? 1 : 2;
      for (int p = 0; p < parts; p++) {
        phrases.add(phrase(folded, vocabulary, random));
      }
      if (phrases.stream().allMatch(p -> !p.isEmpty()) && seen.add(String.join("|", phrases))) {
        needs.add(phrases);
      }
    }
  }

  private static String phrase(List<String> folded, List<String> vocabulary, Random random) {
    int size = 2 + random.nextInt(2);
    if (random.nextInt(10) < 7) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        words.add(vocabulary.get(random.nextInt(vocabulary.size())));
      }
      return String.join(" ", words);
    }
    String[] title = folded.get(random.nextInt(folded.size())).split(" ", -1);
    int from = random.nextInt(Math.max(1, title.length - size));
    String[] cut = Arrays.copyOfRange(title, from, Math.min(title.length, from + size));
    String text = String.join(" ", cut);
    return text.chars().allMatch(c -> c < 128) && cut.length > 1 ? text : "";
  }

  RuleBook book() {
    List<Rule> rules = new ArrayList<>();
    Rule.Guards none =
        new Rule.Guards(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    Rule.When always =
        new Rule.When(
            0, Long.MAX_VALUE, 0, 0, Set.of(), Set.of(), Set.of(), 0, 0, null, false, null, null);
    for (int r = 0; r < needs.size(); r++) {
      List<Rule.RuleNeed> lines =
          needs.get(r).stream().map(p -> new Rule.RuleNeed(List.of(p), null, null)).toList();
      rules.add(
          new Rule(
              "made." + r,
              1,
              "made",
              10,
              "",
              RuleForm.FOLDED,
              Set.of(RuleField.TITLE),
              lines,
              none,
              List.of(),
              List.of(),
              null,
              always,
              new Rule.RuleStanding(null, null, "", "made")));
    }
    return new RuleBook(rules, Map.of(), List.of(), List.of());
  }
}
