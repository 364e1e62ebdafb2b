package vn.chosach.signals.web;

import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** What stands on the page of a signal that is no more sifted. */
interface EndedSignalSlot {

  /** What the template is filled with; empty where nothing is to be said. */
  Optional<Map<String, Object>> filled(UUID signal, ActingOfficer reader, Page page);

  static PageSlot of(TemplateEngine templates, String template, EndedSignalSlot slot) {
    return PageSlot.of(
        "signals.item.case",
        templates,
        template,
        (page, about) -> {
          Viewer viewer = page.viewer();
          UUID signal = SentId.of(about.get("signal")).orElse(null);
          return viewer == null || signal == null
              ? null
              : slot.filled(signal, ActingOfficer.of(viewer), page).orElse(null);
        });
  }
}
