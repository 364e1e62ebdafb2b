package vn.chosach.screening.rules;

/**
 * What is wrong with a rule file at one place. A rule with an error is left out, the others load; a
 * warning leaves the rule in.
 *
 * @param file name of the file
 * @param line 1-based; 0 if it shows in the whole book only
 * @param rule id of the rule, empty if it is not known
 * @param code stable reason code, {@code rule.words-with-hyphens}
 * @param detail the offending text
 * @param error false for a warning
 */
public record RuleDefect(
    String file, int line, String rule, String code, String detail, boolean error) {

  @Override
  public String toString() {
    String place = line == 0 ? "" : "%s:%d: ".formatted(file, line);
    return "%s[%s] %s%s: %s".formatted(place, rule, error ? "" : "warning ", code, detail);
  }
}
