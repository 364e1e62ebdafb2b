package vn.chosach.plans.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormReader;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Kế hoạch: the register, a plan with its duties, and what is done with it. */
@Controller
record PlanController(Plans plans, PlanPages pages, PlanForms forms) {

  @GetMapping(PlanRoutes.PLANS)
  String list(Page page, Viewer viewer, Model model) {
    ActingOfficer member = ActingOfficer.of(viewer);
    model.addAttribute("view", pages.register(plans.list(member), member, page));
    return "plans/list";
  }

  @GetMapping(PlanRoutes.PLANS + "/moi")
  ModelAndView blank(@RequestParam(defaultValue = "") String rieng, Page page) {
    FormDefinition form = rieng.isEmpty() ? NewPlanForms.draft() : NewPlanForms.outside();
    return draft(form.blank(page), !rieng.isEmpty(), page);
  }

  @PostMapping(PlanRoutes.PLANS + "/moi")
  ModelAndView drawUp(
      FormVisit visit, Viewer viewer, @RequestParam MultiValueMap<String, String> values) {
    Page page = visit.page();
    ActingOfficer member = ActingOfficer.of(viewer);
    PlanFile parent =
        SentId.of(values.getFirst("tren")).flatMap(id -> plans.read(id, member)).orElse(null);
    boolean outside = parent == null && values.containsKey("rieng");
    FormDefinition form =
        parent != null
            ? NewPlanForms.derived(parent.plan().id())
            : outside ? NewPlanForms.outside() : NewPlanForms.draft();
    SubmittedForm sent = visit.read(form);
    PlanAct act = parent == null ? alone(sent, outside) : derived(parent, sent, viewer, page);
    return visit.answer(
        sent,
        () -> plans.proceed(act, member),
        id -> visit.say(PlanRoutes.PLANS + "/" + id, "plans.said.drawn-up"),
        again ->
            parent == null
                ? draft(again, outside, page)
                : draw(parent, "", null, again, viewer, page));
  }

  private static ModelAndView draft(FormView form, boolean outside, Page page) {
    String key = outside ? "plans.outside." : "plans.draft.";
    return new FormPage(page.t(key + "title"), page.t(key + "lede"), PlanRoutes.PLANS).apply(form);
  }

  private static PlanAct.DrawUp alone(SubmittedForm sent, boolean outside) {
    return new PlanAct.DrawUp(
        sent.text("so"),
        sent.text("ten"),
        sent.dayIfAny("ngay"),
        sent.dayIfAny("den"),
        sent.lines("can-cu"),
        null,
        outside || sent.tick("chi-ten"),
        false,
        outside);
  }

  /** With a duty named, the form that amends it is open and filled with it. */
  @GetMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID)
  ModelAndView read(
      @PathVariable UUID id,
      @RequestParam(name = "sua", defaultValue = "") String amended,
      Page page,
      Viewer viewer) {
    PlanFile file = file(id, viewer);
    Duty duty =
        file.duties().stream()
            .filter(one -> one.id().toString().equals(amended))
            .findFirst()
            .orElse(null);
    return draw(file, duty == null ? "" : "AMEND", duty, null, viewer, page);
  }

  /** Amend, drop, issue, close, or name a successor. */
  @PostMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/buoc")
  ModelAndView step(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    FormReader.Incoming came = visit.incoming();
    String which = came.text("viec");
    ActingOfficer member = ActingOfficer.of(viewer);
    PlanForms.PlanActForm form =
        forms.of(which, file(id, viewer), null, member, page).orElseThrow(Page::absent);
    SubmittedForm sent = came.as(form.definition(), page);
    return visit.answer(
        sent,
        () -> plans.proceed(form.act().apply(sent), member),
        done -> visit.say(PlanRoutes.PLANS + "/" + id, "plans.said.plan"),
        again ->
            draw(file(id, viewer), which, null, again, viewer, page)
                .addObject("page", page.at(PlanRoutes.PLANS + "/" + id)));
  }

  private ModelAndView draw(
      PlanFile file,
      String opened,
      @Nullable Duty amended,
      @Nullable FormView sent,
      Viewer viewer,
      Page page) {
    return new ModelAndView(
        "plans/plan",
        "view",
        pages.plan(file, new PlanPages.PlanLook(opened, amended, sent), viewer, page));
  }

  private static PlanAct.DrawUp derived(
      PlanFile parent, SubmittedForm sent, Viewer viewer, Page page) {
    var plan = parent.plan();
    var from = page.today().isBefore(plan.firstDay()) ? plan.firstDay() : page.today();
    return new PlanAct.DrawUp(
        "",
        page.t("plans.derived-title", viewer.agencyName(), plan.number()),
        from.isAfter(plan.lastDay()) ? plan.firstDay() : from,
        plan.lastDay(),
        List.of(plan.number()),
        plan.id(),
        sent.tick("chi-ten"),
        plan.made());
  }

  private PlanFile file(UUID id, Viewer viewer) {
    return plans.read(id, ActingOfficer.of(viewer)).orElseThrow(Page::absent);
  }
}
