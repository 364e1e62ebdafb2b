package vn.chosach.plans.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Origin;
import vn.chosach.plans.Plans;
import vn.chosach.plans.matters.DirectiveOrigin;
import vn.chosach.plans.matters.Matter;
import vn.chosach.plans.matters.MatterPage;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On the page of a letter that gives a task: the task, or that it opens when it is issued. */
@Component
class DirectiveSlot implements PageSlot {

  private final Plans plans;
  private final TemplateEngine templates;

  DirectiveSlot(Plans plans, TemplateEngine templates) {
    this.plans = plans;
    this.templates = templates;
  }

  @Override
  public String slot() {
    return "documents.document.side";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    String document = about.get("document");
    var origin =
        DirectiveOrigin.of(
            new Origin(about.getOrDefault("room", ""), about.getOrDefault("origin", "")));
    if (viewer == null || document == null || origin.isEmpty()) {
      return null;
    }
    String number =
        plans
            .matters(MatterPage.Question.of(UUID.fromString(document)), PlanRoutes.member(viewer))
            .matters()
            .stream()
            .findFirst()
            .map(Matter::number)
            .orElse("");
    Map<String, Object> shown =
        Map.of(
            "page",
            page,
            "number",
            number,
            "href",
            PlanRoutes.MATTERS + "/" + document,
            "by",
            page.day(origin.get().by()));
    return output -> templates.render("plans/directiveSlot.jte", shown, output);
  }
}
