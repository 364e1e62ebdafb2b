package vn.chosach.legislation.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a proposal. */
public enum ProposalEvent implements StepEvent {
  OPEN("opened"),
  GROUP("finding-joined"),
  UNGROUP("finding-left"),
  COMPARE("compared"),
  /** A paper was drawn up whose signature will be an act. */
  PREPARE("paper-prepared"),
  /** A letter was signed that asks other agencies. */
  ASK("opinions-asked"),
  OPINE("opinion-given"),
  END_ROUND("round-ended"),
  /** A paper was signed that sends it to who may change the text. */
  SEND("sent"),
  ANSWER("answered"),
  ADOPT("adopted"),
  CLOSE("closed"),
  DROP("dropped");

  private final String words;

  ProposalEvent(String words) {
    this.words = words;
  }

  /** Whether it happens by a signature under its paper, and no other way. */
  public boolean byPaper() {
    return this == ASK || this == SEND;
  }

  @Override
  public String verb() {
    return "legislation." + words;
  }

  @Override
  public String textKey() {
    return "legislation.event." + slug();
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
