package vn.chosach.officers.notices;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.reading.Readings;
import vn.chosach.officers.Officers;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/**
 * On the page of a record, which its viewer sees: to follow it or not, and which colleagues look at
 * it too, so that two do not handle it at once. The page names the record in {@code record} and its
 * kind, as the journal does, in {@code kind}.
 */
@Component
record WatchSlot(Watching watching, Readings readings, Officers officers, TemplateEngine templates)
    implements PageSlot {

  /** Whoever opened a record longer ago than this has left it, as far as anybody can know. */
  private static final Duration LOOKS = Duration.ofMinutes(5);

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
    String kind = about.getOrDefault("kind", "");
    var shown =
        Map.<String, Object>of(
            "page", page,
            "kind", kind,
            "record", record.toString(),
            "follows", watching.follows(record, viewer.officerId()),
            "beside", beside(kind, record, viewer, page));
    return output -> templates.render("officers/watch.jte", shown, output);
  }

  private List<String> beside(String kind, UUID record, Viewer viewer, Page page) {
    List<Readings.Beside> found =
        readings.beside(
            kind, record, viewer.agencyKey(), viewer.officerId(), page.now().minus(LOOKS));
    Map<UUID, String> names =
        officers.displayNames(
            found.stream().map(Readings.Beside::officer).collect(Collectors.toSet()));
    return found.stream()
        .map(
            one ->
                page.t(
                    "officers.notices.beside",
                    names.getOrDefault(one.officer(), page.t("officers.who.officer")),
                    page.moment(one.at())))
        .toList();
  }
}
