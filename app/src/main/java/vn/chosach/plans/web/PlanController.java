package vn.chosach.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.PlanOutcome;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.Member;
import vn.chosach.plans.life.Paper;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Said;
import vn.chosach.ui.Viewer;

/** Kế hoạch: the register, a plan with its duties, and what is done with it. */
@Controller
class PlanController {

  private final Plans plans;
  private final PlanPages pages;
  private final Uploads uploads;

  PlanController(Plans plans, PlanPages pages, Uploads uploads) {
    this.plans = plans;
    this.pages = pages;
    this.uploads = uploads;
  }

  @GetMapping(PlanRoutes.PLANS)
  String list(Page page, Viewer viewer, Model model) {
    Member member = PlanRoutes.member(viewer);
    model.addAttribute("view", pages.register(plans.list(member), member, page));
    return "plans/list";
  }

  @GetMapping(PlanRoutes.PLANS + "/moi")
  String blank(Page page, Viewer viewer, Model model) {
    draft(model, Map.of(), FormErrors.none());
    return "plans/draft";
  }

  @PostMapping(PlanRoutes.PLANS + "/moi")
  ModelAndView drawUp(
      Page page,
      Viewer viewer,
      Said.Speaker speaker,
      @RequestParam MultiValueMap<String, String> form) {
    Sent sent = Sent.of(form);
    UUID above = sent.id("tren");
    Member member = PlanRoutes.member(viewer);
    PlanFile parent = above == null ? null : plans.read(above, member).orElse(null);
    var act =
        parent == null
            ? new PlanAct.DrawUp(
                sent.text("so"),
                sent.text("ten"),
                sent.day("ngay"),
                sent.day("den"),
                sent.text("can-cu").lines().toList(),
                null,
                sent.text("chi-ten").equals("true"),
                false)
            : derived(parent, sent, viewer, page);
    PlanOutcome outcome = plans.proceed(act, member);
    if (outcome instanceof PlanOutcome.Done done) {
      speaker.say("plans.said.drawn-up");
      return new ModelAndView(page.redirect(PlanRoutes.PLANS + "/" + done.id()));
    }
    FormErrors errors = Faults.of(outcome, "ten", page);
    if (above != null) {
      speaker.say("plans.said.not-drawn-up", errors.all().getFirst().message());
      return new ModelAndView(page.redirect(PlanRoutes.PLANS + "/" + above));
    }
    var again = new ModelAndView("plans/draft", HttpStatus.UNPROCESSABLE_CONTENT);
    again.addObject("typed", sent.typed());
    again.addObject("errors", errors);
    return again;
  }

  @GetMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID)
  String read(@PathVariable UUID id, Page page, Viewer viewer, Model model) {
    model.addAttribute(
        "view", pages.plan(file(id, viewer), viewer, page, "", Map.of(), FormErrors.none()));
    return "plans/plan";
  }

  /** Amend, drop, issue, close, or name a successor. */
  @PostMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/buoc")
  ModelAndView step(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      Said.Speaker speaker,
      HttpServletRequest request) {
    Uploads.Form form = uploads.read(request, viewer.officerId());
    Sent sent = form.sent();
    String which = sent.text("viec");
    FormErrors errors = FormErrors.none();
    for (Refusal no : form.refused()) {
      errors = errors.with("so", page.t(no));
    }
    if (form.owner() == null) {
      errors = errors.with("so", page.t(Refusal.of("plans.form-stale")));
    }
    PlanAct act = act(id, which, sent, form.paper("so"));
    if (act == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (errors.isEmpty()) {
      PlanOutcome outcome = plans.proceed(act, PlanRoutes.member(viewer));
      if (outcome instanceof PlanOutcome.Done) {
        speaker.say("plans.said.plan");
        return new ModelAndView(page.redirect(PlanRoutes.PLANS + "/" + id));
      }
      errors = Faults.of(outcome, "so", page);
    }
    var again = new ModelAndView("plans/plan", HttpStatus.UNPROCESSABLE_CONTENT);
    again.addObject(
        "view", pages.plan(file(id, viewer), viewer, page, which, sent.typed(), errors));
    return again;
  }

  private static @Nullable PlanAct act(UUID id, String which, Sent sent, Paper paper) {
    Integer version = sent.number("ban");
    int seen = version == null ? 0 : version;
    return switch (which) {
      case "AMEND" -> new PlanAct.Write(id, seen, duty(sent), sent.text("loi"), paper);
      case "DROP" -> {
        UUID duty = sent.id("nhiem-vu");
        yield duty == null ? null : new PlanAct.Drop(id, seen, duty, sent.text("loi"), paper);
      }
      case "ISSUE" ->
          sent.day("ngay") == null
              ? null
              : new PlanAct.IssuePlan(
                  id, seen, java.util.Objects.requireNonNull(sent.day("ngay")), paper);
      case "CLOSE" ->
          sent.day("ngay") == null
              ? null
              : new PlanAct.ClosePlan(
                  id, seen, java.util.Objects.requireNonNull(sent.day("ngay")), paper);
      case "SUCCEED" -> {
        UUID next = sent.id("ke-tiep");
        yield next == null ? null : new PlanAct.Succeed(id, seen, next);
      }
      default -> null;
    };
  }

  private static DutyText duty(Sent sent) {
    return new DutyText(
        sent.text("muc"),
        sent.text("phan"),
        sent.text("ten"),
        sent.text("ten-anh"),
        "",
        sent.text("chu-tri"),
        sent.lines("phoi-hop"),
        sent.one(Frequency.values(), "tan-suat").orElse(Frequency.CONTINUOUS),
        sent.day("han"),
        sent.number("chi-tieu"),
        sent.texts("loai-minh-chung"));
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

  private static void draft(Model model, Map<String, String> typed, FormErrors errors) {
    model.addAttribute("typed", typed);
    model.addAttribute("errors", errors);
  }

  private PlanFile file(UUID id, Viewer viewer) {
    return plans
        .read(id, PlanRoutes.member(viewer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
