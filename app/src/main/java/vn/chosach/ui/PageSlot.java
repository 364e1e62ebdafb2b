package vn.chosach.ui;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets an upper room show a fact on a page of a lower room, which does not know it. The lower page
 * names its slots; the upper room contributes a bean.
 */
public interface PageSlot {

  /** Name of the place, {@code room.page.place}, for instance {@code ui.home.main}. */
  String slot();

  /** Position among the contributions to the same slot, small first. */
  default int order() {
    return 100;
  }

  /**
   * What to show.
   *
   * @param page the page being drawn
   * @param about facts of the page by name, such as the key of the agency shown
   * @return {@code null} when there is nothing to show
   */
  @Nullable Content content(Page page, Map<String, String> about);
}
