package vn.chosach.deadlines.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
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
class NoticePart implements PageSlot {

  private static final int SHOWN = 6;
  private static final int FIRST = 20;

  private final Notices notices;
  private final Clocks clocks;
  private final Cards cards;
  private final TemplateEngine templates;

  NoticePart(Notices notices, Clocks clocks, Cards cards, TemplateEngine templates) {
    this.notices = notices;
    this.clocks = clocks;
    this.cards = cards;
    this.templates = templates;
  }

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
    List<DeadlineNotice> found = notices.to(who, SHOWN + 1);
    if (found.isEmpty()) {
      return null;
    }
    List<Reminded> lines = reminded(found.stream().limit(SHOWN).toList(), page);
    boolean more = found.size() > SHOWN;
    return output ->
        templates.render(
            "deadlines/notices.jte", Map.of("page", page, "lines", lines, "more", more), output);
  }

  private List<Reminded> reminded(List<DeadlineNotice> found, Page page) {
    List<ClockExplanation> reasons =
        found.stream()
            .map(deadlineNotice -> clocks.explain(deadlineNotice.clock()).orElseThrow())
            .toList();
    List<Card> drawn = cards.of(reasons, cards.names(reasons, List.of(), page), page);
    return IntStream.range(0, found.size())
        .mapToObj(
            n ->
                new Reminded(
                    drawn.get(n),
                    page.t(found.get(n).step().textKey()),
                    page.moment(found.get(n).toldAt())))
        .toList();
  }
}
