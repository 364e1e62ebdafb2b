package vn.chosach.reports.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/**
 * Who owes what for a period.
 *
 * @param title name of the period
 * @param days its days
 * @param rows one for each agency and form
 * @param pager {@code null} when all stand on one page
 * @param choices what can be chosen, by field
 * @param chosen what is chosen, by field
 * @param wrong what stands against the period; {@code null} for nothing
 * @param tally how many there are of each mark, finished sentences
 * @param requests the newest requests
 * @param orders whether the viewer may ask and design
 * @param remind key of the period whose late reports the viewer may remind of; {@code null} for
 *     none
 * @param download address of the table as a file, without the ending
 * @param query what is shown, as part of an address
 */
public record CollectionView(
    String title,
    String days,
    List<CollectionViewRow> rows,
    @Nullable Pager pager,
    Map<String, List<Choice>> choices,
    Map<String, String> chosen,
    @Nullable String wrong,
    List<String> tally,
    List<CollectionAsked> requests,
    boolean orders,
    @Nullable String remind,
    String download,
    String query) {

  /**
   * A report that is owed.
   *
   * @param reminded how often it was reminded of; {@code null} for never
   * @param href address of the report; {@code null} while it is not begun
   * @param open values of the form that begins it; {@code null} when the viewer may not
   */
  public record CollectionViewRow(
      String agency,
      String form,
      String due,
      Tone tone,
      String mark,
      @Nullable String reminded,
      String sent,
      @Nullable String href,
      @Nullable CollectionOpen open) {}

  /** Values of the form that begins a report. */
  public record CollectionOpen(String period, String form, String agency) {}

  /** A request. */
  public record CollectionAsked(
      String href, String title, String paper, String due, int addressees) {}
}
