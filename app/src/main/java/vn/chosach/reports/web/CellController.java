package vn.chosach.reports.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.DrillDown;
import vn.chosach.reports.figures.FigureDetailQuery;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** The rows behind a figure, and the change of a figure by an authorised person. */
@Controller
class CellController {

  private final Reports reports;
  private final DrillDownPages rows;
  private final SheetController report;
  private final SheetPages pages;
  private final FormFlow flow;

  CellController(
      Reports reports,
      DrillDownPages rows,
      SheetController report,
      SheetPages pages,
      FormFlow flow) {
    this.flow = flow;
    this.reports = reports;
    this.rows = rows;
    this.report = report;
    this.pages = pages;
  }

  @GetMapping(ReportRoutes.REPORT + "/dong")
  String behind(
      @PathVariable UUID id,
      @RequestParam Map<String, String> asked,
      Page page,
      Viewer viewer,
      Model model) {
    Sheet sheet = report.sheet(id, asked.get("ban"), viewer);
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
    Sheet sheet = report.sheet(id, asked.get("ban"), viewer);
    var figure = figure(sheet, asked, page);
    var found = found(sheet, figure, 0, DrillDown.MOST);
    return Downloads.of(List.of(rows.table(figure, found, viewer, page)), file);
  }

  private FigureDetailQuery found(
      Sheet sheet, DrillDownPages.FigureAsked figure, int offset, int limit) {
    return reports
        .behind(sheet, figure.line(), figure.col(), offset, limit)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
    Sheet sheet = report.sheet(id, "0", viewer);
    return form(sheet, SheetForms.cell(sheet, page).told(asked, page), page);
  }

  private static ModelAndView form(Sheet sheet, FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("reports.adjust.nav"))
        .addObject("lede", page.t("reports.adjust.lede"))
        .addObject("back", SheetPages.href(sheet.report()));
  }

  @PostMapping(ReportRoutes.REPORT + "/sua")
  ModelAndView adjust(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Sheet sheet = report.sheet(id, "0", viewer);
    SubmittedForm sent = SheetForms.cell(sheet, page).read(values, page);
    ReportAct.Adjust act = SheetForms.cell(sent, page);
    return flow.answer(
        sent,
        () -> reports.proceed(id, act, sent.version(), ActingOfficer.of(viewer)),
        FormFlow.FlowAnswer.<Report>of(
                done -> {
                  said.say("reports.event.adjust.done", done.edition());
                  return SheetPages.href(done) + "?ban=0";
                },
                again -> form(sheet, again, page))
            .telling(one -> pages.meanwhile(one, page)));
  }
}
