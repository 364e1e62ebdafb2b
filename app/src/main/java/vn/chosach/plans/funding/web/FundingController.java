package vn.chosach.plans.funding.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.funding.FundingFile;
import vn.chosach.plans.funding.MoneyRights;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;

/** Prepares steps of money, shows one, and takes what others do with it. */
@Controller
record FundingController(Plans plans, FundingForms forms, FundingPages pages, MoneyRights rights) {

  @GetMapping(FundingForms.PREPARE)
  ModelAndView begin(Page page, Viewer viewer, @RequestParam MultiValueMap<String, String> values) {
    FundingStage stage = stage(values);
    ActingOfficer member = ActingOfficer.of(viewer);
    Map<String, List<String>> told = Map.of("theo", values.getOrDefault("theo", List.of()));
    return drawn(stage, forms.of(stage, page, member).told(told, page), page, member);
  }

  @PostMapping(FundingForms.PREPARE)
  ModelAndView prepare(
      FormVisit visit, Viewer viewer, @RequestParam MultiValueMap<String, String> values) {
    Page page = visit.page();
    FundingStage stage = stage(values);
    ActingOfficer member = ActingOfficer.of(viewer);
    return visit.answer(
        forms.of(stage, page, member),
        sent -> plans.proceed(new PlanAct.Fund(FundingForms.act(stage, sent)), member),
        done ->
            visit.say(
                MoneyRoutes.MONEY + "/" + done,
                stage.paper().isPresent() ? "plans.said.money-drawn" : "plans.said.money-waits"),
        again -> drawn(stage, again, page, member));
  }

  /** Who only asks for the address of a step that nobody prepares is shown the first one. */
  private static FundingStage stage(Map<String, List<String>> values) {
    String asked = values.getOrDefault("buoc", List.of("")).getFirst();
    for (FundingStage stage : FundingStage.values()) {
      if (stage.name().equals(asked) && stage != FundingStage.CARRY_OVER) {
        return stage;
      }
    }
    return FundingStage.ESTIMATE;
  }

  private ModelAndView drawn(FundingStage stage, FormView form, Page page, ActingOfficer member) {
    return new FormPage(
            page.t(FundingForms.title(stage)),
            page.t(
                rights.holds(member, MoneyOffice.ACCOUNTANT)
                    ? "plans.money.lede." + stage.name().toLowerCase(java.util.Locale.ROOT)
                    : "refusal.plans.accountant-only"),
            MoneyRoutes.MONEY)
        .apply(form);
  }

  @GetMapping(MoneyRoutes.MONEY + "/" + MoneyRoutes.ID)
  ModelAndView one(@PathVariable UUID id, Page page, Viewer viewer) {
    return pages.drawn(file(id, viewer), null, page, viewer);
  }

  @PostMapping(MoneyRoutes.MONEY + "/" + MoneyRoutes.ID + "/buoc")
  ModelAndView step(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    FundingFile file = file(id, viewer);
    FundingEvent event = event(visit.value("viec"));
    return visit.answer(
        FundingStepForms.of(event, file),
        sent ->
            plans.proceed(
                new PlanAct.Fund(FundingStepForms.act(event, file, sent)),
                ActingOfficer.of(viewer)),
        done -> visit.say(MoneyRoutes.MONEY + "/" + id, "plans.said.step"),
        again -> pages.drawn(file(id, viewer), again, visit.page(), viewer));
  }

  private static FundingEvent event(String name) {
    for (FundingEvent event : FundingEvent.values()) {
      if (event.name().equals(name)) {
        return event;
      }
    }
    throw Page.absent();
  }

  private FundingFile file(UUID id, Viewer viewer) {
    return plans.funding(id, ActingOfficer.of(viewer)).orElseThrow(Page::absent);
  }
}
