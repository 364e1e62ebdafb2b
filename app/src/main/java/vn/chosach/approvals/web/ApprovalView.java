package vn.chosach.approvals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;

/** The pages of what waits for a second officer. */
public sealed interface ApprovalView {

  /** Those that wait, and those that were answered lately. */
  record ApprovalList(List<ApprovalLine> waiting, List<ApprovalLine> answered)
      implements ApprovalView {}

  /**
   * One of them in a list.
   *
   * @param said who asked when, or who answered and why
   * @param href where it is answered; {@code null} once it was
   */
  record ApprovalLine(String title, String said, @Nullable String href) implements ApprovalView {}

  /**
   * One to be answered.
   *
   * @param facts what was sent
   * @param told what whoever answers must know
   */
  record ApprovalPage(String title, String asked, List<Fact> facts, List<String> told)
      implements ApprovalView {}
}
