package vn.chosach.plans.neglect.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;

/** What the pages about agencies that do not do their duty show. */
public interface NeglectView {

  /** One in one line. */
  record NeglectRow(
      String href,
      String number,
      String agency,
      int grounds,
      Tone tone,
      String state,
      String until) {}

  /** An agency with what is late and not followed yet. */
  record OverdueRow(String agency, int things, String oldest, String href) {}

  /**
   * One.
   *
   * @param waits address of the letter that waits for its signature; {@code null} for none
   */
  record NeglectPage(
      String number,
      String title,
      Tone tone,
      String state,
      @Nullable String waits,
      List<Choice> acts,
      List<Fact> facts,
      List<NeglectGroundRow> grounds,
      List<StepLine> steps) {}

  /** What was not done. */
  record NeglectGroundRow(String title, String kind, String due) {}
}
