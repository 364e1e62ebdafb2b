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
  PASS_UP("passed-up"),
  /** A difficulty is answered together with one that is like it. */
  GROUP("grouped"),
  /** The team of the Front reports what it found. */
  REPORT("reported"),
  /** What an agency sent in an earlier year is entered late, with its day and its paper. */
  ENTER("entered");

  private final String words;

  CoordinationEvent(String words) {
    this.words = words;
  }

  /** Whether it sets a new last day for the agency. */
  public boolean setsDay() {
    return this == RETURN || this == FIND || this == PASS_UP;
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
