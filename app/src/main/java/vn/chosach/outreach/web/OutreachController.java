package vn.chosach.outreach.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.Outreach.PlanFile;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanAct;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Tuyên truyền: plans and their gaps; published items for everybody. */
@Controller
record OutreachController(Outreach outreach, OutreachPages pages, OutreachForms forms) {

  @GetMapping(OutreachRoutes.PLANS)
  ModelAndView list(Page page) {
    return pages.shown("outreach/plans", page);
  }

  @GetMapping(OutreachRoutes.GAPS)
  ModelAndView gaps(Page page, ActingOfficer officer) {
    return new ModelAndView("outreach/gaps", "gaps", pages.gaps(officer, page));
  }

  /** The sum of each commune: what running plans ask for there, and what was done this year. */
  @GetMapping(OutreachRoutes.SHARES)
  ModelAndView shares(Page page) {
    return new ModelAndView("outreach/shares", "shares", pages.shares(page));
  }

  @FormMapping(OutreachRoutes.OPENING)
  ModelAndView open(FormVisit visit, ActingOfficer officer) {
    return visit.answer(
        OutreachForms.opening(visit.page()),
        sent ->
            outreach.open(
                sent.text("ten"), sent.dayIfAny("tu-ngay"), sent.dayIfAny("den-ngay"), officer),
        done ->
            visit.say(OutreachRoutes.plan(done.number()), "outreach.said.opened", done.number()),
        visit.titled("outreach.open", OutreachRoutes.PLANS));
  }

  @GetMapping(OutreachRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "outreach/plan", "one", pages.plan(file(number, officer), officer, page));
  }

  @FormMapping(OutreachRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    PlanFile file = file(number, officer);
    OutreachDeed deed = RowDeed.of(OutreachDeed.ofPlans(), slug);
    String row = OutreachRoutes.plan(number);
    return visit
        .offered(deed.open(file, officer, pages.names().heirs(), page))
        .answer(
            forms.of(deed, file, page),
            sent -> done(deed, file.of(), sent, officer),
            done -> visit.say(row, "outreach.said." + slug),
            deed.titled(number, row, page));
  }

  private ActOutcome<OutreachPlan> done(
      OutreachDeed deed, OutreachPlan one, SubmittedForm sent, ActingOfficer officer) {
    OutreachPlanAct act =
        switch (deed) {
          case ADD_LINE -> new OutreachPlanAct.AddLine(OutreachForms.wishedLine(sent));
          case DROP_LINE -> new OutreachPlanAct.DropLine(sent.number("dong"));
          case PREPARE -> new OutreachPlanAct.Prepare();
          case CLOSE -> new OutreachPlanAct.Close(sent.text("loi"));
          case DROP -> new OutreachPlanAct.Drop(sent.text("loi"));
          case CONFIRM, REFUSE, WITHDRAW -> throw Page.absent();
        };
    return outreach.proceed(one.id(), act, sent.version(), officer);
  }

  @GetMapping(OutreachRoutes.PUBLISHED)
  ModelAndView published(Page page, @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("outreach/published", "items", pages.published(at, page));
  }

  private PlanFile file(String number, ActingOfficer officer) {
    return outreach.plan(number, officer).orElseThrow(Page::absent);
  }
}
