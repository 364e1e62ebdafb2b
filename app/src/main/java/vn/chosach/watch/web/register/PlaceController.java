package vn.chosach.watch.web.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.watch.register.CheckWish;
import vn.chosach.watch.register.PlaceFinding;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.RegisteredPlace;

/** Sổ theo dõi: places on the net that are watched, and what was found there. */
@Controller
record PlaceController(PlaceRegister placeRegister, PlacePages pages, PlaceSheets sheets) {

  private static final String ONE = PlaceRoutes.PLACES + "/" + PlaceRoutes.ID;

  @GetMapping(PlaceRoutes.PLACES)
  ModelAndView list(Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return new ModelAndView("watch/places", "register", pages.list(sent, page));
  }

  @FormMapping(PlaceRoutes.PLACES + "/moi")
  ModelAndView enter(FormVisit visit, Viewer viewer) {
    FormDefinition form = PlacePages.form(null, visit.page());
    FormPage shown = FormPage.titled(visit.page().t("watch.place.new"), PlaceRoutes.PLACES);
    // The page of a seller tells name and address.
    return visit.sent()
        ? visit.answer(
            form,
            sent -> placeRegister.enter(PlacePages.wish(sent), viewer.actor()),
            id -> visit.say(PlaceRoutes.PLACES + "/" + id, "watch.place.said.entered"),
            shown)
        : shown.apply(visit.told(form));
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable UUID id, Page page, Viewer viewer) {
    return sheet(id, Map.of(), List.of(), FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @FormMapping(ONE + "/sua")
  ModelAndView amend(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    RegisteredPlace place = place(id);
    String here = PlaceRoutes.PLACES + "/" + id;
    return visit.answer(
        PlacePages.form(place, visit.page()),
        sent -> placeRegister.amend(id, PlacePages.wish(sent), viewer.actor()),
        done -> visit.say(here, "watch.place.said.amended"),
        new FormPage(visit.page().t("watch.place.amend"), place.address(), here));
  }

  @PostMapping(ONE + "/kiem-tra")
  ModelAndView check(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "chua-dat", required = false, defaultValue = "") List<String> unmet) {
    var wish =
        new CheckWish(
            Choice.named(PlaceFinding.values(), sent.get("ket-qua")),
            unmet,
            sent.getOrDefault("ghi-chu", ""),
            sent.getOrDefault("bang-chung", ""),
            SentId.of(sent.get("dot")).orElse(null),
            SentDay.of(sent.getOrDefault("xem-lai", "")));
    ActOutcome<UUID> outcome = placeRegister.check(id, wish, viewer.actor());
    return after(id, outcome, "watch.place.said.checked", sent, unmet, page, viewer, said);
  }

  @PostMapping(ONE + "/doc-lai")
  ModelAndView read(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    boolean agrees = sent.getOrDefault("dong-y", "").equals("co");
    ActOutcome<UUID> outcome =
        placeRegister.read(id, agrees, sent.getOrDefault("loi-doc", ""), viewer.actor());
    return after(id, outcome, "watch.place.said.read", sent, List.of(), page, viewer, said);
  }

  @PostMapping(ONE + "/thoi")
  ModelAndView end(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam(name = "ly-do", defaultValue = "") String why) {
    ActOutcome<UUID> outcome = placeRegister.end(id, why, viewer.actor());
    return after(id, outcome, "watch.place.said.ended", Map.of(), List.of(), page, viewer, said);
  }

  private ModelAndView after(
      UUID id,
      ActOutcome<UUID> outcome,
      String key,
      Map<String, String> sent,
      List<String> unmet,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    if (outcome instanceof ActOutcome.Refused<UUID> no) {
      var errors = FormErrors.of(no, "ket-qua", page);
      return sheet(id, sent, unmet, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
    }
    said.say(key);
    return new ModelAndView(page.redirect(PlaceRoutes.PLACES + "/" + id));
  }

  private ModelAndView sheet(
      UUID id,
      Map<String, String> sent,
      List<String> unmet,
      FormErrors errors,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    var view = new ModelAndView("watch/place", status);
    return view.addObject("place", sheets.one(place(id), sent, unmet, errors, page, viewer));
  }

  private RegisteredPlace place(UUID id) {
    return placeRegister.one(id).orElseThrow(Page::absent);
  }
}
