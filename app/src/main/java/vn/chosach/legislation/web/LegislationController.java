package vn.chosach.legislation.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.legislation.Legislation;
import vn.chosach.legislation.Legislation.ProposalFile;
import vn.chosach.legislation.desk.FindingRepository.FindingPart;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLevel;
import vn.chosach.legislation.life.ProposalLifeCycle;
import vn.chosach.legislation.web.LegislationView.FindingRow;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;

/** Kiến nghị pháp luật: findings, proposals, and what is done with them. */
@Controller
record LegislationController(
    Legislation legislation,
    LegislationPages pages,
    LegislationForms forms,
    DeskList<FindingRow> findingList) {

  @GetMapping(LegislationRoutes.FINDINGS)
  ModelAndView findings(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "luat", defaultValue = "") String law,
      @RequestParam(name = "phan", defaultValue = "") String asked) {
    FindingPart part = ListSheet.part(FindingPart.values(), asked, FindingPart.OPEN);
    return new ModelAndView(
            "legislation/findings", "findings", pages.findings(law, part, officer, page))
        .addObject("table", ListTable.of(findingList, page));
  }

  @FormMapping(LegislationRoutes.FINDINGS + "/moi")
  ModelAndView record(FormVisit visit, ActingOfficer officer) {
    String of = visit.asked("vu");
    String law = visit.asked("luat");
    return visit.answer(
        forms.finding(law.isEmpty() ? legislation.lawOf(of, officer) : law, of, visit.page()),
        sent -> legislation.record(LegislationForms.wish(sent), officer),
        done -> visit.say(LegislationRoutes.FINDINGS, "legislation.said.recorded", done.number()),
        visit.titled("legislation.new", LegislationRoutes.FINDINGS));
  }

  @FormMapping(LegislationRoutes.ASIDE)
  ModelAndView aside(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    return visit
        .offered(visit.sent() || legislation.mayDismiss(id, officer))
        .answer(
            LegislationForms.aside(id.toString()),
            sent -> legislation.dismiss(id, sent.text("noi-dung"), officer),
            done -> visit.say(LegislationRoutes.FINDINGS, "legislation.said.aside", done.number()),
            visit.titled("legislation.aside", LegislationRoutes.FINDINGS));
  }

  @GetMapping(LegislationRoutes.PROPOSALS)
  ModelAndView proposals(Page page, ActingOfficer officer) {
    return new ModelAndView("legislation/proposals", "proposals", pages.proposals(officer, page));
  }

  @FormMapping(LegislationRoutes.PROPOSALS + "/moi")
  ModelAndView open(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        forms.proposal(visit.page()),
        sent ->
            legislation.open(
                sent.text("ten"),
                sent.text("luat"),
                sent.choice("cap", ProposalLevel.class),
                officer),
        done ->
            visit.say(
                LegislationRoutes.page(done.number()), "legislation.said.opened", done.number()),
        visit.titled("legislation.open", LegislationRoutes.PROPOSALS));
  }

  @GetMapping(LegislationRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "legislation/proposal", "proposal", pages.one(file(number, officer), officer, page));
  }

  @FormMapping(LegislationRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    ProposalFile file = file(number, officer);
    ProposalEvent event = LegislationForms.event(slug).orElseThrow(Page::absent);
    String row = LegislationRoutes.page(number);
    return visit
        .offered(offered(event, file, officer))
        .answer(
            forms.of(event, file, page),
            sent ->
                legislation.proceed(
                    file.proposal().id(),
                    LegislationForms.act(event, sent),
                    sent.version(),
                    officer),
            done ->
                visit.say(
                    row, event.byPaper() ? "legislation.said.drawn" : "legislation.said.done"),
            FormPage.titled(page.t("legislation.do." + slug) + " · " + number, row));
  }

  private boolean offered(ProposalEvent event, ProposalFile file, ActingOfficer officer) {
    ProposalEvent row = event.byPaper() ? ProposalEvent.PREPARE : event;
    return ProposalLifeCycle.row(file.proposal().state(), row)
        .filter(it -> pages.may(it.who(), file.proposal(), officer))
        .isPresent();
  }

  private ProposalFile file(String number, ActingOfficer officer) {
    return legislation.read(number, officer).orElseThrow(Page::absent);
  }
}
