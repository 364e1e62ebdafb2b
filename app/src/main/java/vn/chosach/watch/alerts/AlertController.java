package vn.chosach.watch.alerts;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
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
    Flagging flagging,
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

  @GetMapping(AlertRoutes.ALERTS + "/moi")
  ModelAndView write(
      Page page, Viewer viewer, @RequestParam(name = "tu", defaultValue = "") String like) {
    Alert before = SentId.of(like).flatMap(query::one).orElse(null);
    return new ModelAndView(
        "watch/alertForm", "form", pages.form(Map.of(), before, FormErrors.none(), page));
  }

  @PostMapping(AlertRoutes.ALERTS + "/moi")
  ModelAndView enter(
      Page page, Viewer viewer, FlashMessage.Speaker said, @RequestParam Map<String, String> sent) {
    return switch (alerts.enter(wish(sent), viewer.actor())) {
      case AlertOutcome.AlertDone done -> {
        // The newest offers are looked at before the officer sees the page; the others follow.
        search.run(done.id(), 1);
        said.say("watch.alert.said.entered", done.number());
        yield new ModelAndView(page.redirect(AlertRoutes.ALERTS + "/" + done.id()));
      }
      case AlertOutcome.AlertRefused no -> {
        var errors = errors(no, "tu-khoa", page);
        var view = new ModelAndView("watch/alertForm", HttpStatus.UNPROCESSABLE_CONTENT);
        yield view.addObject("form", pages.form(sent, null, errors, page));
      }
    };
  }

  @GetMapping(ONE)
  ModelAndView one(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      @RequestParam(name = "trang", defaultValue = "1") String at) {
    return draw(alert(id), number(at), FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(ONE + "/tim-lai")
  ModelAndView searchAgain(
      @PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    alert(id);
    AlertOutcome outcome = alerts.search(id, viewer.actor());
    if (outcome instanceof AlertOutcome.AlertDone) {
      search.run(id, 1);
    }
    return after(id, outcome, "watch.alert.said.searched", page, viewer, said);
  }

  @PostMapping(ONE + "/theo-doi")
  ModelAndView watch(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    needWatch(viewer);
    alert(id);
    AlertOutcome outcome = alerts.watch(id, viewer.actor());
    if (outcome instanceof AlertOutcome.AlertDone) {
      search.run(id, 1);
    }
    return after(id, outcome, "watch.alert.said.watched", page, viewer, said);
  }

  @PostMapping(ONE + "/duyet")
  ModelAndView flagAll(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    return flag(id, null, page, viewer, said);
  }

  @PostMapping(ONE + "/duyet/{listing:" + SentId.FORM + "}")
  ModelAndView flag(
      @PathVariable UUID id,
      @PathVariable @Nullable UUID listing,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    AlertOutcome outcome = flagging.flag(alert(id), listing, viewer.actor());
    return after(id, outcome, "watch.alert.said.flagged", page, viewer, said);
  }

  @PostMapping(ONE + "/thoi")
  ModelAndView end(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam(name = "ly-do", defaultValue = "") String why) {
    needWatch(viewer);
    alert(id);
    AlertOutcome outcome = alerts.end(id, why, viewer.actor());
    return after(id, outcome, "watch.alert.said.ended", page, viewer, said);
  }

  private ModelAndView after(
      UUID id,
      AlertOutcome outcome,
      String key,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    return switch (outcome) {
      case AlertOutcome.AlertDone done -> {
        said.say(key, done.number(), done.listings());
        yield new ModelAndView(page.redirect(AlertRoutes.ALERTS + "/" + id));
      }
      case AlertOutcome.AlertRefused no -> {
        var errors = errors(no, "viec", page);
        yield draw(alert(id), 1, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
      }
    };
  }

  static FormErrors errors(AlertOutcome.AlertRefused no, String otherwise, Page page) {
    var errors = FormErrors.none();
    for (AlertOutcome.AlertFault fault : no.faults()) {
      errors =
          errors.with(fault.field().isEmpty() ? otherwise : fault.field(), page.t(fault.refusal()));
    }
    return errors;
  }

  private ModelAndView draw(
      Alert alert, int at, FormErrors errors, HttpStatus status, Page page, Viewer viewer) {
    var view = new ModelAndView("watch/alert", status);
    return view.addObject("alert", pages.one(alert, at, "", errors, page, viewer));
  }

  private Alert alert(UUID id) {
    return query.one(id).orElseThrow(Page::absent);
  }

  private static void needWatch(Viewer viewer) {
    if (!AlertRoutes.mayWatch(viewer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static int number(String at) {
    return at.matches("[1-9]\\d{0,4}") ? Integer.parseInt(at) : 1;
  }

  private static AlertWish wish(Map<String, String> sent) {
    return new AlertWish(
        Choice.named(AlertKind.values(), sent.get("loai")),
        sent.getOrDefault("hang", ""),
        sent.getOrDefault("nhan", ""),
        sent.getOrDefault("mau", ""),
        sent.getOrDefault("ma-vach", ""),
        sent.getOrDefault("tu-khoa", ""),
        sent.getOrDefault("nguy-hiem", ""),
        sent.getOrDefault("bien-phap", ""),
        sent.getOrDefault("nguon", ""),
        sent.getOrDefault("dia-chi", ""),
        SentDay.of(sent.getOrDefault("ngay", "")));
  }
}
