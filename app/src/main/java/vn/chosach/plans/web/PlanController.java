package vn.chosach.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Kế hoạch: the register, a plan with its duties, and what is done with it. */
@Controller
class PlanController {

  private final Plans plans;
  private final PlanPages pages;
  private final Uploads uploads;
  private final FormPasses passes;

  PlanController(Plans plans, PlanPages pages, Uploads uploads, FormPasses passes) {
    this.passes = passes;
    this.plans = plans;
    this.pages = pages;
    this.uploads = uploads;
  }

  @GetMapping(PlanRoutes.PLANS)
  String list(Page page, Viewer viewer, Model model) {
    ActingOfficer member = ActingOfficer.of(viewer);
    model.addAttribute("view", pages.register(plans.list(member), member, page));
    return "plans/list";
  }

  @GetMapping(PlanRoutes.PLANS + "/moi")
  String blank(Page page, Viewer viewer, Model model) {
    model.addAttribute("pass", passes.fresh(viewer.officerId()));
    model.addAttribute("typed", Map.of());
    model.addAttribute("errors", FormErrors.none());
    return "plans/draft";
  }

  @PostMapping(PlanRoutes.PLANS + "/moi")
  ModelAndView drawUp(
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam MultiValueMap<String, String> form) {
    Sent sent = Sent.of(form);
    UUID above = sent.id("tren");
    ActingOfficer member = ActingOfficer.of(viewer);
    PlanFile parent = above == null ? null : plans.read(above, member).orElse(null);
    FormErrors errors =
        parent != null
            ? FormErrors.none()
            : Faults.all(
                page,
                new Faults.At("ten", PlanChecks.line(sent.text("ten"))),
                new Faults.At("so", PlanChecks.document(sent.text("so"))),
                new Faults.At("ngay", PlanChecks.day(sent.day("ngay"))),
                new Faults.At("den", PlanChecks.day(sent.day("den"))));
    if (errors.isEmpty()) {
      PlanAct act =
          parent == null
              ? passes.once(committee(sent), sent, viewer)
              : derived(parent, sent, viewer, page);
      ActOutcome<UUID> outcome = plans.proceed(act, member);
      if (outcome instanceof ActOutcome.Done<UUID>(UUID done)) {
        speaker.say("plans.said.drawn-up");
        return new ModelAndView(page.redirect(PlanRoutes.PLANS + "/" + done));
      }
      errors = Faults.of(outcome, "ten", page);
    }
    if (above != null) {
      speaker.say("plans.said.not-drawn-up", errors.all().getFirst().message());
      return new ModelAndView(page.redirect(PlanRoutes.PLANS + "/" + above));
    }
    var again = new ModelAndView("plans/draft", HttpStatus.UNPROCESSABLE_CONTENT);
    again.addObject("pass", passes.fresh(viewer.officerId()));
    again.addObject("typed", sent.typed());
    again.addObject("errors", errors);
    return again;
  }

  private static PlanAct.DrawUp committee(Sent sent) {
    return new PlanAct.DrawUp(
        sent.text("so"),
        sent.text("ten"),
        sent.day("ngay"),
        sent.day("den"),
        sent.text("can-cu").lines().toList(),
        null,
        sent.text("chi-ten").equals("true"),
        false);
  }

  /** With a duty named, the form that amends it is open and filled with it. */
  @GetMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID)
  String read(
      @PathVariable UUID id,
      @RequestParam(name = "sua", defaultValue = "") String amended,
      Page page,
      Viewer viewer,
      Model model) {
    PlanFile file = file(id, viewer);
    Map<String, String> typed =
        file.duties().stream()
            .filter(duty -> duty.id().toString().equals(amended))
            .findFirst()
            .map(PlanForms::typed)
            .orElse(Map.of());
    model.addAttribute(
        "view",
        pages.plan(file, viewer, page, typed.isEmpty() ? "" : "AMEND", typed, FormErrors.none()));
    return "plans/plan";
  }

  /** Amend, drop, issue, close, or name a successor. */
  @PostMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/buoc")
  ModelAndView step(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      HttpServletRequest request) {
    Uploads.UploadsForm form = uploads.read(request, viewer.officerId());
    Sent sent = form.sent();
    String which = sent.text("viec");
    FormErrors errors = PlanForms.unreadable(which, sent, page);
    for (Refusal no : form.refused()) {
      errors = errors.with("so", page.t(no));
    }
    if (form.owner() == null) {
      errors = errors.with("so", page.t(Refusal.of("plans.form-stale")));
    }
    if (errors.isEmpty()) {
      PlanAct act =
          PlanForms.act(id, which, sent, form.paper("so"))
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
      ActOutcome<UUID> outcome = plans.proceed(act, ActingOfficer.of(viewer));
      if (outcome instanceof ActOutcome.Done) {
        speaker.say("plans.said.plan");
        return new ModelAndView(page.redirect(PlanRoutes.PLANS + "/" + id));
      }
      errors = PlanForms.faults(which, outcome, page);
    }
    var typed = sent.typed();
    typed.put(PlanForms.KINDS, String.join(",", sent.texts(PlanForms.KINDS)));
    var again = new ModelAndView("plans/plan", HttpStatus.UNPROCESSABLE_CONTENT);
    again.addObject("view", pages.plan(file(id, viewer), viewer, page, which, typed, errors));
    again.addObject("page", page.at(PlanRoutes.PLANS + "/" + id));
    return again;
  }

  private static PlanAct.DrawUp derived(PlanFile parent, Sent sent, Viewer viewer, Page page) {
    var plan = parent.plan();
    var from = page.today().isBefore(plan.firstDay()) ? plan.firstDay() : page.today();
    return new PlanAct.DrawUp(
        "",
        page.t("plans.derived-title", viewer.agencyName(), plan.number()),
        from.isAfter(plan.lastDay()) ? plan.firstDay() : from,
        plan.lastDay(),
        List.of(plan.number()),
        plan.id(),
        sent.text("chi-ten").equals("true"),
        plan.made());
  }

  private PlanFile file(UUID id, Viewer viewer) {
    return plans
        .read(id, ActingOfficer.of(viewer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
