package vn.chosach.deadlines.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.Lane;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** What is due next, on the first page of the desk: the officer's own clocks, then the agency's. */
@Component
class DeskPart implements PageSlot {

  private static final int CARDS = 4;

  private final Clocks clocks;
  private final Cards cards;
  private final TemplateEngine templates;

  DeskPart(Clocks clocks, Cards cards, TemplateEngine templates) {
    this.clocks = clocks;
    this.cards = cards;
    this.templates = templates;
  }

  @Override
  public String slot() {
    return "officers.desk.home";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null || DeadlineRoutes.WORKERS.stream().noneMatch(viewer::has)) {
      return null;
    }
    List<DueNext> parts = new ArrayList<>();
    add(parts, page, BoardScope.of(viewer, "", true), "deadlines.desk.mine");
    add(parts, page, BoardScope.of(viewer, "", false), "deadlines.desk.agency");
    return parts.isEmpty()
        ? null
        : output -> templates.render("deadlines/dueNext.jte", dueNext(page, parts), output);
  }

  private static Map<String, Object> dueNext(Page page, List<DueNext> parts) {
    return Map.of("page", page, "parts", parts);
  }

  private void add(List<DueNext> parts, Page page, BoardScope scope, String titleKey) {
    List<ClockExplanation> found = clocks.page(scope.query(Lane.RUNNING, null, CARDS)).clocks();
    if (found.isEmpty()) {
      return;
    }
    HolderNames.Names names = cards.names(found, List.of(), page);
    parts.add(
        new DueNext(
            page.t(scope.all() && !scope.mine() ? "deadlines.desk.all" : titleKey),
            scope.mine() ? "/thoi-han?cua-toi=1" : "/thoi-han",
            cards.of(found, names, page)));
  }
}
