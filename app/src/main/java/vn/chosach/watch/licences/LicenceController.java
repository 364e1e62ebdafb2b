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
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.RegisterOutcome;
import vn.chosach.watch.register.RegisteredPlace;

/** Giấy phép, đăng ký: papers of watched places and what was found of them. */
@Controller
record LicenceController(PlaceRegister placeRegister, Licences licences, LicencePages pages) {

  private static final String OF_PLACE =
      LicenceRoutes.PLACES + "/" + LicenceRoutes.ID + "/giay-phep";
  private static final String ONE = LicenceRoutes.LICENCES + "/" + LicenceRoutes.ID;

  @GetMapping(OF_PLACE)
  ModelAndView fresh(@PathVariable UUID id, Page page, Viewer viewer) {
    return new ModelAndView(
        "watch/licenceForm", "form", pages.form(place(id), Map.of(), FormErrors.none(), page));
  }

  @PostMapping(OF_PLACE)
  ModelAndView enter(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    RegisteredPlace registeredPlace = place(id);
    return switch (licences.enter(id, wish(sent), viewer.actor())) {
      case RegisterOutcome.RegisterDone done ->
          back(done.id(), "watch.licence.said.entered", page, said);
      case RegisterOutcome.RegisterRefused no -> {
        var view = new ModelAndView("watch/licenceForm", HttpStatus.UNPROCESSABLE_CONTENT);
        yield view.addObject(
            "form", pages.form(registeredPlace, sent, no.errors("loai", page), page));
      }
    };
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
    RegisterOutcome outcome =
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
    RegisterOutcome outcome =
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
    RegisterOutcome outcome = licences.end(id, sent.getOrDefault("ly-do", ""), viewer.actor());
    return after(id, outcome, "watch.licence.said.ended", sent, page, viewer, said);
  }

  private ModelAndView after(
      UUID id,
      RegisterOutcome outcome,
      String key,
      Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    return switch (outcome) {
      case RegisterOutcome.RegisterDone done -> back(id, key, page, said);
      case RegisterOutcome.RegisterRefused no ->
          sheet(
              id, sent, no.errors("ket-qua", page), HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
    };
  }

  private static ModelAndView back(UUID id, String key, Page page, FlashMessage.Speaker said) {
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

  private RegisteredPlace place(UUID id) {
    return placeRegister.one(id).orElseThrow(Page::absent);
  }

  private Licence licence(UUID id) {
    return licences.one(id).orElseThrow(Page::absent);
  }

  private static LicenceWish wish(Map<String, String> sent) {
    return new LicenceWish(
        LicenceKind.of(sent.getOrDefault("loai", "")),
        sent.getOrDefault("so", ""),
        sent.getOrDefault("chu", ""),
        sent.getOrDefault("noi-cap", ""),
        SentDay.of(sent.getOrDefault("ngay-cap", "")),
        SentDay.of(sent.getOrDefault("den-ngay", "")),
        sent.containsKey("khong-thoi-han"),
        sent.getOrDefault("nhom", ""),
        sent.getOrDefault("pham-vi", ""),
        LicenceProvenance.of(sent.getOrDefault("thay", "")));
  }
}
