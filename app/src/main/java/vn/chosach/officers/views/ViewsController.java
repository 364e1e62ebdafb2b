package vn.chosach.officers.views;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.tick;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.views.SavedViews.ViewWish;
import vn.chosach.officers.views.ViewsPage.ViewRow;
import vn.chosach.officers.work.PinnedPages;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListAsk;

/** Cách xem: keeps, shows, changes and removes the views of lists. */
@Controller
record ViewsController(
    SavedViews views, DeskLists lists, ViewBar bar, Officers officers, PinnedPages pins) {

  static final String PATH = "/cach-xem";
  static final String ONE = PATH + "/{id:" + SentId.FORM + "}";

  @GetMapping(PATH)
  ModelAndView all(Page page, ActingOfficer reader) {
    List<SavedView> all = views.all(reader);
    Map<UUID, String> owners =
        officers.displayNames(all.stream().map(SavedView::officer).collect(Collectors.toSet()));
    List<String> pinned = pins.of(reader.actor().id(), page);
    List<ViewRow> rows =
        all.stream().flatMap(one -> row(one, owners, pinned, reader, page).stream()).toList();
    return new ModelAndView("officers/views", "views", new ViewsPage(rows));
  }

  /** A view whose list is not for this reader any more shows nothing. */
  private Optional<ViewRow> row(
      SavedView view,
      Map<UUID, String> owners,
      List<String> pinned,
      ActingOfficer reader,
      Page page) {
    return lists
        .at(view.list(), page)
        .map(
            list ->
                new ViewRow(
                    view,
                    page.t(list.terms().titleKey()),
                    owners.getOrDefault(view.officer(), ""),
                    view.of(reader),
                    views.removable(view, reader),
                    pinned.contains(PinnedViews.pin(view.id()))));
  }

  /** The views of a list with their counts, for a page that stands already. */
  @GetMapping(PATH + "/dem")
  String counts(Page page, @RequestParam("ds") String address, Model model) {
    DeskList<?> list = lists.at(address, page).orElseThrow(Page::absent);
    ListAsk ask = ListAsk.of(list, page.query());
    if (!page.fragment()) {
      return page.redirect(ask.address(address, 1));
    }
    model.addAttribute("bar", bar.bar(list, ask, true, page));
    return "officers/viewBar";
  }

  @GetMapping(ONE)
  String open(@PathVariable UUID id, Page page, ActingOfficer reader) {
    return page.redirect(views.one(id, reader).orElseThrow(Page::absent).address());
  }

  @FormMapping(PATH + "/luu")
  ModelAndView keep(FormVisit visit, ActingOfficer reader) {
    Page page = visit.page();
    DeskList<?> list = lists.at(visit.value("ds"), page).orElseThrow(Page::absent);
    String query = ListAsk.of(list, visit.sent() ? visit.value("loc") : page.query()).query();
    List<SavedView> own =
        views.of(list.address(), reader).stream().filter(one -> one.of(reader)).toList();
    return visit.answer(
        FormDefinition.of(
            PATH + "/luu",
            "officers.views.keep",
            line("ten", "officers.views.name", SavedViews.LONGEST_NAME).autocomplete("off"),
            select("thay", "officers.views.instead", Choice.of(own, SavedView::id, SavedView::name))
                .empty("officers.views.instead.none")
                .hinted()
                .start(visit.asked(ListAsk.VIEW))
                .optional(),
            tick("chung", "officers.views.share").hinted(),
            tick("mo", "officers.views.open").hinted(),
            hidden("ds", list.address()),
            hidden("loc", query)),
        sent -> kept(sent, list, query, reader),
        done -> visit.say(done.address(), "officers.views.said.kept", done.name()),
        FormPage.titled(
            page.t("officers.views.keep.title", page.t(list.terms().titleKey())),
            ListAsk.of(list, query).address(list.address(), 1)));
  }

  private ActOutcome<SavedView> kept(
      SubmittedForm sent, DeskList<?> list, String query, ActingOfficer reader) {
    ViewWish wish = wish(sent, list.address(), query);
    return Optional.ofNullable(sent.idIfAny("thay"))
        .flatMap(id -> views.one(id, reader))
        .map(old -> views.mend(old, wish, reader))
        .orElseGet(() -> views.keep(wish, reader));
  }

  @FormMapping(ONE + "/sua")
  ModelAndView mend(@PathVariable UUID id, FormVisit visit, ActingOfficer reader) {
    SavedView view = views.one(id, reader).orElseThrow(Page::absent);
    return visit
        .offered(view.of(reader))
        .answer(
            FormDefinition.of(
                PATH + "/" + id + "/sua",
                "officers.views.mend",
                line("ten", "officers.views.name", SavedViews.LONGEST_NAME)
                    .start(view.name())
                    .autocomplete("off"),
                tick("chung", "officers.views.share").hinted().start(view.shared() ? "true" : ""),
                tick("mo", "officers.views.open").hinted().start(view.opens() ? "true" : "")),
            sent -> views.mend(view, wish(sent, view.list(), view.query()), reader),
            done -> visit.say(PATH, "officers.views.said.kept", done.name()),
            FormPage.titled(visit.page().t("officers.views.mend.title", view.name()), PATH));
  }

  @PostMapping(ONE + "/xoa")
  ModelAndView remove(@PathVariable UUID id, FormVisit visit, ActingOfficer reader) {
    return visit.press(
        PATH,
        sent -> views.remove(views.one(id, reader).orElseThrow(Page::absent), reader),
        view -> visit.say(PATH, "officers.views.said.removed", view.name()));
  }

  /** Whoever sees a view may let the list open with it. */
  @PostMapping(ONE + "/mo")
  ModelAndView openWith(@PathVariable UUID id, FormVisit visit, ActingOfficer reader) {
    SavedView view = views.one(id, reader).orElseThrow(Page::absent);
    return visit.press(
        PATH,
        sent -> {
          boolean opens = sent.text("mo").equals("true");
          views.open(view, opens, reader);
          return ActOutcome.done(
              opens ? "officers.views.said.opens" : "officers.views.said.opens-not");
        },
        said -> visit.say(PATH, said, view.name()),
        "mo");
  }

  /** Whoever sees a view may have it in the navigation. */
  @PostMapping(ONE + "/ghim")
  ModelAndView pin(@PathVariable UUID id, FormVisit visit, ActingOfficer reader) {
    String own = PinnedViews.pin(views.one(id, reader).orElseThrow(Page::absent).id());
    UUID officer = Objects.requireNonNull(reader.actor().id());
    return visit.press(
        PATH,
        sent -> {
          if (sent.text("ghim").equals("true")) {
            return ActOutcome.done(PinnedPages.said(pins.pin(officer, own)));
          }
          pins.unpin(officer, own);
          return ActOutcome.done("officers.pin.said.unpinned");
        },
        said -> visit.say(PATH, said, PinnedPages.MOST),
        "ghim");
  }

  private static ViewWish wish(SubmittedForm sent, String list, String query) {
    return new ViewWish(list, query, sent.text("ten"), sent.tick("chung"), sent.tick("mo"));
  }
}
