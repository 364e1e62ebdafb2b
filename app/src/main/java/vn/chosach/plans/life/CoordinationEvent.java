package vn.chosach.plans.life;

import java.util.Locale;

/** What can happen to a matter with one agency. */
public enum CoordinationEvent {
  ISSUE("issued"),
  ACKNOWLEDGE("acknowledged"),
  ANSWER("answered"),
  /** The answer is not enough; it goes back with a reason. */
  RETURN("returned"),
  /** A visit was held and something was found. */
  FIND("found"),
  ACCEPT("accepted"),
  WITHDRAW("withdrawn"),
  /** A difficulty goes to the next level. */
  PASS_UP("passed-up");

  private final String words;

  CoordinationEvent(String words) {
    this.words = words;
  }

  /** Whether it sets a new last day for the agency. */
  public boolean setsDay() {
    return this == RETURN || this == FIND;
  }

  /** The verb in the journal, such as {@code plans.reminder-answered}. */
  public String verb(CoordinationKind kind) {
    return "plans." + kind.name().toLowerCase(Locale.ROOT) + "-" + words;
  }

  /** Message key of the act for a kind. */
  public String textKey(CoordinationKind kind) {
    return "plans.event."
        + kind.name().toLowerCase(Locale.ROOT)
        + "."
        + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
