package vn.chosach.conduct.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.Conduct;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** On the page of a report against an officer or agency: its case, or how to open one. */
@Component
record TipSlot(Conduct conduct, TemplateEngine templates) implements PageSlot {

  @Override
  public String slot() {
    return "tips.tip.integrity";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    String id = about.get("tip");
    if (viewer == null || id == null) {
      return null;
    }
    ActingOfficer desk = ActingOfficer.of(viewer);
    if (!desk.has(Role.INTEGRITY_OFFICER)) {
      return null;
    }
    IntegrityCase one = conduct.ofTip(UUID.fromString(id), desk).orElse(null);
    var values = new HashMap<String, Object>();
    values.put("page", page);
    values.put("tip", id);
    values.put("id", one == null ? "" : one.id().toString());
    values.put("number", one == null ? "" : one.number());
    values.put("state", one == null ? "" : page.t(one.state().textKey()));
    return output -> templates.render("conduct/tipSlot.jte", values, output);
  }
}
