package vn.chosach.training.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlanAct;
import vn.chosach.training.yearly.YearPlans;
import vn.chosach.training.yearly.YearPlans.YearPlanFile;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Kế hoạch tập huấn năm: planned from gaps and needs, signed, and compared with what was held. */
@Controller
record YearPlanController(YearPlans plans, YearPlanPages pages, YearPlanForms forms) {

  @GetMapping(StaffRoutes.PLANS)
  ModelAndView list(
      Page page,
      ActingOfficer officer,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    FormView form = YearPlans.plans(officer) ? YearPlanForms.opening(page).blank(page) : null;
    return list(form, at, officer, page);
  }

  @PostMapping(StaffRoutes.PLANS)
  ModelAndView open(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    return visit.answer(
        YearPlanForms.opening(page),
        sent -> plans.open(sent.number("nam"), sent.text("ten"), officer),
        done ->
            visit.say(StaffRoutes.plan(done.number()), "training.said.plan-opened", done.number()),
        again -> list(again, "", officer, page));
  }

  private ModelAndView list(@Nullable FormView form, String at, ActingOfficer officer, Page page) {
    return new ModelAndView("training/plans", "plans", pages.list(form, at, officer, page));
  }

  @GetMapping(StaffRoutes.PLAN)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "training/plan", "plan", pages.one(file(number, officer), officer, page));
  }

  @GetMapping(StaffRoutes.PLAN_ACT)
  ModelAndView form(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam(name = "ky-nang", defaultValue = "") String skill,
      @RequestParam(name = "nhu-cau", defaultValue = "") String need,
      @RequestParam(name = "dong", defaultValue = "") String line,
      Page page,
      ActingOfficer officer) {
    YearPlan one = drafted(number, officer);
    var from = new YearPlanForms.LineSource(skill, need, line);
    return acting(forms.form(one, slug, from, page).blank(page), one, slug, page);
  }

  @PostMapping(StaffRoutes.PLAN_ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    Page page = visit.page();
    YearPlan one = drafted(number, officer);
    FormDefinition form = forms.form(one, slug, YearPlanForms.LineSource.NONE, page);
    return visit.answer(
        form,
        sent -> plans.proceed(one.id(), act(slug, sent), sent.version(), officer),
        done -> visit.say(StaffRoutes.plan(number), "training.said.plan-" + slug),
        again -> acting(again, one, slug, page));
  }

  private static YearPlanAct act(String slug, SubmittedForm sent) {
    return switch (slug) {
      case "them-lop" -> YearPlanForms.added(sent);
      case "bo-lop" -> new YearPlanAct.DropLine(sent.id("dong"));
      case "soan" -> new YearPlanAct.PreparePlan();
      default -> new YearPlanAct.DropPlan(sent.text("loi"));
    };
  }

  private static ModelAndView acting(FormView form, YearPlan one, String slug, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("training.plan-do." + slug) + " · " + one.number())
        .addObject("back", StaffRoutes.plan(one.number()));
  }

  /** A plan of the own agency, for officer draws plans up. */
  private YearPlan drafted(String number, ActingOfficer officer) {
    YearPlan one = file(number, officer).of();
    if (!one.agency().equals(officer.agency()) || !YearPlans.plans(officer)) {
      throw Page.absent();
    }
    return one;
  }

  private YearPlanFile file(String number, ActingOfficer officer) {
    return plans.read(number, officer).orElseThrow(Page::absent);
  }

  static @Nullable UUID id(@Nullable String sent) {
    return sent == null ? null : SentId.of(sent).orElse(null);
  }
}
