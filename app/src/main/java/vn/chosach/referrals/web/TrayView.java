package vn.chosach.referrals.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;

/**
 * A page of the tray.
 *
 * @param tabs in, sent, and the whole province for those who oversee it
 * @param rows the lines
 * @param count how many there are
 * @param todo what waits for the viewer, finished sentences
 * @param choices what can be chosen in the filter, by field
 * @param chosen what is chosen, by field
 * @param in whether the other side is the sender
 * @param all whether it is the overview without content
 * @param acts whether the viewer may send and ask, or only looks on
 * @param pager {@code null} when all fit on the page
 */
public record TrayView(
    List<TrayTab> tabs,
    List<TrayRow> rows,
    int count,
    List<String> todo,
    Map<String, List<Choice>> choices,
    Map<String, String> chosen,
    boolean in,
    boolean all,
    boolean acts,
    @Nullable Pager pager) {

  /** A tab; its address is without language prefix. */
  public record TrayTab(String label, String href, boolean current) {}

  /**
   * A line.
   *
   * @param fresh whether nobody of the agency has opened it
   * @param due the nearest end in words; empty when nothing runs
   * @param pressing who was reminded, in words; {@code null} for nobody
   */
  public record TrayRow(
      String href,
      String number,
      @Nullable String title,
      String purpose,
      String sender,
      String receiver,
      String sentAt,
      Tone tone,
      String state,
      boolean fresh,
      String due,
      @Nullable Tone dueTone,
      @Nullable String pressing,
      @Nullable String fault) {}

  /** A month of tax that leads brought in, in words. */
  public record TaxLine(String month, String leads, String assessed, String paid) {}
}
