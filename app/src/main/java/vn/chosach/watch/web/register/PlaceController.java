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
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.CheckWish;
import vn.chosach.watch.register.PlaceFinding;
import vn.chosach.watch.register.PlaceRegister;
import vn.chosach.watch.register.PlaceWish;
import vn.chosach.watch.register.RegisterOutcome;
import vn.chosach.watch.register.RegisteredPlace;

/** Sổ theo dõi: places on the net that are watched, and what was found there. */
@Controller
record PlaceController(PlaceRegister placeRegister, PlacePages pages, PlaceSheets sheets) {

  private static final String ONE = PlaceRoutes.PLACES + "/" + PlaceRoutes.ID;

  @GetMapping(PlaceRoutes.PLACES)
  ModelAndView list(Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return new ModelAndView("watch/places", "register", pages.list(sent, page));
  }

  @GetMapping(PlaceRoutes.PLACES + "/moi")
  ModelAndView fresh(Page page, Viewer viewer, @RequestParam Map<String, String> sent) {
    return new ModelAndView("watch/placeForm", "form", pages.form(sent, FormErrors.none(), page));
  }

  @PostMapping(PlaceRoutes.PLACES + "/moi")
  ModelAndView enter(
      Page page, Viewer viewer, FlashMessage.Speaker said, @RequestParam Map<String, String> sent) {
    return switch (placeRegister.enter(wish(sent), viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> {
        said.say("watch.place.said.entered");
        yield new ModelAndView(page.redirect(PlaceRoutes.PLACES + "/" + done.id()));
      }
      case RegisterOutcome.RegisterRefused no -> {
        var view = new ModelAndView("watch/placeForm", HttpStatus.UNPROCESSABLE_CONTENT);
        yield view.addObject("form", pages.form(sent, no.errors("ket-qua", page), page));
      }
    };
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable UUID id, Page page, Viewer viewer) {
    return sheet(id, Map.of(), List.of(), FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @GetMapping(ONE + "/sua")
  ModelAndView change(@PathVariable UUID id, Page page, Viewer viewer) {
    return new ModelAndView(
        "watch/placeForm", "form", pages.form(place(id), Map.of(), FormErrors.none(), page));
  }

  @PostMapping(ONE + "/sua")
  ModelAndView amend(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    return switch (placeRegister.amend(id, wish(sent), viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> back(id, "watch.place.said.amended", page, said);
      case RegisterOutcome.RegisterRefused no -> {
        var view = new ModelAndView("watch/placeForm", HttpStatus.UNPROCESSABLE_CONTENT);
        yield view.addObject("form", pages.form(place(id), sent, no.errors("ket-qua", page), page));
      }
    };
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
    return switch (placeRegister.check(id, wish, viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> back(id, "watch.place.said.checked", page, said);
      case RegisterOutcome.RegisterRefused no ->
          sheet(
              id,
              sent,
              unmet,
              no.errors("ket-qua", page),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
    };
  }

  @PostMapping(ONE + "/doc-lai")
  ModelAndView read(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent) {
    boolean agrees = sent.getOrDefault("dong-y", "").equals("co");
    return switch (placeRegister.read(
        id, agrees, sent.getOrDefault("loi-doc", ""), viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> back(id, "watch.place.said.read", page, said);
      case RegisterOutcome.RegisterRefused no ->
          sheet(
              id,
              sent,
              List.of(),
              no.errors("ket-qua", page),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
    };
  }

  @PostMapping(ONE + "/thoi")
  ModelAndView end(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam(name = "ly-do", defaultValue = "") String why) {
    return switch (placeRegister.end(id, why, viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> back(id, "watch.place.said.ended", page, said);
      case RegisterOutcome.RegisterRefused no ->
          sheet(
              id,
              Map.of(),
              List.of(),
              no.errors("ket-qua", page),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
    };
  }

  private static ModelAndView back(UUID id, String key, Page page, FlashMessage.Speaker said) {
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

  private static PlaceWish wish(Map<String, String> sent) {
    return new PlaceWish(
        PlacePages.kind(sent.getOrDefault("loai", "")),
        sent.getOrDefault("ten", ""),
        sent.getOrDefault("dia-chi", ""),
        sent.getOrDefault("chu", ""),
        sent.getOrDefault("muc-dich", ""),
        SentDay.of(sent.getOrDefault("xem-lai", "")));
  }
}
