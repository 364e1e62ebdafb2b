package vn.chosach.watch.web.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.lists.ListTab;
import vn.chosach.watch.licences.LicenceView;

/** What the pages of the register of watched places show. */
public interface PlaceView {

  /** The register; {@code within} are narrower parts of the one that is shown. */
  record Register(
      List<ListTab> tabs,
      List<ListTab> within,
      List<PlaceRow> rows,
      int count,
      @Nullable Pager pager,
      List<Choice> kinds,
      String kind,
      String words,
      String view,
      @Nullable String programme,
      String programmeId) {}

  /** A place in the list; {@code papers} say what must be done about its papers. */
  record PlaceRow(
      String href,
      String name,
      String kind,
      String address,
      String owner,
      String agency,
      Tone tone,
      String review,
      Tone lastTone,
      String last,
      String lastAt,
      List<LicenceView.Note> papers) {}

  /**
   * One place.
   *
   * @param link its address, {@code null} when it is none of the net
   * @param preserve address of the form that preserves the page
   * @param watched whether anything can still be done
   * @param unread whether signs, or that they are no more, wait for a second officer
   * @param mayRead whether the viewer can be that officer
   * @param signs whether it is signs that wait, and not that they are no more
   * @param waits when the check was made that waits; empty for none
   */
  record PlaceOne(
      String id,
      String href,
      String name,
      String kind,
      Tone tone,
      String state,
      @Nullable String link,
      String preserve,
      List<Fact> facts,
      List<LicenceView.Check> checks,
      boolean watched,
      boolean unread,
      boolean mayRead,
      boolean signs,
      String waits) {}

  /** A programme; {@code href} leads to what is still to be checked. */
  record ProgrammeRow(
      String name,
      String href,
      String purpose,
      String ground,
      String kinds,
      String days,
      String agency,
      Tone tone,
      String state,
      String done,
      String signs) {}

  /** Goods in demand. */
  record GoodsRow(
      String end,
      String prices,
      String name,
      String group,
      String why,
      Tone tone,
      String season,
      String usual,
      String median,
      String seen,
      String odd,
      String queue) {}
}
