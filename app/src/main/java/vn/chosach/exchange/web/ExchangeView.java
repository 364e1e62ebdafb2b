package vn.chosach.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.RowPage;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.form.FormView;

/** What the pages of exchange show. */
public interface ExchangeView {

  /**
   * One thing.
   *
   * @param crumb address of its list
   * @param note what must be known first; empty for nothing
   */
  record ExchangePage(
      RowPage row,
      String crumb,
      String crumbText,
      String note,
      List<Fact> facts,
      List<ExchangeTable> tables) {}

  /** A table of a page; {@code none} is said in place of an empty one. */
  record ExchangeTable(
      String id, String title, List<String> heads, List<List<Fact>> rows, String none) {}

  /**
   * Tables with what may be begun there.
   *
   * @param acts buttons; the first one first of all
   * @param links other parts of the page
   */
  record NationalPage(
      String title,
      String lede,
      List<Fact> facts,
      List<Choice> acts,
      List<Choice> links,
      List<ExchangeTable> tables) {}

  /**
   * A link as it is shown once.
   *
   * @param back where the page came from
   */
  record HandedPage(
      String title, String firm, String address, String code, String until, String back) {}

  /**
   * A part of a key as it is shown once.
   *
   * @param once what to do with it
   */
  record KeyPage(String title, String once, String part, String back) {}

  /**
   * What a firm sees behind its link.
   *
   * @param form to answer or to tell; {@code null} once it is done
   * @param done what was done; empty before
   * @param news lines of earlier notices, or of what came now
   * @param link another page behind the same link; {@code null} for none
   */
  record GatePage(
      String title,
      String lede,
      List<Fact> facts,
      @Nullable FormView form,
      String done,
      ExchangeTable news,
      @Nullable Choice link) {}
}
