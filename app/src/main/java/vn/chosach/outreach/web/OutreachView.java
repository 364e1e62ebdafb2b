package vn.chosach.outreach.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.lists.ListTab;

/** What the pages of outreach show. */
public interface OutreachView {

  /** One plan. */
  record PlanPage(RowPage row, List<Fact> facts, List<LineRow> lines) {}

  /**
   * A line with what was done for it.
   *
   * @param now how the running period stands; empty outside the plan
   * @param gaps periods that are over with fewer than the least number; empty for none
   * @param call address of its call; {@code null} for none
   * @param movement address of its movement; {@code null} for none
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
      @Nullable String movement,
      String campaign,
      String appeal,
      int reports) {}

  /** Items. */
  record ItemList(
      List<ListTab> tabs, List<ItemRow> rows, int count, @Nullable Pager pager, boolean does) {}

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
  record ItemPage(RowPage row, List<Fact> facts, String link, @Nullable String file) {}

  /**
   * What was done for each commune this year.
   *
   * @param without communes for which nothing was
   */
  record Shares(List<ShareRow> rows, int done, int without) {}

  /**
   * A commune.
   *
   * @param lines of running plans that are for it
   * @param tone whether something was done
   */
  record ShareRow(String name, int lines, int done, int agencies, long reach, Tone tone) {}

  /** Lines of running plans that lack something. */
  record Gaps(List<LineRow> rows, int lines) {}

  /**
   * A call, as everybody reads it.
   *
   * @param title the words of the call up to their first sentence, or the plan
   * @param open whether its plan runs today
   * @param report address of the report form
   * @param result what the agency wrote when it closed the plan; empty before
   * @param places communes in which something was done; for a call that is counted by commune
   * @param without how many communes have nothing yet; {@code null} where they are not counted
   */
  record CallPage(
      String title,
      String appeal,
      String agency,
      List<Fact> facts,
      boolean open,
      String report,
      String poster,
      String result,
      List<ItemRow> done,
      List<ShareRow> places,
      @Nullable String without) {}

  /** A call in the list of calls. */
  record CallRow(
      String href, String title, String agency, String when, boolean open, String reports) {}

  /** A movement with what this reader may do. */
  record MovementPage(
      String title,
      String call,
      List<Choice> acts,
      List<Fact> facts,
      List<UnitRow> units,
      List<ModelRow> models) {}

  /** A commune or unit; what it did not hand in is said to be missing. */
  record UnitRow(String name, Tone tone, String registered, List<String> figures) {}

  /** A role model. */
  record ModelRow(
      String href, String name, String what, String deed, String state, List<Choice> acts) {}
}
