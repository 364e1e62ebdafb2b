package vn.chosach.ui;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
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

  /** A slot in the usual place that a template draws. */
  static PageSlot of(String slot, TemplateEngine templates, String template, SlotValues shown) {
    return of(slot, 100, templates, template, shown);
  }

  /**
   * A slot that a template draws.
   *
   * @param order position among the contributions to the same slot
   */
  static PageSlot of(
      String slot, int order, TemplateEngine templates, String template, SlotValues shown) {
    return new PageSlot() {
      @Override
      public String slot() {
        return slot;
      }

      @Override
      public int order() {
        return order;
      }

      @Override
      public @Nullable Content content(Page page, Map<String, String> about) {
        Map<String, Object> values = shown.of(page, about);
        if (values == null) {
          return null;
        }
        var all = new HashMap<>(values);
        all.put("page", page);
        return output -> templates.render(template, all, output);
      }
    };
  }

  /** What a template is given beside the page. */
  interface SlotValues {

    /** The values by their names; {@code null} when there is nothing to show. */
    @Nullable Map<String, Object> of(Page page, Map<String, String> about);
  }
}
