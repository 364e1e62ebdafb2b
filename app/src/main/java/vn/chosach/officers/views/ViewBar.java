package vn.chosach.officers.views;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.views.ViewBarPage.ViewTab;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;

/**
 * The kept views above a list. They are counted after the page stands, and only then.
 *
 * @param lists asked for late: they stand above the frame of pages
 */
@Component
record ViewBar(ObjectProvider<DeskLists> lists, SavedViews views, TemplateEngine templates)
    implements PageSlot {

  /** A count goes no further. */
  static final int MOST_COUNTED = 99;

  @Override
  public String slot() {
    return "ui.lists.views";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    return lists
        .getObject()
        .at(page.path(), page)
        .map(list -> bar(list, ListAsk.of(list, page.query()), false, page))
        .filter(bar -> !bar.tabs().isEmpty() || !bar.keep().isEmpty() || !bar.file().isEmpty())
        .<Content>map(
            bar ->
                output ->
                    templates.render(
                        "officers/viewBar.jte", Map.of("page", page, "bar", bar), output))
        .orElse(null);
  }

  ViewBarPage bar(DeskList<?> list, ListAsk ask, boolean counted, Page page) {
    var reader = ActingOfficer.of(DeskLists.viewer(page));
    List<SavedView> kept = views.of(list.address(), reader);
    String asked = "ds=" + list.address() + (ask.view().isEmpty() ? "" : "&cx=" + ask.view());
    return new ViewBarPage(
        list.address() + "?" + ListAsk.VIEW + "=" + ListAsk.NO_VIEW,
        ask.plain(),
        kept.stream().map(view -> tab(view, list, ask, counted, page)).toList(),
        ViewsController.PATH + "/dem?" + asked + (ask.plain() ? "" : "&" + ask.query()),
        ask.plain() || kept.stream().anyMatch(view -> same(view, list, ask))
            ? ""
            : ViewsController.PATH + "/luu?" + asked + "&" + ask.query(),
        list.drawn() && !list.columns().isEmpty()
            ? ViewsController.PATH
                + "/tai.csv?ds="
                + list.address()
                + (ask.plain() ? "" : "&" + ask.query())
            : "",
        counted);
  }

  private ViewTab tab(SavedView view, DeskList<?> list, ListAsk ask, boolean counted, Page page) {
    return new ViewTab(
        view.name(),
        view.address(),
        view.shared(),
        same(view, list, ask),
        counted ? count(view, list, page) : "");
  }

  /** Whether exactly this is looked at. */
  private static boolean same(SavedView view, DeskList<?> list, ListAsk ask) {
    return !ask.plain() && ListAsk.of(list, view.query()).query().equals(ask.query());
  }

  /** With the sight of who reads it. */
  static String count(SavedView view, DeskList<?> list, Page page) {
    int count =
        list.count(
            ListAsk.of(list, view.query()),
            MOST_COUNTED,
            DeskLists.viewer(page),
            page.at(list.address()));
    return count > MOST_COUNTED ? MOST_COUNTED + "+" : page.number(count);
  }
}
