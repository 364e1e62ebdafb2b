package vn.chosach.training.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillDemand;
import vn.chosach.training.profile.ProfilePolicy;
import vn.chosach.training.profile.SkillDemands;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.training.web.StaffView.DemandRow;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;

/** Skills across the agencies, and what tasks and agencies ask for. */
@Controller
record SkillController(
    SkillRepository claims,
    SkillDemands demands,
    SkillPages pages,
    StaffForms forms,
    TrainingNames names,
    DeskList<DemandRow> demandList) {

  @GetMapping(StaffRoutes.MATRIX)
  ModelAndView matrix(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("training/matrix", "matrix", pages.matrix(at, officer, page));
  }

  @GetMapping(StaffRoutes.CELL)
  ModelAndView persons(
      @PathVariable String agency, @PathVariable String skill, Page page, ActingOfficer officer) {
    Skill known =
        claims.skills().stream()
            .filter(one -> one.key().equals(skill))
            .filter(one -> ProfilePolicy.reads(agency, officer))
            .filter(one -> names.knows(agency, page))
            .findFirst()
            .orElseThrow(Page::absent);
    return new ModelAndView("training/persons", "persons", pages.persons(agency, known, page));
  }

  /** What tasks and agencies ask for; the form for who states a demand. */
  @FormMapping(StaffRoutes.DEMANDS)
  ModelAndView demands(FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    boolean states = visit.sent() || SkillDemands.states(who);
    return visit.answer(
        forms.demand(who, page),
        sent -> demands.propose(StaffForms.demanded(sent), who),
        done -> visit.say(StaffRoutes.DEMANDS, "training.said.demand"),
        form ->
            new ModelAndView("training/demands", "table", ListTable.of(demandList, page))
                .addObject("form", states ? form : null));
  }

  @FormMapping(StaffRoutes.DEMAND_ACT)
  ModelAndView decide(
      @PathVariable String id, @PathVariable String act, FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    SkillDemand one = one(id);
    return visit.answer(
        StaffForms.deciding(one, act, page),
        sent ->
            act.equals("thoi")
                ? demands.end(one.id(), sent.day("tu"), sent.text("loi"), who)
                : demands.decide(one.id(), act.equals("dong-y"), who),
        done -> visit.say(StaffRoutes.DEMANDS, "training.said." + act),
        new FormPage(
            page.t("training.do." + act),
            one.endOn() == null
                ? one.reason()
                : page.t("training.demand.ending", page.day(one.endOn()), one.endReason()),
            StaffRoutes.DEMANDS));
  }

  private SkillDemand one(String id) {
    return SentId.of(id).flatMap(demands::one).orElseThrow(Page::absent);
  }
}
