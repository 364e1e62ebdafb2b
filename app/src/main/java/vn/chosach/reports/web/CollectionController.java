package vn.chosach.reports.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Báo cáo: who owes which report, how far it is, who is reminded, and the beginning of one. */
@Controller
class CollectionController {

  private final Reports reports;
  private final CollectionPages pages;

  CollectionController(Reports reports, CollectionPages pages) {
    this.reports = reports;
    this.pages = pages;
  }

  @GetMapping(ReportRoutes.REPORTS)
  String collection(
      @RequestParam Map<String, String> asked, Page page, Viewer viewer, Model model) {
    model.addAttribute("collection", pages.view(asked, null, page, viewer));
    return "reports/collection";
  }

  @GetMapping(ReportRoutes.REPORTS + "/bang/{file:[a-z-]+\\.(?:csv|xlsx)}")
  ResponseEntity<byte[]> file(
      @PathVariable String file,
      @RequestParam Map<String, String> asked,
      Page page,
      Viewer viewer) {
    return Downloads.of(pages.tables(asked, page, viewer), file);
  }

  @PostMapping(ReportRoutes.REPORTS)
  ModelAndView open(@RequestParam Map<String, String> sent, Page page, Viewer viewer) {
    var outcome =
        reports.open(
            sent.getOrDefault("ky-bao-cao", ""),
            sent.getOrDefault("mau", ""),
            sent.getOrDefault("co-quan", ""),
            ActingOfficer.of(viewer));
    return switch (outcome) {
      case ActOutcome.Done<Report>(Report done) ->
          new ModelAndView(page.redirect(SheetPages.href(done)));
      case ActOutcome.Overtaken<Report> overtaken ->
          throw new IllegalStateException(overtaken.toString());
      case ActOutcome.Refused<Report> refused -> again(sent, refused.refusal(), page, viewer);
      case ActOutcome.Waiting<Report> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  @PostMapping(ReportRoutes.REPORTS + "/nhac")
  ModelAndView remind(
      @RequestParam Map<String, String> sent, Page page, Viewer viewer, FlashMessage.Speaker said) {
    var refusal =
        reports.order(
            new ReportOrder.Remind(sent.getOrDefault("ky-bao-cao", "")), ActingOfficer.of(viewer));
    if (refusal.isPresent()) {
      return again(sent, refusal.get(), page, viewer);
    }
    said.say("reports.remind.done");
    return new ModelAndView(page.redirect(ReportRoutes.REPORTS + pages.query(sent, page)));
  }

  private ModelAndView again(
      Map<String, String> sent, @Nullable Refusal refusal, Page page, Viewer viewer) {
    var view =
        new ModelAndView(
            "reports/collection",
            Map.of(
                "collection",
                pages.view(sent, refusal == null ? null : page.t(refusal), page, viewer)));
    view.addObject("page", page.at(ReportRoutes.REPORTS));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }
}
