package vn.chosach.watch.alerts;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.watch.alerts.AlertView.AlertRow;

/**
 * Cảnh báo hàng hóa: alerts, the offers on which they match, and the rule that goes on watching.
 */
@Controller
record AlertController(
    Alerts alerts,
    AlertQuery query,
    AlertSearch search,
    AlertForms forms,
    AlertPages pages,
    DeskList<AlertRow> alertList) {

  private static final String ONE = AlertRoutes.ALERTS + "/{id:" + SentId.FORM + "}";

  @GetMapping(AlertRoutes.ALERTS)
  ModelAndView list(
      Page page, Viewer viewer, @RequestParam(name = "phan", defaultValue = "") String part) {
    boolean standing = !part.equals(AlertRoutes.ENDED);
    return new ModelAndView("watch/alerts", "table", ListTable.of(alertList, page))
        .addObject("standing", standing)
        .addObject("tabs", pages.tabs(standing, page));
  }

  @FormMapping(AlertRoutes.ALERTS + "/moi")
  ModelAndView enter(FormVisit visit, Viewer viewer) {
    Alert like = SentId.of(visit.asked("tu")).flatMap(query::one).orElse(null);
    var entered = new AtomicReference<@Nullable UUID>();
    ModelAndView answer =
        visit.answer(
            AlertPages.entry(like, visit.page()),
            sent -> alerts.enter(AlertPages.wish(sent), viewer.actor()),
            done -> {
              entered.set(done.id());
              return visit.say(here(done.id()), "watch.alert.said.entered", done.number());
            },
            visit.titled("watch.alert.new", AlertRoutes.ALERTS));
    UUID id = entered.get();
    if (id != null) {
      look(id);
    }
    return answer;
  }

  /**
   * The newest offers are looked at before the officer sees the page, the others follow; not in the
   * transaction of the act, which stands whatever becomes of it.
   */
  private void look(UUID id) {
    search.run(id, 1);
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return show(id, null, visit, viewer);
  }

  @PostMapping(ONE + "/tim-lai")
  ModelAndView searchAgain(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    ModelAndView answer = show(id, null, visit, viewer);
    look(id);
    return answer;
  }

  @PostMapping({ONE + "/duyet", ONE + "/duyet/{listing:" + SentId.FORM + "}"})
  ModelAndView flag(
      @PathVariable UUID id,
      @PathVariable(required = false) @Nullable UUID listing,
      FormVisit visit,
      Viewer viewer) {
    return show(id, listing, visit, viewer);
  }

  @PostMapping(ONE + "/theo-doi")
  ModelAndView watch(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    needWatch(viewer);
    ModelAndView answer = show(id, null, visit, viewer);
    look(id);
    return answer;
  }

  @PostMapping(ONE + "/thoi")
  ModelAndView end(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    needWatch(viewer);
    return show(id, null, visit, viewer);
  }

  private static void needWatch(Viewer viewer) {
    if (!AlertRoutes.mayWatch(viewer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private ModelAndView show(UUID id, @Nullable UUID listing, FormVisit visit, Viewer viewer) {
    Alert alert = query.one(id).orElseThrow(Page::absent);
    String at = visit.asked("trang");
    return visit.among(
        forms ->
            pages.drawn(
                query.one(id).orElseThrow(),
                at.matches("[1-9]\\d{0,4}") ? Integer.parseInt(at) : 1,
                forms,
                visit.page(),
                viewer),
        forms.of(alert, listing, visit, viewer.actor()));
  }

  static String here(UUID alert) {
    return AlertRoutes.ALERTS + "/" + alert;
  }
}
