package vn.chosach.plans.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Proof;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On the desk of the standing office and the leaders: evidence that waits to be accepted. */
@Component
class ProofsOnDesk implements PageSlot {

  private static final int SHOWN = 5;

  /** Behind the documents that wait. */
  private static final int ORDER = 65;

  private final Plans plans;
  private final PageNames names;
  private final TemplateEngine templates;

  ProofsOnDesk(Plans plans, PageNames names, TemplateEngine templates) {
    this.plans = plans;
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
    if (viewer == null) {
      return null;
    }
    List<Proof> waiting = plans.waitingProofs(ActingOfficer.of(viewer));
    if (waiting.isEmpty()) {
      return null;
    }
    List<Fact> shown =
        waiting.stream()
            .limit(SHOWN)
            .map(
                one ->
                    new Fact(
                        one.words(),
                        names.agency(one.agency(), page) + ", " + page.moment(one.enteredAt()),
                        PlanRoutes.PLANS + "/nhiem-vu/" + one.duty() + "?co-quan=" + one.agency()))
            .toList();
    return output ->
        templates.render(
            "ui/waiting.jte",
            Map.of(
                "page",
                page,
                "title",
                page.t("plans.desk.proofs"),
                "rows",
                shown,
                "more",
                waiting.size() - shown.size()),
            output);
  }
}
