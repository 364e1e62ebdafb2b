package vn.chosach.plans.neglect.web;

import static vn.chosach.ui.RouteRules.only;

import java.util.Arrays;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.neglect.NeglectEvent;
import vn.chosach.plans.neglect.Neglects;
import vn.chosach.plans.neglect.Neglects.NeglectFile;
import vn.chosach.plans.neglect.Neglects.OverdueAgency;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.Page;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Không hoàn thành nhiệm vụ: agencies that do not do their duty, from lateness to the answer. */
@Controller
class NeglectController {

  static final String LIST = "/khong-hoan-thanh";
  static final String OPENING = LIST + "/moi";
  private static final String ONE = LIST + "/{number:NV-[0-9]{4}-[0-9]{4,9}}";
  private static final String ACT = ONE + "/lam/{slug:[a-z-]{2,40}}";

  private static final Role[] OFFICERS = {
    Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  private final Neglects neglects;
  private final NeglectPages pages;
  private final NeglectForms forms;
  private final FormFlow flow;

  NeglectController(Neglects neglects, NeglectPages pages, NeglectForms forms, FormFlow flow) {
    this.neglects = neglects;
    this.pages = pages;
    this.forms = forms;
    this.flow = flow;
  }

  @Bean
  static RouteRules neglectRules() {
    return RouteRules.of(
        only(OPENING, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
        only(LIST, OFFICERS),
        only(LIST + "/**", OFFICERS));
  }

  @Bean
  static NavEntry neglectEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.STEERING, 25, LIST, "plans.neglect.title", Set.of(OFFICERS));
  }

  static String one(String number) {
    return LIST + "/" + number;
  }

  @GetMapping(LIST)
  ModelAndView list(
      Page page, Viewer viewer, @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView(
        "plans/neglects", "list", pages.list(at, ActingOfficer.of(viewer), page));
  }

  @GetMapping(OPENING)
  ModelAndView opening(
      Page page, Viewer viewer, @RequestParam(name = "co-quan", defaultValue = "") String agency) {
    if (agency.isEmpty()) {
      // Whom it is about is chosen from the list of what is late.
      return new ModelAndView("redirect:" + page.href(LIST));
    }
    return drawn(
        forms.opening(of(agency, viewer), page).blank(page), "plans.neglect.open", LIST, page);
  }

  @PostMapping(OPENING)
  ModelAndView open(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    String agency = String.valueOf(values.getFirst("co-quan"));
    SubmittedForm sent = forms.opening(of(agency, viewer), page).read(values, page);
    return flow.answer(
        sent,
        () ->
            neglects.open(
                agency, sent.ids("can-cu"), sent.text("noi-dung"), ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("plans.neglect.said.open", done.number());
              return one(done.number());
            },
            again -> drawn(again, "plans.neglect.open", LIST, page)));
  }

  @GetMapping(ONE)
  ModelAndView show(@PathVariable String number, Page page, Viewer viewer) {
    return new ModelAndView("plans/neglect", "one", pages.one(file(number, viewer), page));
  }

  @GetMapping(ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, Viewer viewer) {
    NeglectFile file = file(number, viewer);
    NeglectEvent event = event(slug);
    if (!file.possible().contains(event)) {
      throw absent();
    }
    return drawn(
        forms.of(event, file.of(), page).blank(page),
        "plans.neglect.do." + slug,
        one(number),
        page);
  }

  @PostMapping(ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    NeglectFile file = file(number, viewer);
    NeglectEvent event = event(slug);
    SubmittedForm sent = forms.of(event, file.of(), page).read(values, page);
    return flow.answer(
        sent,
        () ->
            neglects.proceed(
                file.of().id(),
                NeglectForms.act(event, sent),
                sent.version(),
                ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("plans.neglect.said.done", page.t(event.textKey()));
              return one(number);
            },
            again -> drawn(again, "plans.neglect.do." + slug, one(number), page)));
  }

  private static ModelAndView drawn(FormView form, String title, String back, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(title))
        .addObject("back", back);
  }

  private OverdueAgency of(String agency, Viewer viewer) {
    return neglects.overdue(ActingOfficer.of(viewer)).stream()
        .filter(one -> one.agency().equals(agency))
        .findFirst()
        .orElseThrow(NeglectController::absent);
  }

  /** What only a signature does has no form. */
  private static NeglectEvent event(String slug) {
    return Arrays.stream(NeglectEvent.values())
        .filter(one -> one.slug().equals(slug) && !one.signed())
        .findFirst()
        .orElseThrow(NeglectController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private NeglectFile file(String number, Viewer viewer) {
    return neglects.read(number, ActingOfficer.of(viewer)).orElseThrow(NeglectController::absent);
  }
}
