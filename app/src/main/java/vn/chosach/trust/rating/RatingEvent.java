package vn.chosach.trust.rating;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a label. */
public enum RatingEvent implements StepEvent {
  OPEN("rating-opened"),
  /** What was found by a criterion. */
  FIND("evidence-found"),
  /** Which label it shall be. */
  JUDGE("label-proposed"),
  SEND("draft-sent"),
  REPLY("shop-replied"),
  PREPARE("paper-prepared"),
  PUBLISH("label-published"),
  APPEAL("shop-appealed"),
  UPHOLD("label-upheld"),
  CHANGE("label-changed"),
  REMOVE("label-removed"),
  /** The decision that it rests on stands no more. */
  LAPSE("label-lapsed"),
  /** A published decision names the shop that it found in order. */
  FALL("label-fallen"),
  EXPIRE("label-expired"),
  DROP("rating-dropped");

  private final String words;

  RatingEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "trust." + words;
  }

  @Override
  public String textKey() {
    return "trust.rating.event." + name().toLowerCase(Locale.ROOT);
  }
}
