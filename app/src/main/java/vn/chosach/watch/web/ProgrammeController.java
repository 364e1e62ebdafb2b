package vn.chosach.watch.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.Programme;
import vn.chosach.watch.register.ProgrammeWish;
import vn.chosach.watch.register.Programmes;
import vn.chosach.watch.register.RegisterOutcome;

/** Đợt kiểm tra: programmes of checks over the register, and how far each is. */
@Controller
class ProgrammeController {

  private static final String PROGRAMMES = WatchRoutes.PLACES + "/dot";

  private final Programmes programmes;
  private final AgencyNames agencies;

  ProgrammeController(Programmes programmes, AgencyNames agencies) {
    this.programmes = programmes;
    this.agencies = agencies;
  }

  @GetMapping(PROGRAMMES)
  ModelAndView list(Page page, Viewer viewer) {
    return draw(Map.of(), List.of(), FormErrors.none(), HttpStatus.OK, page);
  }

  @PostMapping(PROGRAMMES)
  ModelAndView enter(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "loai", required = false, defaultValue = "") List<String> kinds) {
    var wish =
        new ProgrammeWish(
            sent.getOrDefault("ten", ""),
            sent.getOrDefault("muc-dich", ""),
            sent.getOrDefault("can-cu", ""),
            kinds.stream()
                .map(PlacePages::kind)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()),
            SentDay.of(sent.getOrDefault("tu-ngay", "")),
            SentDay.of(sent.getOrDefault("den-ngay", "")));
    return switch (programmes.enter(wish, viewer.actor())) {
      case RegisterOutcome.RegisterDone done -> {
        said.say("watch.programme.said.entered");
        yield new ModelAndView(page.redirect(PROGRAMMES));
      }
      case RegisterOutcome.RegisterRefused no ->
          draw(sent, kinds, no.errors("ket-qua", page), HttpStatus.UNPROCESSABLE_CONTENT, page);
    };
  }

  private ModelAndView draw(
      Map<String, String> sent,
      List<String> kinds,
      FormErrors errors,
      HttpStatus status,
      Page page) {
    var view = new ModelAndView("watch/programmes", status);
    return view.addObject(
        "programmes",
        new PlaceView.Programmes(
            programmes.all().stream().map(one -> row(one, page)).toList(),
            PlacePages.kinds(page),
            kinds,
            sent.getOrDefault("ten", ""),
            sent.getOrDefault("muc-dich", ""),
            sent.getOrDefault("can-cu", ""),
            sent.getOrDefault("tu-ngay", page.today().toString()),
            sent.getOrDefault("den-ngay", page.today().plusMonths(1).toString()),
            errors));
  }

  private PlaceView.ProgrammeRow row(Programme one, Page page) {
    boolean over = one.to().isBefore(page.today());
    boolean ahead = one.from().isAfter(page.today());
    boolean done = one.checked() >= one.places();
    return new PlaceView.ProgrammeRow(
        one.name(),
        WatchRoutes.PLACES + "?dot=" + one.id(),
        one.purpose(),
        one.ground(),
        one.kinds().stream().map(kind -> page.t(kind.textKey())).collect(Collectors.joining(", ")),
        page.day(one.from()) + " – " + page.day(one.to()),
        agencies.of(one.agency(), page),
        done ? Tone.OK : over ? Tone.WARN : ahead ? Tone.LATER : Tone.WEEK,
        page.t(
            done
                ? "watch.programme.done"
                : over
                    ? "watch.programme.over"
                    : ahead ? "watch.programme.ahead" : "watch.programme.running"),
        page.t("watch.programme.progress", page.number(one.checked()), page.number(one.places())),
        page.number(one.signs()));
  }
}
