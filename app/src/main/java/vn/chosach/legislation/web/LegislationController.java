package vn.chosach.legislation.web;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.legislation.Legislation;
import vn.chosach.legislation.Legislation.ProposalFile;
import vn.chosach.legislation.desk.FindingRepository.FindingPart;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.legislation.life.ProposalLifeCycle;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Kiến nghị pháp luật: findings, proposals, and what is done with them. */
@Controller
class LegislationController {

  private final Legislation legislation;
  private final LegislationPages pages;
  private final LegislationForms forms;
  private final FormFlow flow;

  LegislationController(
      Legislation legislation, LegislationPages pages, LegislationForms forms, FormFlow flow) {
    this.legislation = legislation;
    this.pages = pages;
    this.forms = forms;
    this.flow = flow;
  }

  @GetMapping(LegislationRoutes.FINDINGS)
  ModelAndView findings(
      Page page,
      Viewer viewer,
      @RequestParam(name = "luat", defaultValue = "") String law,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    FindingPart part =
        Arrays.stream(FindingPart.values())
            .filter(one -> one.name().equalsIgnoreCase(asked))
            .findFirst()
            .orElse(FindingPart.OPEN);
    return new ModelAndView(
        "legislation/findings",
        "findings",
        pages.findings(law, part, at, ActingOfficer.of(viewer), page));
  }

  @GetMapping(LegislationRoutes.FINDINGS + "/moi")
  ModelAndView fresh(
      Page page,
      Viewer viewer,
      @RequestParam(name = "luat", defaultValue = "") String law,
      @RequestParam(name = "vu", defaultValue = "") String caseNumber) {
    String text = law.isEmpty() ? legislation.lawOf(caseNumber, ActingOfficer.of(viewer)) : law;
    return recording(forms.finding(text, caseNumber, page).blank(page), page);
  }

  @PostMapping(LegislationRoutes.FINDINGS + "/moi")
  ModelAndView record(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = forms.finding("", "", page).read(values, page);
    return flow.answer(
        sent,
        () -> legislation.record(LegislationForms.wish(sent), ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("legislation.said.recorded", done.number());
              return LegislationRoutes.FINDINGS;
            },
            again -> recording(again, page)));
  }

  private static ModelAndView recording(FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("legislation.new"))
        .addObject("back", LegislationRoutes.FINDINGS);
  }

  @GetMapping(LegislationRoutes.ASIDE)
  ModelAndView asideForm(@PathVariable UUID id, Page page, Viewer viewer) {
    if (!legislation.mayDismiss(id, ActingOfficer.of(viewer))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return setting(LegislationForms.aside(id.toString()).blank(page), page);
  }

  @PostMapping(LegislationRoutes.ASIDE)
  ModelAndView aside(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = LegislationForms.aside(id.toString()).read(values, page);
    return flow.answer(
        sent,
        () -> legislation.dismiss(id, sent.text("noi-dung"), ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("legislation.said.aside", done.number());
              return LegislationRoutes.FINDINGS;
            },
            again -> setting(again, page)));
  }

  private static ModelAndView setting(FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("legislation.aside"))
        .addObject("back", LegislationRoutes.FINDINGS);
  }

  @GetMapping(LegislationRoutes.PROPOSALS)
  ModelAndView proposals(Page page, Viewer viewer) {
    return new ModelAndView(
        "legislation/proposals", "proposals", pages.proposals(ActingOfficer.of(viewer), page));
  }

  @GetMapping(LegislationRoutes.PROPOSALS + "/moi")
  ModelAndView opening(Page page, Viewer viewer) {
    return opening(forms.proposal(page).blank(page), page);
  }

  @PostMapping(LegislationRoutes.PROPOSALS + "/moi")
  ModelAndView open(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = forms.proposal(page).read(values, page);
    return flow.answer(
        sent,
        () ->
            legislation.open(
                sent.text("ten"),
                sent.text("luat"),
                sent.choice("cap", ProposalLevel.class),
                ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("legislation.said.opened", done.number());
              return LegislationRoutes.page(done.number());
            },
            again -> opening(again, page)));
  }

  private static ModelAndView opening(FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("legislation.open"))
        .addObject("back", LegislationRoutes.PROPOSALS);
  }

  @GetMapping(LegislationRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    return new ModelAndView(
        "legislation/proposal", "proposal", pages.one(file(number, officer), officer, page));
  }

  @GetMapping(LegislationRoutes.ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    ProposalFile file = file(number, officer);
    ProposalEvent event = event(slug);
    ProposalEvent row = event.byPaper() ? ProposalEvent.PREPARE : event;
    boolean may =
        ProposalLifeCycle.row(file.proposal().state(), row)
            .filter(it -> LegislationPages.may(it.who(), file.proposal(), officer))
            .isPresent();
    if (!may) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return acting(forms.of(event, file, page).blank(page), event, number, page);
  }

  @PostMapping(LegislationRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    ProposalFile file = file(number, officer);
    ProposalEvent event = event(slug);
    FormDefinition form = forms.of(event, file, page);
    SubmittedForm sent = form.read(values, page);
    return flow.answer(
        sent,
        () ->
            legislation.proceed(
                file.proposal().id(), LegislationForms.act(event, sent), sent.version(), officer),
        FlowAnswer.of(
            done -> {
              said.say(event.byPaper() ? "legislation.said.drawn" : "legislation.said.done");
              return LegislationRoutes.page(number);
            },
            again -> acting(again, event, number, page)));
  }

  private static ModelAndView acting(FormView form, ProposalEvent event, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("legislation.do." + event.slug()) + " · " + number)
        .addObject("back", LegislationRoutes.page(number));
  }

  private ProposalFile file(String number, ActingOfficer officer) {
    return legislation
        .read(number, officer)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ProposalEvent event(String slug) {
    return LegislationForms.event(slug)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
