package vn.chosach.screening.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chosach.screening.folding.Phrase;

/**
 * Looks for rules that can be read but do not mean what their author wanted. All findings are
 * warnings: the rule stays in.
 */
public final class RuleLinter {

  /** A phrase commoner than this many in a million words matches nearly everything. */
  private static final double EVERYWHERE = 3000;

  private final WordFrequency words = WordFrequency.shipped();
  private final List<RuleDefect> findings = new ArrayList<>();

  private RuleLinter() {}

  /** Warnings about a book. */
  public static List<RuleDefect> lint(RuleBook book) {
    RuleLinter linter = new RuleLinter();
    Map<Object, Rule> bodies = new HashMap<>();
    for (Rule rule : book.rules()) {
      Rule twin = bodies.putIfAbsent(body(rule), rule);
      if (twin != null) {
        linter.find(rule, "rule.duplicates-another", twin.id());
      }
      linter.look(rule, book);
    }
    return linter.findings;
  }

  private static Object body(Rule rule) {
    return List.of(
        rule.needs(),
        rule.guards(),
        rule.near(),
        rule.when(),
        rule.form(),
        rule.where(),
        String.valueOf(rule.pattern()));
  }

  private void look(Rule rule, RuleBook book) {
    double rarest = Double.MAX_VALUE;
    for (Rule.Need need : rule.needs()) {
      List<String> phrases =
          need.list() == null ? need.phrases() : book.lists().getOrDefault(need.list(), List.of());
      double all = 0;
      Set<String> folded = new HashSet<>();
      for (String text : phrases) {
        Phrase phrase = Phrase.of(text);
        all += words.of(phrase);
        if (need.list() == null && !folded.add(phrase.folded()) && rule.form() == Form.FOLDED) {
          find(rule, "rule.phrase-is-doubled", text);
        }
        if (need.list() == null && rule.guards().except().stream().anyMatch(text::equals)) {
          find(rule, "rule.is-unreachable", text + " is needed and excepted");
        }
        boolean elsewhere = need.where() != null && need.where() != Field.TITLE;
        if (need.list() == null && !elsewhere && rule.guards().none().contains(text)) {
          find(rule, "rule.is-unreachable", text + " is needed and forbidden");
        }
      }
      rarest = Math.min(rarest, all == 0 ? Double.MAX_VALUE : all);
    }
    boolean conditions =
        rule.when().hasPrice()
            || rule.when().normShare() > 0
            || !rule.when().kinds().isEmpty()
            || rule.pattern() != null
            || rule.when().suspects() > 0
            || rule.when().strikes() > 0;
    if (rarest > EVERYWHERE && rarest < Double.MAX_VALUE && !conditions) {
      find(rule, "rule.matches-everything", "needs only words of every listing");
    }
    if (rule.standing().from() != null
        && rule.standing().until() != null
        && rule.standing().until().isBefore(rule.standing().from())) {
      find(rule, "rule.is-never-valid", rule.standing().from() + " to " + rule.standing().until());
    }
  }

  private void find(Rule rule, String code, String detail) {
    findings.add(new RuleDefect("", 0, rule.id(), code, detail, false));
  }
}
