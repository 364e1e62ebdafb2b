package vn.chosach.reports.demands;

import java.util.Locale;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a demand, in the order in which its page offers it. */
public enum DemandEvent implements StepEvent, RowDeed {
  /** The answer is drawn up. */
  PREPARE("prepared", "soan"),
  /** It is passed on to agencies below, whose reports come into the answer. */
  PASS("passed", "giao-xuong"),
  /** Who demanded it has the answer, with proof. */
  CLOSE("closed", "xong"),
  /** Another officer sees to it. */
  ENTRUST("entrusted", "giao-nguoi"),
  /** Who demanded it took it back by another paper. */
  WITHDRAW("withdrawn", "rut"),
  /** The answer is signed. */
  ANSWER("answered", "ky"),
  ENTER("entered", "vao");

  private final String words;
  private final String slug;

  DemandEvent(String words, String slug) {
    this.words = words;
    this.slug = slug;
  }

  @Override
  public String verb() {
    return "reports.demand-" + words;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String textKey() {
    return "reports.demand.event." + name().toLowerCase(Locale.ROOT);
  }
}
