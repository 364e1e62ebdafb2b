package vn.chosach.watch.web.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.register.Programme;
import vn.chosach.watch.register.ProgrammeTeams;
import vn.chosach.watch.register.ProgrammeWish;
import vn.chosach.watch.register.Programmes;
import vn.chosach.watch.register.RegisterOutcome;

/** Đợt kiểm tra: programmes of checks over the register, and how far each is. */
@Controller
record ProgrammeController(
    Programmes programmes, ProgrammeTeams teams, ProgrammePages pages, AgencyNames agencies) {

  private static final String PROGRAMMES = ProgrammePages.PROGRAMMES;
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String ONE = PROGRAMMES + "/" + PlaceRoutes.ID;

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
        yield new ModelAndView(page.redirect(PROGRAMMES + "/" + done.id()));
      }
      case RegisterOutcome.RegisterRefused no ->
          draw(sent, kinds, no.errors("ket-qua", page), HttpStatus.UNPROCESSABLE_CONTENT, page);
    };
  }

  @GetMapping(ONE)
  ModelAndView one(
      @PathVariable UUID id, @RequestParam Map<String, String> sent, Page page, Viewer viewer) {
    return sheet(id, sent, FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  /** What the leader does: name and let go members, hand over, choose and leave out places. */
  @PostMapping(ONE + "/{act:them|bo|giao|chon|bo-noi}")
  ModelAndView act(
      @PathVariable UUID id,
      @PathVariable String act,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam Map<String, String> sent,
      @RequestParam(name = "noi", required = false, defaultValue = "") List<String> places) {
    UUID about = SentId.of(sent.get("ai")).orElse(NOBODY);
    RegisterOutcome outcome =
        switch (act) {
          case "them" -> teams.join(id, sent.getOrDefault("tai-khoan", ""), viewer.actor());
          case "bo" -> teams.leave(id, about, viewer.actor());
          case "giao" -> teams.handOver(id, about, ActingOfficer.of(viewer));
          case "chon" ->
              teams.choose(
                  id,
                  places.stream().flatMap(one -> SentId.of(one).stream()).toList(),
                  viewer.actor());
          default -> teams.drop(id, about, viewer.actor());
        };
    return switch (outcome) {
      case RegisterOutcome.RegisterDone done -> {
        said.say("watch.programme.said." + act);
        yield new ModelAndView(page.redirect(PROGRAMMES + "/" + id));
      }
      case RegisterOutcome.RegisterRefused no ->
          sheet(
              id,
              sent,
              no.errors("tai-khoan", page),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
    };
  }

  private ModelAndView sheet(
      UUID id,
      Map<String, String> sent,
      FormErrors errors,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    Programme one = programmes.one(id).orElseThrow(Page::absent);
    var view = new ModelAndView("watch/programme", status);
    return view.addObject("programme", pages.sheet(one, sent, errors, page, viewer));
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
    return new PlaceView.ProgrammeRow(
        one.name(),
        PROGRAMMES + "/" + one.id(),
        one.purpose(),
        one.ground(),
        ProgrammePages.kinds(one, page),
        page.day(one.from()) + " – " + page.day(one.to()),
        agencies.of(one.agency(), page),
        ProgrammePages.tone(one, page),
        page.t(ProgrammePages.state(one, page)),
        page.t("watch.programme.progress", page.number(one.checked()), page.number(one.places())),
        page.number(one.signs()));
  }
}
