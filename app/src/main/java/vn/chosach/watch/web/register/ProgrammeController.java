package vn.chosach.watch.web.register;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

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
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.watch.register.Programme;
import vn.chosach.watch.register.ProgrammeTeams;
import vn.chosach.watch.register.ProgrammeWish;
import vn.chosach.watch.register.Programmes;

/** Đợt kiểm tra: programmes of checks over the register, and how far each is. */
@Controller
record ProgrammeController(
    Programmes programmes, ProgrammeTeams teams, ProgrammePages pages, AgencyNames agencies) {

  private static final String PROGRAMMES = ProgrammePages.PROGRAMMES;
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String ONE = PROGRAMMES + "/" + PlaceRoutes.ID;

  @FormMapping(PROGRAMMES)
  ModelAndView enter(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        FormDefinition.of(
            PROGRAMMES,
            "watch.programme.enter",
            line("ten", "watch.programme.name").most(200).missing("watch.programme-name-missing"),
            words("muc-dich", "watch.programme.purpose")
                .most(2_000)
                .rows(3)
                .missing("watch.programme-purpose-missing"),
            line("can-cu", "watch.programme.ground")
                .hint("watch.programme.ground.hint")
                .most(500)
                .missing("watch.programme-ground-missing"),
            ticks("loai", "watch.programme.kinds", PlacePages.kinds(page))
                .needed()
                .missing("watch.programme-kinds-missing"),
            today("tu-ngay", "watch.programme.from", page).unread("watch.programme-days"),
            day("den-ngay", "watch.programme.to")
                .start(page.today().plusMonths(1).toString())
                .unread("watch.programme-days")),
        sent ->
            programmes.enter(
                new ProgrammeWish(
                    sent.text("ten"),
                    sent.text("muc-dich"),
                    sent.text("can-cu"),
                    sent.all("loai").stream()
                        .map(PlacePages::kind)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                    sent.day("tu-ngay"),
                    sent.day("den-ngay")),
                viewer.actor()),
        id -> visit.say(PROGRAMMES + "/" + id, "watch.programme.said.entered"),
        form ->
            new ModelAndView(
                "watch/programmes",
                "programmes",
                new PlaceView.Programmes(
                    programmes.all().stream().map(one -> row(one, page)).toList(), form)));
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
    ActOutcome<UUID> outcome =
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
    if (outcome instanceof ActOutcome.Refused<UUID> no) {
      var errors = FormErrors.of(no, "tai-khoan", page);
      return sheet(id, sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
    }
    said.say("watch.programme.said." + act);
    return new ModelAndView(page.redirect(PROGRAMMES + "/" + id));
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
