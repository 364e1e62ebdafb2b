package vn.chosach.watch.licences;

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
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
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
  ModelAndView one(@PathVariable UUID id, Page page, Viewer viewer) {
    return sheet(id, Map.of(), FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(ONE + "/kiem-tra")
  ModelAndView check(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    licence(id);
    ActOutcome<UUID> outcome =
        licences.check(
            id,
            LicenceFinding.of(sent.getOrDefault("ket-qua", "")),
            sent.getOrDefault("ghi-chu", ""),
            SentDay.of(sent.getOrDefault("xem-lai", "")),
            viewer.actor());
    return after(id, outcome, "watch.licence.said.checked", sent, page, viewer, said);
  }

  @PostMapping(ONE + "/doc-lai")
  ModelAndView read(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    licence(id);
    ActOutcome<UUID> outcome =
        licences.read(
            id,
            sent.getOrDefault("dong-y", "").equals("co"),
            sent.getOrDefault("loi-doc", ""),
            viewer.actor());
    return after(id, outcome, "watch.licence.said.read", sent, page, viewer, said);
  }

  @PostMapping(ONE + "/thoi")
  ModelAndView end(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    licence(id);
    ActOutcome<UUID> outcome = licences.end(id, sent.getOrDefault("ly-do", ""), viewer.actor());
    return after(id, outcome, "watch.licence.said.ended", sent, page, viewer, said);
  }

  private ModelAndView after(
      UUID id,
      ActOutcome<UUID> outcome,
      String key,
      Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    if (outcome instanceof ActOutcome.Refused<UUID> no) {
      var errors = FormErrors.of(no, "ket-qua", page);
      return sheet(id, sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
    }
    said.say(key);
    return new ModelAndView(page.redirect(LicenceRoutes.LICENCES + "/" + id));
  }

  private ModelAndView sheet(
      UUID id,
      Map<String, String> sent,
      FormErrors errors,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    return new ModelAndView("watch/licence", status)
        .addObject("licence", pages.one(licence(id), sent, errors, page, viewer));
  }

  private Licence licence(UUID id) {
    return licences.one(id).orElseThrow(Page::absent);
  }
}
