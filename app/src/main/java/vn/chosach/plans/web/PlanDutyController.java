package vn.chosach.plans.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** A duty: from the number to what was counted, and evidence by hand. */
@Controller
record PlanDutyController(Plans plans, DutyPages pages) {

  static final String DUTY = PlanRoutes.PLANS + "/nhiem-vu/" + PlanRoutes.ID;
  static final int ROWS = 25;

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
            null));
    return "plans/duty";
  }

  @PostMapping(DUTY + "/minh-chung")
  ModelAndView prove(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    Trace trace = trace(id, Map.of(), page, viewer);
    SubmittedForm sent = visit.read(pages.proof(trace, viewer, page));
    var act =
        new PlanAct.Prove(
            id,
            sent.text("co-quan"),
            sent.text("loai-minh-chung"),
            sent.dayIfAny("ngay"),
            sent.text("loi"),
            PlanFields.paper(sent));
    return visit.answer(
        sent,
        () -> plans.proceed(act, ActingOfficer.of(viewer)),
        done ->
            visit.say(
                PlanRoutes.PLANS + "/nhiem-vu/" + id + "?co-quan=" + sent.text("co-quan"),
                "plans.said.proved"),
        again -> drawn(id, again, page, viewer));
  }

  @PostMapping(DUTY + "/tra-loi-minh-chung")
  ModelAndView answer(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    String proof = visit.value(DutyPages.PROOF);
    SubmittedForm sent = visit.read(DutyPages.answering(id, proof, page));
    var act =
        new PlanAct.AnswerProof(sent.id(DutyPages.PROOF), sent.yes("chap-nhan"), sent.text("loi"));
    return visit.answer(
        sent,
        () -> plans.proceed(act, ActingOfficer.of(viewer)),
        done -> visit.say(PlanRoutes.PLANS + "/nhiem-vu/" + id, "plans.said.proof-answered"),
        again -> drawn(id, again, page, viewer));
  }

  @PostMapping(DUTY + "/bo-minh-chung")
  ModelAndView strike(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    ActingOfficer member = ActingOfficer.of(viewer);
    SubmittedForm sent = visit.read(DutyPages.striking(id, visit.value(DutyPages.PROOF)));
    var act = new PlanAct.Strike(sent.id(DutyPages.PROOF), sent.text("loi"));
    return visit.answer(
        sent,
        () -> plans.proceed(act, member),
        done -> visit.say(PlanRoutes.PLANS + "/nhiem-vu/" + id, "plans.said.struck"),
        again -> drawn(id, again, visit.page(), viewer));
  }

  private ModelAndView drawn(UUID id, FormView sent, Page page, Viewer viewer) {
    Trace trace = trace(id, Map.of(), page, viewer);
    return new ModelAndView(
        "plans/duty", "view", pages.duty(trace, DutyPages.DutyLook.FIRST, viewer, page, sent));
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
    return plans.trace(id, question, member).orElseThrow(Page::absent);
  }

  private static int offset(Map<String, String> asked, String which) {
    String page = asked.getOrDefault(which, "");
    return page.matches("\\d{1,4}") ? Integer.parseInt(page) * ROWS : 0;
  }
}
