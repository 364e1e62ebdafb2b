package vn.chosach.reports.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Báo cáo: one report, in its editions, and what is done with it. */
@Controller
record SheetController(Reports reports, SheetPages pages) {

  @GetMapping(ReportRoutes.REPORT)
  String report(
      @PathVariable UUID id,
      @RequestParam(name = "ban", required = false) @Nullable String edition,
      Page page,
      ActingOfficer officer,
      Model model) {
    Sheet sheet = sheet(id, edition, officer);
    model.addAttribute("sheet", pages.view(sheet, null, null, page));
    return "reports/sheet";
  }

  Sheet sheet(UUID id, @Nullable String edition, ActingOfficer officer) {
    Integer number =
        edition != null && edition.matches("\\d{1,4}") ? Integer.valueOf(edition) : null;
    return reports.read(id, number, officer).orElseThrow(Page::absent);
  }

  @PostMapping(ReportRoutes.REPORT + "/lam")
  ModelAndView proceed(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Event event =
        Arrays.stream(Event.values())
            .filter(one -> one.name().equals(visit.value("viec")))
            .findFirst()
            .orElse(Event.OPEN);
    Sheet sheet = sheet(id, null, officer);
    SubmittedForm sent = visit.read(SheetForms.step(sheet.report(), event));
    return answer(sheet, sent, SheetForms.step(event, sent), visit, officer);
  }

  @PostMapping(ReportRoutes.REPORT + "/loi")
  ModelAndView write(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Sheet sheet = sheet(id, "0", officer);
    SubmittedForm sent = visit.read(SheetForms.parts(sheet));
    return answer(sheet, sent, SheetForms.parts(sent), visit, officer);
  }

  private ModelAndView answer(
      Sheet sheet, SubmittedForm sent, ReportAct act, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    UUID id = sheet.report().id();
    String query = act instanceof ReportAct.Write ? "?ban=0" : "";
    return visit.answer(
        sent,
        () -> reports.proceed(id, act, sent.version(), officer),
        FlowAnswer.<Report>of(
                done ->
                    visit.say(SheetPages.href(done) + query, act.event().doneKey(), done.edition()),
                again -> again(sheet(id, query.isEmpty() ? null : "0", officer), again, page))
            .telling(one -> pages.meanwhile(one, page)));
  }

  private ModelAndView again(Sheet sheet, FormView form, Page page) {
    return new ModelAndView("reports/sheet", "sheet", pages.view(sheet, form, null, page))
        .addObject("page", page.at(ReportRoutes.REPORTS + "/" + sheet.report().id()));
  }

  @GetMapping(ReportRoutes.REPORT + "/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestParam(name = "ban", required = false) @Nullable String edition,
      Page page,
      ActingOfficer officer) {
    List<Table> tables = pages.filed(sheet(id, edition, officer), page);
    return Downloads.of(tables, file);
  }
}
