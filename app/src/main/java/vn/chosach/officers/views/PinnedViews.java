package vn.chosach.officers.views;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.views.ViewBarPage.ViewTab;
import vn.chosach.officers.work.PinnedPages;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;

/**
 * Kept views in the navigation, each with what its reader sees through it. A count is at most a
 * minute old: it is shown on every page.
 */
@Component
class PinnedViews implements PageSlot {

  private static final Logger LOG = LoggerFactory.getLogger(PinnedViews.class);

  private static final Duration HOLDS = Duration.ofMinutes(1);

  private static final int KNOWN = 5_000;

  private final ObjectProvider<DeskLists> lists;
  private final SavedViews views;
  private final PinnedPages pins;
  private final TemplateEngine templates;
  private final InstantSource time;
  private final Map<CountKey, Counted> known = new ConcurrentHashMap<>();

  PinnedViews(
      ObjectProvider<DeskLists> lists,
      SavedViews views,
      PinnedPages pins,
      TemplateEngine templates,
      InstantSource time) {
    this.lists = lists;
    this.views = views;
    this.pins = pins;
    this.templates = templates;
    this.time = time;
  }

  /** With the rights that a reader has now: who works elsewhere is counted anew. */
  private record CountKey(ActingOfficer reader, UUID view, String query) {}

  private record Counted(Instant at, String count) {}

  @Override
  public String slot() {
    return "ui.nav.views";
  }

  static String pin(UUID view) {
    return ViewsController.PATH + "/" + view;
  }

  /** A frame is drawn also where the database is away, then without them. */
  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    if (page.viewer() == null) {
      return null;
    }
    try {
      List<ViewTab> tabs = tabs(page);
      return tabs.isEmpty()
          ? null
          : output ->
              templates.render(
                  "officers/pinnedViews.jte", Map.of("page", page, "tabs", tabs), output);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("The pinned views of an officer cannot be read", away);
      return null;
    }
  }

  private List<ViewTab> tabs(Page page) {
    var reader = ActingOfficer.of(DeskLists.viewer(page));
    List<String> pinned =
        pins.of(reader.actor().id(), page).stream()
            .filter(one -> one.startsWith(ViewsController.PATH))
            .toList();
    if (pinned.isEmpty()) {
      return List.of();
    }
    var seen = new LinkedHashMap<String, SavedView>();
    views.all(reader).forEach(view -> seen.put(pin(view.id()), view));
    return pinned.stream()
        .map(one -> Optional.ofNullable(seen.get(one)))
        .flatMap(Optional::stream)
        .flatMap(view -> tab(view, reader, page).stream())
        .toList();
  }

  /** A view whose list is not for this reader any more is not shown. */
  private Optional<ViewTab> tab(SavedView view, ActingOfficer reader, Page page) {
    return lists
        .getObject()
        .at(view.list(), page)
        .map(
            list -> {
              var key = new CountKey(reader, view.id(), view.query());
              Instant now = time.instant();
              Counted last = known.get(key);
              if (last == null || last.at.isAfter(now) || last.at.plus(HOLDS).isBefore(now)) {
                if (known.size() > KNOWN) {
                  known.clear();
                }
                last = new Counted(now, ViewBar.count(view, list, page));
                known.put(key, last);
              }
              return new ViewTab(view.name(), view.address(), view.shared(), false, last.count);
            });
  }
}
