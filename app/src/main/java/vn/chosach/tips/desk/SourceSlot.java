package vn.chosach.tips.desk;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** Leads from what came in to the tip behind it, for those who may open that. */
@Component
record SourceSlot(TipAccessPolicy tipAccess, TemplateEngine templates) implements PageSlot {

  @Override
  public String slot() {
    return "signals.item.source";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    String id = about.get("tip");
    if (viewer == null
        || id == null
        || tipAccess
            .of(UUID.fromString(id), tipAccess.sorts(viewer, page.today()), viewer)
            .isEmpty()) {
      return null;
    }
    return output -> templates.render("tips/source.jte", Map.of("page", page, "tip", id), output);
  }
}
