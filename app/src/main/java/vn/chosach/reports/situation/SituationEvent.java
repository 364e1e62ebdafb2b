package vn.chosach.reports.situation;

import java.util.Locale;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a note or an assessment, in the order in which its page offers it. */
public enum SituationEvent implements StepEvent, RowDeed {
  CONFIRM("confirmed", "xac-nhan"),
  SUBMIT("submitted", "trinh"),
  /** It is worded anew, and what an assessment counts is counted anew. */
  WRITE("written", "viet"),
  RETURN("returned", "tra-lai"),
  DROP("dropped", "bo"),
  OPEN("opened", "mo");

  private final String words;
  private final String slug;

  SituationEvent(String words, String slug) {
    this.words = words;
    this.slug = slug;
  }

  @Override
  public String verb() {
    return "reports.situation-" + words;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String textKey() {
    return "reports.situation.event." + name().toLowerCase(Locale.ROOT);
  }
}
