package vn.chosach.reports.web;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.paper.Downloads;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Báo cáo: who owes which report, how far it is, who is reminded, and the beginning of one. */
@Controller
record CollectionController(Reports reports, CollectionPages pages) {

  private static final String PERIOD = "ky-bao-cao";
  private static final FormDefinition OPENING =
      button(ReportRoutes.REPORTS, "reports.collection.begin", PERIOD, "mau", "co-quan");
  private static final FormDefinition REMINDING =
      button(ReportRoutes.REPORTS + "/nhac", "reports.remind", PERIOD);

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
  ModelAndView open(
      FormVisit visit, Viewer viewer, @RequestParam MultiValueMap<String, String> values) {
    return visit.answer(
        OPENING,
        sent ->
            reports.open(
                sent.text(PERIOD),
                sent.text("mau"),
                sent.text("co-quan"),
                ActingOfficer.of(viewer)),
        SheetPages::href,
        again -> again(values, again, visit.page(), viewer));
  }

  @PostMapping(ReportRoutes.REPORTS + "/nhac")
  ModelAndView remind(
      FormVisit visit, Viewer viewer, @RequestParam MultiValueMap<String, String> values) {
    Page page = visit.page();
    SubmittedForm sent = visit.read(REMINDING);
    var order = new ReportOrder.Remind(sent.text(PERIOD));
    return visit.answer(
        sent,
        () -> ActOutcome.unless(reports.order(order, ActingOfficer.of(viewer)), true),
        done ->
            visit.say(
                ReportRoutes.REPORTS + pages.query(values.toSingleValueMap(), page),
                "reports.remind.done"),
        again -> again(values, again, page, viewer));
  }

  /** A button of the list; which period the list shows goes along. */
  private static FormDefinition button(String action, String text, String... names) {
    return FormDefinition.of(
        action,
        text,
        Stream.concat(Stream.of(names), Stream.of("loai", "nam", "so", "yeu-cau"))
            .map(name -> FormField.hidden(name, ""))
            .toList());
  }

  private ModelAndView again(
      MultiValueMap<String, String> values, FormView sent, Page page, Viewer viewer) {
    String refusal = sent.errors().all().getFirst().message();
    return new ModelAndView(
            "reports/collection",
            "collection",
            pages.view(values.toSingleValueMap(), refusal, page, viewer))
        .addObject("page", page.at(ReportRoutes.REPORTS));
  }
}
