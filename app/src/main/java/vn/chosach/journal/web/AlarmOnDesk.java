package vn.chosach.journal.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.journal.LogState;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** The alarm of the log, first on the desk of those who must act on it; else nothing. */
@Component
record AlarmOnDesk(Journal journal, TemplateEngine templates) implements PageSlot {

  @Override
  public String slot() {
    return "officers.desk.alarm";
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null || JournalRoutes.WATCHERS.stream().noneMatch(viewer::has)) {
      return null;
    }
    LogState state = journal.state();
    return state.alarm()
        ? output ->
            templates.render(
                "journal/alarm.jte", Map.<String, Object>of("page", page, "state", state), output)
        : null;
  }
}
