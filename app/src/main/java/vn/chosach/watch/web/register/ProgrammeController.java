package vn.chosach.watch.web.register;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.ticks;
import static vn.chosach.ui.form.FormField.today;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.Programme;
import vn.chosach.watch.register.ProgrammeTeams;
import vn.chosach.watch.register.ProgrammeWish;
import vn.chosach.watch.register.Programmes;

/** Đợt kiểm tra: programmes of checks over the register, and how far each is. */
@Controller
record ProgrammeController(
    Programmes programmes, ProgrammeTeams teams, ProgrammePages pages, AgencyNames agencies) {

  private static final String PROGRAMMES = ProgrammePages.PROGRAMMES;
  private static final String ONE = PROGRAMMES + "/" + PlaceRoutes.ID;

  @FormMapping(PROGRAMMES)
  ModelAndView enter(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    return visit.answer(
        FormDefinition.of(
            PROGRAMMES,
            "watch.programme.enter",
            line("ten", "watch.programme.name", 200).missing("watch.programme-name-missing"),
            words("muc-dich", "watch.programme.purpose", 2_000)
                .rows(3)
                .missing("watch.programme-purpose-missing"),
            line("can-cu", "watch.programme.ground", 500)
                .hinted()
                .missing("watch.programme-ground-missing"),
            ticks("loai", "watch.programme.kinds", PlacePages.kinds(page))
                .needed()
                .missing("watch.programme-kinds-missing"),
            today("tu-ngay", "watch.programme.from", page).unread("watch.programme-days"),
            day("den-ngay", "watch.programme.to")
                .start(page.today().plusMonths(1))
                .unread("watch.programme-days")),
        sent ->
            programmes.enter(
                new ProgrammeWish(
                    sent.text("ten"),
                    sent.text("muc-dich"),
                    sent.text("can-cu"),
                    Set.copyOf(sent.choices("loai", PlaceKind.class)),
                    sent.day("tu-ngay"),
                    sent.day("den-ngay")),
                viewer.actor()),
        id -> visit.say(PROGRAMMES + "/" + id, "watch.programme.said.entered"),
        form ->
            new ModelAndView("watch/programmes", "form", form)
                .addObject("rows", programmes.all().stream().map(one -> row(one, page)).toList()));
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return sheet(id, visit, viewer);
  }

  /** What the leader does: name and let go members, hand over, choose and leave out places. */
  @PostMapping(ONE + "/{act:them|bo|giao|chon|bo-noi}")
  ModelAndView act(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return sheet(id, visit, viewer);
  }

  private ModelAndView sheet(UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    String here = PROGRAMMES + "/" + programme(id).id();
    Actor actor = viewer.actor();
    FormField about = hidden("ai", "");
    List<Choice> offered = pages.offered(programme(id), visit.asked("tim"), page, viewer);
    return visit.among(
        forms ->
            new ModelAndView("watch/programme", "forms", forms)
                .addObject("words", visit.asked("tim"))
                .addObject("programme", pages.sheet(programme(id), page, viewer)),
        List.of(
            form(
                visit,
                here,
                "them",
                "watch.programme.join",
                line("tai-khoan", "watch.programme.account", 100).hinted().later(),
                sent -> teams.join(id, sent.text("tai-khoan"), actor)),
            form(
                visit,
                here,
                "chon",
                "watch.programme.choose.go",
                ticks("noi", "watch.programme.choose", offered).open(),
                sent -> teams.choose(id, sent.ids("noi"), actor)),
            form(
                visit,
                here,
                "bo",
                "watch.programme.leave",
                about,
                sent -> teams.leave(id, sent.id("ai"), actor)),
            form(
                visit,
                here,
                "giao",
                "watch.programme.hand-over",
                about,
                sent -> teams.handOver(id, sent.id("ai"), ActingOfficer.of(viewer))),
            form(
                visit,
                here,
                "bo-noi",
                "watch.programme.drop",
                about,
                sent -> teams.drop(id, sent.id("ai"), actor))));
  }

  private static PageForm<UUID> form(
      FormVisit visit,
      String here,
      String act,
      String button,
      FormField field,
      Function<SubmittedForm, ActOutcome<UUID>> does) {
    return new PageForm<>(
        FormDefinition.of(here + "/" + act, button, field),
        does,
        done -> visit.say(here, "watch.programme.said." + act));
  }

  private Programme programme(UUID id) {
    return programmes.one(id).orElseThrow(Page::absent);
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
