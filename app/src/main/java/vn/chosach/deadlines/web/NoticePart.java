package vn.chosach.deadlines.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.reminding.DeadlineNotice;
import vn.chosach.deadlines.reminding.Notices;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Of what the viewer was reminded, first on the first page of the desk. */
@Component
record NoticePart(Notices notices, Clocks clocks, Cards cards, TemplateEngine templates)
    implements PageSlot {

  private static final int SHOWN = 6;
  private static final int READ = 20;
  private static final int FIRST = 20;

  @Override
  public String slot() {
    return "officers.desk.home";
  }

  @Override
  public int order() {
    return FIRST;
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    if (viewer == null || DeadlineRoutes.WORKERS.stream().noneMatch(viewer::has)) {
      return null;
    }
    var who =
        new Notices.Addressee(
            viewer.officerId(),
            viewer.agencyKey(),
            viewer.has(Role.AGENCY_HEAD),
            viewer.has(Role.STANDING_OFFICE));
    List<DeadlineNotice> found = notices.to(who, READ);
    List<Reminded> lines = reminded(found, viewer, page);
    boolean more = found.size() == READ;
    if (lines.isEmpty()) {
      return null;
    }
    return output ->
        templates.render(
            "deadlines/notices.jte", Map.of("page", page, "lines", lines, "more", more), output);
  }

  /** What lies with the viewer stands in the list of work itself. */
  private List<Reminded> reminded(List<DeadlineNotice> found, Viewer viewer, Page page) {
    var told = new ArrayList<DeadlineNotice>();
    var reasons = new ArrayList<ClockExplanation>();
    for (DeadlineNotice one : found) {
      ClockExplanation reason = clocks.explain(one.clock()).orElseThrow();
      UUID officer = reason.clock().officer();
      if (told.size() < SHOWN && officer != null && !officer.equals(viewer.officerId())) {
        told.add(one);
        reasons.add(reason);
      }
    }
    List<Card> drawn = cards.of(reasons, cards.names(reasons, List.of(), page), page);
    return IntStream.range(0, told.size())
        .mapToObj(
            n ->
                new Reminded(
                    drawn.get(n),
                    page.t(told.get(n).step().textKey()),
                    page.moment(told.get(n).toldAt())))
        .toList();
  }
}
