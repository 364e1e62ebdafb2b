package vn.chosach.watch.web.register;

import static vn.chosach.ui.form.FormField.line;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
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
    FormPage shown = visit.titled("watch.place.new", PlaceRoutes.PLACES);
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
  ModelAndView one(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return sheet(id, visit, viewer);
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

  @PostMapping({ONE + "/kiem-tra", ONE + "/doc-lai", ONE + "/thoi"})
  ModelAndView act(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return sheet(id, visit, viewer);
  }

  private ModelAndView sheet(UUID id, FormVisit visit, Viewer viewer) {
    RegisteredPlace place = place(id);
    String here = PlaceRoutes.PLACES + "/" + id;
    Actor actor = viewer.actor();
    return visit.among(
        forms ->
            new ModelAndView("watch/place", "forms", forms)
                .addObject("place", sheets.one(place(id), visit.page(), viewer)),
        List.of(
            new PageForm<>(
                sheets.checking(place, visit.page(), viewer),
                sent ->
                    placeRegister.check(
                        id,
                        new CheckWish(
                            sent.choiceIfAny("ket-qua", PlaceFinding.class),
                            sent.all("chua-dat"),
                            sent.text("ghi-chu"),
                            sent.text("bang-chung"),
                            sent.idIfAny("dot"),
                            sent.dayIfAny("xem-lai")),
                        actor),
                done -> visit.say(here, "watch.place.said.checked")),
            new PageForm<>(
                sheets.reading(place, here, visit.page()),
                sent ->
                    placeRegister.read(
                        id, sent.version(), sent.yes("dong-y"), sent.text("loi-doc"), actor),
                done -> visit.say(here, "watch.place.said.read")),
            new PageForm<>(
                FormDefinition.of(
                    here + "/thoi",
                    "watch.place.end.go",
                    line("ly-do", "watch.place.end.why", 2_000).later()),
                sent -> placeRegister.end(id, sent.text("ly-do"), actor),
                done -> visit.say(here, "watch.place.said.ended"))));
  }

  private RegisteredPlace place(UUID id) {
    return placeRegister.one(id).orElseThrow(Page::absent);
  }
}
