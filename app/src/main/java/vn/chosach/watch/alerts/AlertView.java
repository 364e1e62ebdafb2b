package vn.chosach.watch.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/** What the pages of alerts show. */
public interface AlertView {

  /** A state with shape, word and colour. */
  record Mark(Tone tone, String text) {}

  /** One alert in the list. */
  record AlertRow(
      String href,
      String number,
      String product,
      String about,
      Mark kind,
      String source,
      String candidates,
      String waiting,
      Mark watching) {}

  /**
   * One alert.
   *
   * @param search how far the stored listings were looked at, in words
   * @param rule address of its rule
   * @param open how many candidates nobody is asked to look at; 0 for none
   * @param mayWatch whether the viewer may let the rule watch
   * @param mayEnd whether the viewer may end it
   */
  record AlertOne(
      String href,
      String number,
      String product,
      Mark kind,
      List<Fact> facts,
      Mark search,
      boolean searching,
      Mark watching,
      String rule,
      boolean stands,
      boolean live,
      boolean mayWatch,
      boolean mayEnd,
      int count,
      int open,
      List<AlertOffer> offers,
      @Nullable Pager pager,
      List<Picture> pictures) {}

  /**
   * A picture of the goods.
   *
   * @param state whether offers are compared with it, in words
   * @param takeOff address that takes it off; {@code null} where nobody may
   */
  record Picture(
      String small, String large, String caption, String state, @Nullable String takeOff) {}

  /**
   * One candidate.
   *
   * @param picture how near its picture is to one of the alert; {@code null} when none is
   * @param review address of its review; {@code null} while nobody is asked to look
   * @param flag address that brings it into review
   */
  record AlertOffer(
      String title,
      String facts,
      @Nullable String url,
      String price,
      String seen,
      boolean later,
      String words,
      @Nullable String picture,
      @Nullable String review,
      String reviewName,
      Mark state,
      String flag) {}

  /** The alerts that match a flagged listing. */
  record AlertBeside(String href, String number, String product, Mark kind, String danger) {}
}
