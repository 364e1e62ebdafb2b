package vn.chosach.screening.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chosach.screening.folding.Phrase;

/**
 * Looks for rules that can be read but do not mean what their author wanted. All findings are
 * warnings: the rule stays in.
 */
public final class RuleLinter {

  /**
   * Of a million words, from how many on a phrase matches too much to be meant: at 5,000 each
   * twelfth title has it. The frequency of a phrase is rough, and rather too high.
   */
  private static final double EVERYWHERE = 5000;

  private static final Set<RuleField> READ = Set.of(RuleField.TITLE, RuleField.DESCRIPTION);

  private final WordFrequency words = WordFrequency.shipped();
  private final List<RuleDefect> findings = new ArrayList<>();

  /** Guards and needs repeat each other's phrases in nearly every rule of a book. */
  private final Map<String, Phrase> phrases = new HashMap<>();

  private RuleLinter() {}

  /** Warnings about a book. */
  public static List<RuleDefect> lint(RuleBook book) {
    RuleLinter linter = new RuleLinter();
    Map<Object, Rule> bodies = new HashMap<>();
    for (Rule rule : book.rules()) {
      Rule twin = bodies.putIfAbsent(linter.body(rule), rule);
      if (twin != null) {
        linter.find(rule, "rule.duplicates-another", twin.id());
      }
      linter.look(rule, book);
    }
    return linter.findings;
  }

  /** What two rules have in common that fire on the same texts: phrases count as they fold. */
  private Object body(Rule rule) {
    Rule.Guards guards = rule.guards();
    return List.of(
        rule.needs().stream()
            .map(
                n ->
                    List.of(
                        folded(n.phrases()), String.valueOf(n.list()), String.valueOf(n.where())))
            .toList(),
        folded(guards.none()),
        folded(guards.nowhere()),
        folded(guards.except()),
        folded(guards.notAfter()),
        folded(guards.notBefore()),
        folded(guards.noCategory()),
        rule.near(),
        rule.quantities(),
        Arrays.asList(rule.group(), String.valueOf(rule.form()), String.valueOf(rule.pattern())),
        rule.when(),
        rule.where());
  }

  private Set<Object> folded(List<String> texts) {
    Set<Object> folded = new HashSet<>();
    texts.forEach(text -> folded.add(text.startsWith("@") ? text : phrase(text)));
    return folded;
  }

  private Phrase phrase(String text) {
    return phrases.computeIfAbsent(text, Phrase::of);
  }

  private void look(Rule rule, RuleBook book) {
    double rarest = Double.MAX_VALUE;
    String common = "";
    for (Rule.RuleNeed need : rule.needs()) {
      List<String> texts =
          need.list() == null ? need.phrases() : book.lists().getOrDefault(need.list(), List.of());
      double commonest = 0;
      String here = "";
      Set<String> folded = new HashSet<>();
      for (String text : texts) {
        Phrase phrase = phrase(text);
        if (words.of(phrase) > commonest) {
          commonest = words.of(phrase);
          here = text;
        }
        if (need.list() == null && !folded.add(phrase.folded()) && rule.form() == RuleForm.FOLDED) {
          find(rule, "rule.phrase-is-doubled", text);
        }
      }
      // A list without phrases here is one of marks, and no mark stands everywhere.
      if (commonest < rarest) {
        rarest = commonest;
        common = here;
      }
    }
    boolean conditions =
        rule.when().hasPrice()
            || rule.when().normShare() > 0
            || !rule.when().kinds().isEmpty()
            || rule.pattern() != null
            || rule.quantities().stream().anyMatch(Quantity::asked)
            || rule.when().suspects() > 0
            || rule.when().strikes() > 0;
    if (rarest > EVERYWHERE && rarest < Double.MAX_VALUE && !conditions) {
      find(rule, "rule.matches-everything", common);
    }
    quantities(rule);
    reach(rule, book);
    denials(rule, book);
    for (String kind : rule.when().kinds()) {
      if (!book.kinds().contains(kind)) {
        find(rule, "rule.kind-is-unknown", kind);
      }
    }
    if (rule.standing().from() != null
        && rule.standing().until() != null
        && rule.standing().until().isBefore(rule.standing().from())) {
      find(rule, "rule.is-never-valid", rule.standing().from() + "/" + rule.standing().until());
    }
  }

