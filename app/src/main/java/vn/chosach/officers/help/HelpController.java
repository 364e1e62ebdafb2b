package vn.chosach.officers.help;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.help.HelpAreas.HelpArea;
import vn.chosach.officers.help.HelpPage.HelpLink;
import vn.chosach.officers.help.HelpPage.HelpStep;
import vn.chosach.officers.work.WorkDesk;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;

/** Trợ giúp: what each part of the desk is for, the handbook, and the marks of the first day. */
@Controller
record HelpController(HelpAreas areas, Handbook handbook, FirstDays days, Agencies agencies) {

  private static final String HELP = "/tro-giup";
  private static final String FIRST_DAY = HELP + "/ngay-dau";
  private static final String UNMARK = FIRST_DAY + "/bo";
  private static final String STEP = "buoc";
  private static final String ALL = "tat-ca";

  /** The part in which the page lies from which help was asked for; the list for any other. */
  @GetMapping(HELP)
  ModelAndView help(
      Page page, Viewer viewer, @RequestParam(name = "trang", defaultValue = "") String from) {
    return areas
        .at(from)
        .flatMap(one -> named(one.area(), viewer))
        .map(one -> new ModelAndView(page.redirect(HELP + "/" + one.area())))
        .orElseGet(() -> shown(null, page, viewer));
  }

  @GetMapping(HELP + "/{area:[a-z-]{2,30}}")
  ModelAndView area(Page page, Viewer viewer, @PathVariable String area) {
    return shown(named(area, viewer).orElseThrow(Page::absent), page, viewer);
  }

  @GetMapping(Handbook.HOME + "{chapter:[a-z-]{2,40}}")
  ModelAndView chapter(Page page, @PathVariable String chapter) {
    return new ModelAndView(
        "officers/chapter", "blocks", handbook.chapter(chapter).orElseThrow(Page::absent));
  }

  @PostMapping(FIRST_DAY)
  ModelAndView mark(FormVisit visit, Viewer viewer) {
    return visit.press(
        WorkDesk.HOME,
        sent -> each(sent.text(STEP), viewer, days::mark),
        step ->
            visit.sayWithUndo(
                WorkDesk.HOME,
                UNMARK + "?" + STEP + "=" + step,
                step.equals(ALL) ? "officers.first-day.said.away" : "officers.first-day.said.done"),
        STEP);
  }

  @PostMapping(UNMARK)
  ModelAndView unmark(FormVisit visit, Viewer viewer) {
    return visit.press(
        WorkDesk.HOME,
        sent -> each(sent.text(STEP), viewer, days::unmark),
        step -> WorkDesk.HOME,
        STEP);
  }

  /** Only steps of a role that the viewer holds; any other does not exist. */
  private ActOutcome<String> each(String step, Viewer viewer, BiConsumer<Viewer, String> does) {
    List<String> own =
        days.of(viewer).stream()
            .map(HelpStep::step)
            .filter(one -> step.equals(ALL) || one.equals(step))
            .toList();
    if (own.isEmpty()) {
      throw Page.absent();
    }
    own.forEach(one -> does.accept(viewer, one));
    return ActOutcome.done(step);
  }

  /** Empty alike for a part that the viewer may not open and for none. */
  private Optional<HelpArea> named(String area, Viewer viewer) {
    return areas.openTo(viewer).filter(one -> one.area().equals(area)).findFirst();
  }

  private ModelAndView shown(@Nullable HelpArea area, Page page, Viewer viewer) {
    Optional<String> office = agencies.standingAgency(page.today()).map(RoleAssignment::agencyKey);
    List<HelpLink> parts =
        areas
            .openTo(viewer)
            .map(one -> new HelpLink(page.t(one.titleKey()), HELP + "/" + one.area()))
            .distinct()
            .toList();
    return new ModelAndView(
        "officers/help",
        "help",
        new HelpPage(
            area == null ? null : area.area(),
            area == null ? null : new HelpLink(page.t(area.titleKey()), area.prefix()),
            area == null ? parts : List.of(),
            (area == null ? Handbook.CHAPTERS : List.of(area.chapter()))
                .stream().flatMap(handbook::link).toList(),
            office
                .flatMap(key -> agencies.asOf(key, page.today()))
                .map(body -> body.name().in(page.lang()))
                .orElse(null),
            office
                .map(key -> agencies.contacts(List.of(key), page.today()).get(key))
                .orElse(List.of()),
            !days.marked(viewer).isEmpty()));
  }
}
