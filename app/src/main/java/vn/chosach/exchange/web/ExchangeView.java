package vn.chosach.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.StepLine;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** What the pages of exchange show. */
public interface ExchangeView {

  /**
   * A list.
   *
   * @param links what the viewer may open from here, the first one first of all
   * @param heads of the first column and of the cells, the state at the end
   */
  record ExchangeList(
      String title,
      String lede,
      List<Choice> links,
      List<ExchangeTab> tabs,
      List<String> heads,
      List<ExchangeRow> rows,
      String none,
      String caption,
      @Nullable Pager pager) {}

  /** A part of a list. */
  record ExchangeTab(String label, String href, int count, boolean current) {}

  /** One line of a list. */
  record ExchangeRow(
      String href,
      String title,
      String number,
      String kind,
      List<String> cells,
      Tone tone,
      String state) {}

  /**
   * One thing.
   *
   * @param crumb address of its list
   * @param note what must be known first; empty for nothing
   * @param waits address of the paper that waits for its signature; {@code null} for none
   */
  record ExchangePage(
      String id,
      String number,
      String title,
      String crumb,
      String crumbText,
      Tone tone,
      String state,
      String note,
      @Nullable String waits,
      List<Choice> acts,
      List<Fact> facts,
      List<ExchangeTable> tables,
      List<StepLine> steps) {}

  /** A table of a page; {@code none} is said in place of an empty one. */
  record ExchangeTable(
      String id, String title, List<String> heads, List<List<Fact>> rows, String none) {}

  /**
   * A link as it is shown once.
   *
   * @param back where the page came from
   */
  record HandedPage(
      String title, String firm, String address, String code, String until, String back) {}

  /**
   * What a firm sees behind its link.
   *
   * @param form to answer or to tell; {@code null} once it is done
   * @param done what was done; empty before
   * @param news lines of earlier notices
   */
  record GatePage(
      String title,
      String lede,
      List<Fact> facts,
      @Nullable FormView form,
      String done,
      ExchangeTable news) {}
}
