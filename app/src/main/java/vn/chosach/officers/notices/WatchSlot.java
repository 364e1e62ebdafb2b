package vn.chosach.officers.notices;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/**
 * On the page of a record, which its viewer sees: to follow it or not. The page names the record in
 * {@code record} and its kind, as the journal does, in {@code kind}.
 */
@Component
record WatchSlot(Watching watching, TemplateEngine templates) implements PageSlot {

  @Override
  public String slot() {
    return "officers.watch";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    UUID record = SentId.of(about.get("record")).orElse(null);
    if (viewer == null || record == null) {
      return null;
    }
    var shown =
        Map.<String, Object>of(
            "page", page,
            "kind", about.getOrDefault("kind", ""),
            "record", record.toString(),
            "follows", watching.follows(record, viewer.officerId()));
    return output -> templates.render("officers/watch.jte", shown, output);
  }
}
