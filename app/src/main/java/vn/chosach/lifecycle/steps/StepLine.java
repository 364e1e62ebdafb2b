package vn.chosach.lifecycle.steps;

import java.util.List;
import java.util.UUID;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.ui.Page;

/**
 * A step as a page shows it.
 *
 * @param paper number of a paper that shows it; empty for none
 * @param document address of the paper signed here; empty for none
 */
public record StepLine(
    String when, String what, String who, String words, String paper, String document) {

  /** The history of a row, the newest first. */
  public static List<StepLine> of(Stepped<?, ?, ?> row, DisplayNames names, Page page) {
    return row.steps().reversed().stream().map(step -> of(step, names, page)).toList();
  }

  public static StepLine of(Step<?, ?> step, DisplayNames names, Page page) {
    UUID document = step.facts().document();
    return new StepLine(
        page.moment(step.at()),
        page.t(step.event().textKey()),
        names.actor(step.actor(), page),
        step.words(),
        step.facts().paper(),
        document == null ? "" : "/van-ban/" + document);
  }

  /** Without what was said. */
  public StepLine bare() {
    return new StepLine(when, what, who, "", paper, document);
  }
}
