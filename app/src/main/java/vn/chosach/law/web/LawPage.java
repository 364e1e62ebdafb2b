package vn.chosach.law.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/** The pages of the law. */
public sealed interface LawPage {

  /**
   * All lists, and what waits.
   *
   * @param waiting changes that nobody decided
   */
  record LawHome(List<LawListLine> lists, List<LawChangeLine> waiting) implements LawPage {}

  /**
   * A list among the lists.
   *
   * @param rows how many rows it has
   * @param unconfirmed how many of them nobody has confirmed
   */
  record LawListLine(String name, String href, int rows, int unconfirmed) {}

  /**
   * The rows of a list.
   *
   * @param day as of which day, {@code yyyy-MM-dd}
   * @param add address of the form of a new key; {@code null} where none may come
   */
  record LawListPage(
      String name,
      String href,
      String day,
      String words,
      boolean all,
      @Nullable String add,
      List<LawRowLine> rows,
      List<LawChangeLine> waiting)
      implements LawPage {}

  /**
   * A row: the version of a key.
   *
   * @param text what it says, in one line
   * @param validity days on which it holds, in words
   * @param standing how it is known, in words
   */
  record LawRowLine(
      String key, String href, String text, String validity, String standing, Tone tone) {}

  /**
   * One key with all its versions.
   *
   * @param next address of the form of a new version; {@code null} for who does not keep the law
   */
  record LawRowPage(
      String list,
      String listHref,
      String key,
      @Nullable String next,
      List<LawVersionView> versions,
      List<LawChangeLine> changes)
      implements LawPage {}

  /**
   * A version.
   *
   * @param vouch address of the form that confirms it as it is; {@code null} for none
   */
  record LawVersionView(
      String validity, String standing, Tone tone, List<Fact> facts, @Nullable String vouch) {}

  /** A change in one line. */
  record LawChangeLine(String title, String href, String when, String state, Tone tone) {}

  /**
   * A change.
   *
   * @param changed what it changes: column, before, after
   * @param matters running matters that it touches or moved, as far as the reader may see
   * @param count how many there are
   * @param confirm form of the second officer; {@code null} where there is nothing to decide
   * @param deny likewise
   * @param own whether the reader proposed it and another must decide
   */
  record LawChangePage(
      String title,
      String list,
      String listHref,
      String rowHref,
      String state,
      Tone tone,
      List<Fact> facts,
      List<LawDifference> changed,
      List<LawMatterLine> matters,
      String count,
      @Nullable FormView confirm,
      @Nullable FormView deny,
      boolean own)
      implements LawPage {}

  /** What stood in a column and what stands in it now. */
  record LawDifference(String name, String before, String after) {}

  /** A running matter with its end before and after; both empty where no end moves. */
  record LawMatterLine(String title, @Nullable String href, String before, String after) {}
}
