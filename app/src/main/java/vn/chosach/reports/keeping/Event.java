package vn.chosach.reports.keeping;

import java.util.Locale;

/** What can happen to a report. */
public enum Event {
  OPEN("opened"),
  WRITE("written"),
  ADJUST("adjusted"),
  FILL("filled"),
  FREEZE("frozen"),
  SIGN("signed"),
  SEND("sent"),
  ACCEPT("accepted"),
  RETURN("returned"),
  CORRECT("corrected"),
  EXPLAIN("explained");

  private final String verb;

  Event(String verb) {
    this.verb = verb;
  }

  /** Verb of the journal. */
  String verb() {
    return "reports." + verb;
  }

  /** Message key of its name as a deed that is offered. */
  public String textKey() {
    return "reports.event." + name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name in the trail. */
  public String doneKey() {
    return textKey() + ".done";
  }
}
