package vn.chosach.plans.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.LateDuties;
import vn.chosach.plans.duties.LateDuty;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On the first page of the desk: duties of the plan that are late, as far up as they went. */
@Component
class LateOnDesk implements PageSlot {

  private static final int SHOWN = 5;

  /** Before the evidence that waits. */
  private static final int ORDER = 60;

  private final LateDuties late;
  private final PageNames names;
  private final TemplateEngine templates;

  LateOnDesk(LateDuties late, PageNames names, TemplateEngine templates) {
    this.late = late;
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
    List<LateDuty> all = viewer == null ? List.of() : late.of(ActingOfficer.of(viewer));
    if (all.isEmpty()) {
      return null;
    }
    List<Fact> shown = all.stream().limit(SHOWN).map(one -> row(one, page)).toList();
    return output ->
        templates.render(
            "ui/waiting.jte",
            Map.of(
                "page",
                page,
                "title",
                page.t("plans.desk.late", page.number(all.size())),
                "rows",
                shown,
                "more",
                all.size() - shown.size()),
            output);
  }

  private Fact row(LateDuty one, Page page) {
    return new Fact(
        one.title(),
        page.t(
            "plans.desk.late.line",
            names.agency(one.agency(), page),
            page.day(one.due()),
            page.t(one.step().textKey())),
        PlanRoutes.PLANS
            + "/nhiem-vu/"
            + one.duty()
            + "?co-quan="
            + one.agency()
            + "&ky="
            + one.period());
  }
}
