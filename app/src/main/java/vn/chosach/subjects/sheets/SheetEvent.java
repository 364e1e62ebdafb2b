package vn.chosach.subjects.sheets;

import java.util.Locale;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a sheet. */
public enum SheetEvent implements StepEvent {
  DRAW("sheet-drawn"),
  /** The paper was drawn up whose signature shares it. */
  PREPARE("sheet-prepared"),
  SHARE("sheet-shared"),
  RECALL("sheet-recalled"),
  DROP("sheet-dropped");

  private final String words;

  SheetEvent(String words) {
    this.words = words;
  }

  @Override
  public String verb() {
    return "subjects." + words;
  }

  @Override
  public String textKey() {
    return "subjects.sheet-event." + name().toLowerCase(Locale.ROOT);
  }
}
