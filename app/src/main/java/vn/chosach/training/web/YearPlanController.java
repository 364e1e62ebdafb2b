package vn.chosach.training.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlanAct;
import vn.chosach.training.web.StaffView.PlanRow;
import vn.chosach.training.yearly.YearPlans;
import vn.chosach.training.yearly.YearPlans.YearPlanFile;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;

/** Kế hoạch tập huấn năm: planned from gaps and needs, signed, and compared with what was held. */
@Controller
record YearPlanController(
    YearPlans plans, YearPlanPages pages, YearPlanForms forms, DeskList<PlanRow> yearPlanList) {

  /** The plans; the form for who draws one up. */
  @FormMapping(StaffRoutes.PLANS)
  ModelAndView list(FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    boolean draws = visit.sent() || YearPlans.plans(who);
    return visit.answer(
        YearPlanForms.opening(page),
        sent -> plans.open(sent.number("nam"), sent.text("ten"), who),
        done ->
            visit.say(StaffRoutes.plan(done.number()), "training.said.plan-opened", done.number()),
        form ->
            new ModelAndView("training/plans", "table", ListTable.of(yearPlanList, page))
                .addObject("form", draws ? form : null));
  }

  @GetMapping(StaffRoutes.PLAN)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView(
        "training/plan", "plan", pages.one(file(number, officer), officer, page));
  }

  @FormMapping(StaffRoutes.PLAN_ACT)
  ModelAndView act(
      @PathVariable String number, @PathVariable String slug, FormVisit visit, ActingOfficer who) {
    Page page = visit.page();
    YearPlan one = drafted(number, who);
    var from =
        new YearPlanForms.LineSource(
            visit.asked("ky-nang"), visit.asked("nhu-cau"), visit.asked("dong"));
    String row = StaffRoutes.plan(number);
    return visit.answer(
        forms.form(one, slug, from, page),
        sent -> plans.proceed(one.id(), act(slug, sent), sent.version(), who),
        done -> visit.say(row, "training.said.plan-" + slug),
        FormPage.titled(page.t("training.plan-do." + slug) + " · " + number, row));
  }

  private static YearPlanAct act(String slug, SubmittedForm sent) {
    return switch (slug) {
      case "them-lop" -> YearPlanForms.added(sent);
      case "bo-lop" -> new YearPlanAct.DropLine(sent.id("dong"));
      case "soan" -> new YearPlanAct.PreparePlan();
      default -> new YearPlanAct.DropPlan(sent.text("loi"));
    };
  }

  /** A plan of the own agency, for officer draws plans up. */
  private YearPlan drafted(String number, ActingOfficer officer) {
    YearPlanFile file = file(number, officer);
    if (!file.draws()) {
      throw Page.absent();
    }
    return file.of();
  }

  private YearPlanFile file(String number, ActingOfficer officer) {
    return plans.read(number, officer).orElseThrow(Page::absent);
  }

  static @Nullable UUID id(@Nullable String sent) {
    return sent == null ? null : SentId.of(sent).orElse(null);
  }
}
