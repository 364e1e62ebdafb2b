package vn.chosach.tips.desk;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.tips.opening.IdentityOpening;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Wishes to open identities for who decides on them, openings for who looks at them. */
@Component
class IdentityOnDesk implements PageSlot {

  private static final int SHOWN = 5;

  /** Before the documents that wait: somebody cannot go on. */
  private static final int ORDER = 55;

  private final IdentityOpenings openings;
  private final TemplateEngine templates;

  IdentityOnDesk(IdentityOpenings openings, TemplateEngine templates) {
    this.openings = openings;
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
    if (viewer == null || !(viewer.has(Role.AGENCY_HEAD) || viewer.has(Role.INTEGRITY_OFFICER))) {
      return null;
    }
    List<IdentityOpening> asked = openings.toDecide(viewer.actor(), viewer.roles());
    List<IdentityOpening> told =
        openings.told(viewer.actor(), viewer.roles()).stream()
            .filter(one -> one.reviewedAt() == null && !viewer.officerId().equals(one.officer()))
            .filter(one -> !viewer.officerId().equals(one.decidedBy()))
            .toList();
    return asked.isEmpty() && told.isEmpty()
        ? null
        : output -> {
          waiting("consents", asked, IdentityController.CONSENTS, page).writeTo(output);
          waiting("openings", told, IdentityController.OPENINGS, page).writeTo(output);
        };
  }

  private Content waiting(String key, List<IdentityOpening> all, String href, Page page) {
    List<Fact> rows =
        all.stream()
            .limit(SHOWN)
            .map(
                one ->
                    new Fact(
                        page.t("tips.desk.tip.title", one.number()),
                        page.t(one.purpose().textKey()) + ", " + page.moment(one.askedAt()),
                        href))
            .toList();
    return output -> {
      if (!rows.isEmpty()) {
        templates.render(
            "ui/waiting.jte",
            Map.of(
                "page",
                page,
                "title",
                page.t("tips.identity.desk." + key),
                "rows",
                rows,
                "more",
                all.size() - rows.size()),
            output);
      }
    };
  }
}
