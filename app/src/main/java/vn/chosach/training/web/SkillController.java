package vn.chosach.training.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.Skill;
import vn.chosach.training.life.SkillDemand;
import vn.chosach.training.profile.ProfilePolicy;
import vn.chosach.training.profile.SkillDemands;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** Skills across the agencies, and what tasks and agencies ask for. */
@Controller
record SkillController(
    SkillRepository claims,
    SkillDemands demands,
    SkillPages pages,
    StaffForms forms,
    TrainingNames names) {

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

  @GetMapping(StaffRoutes.DEMANDS)
  ModelAndView demands(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    return demands(
        Optional.of(officer)
            .filter(SkillDemands::states)
            .map(one -> forms.demand(one, page).blank(page))
            .orElse(null),
        at,
        officer,
        page);
  }

  @PostMapping(StaffRoutes.DEMANDS)
  ModelAndView demand(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        forms.demand(officer, page),
        sent -> demands.propose(StaffForms.demanded(sent), officer),
        done -> visit.say(StaffRoutes.DEMANDS, "training.said.demand"),
        again -> demands(again, "", officer, page));
  }

  private ModelAndView demands(
      @org.jspecify.annotations.Nullable FormView form,
      String at,
      ActingOfficer officer,
      Page page) {
    return new ModelAndView("training/demands", "demands", pages.demands(form, at, officer, page));
  }

  @GetMapping(StaffRoutes.DEMAND_ACT)
  ModelAndView deciding(@PathVariable String id, @PathVariable String act, Page page) {
    return deciding(StaffForms.deciding(one(id), act, page).blank(page), one(id), act, page);
  }

  @PostMapping(StaffRoutes.DEMAND_ACT)
  ModelAndView decide(
      @PathVariable String id, @PathVariable String act, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    SkillDemand one = one(id);
    UUID demand = one.id();
    return visit.answer(
        StaffForms.deciding(one, act, page),
        sent ->
            act.equals("thoi")
                ? demands.end(demand, sent.day("tu"), sent.text("loi"), officer)
                : demands.decide(demand, act.equals("dong-y"), officer),
        done -> visit.say(StaffRoutes.DEMANDS, "training.said." + act),
        again -> deciding(again, one, act, page));
  }

  private SkillDemand one(String id) {
    return SentId.of(id).flatMap(demands::one).orElseThrow(Page::absent);
  }

  private static ModelAndView deciding(FormView form, SkillDemand one, String act, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("training.do." + act))
        .addObject(
            "lede",
            one.endOn() == null
                ? one.reason()
                : page.t("training.demand.ending", page.day(one.endOn()), one.endReason()))
        .addObject("back", StaffRoutes.DEMANDS);
  }
}
