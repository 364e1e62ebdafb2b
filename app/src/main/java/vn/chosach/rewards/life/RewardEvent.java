package vn.chosach.rewards.life;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a nomination. */
public enum RewardEvent implements StepEvent {
  OPEN("opened"),
  ADD_RESULT("result-added"),
  DROP_RESULT("result-dropped"),
  SUBMIT("submitted"),
  RETURN("returned"),
  OPINE("opinion-entered"),
  CONSIDER("considered"),
  DECLINE("declined"),
  PREPARE("proposal-prepared"),
  PROPOSE("proposed"),
  DECIDE("decided"),
  REFUSE("refused"),
  NOTIFY("told"),
  /** A complaint about it came in; nothing is paid or published before its answer. */
  COMPLAIN("complaint-entered"),
  /** The complaint was answered. */
  SETTLE("complaint-answered"),
  CONSENT("consent-given"),
  OBJECT("consent-taken-back"),
  PUBLISH("published"),
  HIDE("hidden"),
  PAY("paid"),
  WITHDRAW("withdrawn");

  private final String words;

  RewardEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "rewards." + words;
  }

  @Override
  public String textKey() {
    return "rewards.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
