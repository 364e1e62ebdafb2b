package vn.chosach.referrals.web;

import java.util.List;
import java.util.Map;
import vn.chosach.ui.Choice;
import vn.chosach.ui.lists.ListTab;

/**
 * What stands beside the list of the tray.
 *
 * @param tabs in, sent, and the whole province for those who oversee it
 * @param todo what waits for the viewer, finished sentences by the address of their list
 * @param choices what can be chosen in the filter, by field
 * @param all whether it is the overview without content
 * @param acts whether the viewer may send and ask, or only looks on
 */
public record TrayView(
    List<ListTab> tabs,
    List<Choice> todo,
    Map<String, List<Choice>> choices,
    boolean all,
    boolean acts) {

  /** A month of tax that leads brought in, in words. */
  public record TaxLine(String month, String leads, String assessed, String paid) {}
}
