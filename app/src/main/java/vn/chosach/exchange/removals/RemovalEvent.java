package vn.chosach.exchange.removals;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a request to a platform. */
public enum RemovalEvent implements StepEvent {
  SEND("removal-sent"),
  /** The platform has it, with proof. */
  DELIVER("removal-delivered"),
  /** It did not get through. */
  FAIL("removal-not-delivered"),
  /** A person sends the same paper anew. */
  RESEND("removal-sent-anew"),
  /** The pages are fetched anew. */
  CAPTURE("removal-looked-at"),
  /** The case says that it was done. */
  FOLLOW("removal-done"),
  /** The case says that it was not. */
  STAND("removal-not-done"),
  /** The platform answers by the interface; nothing follows from it alone. */
  ANSWER("removal-answered"),
  /** The platform gave the data, by a paper of the incoming register. */
  REPLY("removal-replied"),
  /** It refused them, by such a paper. */
  REFUSE("removal-refused"),
  ESCALATE("removal-escalated"),
  DROP("removal-dropped");

  private final String words;

  RemovalEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "exchange." + words;
  }

  @Override
  public String textKey() {
    return "exchange.removal-event." + name().toLowerCase(Locale.ROOT);
  }
}
