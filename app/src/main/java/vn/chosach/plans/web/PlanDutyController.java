package vn.chosach.plans.web;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** A duty: from the number to what was counted, and evidence by hand. */
@Controller
class PlanDutyController {

  static final String DUTY = PlanRoutes.PLANS + "/nhiem-vu/" + PlanRoutes.ID;
  static final int ROWS = 25;

  private final Plans plans;
  private final DutyPages pages;
  private final Uploads uploads;

  PlanDutyController(Plans plans, DutyPages pages, Uploads uploads) {
    this.plans = plans;
    this.pages = pages;
    this.uploads = uploads;
  }

  @GetMapping(DUTY)
  String read(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      Model model,
      @RequestParam Map<String, String> asked) {
    model.addAttribute(
        "view",
        pages.duty(
            trace(id, asked, page, viewer),
            new DutyPages.DutyLook(offset(asked, "trang"), offset(asked, "mc")),
            viewer,
            page,
            Map.of(),
            FormErrors.none()));
    return "plans/duty";
  }

  @PostMapping(DUTY + "/minh-chung")
  ModelAndView prove(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      HttpServletRequest request) {
    Uploads.UploadsForm form = uploads.read(request, viewer.officerId());
    Sent sent = form.sent();
    FormErrors errors = FormErrors.none();
    for (Refusal no : form.refused()) {
      errors = errors.with("so", page.t(no));
    }
    if (form.owner() == null) {
      errors = errors.with("so", page.t(Refusal.of("plans.form-stale")));
    }
    if (errors.isEmpty()) {
      var act =
          new PlanAct.Prove(
              id,
              sent.text("co-quan"),
              sent.text("loai-minh-chung"),
              sent.day("ngay"),
              sent.text("loi"),
              form.paper("so"));
      ActOutcome<UUID> outcome = plans.proceed(form.once(act), ActingOfficer.of(viewer));
      if (outcome instanceof ActOutcome.Done) {
        speaker.say("plans.said.proved");
        return new ModelAndView(
            page.redirect(
                PlanRoutes.PLANS + "/nhiem-vu/" + id + "?co-quan=" + sent.text("co-quan")));
      }
      errors = Faults.of(outcome, "loi", page);
    }
    var again = new ModelAndView("plans/duty", HttpStatus.UNPROCESSABLE_CONTENT);
    again.addObject(
        "view",
        pages.duty(
            trace(id, Map.of(), page, viewer),
            DutyPages.DutyLook.FIRST,
            viewer,
            page,
            sent.typed(),
            errors));
    return again;
  }

  @PostMapping(DUTY + "/bo-minh-chung")
  String strike(
      @PathVariable UUID id,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker speaker,
      @RequestParam MultiValueMap<String, String> form) {
    Sent sent = Sent.of(form);
    UUID proof = sent.id("minh-chung");
    if (proof == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    ActOutcome<UUID> outcome =
        plans.proceed(new PlanAct.Strike(proof, sent.text("loi")), ActingOfficer.of(viewer));
    if (outcome instanceof ActOutcome.Done) {
      speaker.say("plans.said.struck");
    } else {
      speaker.say(
          "plans.said.not-done", Faults.of(outcome, "loi", page).all().getFirst().message());
    }
    return page.redirect(PlanRoutes.PLANS + "/nhiem-vu/" + id);
  }

  private Trace trace(UUID id, Map<String, String> asked, Page page, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    Period period =
        Period.read(asked.getOrDefault("ky", "")).orElseGet(() -> Period.yearOf(page.today()));
    var question =
        new Trace.TraceQuestion(
            period,
            asked.get("co-quan"),
            asked.getOrDefault("loai", ""),
            offset(asked, "trang"),
            offset(asked, "mc"),
            asked.getOrDefault("xa", ""));
    return plans
        .trace(id, question, member)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static int offset(Map<String, String> asked, String which) {
    String page = asked.getOrDefault(which, "");
    return page.matches("\\d{1,4}") ? Integer.parseInt(page) * ROWS : 0;
  }
}
