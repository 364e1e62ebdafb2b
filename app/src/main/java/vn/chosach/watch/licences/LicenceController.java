package vn.chosach.watch.licences;

import static vn.chosach.ui.form.FormField.line;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.RegisteredPlace;

/** Giấy phép, đăng ký: papers of watched places and what was found of them. */
@Controller
record LicenceController(PlaceRegister placeRegister, Licences licences, LicencePages pages) {

  private static final String OF_PLACE =
      LicenceRoutes.PLACES + "/" + LicenceRoutes.ID + "/giay-phep";
  private static final String ONE = LicenceRoutes.LICENCES + "/" + LicenceRoutes.ID;

  @FormMapping(OF_PLACE)
  ModelAndView enter(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    RegisteredPlace place = placeRegister.one(id).orElseThrow(Page::absent);
    return visit.answer(
        pages.form(place, visit),
        sent -> licences.enter(id, LicencePages.wish(sent), viewer.actor()),
        done -> visit.say(LicenceRoutes.LICENCES + "/" + done, "watch.licence.said.entered"),
        form -> pages.written(place, form, visit.page()));
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return sheet(id, visit, viewer);
  }

  @PostMapping({ONE + "/kiem-tra", ONE + "/doc-lai", ONE + "/thoi"})
  ModelAndView act(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return sheet(id, visit, viewer);
  }

  private ModelAndView sheet(UUID id, FormVisit visit, Viewer viewer) {
    String here = LicenceRoutes.LICENCES + "/" + licence(id).id();
    Actor actor = viewer.actor();
    return visit.among(
        forms ->
            new ModelAndView("watch/licence", "forms", forms)
                .addObject("licence", pages.one(licence(id), visit.page(), viewer)),
        List.of(
            new PageForm<>(
                LicencePages.checking(here, visit.page()),
                sent ->
                    licences.check(
                        id,
                        sent.choiceIfAny("ket-qua", LicenceFinding.class),
                        sent.text("ghi-chu"),
                        sent.dayIfAny("xem-lai"),
                        actor),
                done -> visit.say(here, "watch.licence.said.checked")),
            new PageForm<>(
                pages.reading(licence(id), here, visit.page()),
                sent ->
                    licences.read(
                        id, sent.version(), sent.yes("dong-y"), sent.text("loi-doc"), actor),
                done -> visit.say(here, "watch.licence.said.read")),
            new PageForm<>(
                FormDefinition.of(
                    here + "/thoi",
                    "watch.licence.end",
                    line("ly-do", "watch.place.end.why", 2_000)
                        .hint("watch.licence.end.hint")
                        .missing("watch.why-missing")),
                sent -> licences.end(id, sent.text("ly-do"), actor),
                done -> visit.say(here, "watch.licence.said.ended"))));
  }

  private Licence licence(UUID id) {
    return licences.one(id).orElseThrow(Page::absent);
  }
}
