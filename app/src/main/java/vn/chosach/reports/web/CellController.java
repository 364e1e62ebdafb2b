package vn.chosach.reports.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.FigureDetailQuery;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** The rows behind a figure, and the change of a figure by an authorised person. */
@Controller
record CellController(
    Reports reports, DrillDownPages rows, SheetController report, SheetPages pages) {

  @GetMapping(ReportRoutes.REPORT + "/dong")
  String behind(
      @PathVariable UUID id,
      @RequestParam Map<String, String> asked,
      Page page,
      Viewer viewer,
      Model model) {
    Sheet sheet = report.sheet(id, asked.get("ban"), ActingOfficer.of(viewer));
    var figure = figure(sheet, asked, page);
    var found = found(sheet, figure, DrillDownPages.offset(figure), DrillDownPages.limit());
    model.addAttribute(
        "behind",
        rows.view(
            figure, found, pages.parts(sheet, figure.line(), figure.col(), page), viewer, page));
    return "reports/behind";
  }

  /** All rows behind a figure, as a file: names only of cases that the viewer sees. */
  @GetMapping(ReportRoutes.REPORT + "/dong/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestParam Map<String, String> asked,
      Page page,
      Viewer viewer) {
    Sheet sheet = report.sheet(id, asked.get("ban"), ActingOfficer.of(viewer));
    var figure = figure(sheet, asked, page);
    var found = found(sheet, figure, 0, DrillDown.MOST);
    return Downloads.of(List.of(rows.table(figure, found, viewer, page)), file);
  }

  private FigureDetailQuery found(
      Sheet sheet, DrillDownPages.FigureAsked figure, int offset, int limit) {
    return reports
        .behind(sheet, figure.line(), figure.col(), offset, limit)
        .orElseThrow(Page::absent);
  }

  private static DrillDownPages.FigureAsked figure(
      Sheet sheet, Map<String, String> asked, Page page) {
    String here = SheetPages.href(sheet.report());
    String edition = "?ban=" + sheet.edition();
    return DrillDownPages.FigureAsked.of(
        asked,
        sheet.scope(),
        here + "/dong" + edition,
        here + edition,
        page.t("reports.behind.back"));
  }

  @GetMapping(ReportRoutes.REPORT + "/sua")
  ModelAndView form(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> asked,
      Page page,
      Viewer viewer) {
    Sheet sheet = report.sheet(id, "0", ActingOfficer.of(viewer));
    return frame("reports.adjust.nav", "reports.adjust.lede", sheet, page)
        .apply(SheetForms.cell(sheet, page).told(asked, page));
  }

  @GetMapping(ReportRoutes.REPORT + "/chi-tieu")
  ModelAndView typing(@PathVariable UUID id, Page page, Viewer viewer) {
    Sheet sheet = report.sheet(id, "0", ActingOfficer.of(viewer));
    return frame("reports.fill.nav", "reports.fill.lede", sheet, page)
        .apply(SheetForms.typed(typed(sheet), page).blank(page));
  }

  /** Absent where the form has no such line, and for whoever does not write the report. */
  private static Sheet typed(Sheet sheet) {
    if (!SheetForms.fills(sheet)) {
      throw Page.absent();
    }
    return sheet;
  }

  /** What a page with one form says above it. */
  private static FormPage frame(String title, String lede, Sheet sheet, Page page) {
    return new FormPage(page.t(title), page.t(lede), SheetPages.href(sheet.report()));
  }

  @PostMapping(ReportRoutes.REPORT + "/chi-tieu")
  ModelAndView typed(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    Sheet sheet = typed(report.sheet(id, "0", officer));
    SubmittedForm sent = visit.read(SheetForms.typed(sheet, page));
    FormPage again = frame("reports.fill.nav", "reports.fill.lede", sheet, page);
    ReportAct act = SheetForms.typed(sent, sheet, page);
    return pages.answer(id, sent, act, SheetController.DRAFT, again, visit, officer);
  }

  @PostMapping(ReportRoutes.REPORT + "/sua")
  ModelAndView adjust(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    Sheet sheet = report.sheet(id, "0", officer);
    SubmittedForm sent = visit.read(SheetForms.cell(sheet, page));
    FormPage again = frame("reports.adjust.nav", "reports.adjust.lede", sheet, page);
    ReportAct act = SheetForms.cell(sent, page);
    return pages.answer(id, sent, act, SheetController.DRAFT, again, visit, officer);
  }
}
