package vn.chosach.legislation.web;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.legislation.Legislation;
import vn.chosach.legislation.Legislation.ProposalFile;
import vn.chosach.legislation.desk.FindingRepository.FindingPart;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.legislation.life.ProposalLifeCycle;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** Kiến nghị pháp luật: findings, proposals, and what is done with them. */
@Controller
record LegislationController(
    Legislation legislation, LegislationPages pages, LegislationForms forms) {

  @GetMapping(LegislationRoutes.FINDINGS)
  ModelAndView findings(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "luat", defaultValue = "") String law,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    FindingPart part =
        Arrays.stream(FindingPart.values())
            .filter(one -> one.name().equalsIgnoreCase(asked))
            .findFirst()
            .orElse(FindingPart.OPEN);
    return new ModelAndView(
        "legislation/findings", "findings", pages.findings(law, part, at, officer, page));
  }

  @GetMapping(LegislationRoutes.FINDINGS + "/moi")
  ModelAndView fresh(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "luat", defaultValue = "") String law,
      @RequestParam(name = "vu", defaultValue = "") String caseNumber) {
    return recording(forms.finding(law, caseNumber, page).blank(page), page);
  }

  @PostMapping(LegislationRoutes.FINDINGS + "/moi")
  ModelAndView record(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        forms.finding("", "", page),
        sent -> legislation.record(LegislationForms.wish(sent), officer),
        done -> visit.say(LegislationRoutes.FINDINGS, "legislation.said.recorded", done.number()),
        again -> recording(again, page));
  }

  private static ModelAndView recording(FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("legislation.new"))
        .addObject("back", LegislationRoutes.FINDINGS);
  }

  @GetMapping(LegislationRoutes.ASIDE)
  ModelAndView asideForm(@PathVariable UUID id, Page page, ActingOfficer officer) {
    if (!legislation.mayDismiss(id, officer)) {
      throw Page.absent();
    }
    return setting(LegislationForms.aside(id.toString()).blank(page), page);
  }

  @PostMapping(LegislationRoutes.ASIDE)
  ModelAndView aside(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        LegislationForms.aside(id.toString()),
        sent -> legislation.dismiss(id, sent.text("noi-dung"), officer),
        done -> visit.say(LegislationRoutes.FINDINGS, "legislation.said.aside", done.number()),
        again -> setting(again, visit.page()));
  }

  private static ModelAndView setting(FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("legislation.aside"))
        .addObject("back", LegislationRoutes.FINDINGS);
  }

  @GetMapping(LegislationRoutes.PROPOSALS)
  ModelAndView proposals(Page page, ActingOfficer officer) {
    return new ModelAndView("legislation/proposals", "proposals", pages.proposals(officer, page));
  }

  @FormMapping(LegislationRoutes.PROPOSALS + "/moi")
  ModelAndView open(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        forms.proposal(page),
        sent ->
            legislation.open(
                sent.text("ten"),
                sent.text("luat"),
                sent.choice("cap", ProposalLevel.class),
                officer),
        done ->
            visit.say(
                LegislationRoutes.page(done.number()), "legislation.said.opened", done.number()),
        FormPage.titled(page.t("legislation.open"), LegislationRoutes.PROPOSALS));
  }

  @GetMapping(LegislationRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "legislation/proposal", "proposal", pages.one(file(number, officer), officer, page));
  }

  @GetMapping(LegislationRoutes.ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, ActingOfficer officer) {
    ProposalFile file = file(number, officer);
    ProposalEvent event = event(slug);
    ProposalEvent row = event.byPaper() ? ProposalEvent.PREPARE : event;
    boolean may =
        ProposalLifeCycle.row(file.proposal().state(), row)
            .filter(it -> LegislationPages.may(it.who(), file.proposal(), officer))
            .isPresent();
    if (!may) {
      throw Page.absent();
    }
    return acting(forms.of(event, file, page).blank(page), event, number, page);
  }

  @PostMapping(LegislationRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    ProposalFile file = file(number, officer);
    ProposalEvent event = event(slug);
    FormDefinition form = forms.of(event, file, page);
    return visit.answer(
        form,
        sent ->
            legislation.proceed(
                file.proposal().id(), LegislationForms.act(event, sent), sent.version(), officer),
        done ->
            visit.say(
                LegislationRoutes.page(number),
                event.byPaper() ? "legislation.said.drawn" : "legislation.said.done"),
        again -> acting(again, event, number, page));
  }

  private static ModelAndView acting(FormView form, ProposalEvent event, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("legislation.do." + event.slug()) + " · " + number)
        .addObject("back", LegislationRoutes.page(number));
  }

  private ProposalFile file(String number, ActingOfficer officer) {
    return legislation.read(number, officer).orElseThrow(Page::absent);
  }

  private static ProposalEvent event(String slug) {
    return LegislationForms.event(slug).orElseThrow(Page::absent);
  }
}