  /** A match that its own guard takes back: the guard stands in the words of the match itself. */
  private void reach(Rule rule, RuleBook book) {
    Rule.Guards guards = rule.guards();
    List<String> denials = book.lists().getOrDefault(RuleBook.DENIALS, List.of());
    for (int n = 0; n < rule.needs().size(); n++) {
      Rule.RuleNeed need = rule.needs().get(n);
      Set<RuleField> fields = need.where() == null ? rule.where() : Set.of(need.where());
      List<String> against = new ArrayList<>();
      List<String> excuses = new ArrayList<>();
      if (n == 0) {
        against.addAll(guards.except());
        excuses.addAll(guards.none());
      }
      if (READ.containsAll(fields)) {
        excuses.addAll(guards.nowhere());
      }
      if (fields.equals(Set.of(RuleField.CATEGORY))) {
        against.addAll(guards.noCategory());
      }
      String list = "@" + need.list();
      if (need.list() != null && (against.contains(list) || excuses.contains(list))) {
        find(rule, "rule.is-unreachable", list);
      }
      for (String text : need.phrases()) {
        if (against.stream().anyMatch(guard -> takesBack(rule, guard, text))
            || excuses.stream()
                .anyMatch(
                    guard -> takesBack(rule, guard, text) && !isDenied(guard, text, denials))) {
          find(rule, "rule.is-unreachable", text);
        }
      }
    }
  }

  private boolean isDenied(String guard, String text, List<String> denials) {
    return denials.stream().anyMatch(denial -> phrase(text).holds(phrase(denial + " " + guard)));
  }

  /** A guard that is the denial of another one excuses who has it and who has it not. */
  private void denials(Rule rule, RuleBook book) {
    List<String> excuses = new ArrayList<>();
    for (List<String> guards : List.of(rule.guards().none(), rule.guards().nowhere())) {
      guards.forEach(
          guard ->
              excuses.addAll(
                  guard.startsWith("@")
                      ? book.lists().getOrDefault(guard.substring(1), List.of())
                      : List.of(guard)));
    }
    Set<Phrase> known = new HashSet<>();
    excuses.forEach(excuse -> known.add(phrase(excuse)));
    for (String denial : book.lists().getOrDefault(RuleBook.DENIALS, List.of())) {
      for (String excuse : new LinkedHashSet<>(excuses)) {
        if (excuse.startsWith(denial + " ")
            && known.contains(phrase(excuse.substring(denial.length()).strip()))) {
          find(rule, "rule.guard-excuses-its-denial", excuse);
        }
      }
    }
  }

  /** Where marks are ignored the text may be marked otherwise than the guard. */
  private boolean takesBack(Rule rule, String guard, String text) {
    if (guard.startsWith("@") || rule.form() == RuleForm.FOLDED) {
      return guard.equals(text);
    }
    return phrase(text).holds(phrase(guard));
  }

  /** A quantity that is asked and forbidden at once never lets the rule fire. */
  private void quantities(Rule rule) {
    for (Quantity asked : rule.quantities()) {
      for (Quantity not : rule.quantities()) {
        if (asked.asked()
            && !not.asked()
            && not.from() <= asked.from()
            && not.to() >= asked.to()
            && not.words() >= asked.words()
            && not.joined().containsAll(asked.joined())) {
          find(rule, "rule.is-unreachable", String.join(" | ", asked.units()));
        }
      }
      if (new HashSet<>(asked.joined()).size() < asked.joined().size()) {
        find(rule, "rule.phrase-is-doubled", String.join(" | ", asked.units()));
      }
    }
  }

  private void find(Rule rule, String code, String detail) {
    findings.add(new RuleDefect("", 0, rule.id(), code, detail, false));
  }
}
