package vn.chosach.officers.help;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** The first day on the desk, until it is done or put away. */
@Component
class FirstDayOnDesk implements PageSlot {

  private final FirstDays days;
  private final TemplateEngine templates;

  FirstDayOnDesk(FirstDays days, TemplateEngine templates) {
    this.days = days;
    this.templates = templates;
  }

  @Override
  public String slot() {
    return "officers.desk.alarm";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null) {
      return null;
    }
    List<FirstDays.FirstDayStep> all = days.of(viewer);
    Set<String> marked = days.marked(viewer.officerId());
    List<HelpPage.HelpStep> left =
        all.stream()
            .filter(one -> !marked.contains(one.step()))
            .map(
                one ->
                    new HelpPage.HelpStep(
                        one.step(), page.t("officers.first-day." + one.step()), one.href()))
            .toList();
    if (left.isEmpty()) {
      return null;
    }
    return output ->
        templates.render(
            "officers/firstDay.jte",
            Map.of("page", page, "left", left, "all", all.size()),
            output);
  }
}
