package vn.chosach.documents.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.acts.PaperTasks;
import vn.chosach.documents.acts.PaperTasks.PaperTasksWaiting;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Documents that wait for the officer or the own agency, on the first page of the desk. */
@Component
class WaitingOnDesk implements PageSlot {

  private static final int SHOWN = 5;

  /** Behind what is overdue, before what is due next. */
  private static final int ORDER = 60;

  private final PaperTasks tasks;
  private final DocumentNames names;
  private final TemplateEngine templates;

  WaitingOnDesk(PaperTasks tasks, DocumentNames names, TemplateEngine templates) {
    this.tasks = tasks;
    this.names = names;
    this.templates = templates;
  }

  @Override
  public String slot() {
    return "officers.desk.home";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null || Arrays.stream(DocumentRoutes.WORKERS).noneMatch(viewer::has)) {
      return null;
    }
    ActingOfficer scribe = ActingOfficer.of(viewer);
    var parts = new ArrayList<WaitingPage.WaitingPart>();
    add(parts, "documents.desk.sign", tasks.toSign(scribe, SHOWN), page);
    add(parts, "documents.desk.go-on", tasks.toGoOn(scribe, SHOWN), page);
    add(parts, "documents.desk.opinion", tasks.forOpinion(scribe, SHOWN), page);
    add(parts, "documents.desk.receive", tasks.toReceive(scribe, SHOWN), page);
    List<WaitingPage.WaitingPart> shown = List.copyOf(parts);
    return shown.isEmpty()
        ? null
        : output ->
            templates.render(
                "documents/waiting.jte",
                Map.of("page", page, "waiting", new WaitingPage(shown)),
                output);
  }

  private void add(
      List<WaitingPage.WaitingPart> parts, String title, PaperTasksWaiting found, Page page) {
    if (found.count() > 0) {
      parts.add(
          new WaitingPage.WaitingPart(
              page.t(title, found.count()),
              names.of(found.first(), page),
              found.count() - found.first().size()));
    }
  }
}
