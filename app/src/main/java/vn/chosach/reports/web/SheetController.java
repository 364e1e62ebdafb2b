package vn.chosach.reports.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Báo cáo: one report, in its editions, and what is done with it. */
@Controller
record SheetController(Reports reports, SheetPages pages) {

  /** What leads to the figures that are not in an edition yet. */
  static final String DRAFT = "?ban=0";

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
    SubmittedForm sent = visit.read(SheetForms.step(sheet(id, null, officer).report(), event));
    ReportAct act = SheetForms.step(event, sent);
    return pages.answer(id, sent, act, "", again(id, null, visit.page(), officer), visit, officer);
  }

  @PostMapping(ReportRoutes.REPORT + "/loi")
  ModelAndView write(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    SubmittedForm sent = visit.read(SheetForms.parts(sheet(id, "0", officer)));
    ReportAct act = SheetForms.parts(sent);
    return pages.answer(
        id, sent, act, DRAFT, again(id, "0", visit.page(), officer), visit, officer);
  }

  private Function<FormView, ModelAndView> again(
      UUID id, @Nullable String edition, Page page, ActingOfficer officer) {
    return form ->
        new ModelAndView(
                "reports/sheet", "sheet", pages.view(sheet(id, edition, officer), form, null, page))
            .addObject("page", page.at(ReportRoutes.REPORTS + "/" + id));
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
