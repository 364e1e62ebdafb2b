package vn.chosach.plans.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;

/** A duty: from the number to what was counted, and evidence by hand. */
@Controller
record PlanDutyController(Plans plans, DutyPages pages) {

  static final String DUTY = PlanRoutes.PLANS + "/nhiem-vu/" + PlanRoutes.ID;
  static final int ROWS = 25;

  @GetMapping(DUTY)
  ModelAndView read(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return sheet(id, visit, viewer);
  }

  @PostMapping({DUTY + "/minh-chung", DUTY + "/tra-loi-minh-chung", DUTY + "/bo-minh-chung"})
  ModelAndView sheet(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    ActingOfficer member = ActingOfficer.of(viewer);
    Map<String, String> asked = visit.sent() ? Map.of() : visit.asIs();
    Trace trace = trace(id, asked, page, member);
    String proof = visit.value(DutyPages.PROOF);
    String here = PlanRoutes.PLANS + "/nhiem-vu/" + id;
    var look = new DutyPages.DutyLook(offset(asked, "trang"), offset(asked, "mc"));
    return visit.among(
        forms ->
            new ModelAndView("plans/duty", "view", pages.duty(trace, look, viewer, page, forms))
                .addObject("forms", forms),
        List.of(
            new PageForm<>(
                pages.proof(trace, viewer, page),
                sent -> {
                  String agency = sent.text("co-quan");
                  return plans
                      .proceed(
                          new PlanAct.Prove(
                              id,
                              agency,
                              sent.text("loai-minh-chung"),
                              sent.dayIfAny("ngay"),
                              sent.text("loi"),
                              PlanFields.paper(sent)),
                          member)
                      .map(done -> agency);
                },
                agency -> visit.say(here + "?co-quan=" + agency, "plans.said.proved")),
            new PageForm<>(
                DutyPages.answering(id, proof, page),
                sent ->
                    plans.proceed(
                        new PlanAct.AnswerProof(
                            sent.id(DutyPages.PROOF), sent.yes("chap-nhan"), sent.text("loi")),
                        member),
                done -> visit.say(here, "plans.said.proof-answered")),
            new PageForm<>(
                DutyPages.striking(id, proof),
                sent ->
                    plans.proceed(
                        new PlanAct.Strike(sent.id(DutyPages.PROOF), sent.text("loi")), member),
                done -> visit.say(here, "plans.said.struck"))));
  }

  private Trace trace(UUID id, Map<String, String> asked, Page page, ActingOfficer member) {
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
