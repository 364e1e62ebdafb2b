package vn.chosach.reports.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.SubmittedForm;

/** Báo cáo: one report, in its editions, and what is done with it. */
@Controller
class SheetController {

  private final Reports reports;
  private final SheetPages pages;
  private final FormFlow flow;

  SheetController(Reports reports, SheetPages pages, FormFlow flow) {
    this.flow = flow;
    this.reports = reports;
    this.pages = pages;
  }

  @GetMapping(ReportRoutes.REPORT)
  String report(
      @PathVariable UUID id,
      @RequestParam(name = "ban", required = false) @Nullable String edition,
      Page page,
      Viewer viewer,
      Model model) {
    Sheet sheet = sheet(id, edition, viewer);
    model.addAttribute("sheet", pages.view(sheet, null, null, page));
    return "reports/sheet";
  }

  Sheet sheet(UUID id, @Nullable String edition, Viewer viewer) {
    Integer number =
        edition != null && edition.matches("\\d{1,4}") ? Integer.valueOf(edition) : null;
    return reports
        .read(id, number, ActingOfficer.of(viewer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping(ReportRoutes.REPORT + "/lam")
  ModelAndView proceed(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Event event =
        Arrays.stream(Event.values())
            .filter(one -> one.name().equals(values.getFirst("viec")))
            .findFirst()
            .orElse(Event.OPEN);
    Sheet sheet = sheet(id, null, viewer);
    SubmittedForm sent = SheetForms.step(sheet.report(), event).read(values, page);
    return answer(sheet, sent, SheetForms.step(event, sent), page, viewer, said);
  }

  @PostMapping(ReportRoutes.REPORT + "/loi")
  ModelAndView write(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Sheet sheet = sheet(id, "0", viewer);
    SubmittedForm sent = SheetForms.parts(sheet).read(values, page);
    return answer(sheet, sent, SheetForms.parts(sent), page, viewer, said);
  }

  private ModelAndView answer(
      Sheet sheet,
      SubmittedForm sent,
      ReportAct act,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    UUID id = sheet.report().id();
    String edition = act instanceof ReportAct.Write ? "0" : null;
    return flow.answer(
        sent,
        () -> reports.proceed(id, act, sent.version(), ActingOfficer.of(viewer)),
        FormFlow.FlowAnswer.<Report>of(
                done -> {
                  said.say(act.event().doneKey(), done.edition());
                  return SheetPages.href(done) + (edition == null ? "" : "?ban=0");
                },
                again ->
                    new ModelAndView(
                            "reports/sheet",
                            "sheet",
                            pages.view(sheet(id, edition, viewer), again, null, page))
                        .addObject("page", page.at(ReportRoutes.REPORTS + "/" + id)))
            .telling(one -> pages.meanwhile(one, page)));
  }

  @GetMapping(ReportRoutes.REPORT + "/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable UUID id,
      @PathVariable String file,
      @RequestParam(name = "ban", required = false) @Nullable String edition,
      Page page,
      Viewer viewer) {
    List<Table> tables = pages.filed(sheet(id, edition, viewer), page);
    return Downloads.of(tables, file);
  }
}
