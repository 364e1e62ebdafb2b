package vn.chosach.outreach.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/** What the pages of outreach show. */
public interface OutreachView {

  /** A part of a list. */
  record Tab(String label, String href, boolean current) {}

  /**
   * Plans.
   *
   * @param does whether the viewer may record an item
   * @param draws whether the viewer may open a plan
   */
  record PlanList(
      List<Tab> tabs,
      List<PlanRow> rows,
      int count,
      @Nullable Pager pager,
      boolean does,
      boolean draws) {}

  /** A plan in one line. */
  record PlanRow(
      String href,
      String number,
      String title,
      String when,
      String agency,
      Tone tone,
      String state) {}

  /**
   * One plan.
   *
   * @param waits address of the paper that waits for its signature; {@code null} for none
   */
  record PlanPage(
      String id,
      String number,
      String title,
      Tone tone,
      String state,
      List<Fact> facts,
      List<Choice> acts,
      @Nullable String waits,
      List<LineRow> lines,
      List<StepLine> steps) {}

  /**
   * A line with what was done for it.
   *
   * @param now how the running period stands; empty outside the plan
   * @param gaps periods that are over with fewer than the least number; empty for none
   * @param call address of its call; {@code null} for none
   */
  record LineRow(
      String plan,
      String planHref,
      String agency,
      int number,
      String theme,
      String how,
      String least,
      int total,
      Tone tone,
      String now,
      String gaps,
      @Nullable String call,
      String campaign,
      String appeal,
      int reports) {}

  /** Items. */
  record ItemList(
      List<Tab> tabs, List<ItemRow> rows, int count, @Nullable Pager pager, boolean does) {}

  /** An item in one line. */
  record ItemRow(
      String href,
      String number,
      String title,
      String what,
      String day,
      String agency,
      String link,
      Tone tone,
      String state) {}

  /**
   * One item.
   *
   * @param link where it stands; empty for none
   * @param file its picture or scan; {@code null} for none
   */
  record ItemPage(
      String number,
      String title,
      Tone tone,
      String state,
      List<Fact> facts,
      List<Choice> acts,
      String link,
      @Nullable String file,
      List<StepLine> steps) {}

  /** Lines of running plans that lack something. */
  record Gaps(List<LineRow> rows, int lines) {}

  /**
   * A call, as everybody reads it.
   *
   * @param open whether its plan runs today
   */
  record CallPage(
      String title, String appeal, String agency, String when, boolean open, String report) {}
}
