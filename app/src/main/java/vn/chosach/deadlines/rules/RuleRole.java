package vn.chosach.deadlines.rules;

/** What a rule is for; a clock that nothing starts is none. */
public enum RuleRole {
  /** An event of a room starts it. */
  CLOCK("deadlines.role.clock"),
  /** A page counts its end and nobody owes an act: a time bar. */
  COUNTED("deadlines.role.counted"),
  /** The longer time of another rule, used there as an extension. */
  PART("deadlines.role.part"),
  /** No procedure of the program starts it. */
  REFERENCE("deadlines.role.reference");

  private final String textKey;

  RuleRole(String textKey) {
    this.textKey = textKey;
  }

  /** Message key of what it means. */
  public String textKey() {
    return textKey;
  }

  /** Whether a clock may run under such a rule. */
  public boolean runs() {
    return this == CLOCK;
  }
}
