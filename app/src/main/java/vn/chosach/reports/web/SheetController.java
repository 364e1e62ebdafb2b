package vn.chosach.reports.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportPart;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Báo cáo: one report, in its editions, and what is done with it. */
@Controller
class SheetController {

  private final Reports reports;
  private final SheetPages pages;

  SheetController(Reports reports, SheetPages pages) {
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
    model.addAttribute("sheet", pages.view(sheet, SheetPages.SheetAnswer.NONE, page));
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
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    Event event =
        Arrays.stream(Event.values())
            .filter(one -> one.name().equals(sent.get("viec")))
            .findFirst()
            .orElse(Event.OPEN);
    return answer(
        id,
        new ReportAct.ReportActStep(event, sent.getOrDefault("ly-do", "")),
        sent,
        page,
        viewer,
        said);
  }

  @PostMapping(ReportRoutes.REPORT + "/loi")
  ModelAndView write(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    var words = new EnumMap<ReportPart, String>(ReportPart.class);
    for (ReportPart reportPart : ReportPart.values()) {
      String text = sent.get(reportPart.name());
      if (text != null) {
        words.put(reportPart, text);
      }
    }
    return answer(id, new ReportAct.Write(words), sent, page, viewer, said);
  }

  private ModelAndView answer(
      UUID id,
      ReportAct reportAct,
      Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    String seen = sent.getOrDefault("phien-ban", "");
    var outcome =
        reports.proceed(
            id,
            reportAct,
            seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0,
            ActingOfficer.of(viewer));
    return switch (outcome) {
      case ActOutcome.Done<Report>(Report done) -> {
        said.say(reportAct.event().doneKey(), done.edition());
        yield new ModelAndView(
            page.redirect(
                SheetPages.href(done) + (reportAct instanceof ReportAct.Write ? "?ban=0" : "")));
      }
      case ActOutcome.Overtaken<Report> overtaken ->
          again(
              id,
              reportAct,
              new SheetPages.SheetAnswer(overtaken.meanwhile(), FormErrors.none(), sent),
              HttpStatus.CONFLICT,
              page,
              viewer);
      case ActOutcome.Refused<Report> refused ->
          again(
              id,
              reportAct,
              new SheetPages.SheetAnswer(
                  List.of(),
                  FormErrors.none().with(field(reportAct, sent), page.t(refused.refusal())),
                  sent),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
      case ActOutcome.Waiting<Report> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  /** Where a refusal stands: at the reason, at the button without one, at the longest part. */
  private static String field(ReportAct reportAct, Map<String, String> sent) {
    return switch (reportAct) {
      case ReportAct.Write write ->
          Arrays.stream(ReportPart.values())
              .map(ReportPart::name)
              .max(Comparator.comparingInt(part -> sent.getOrDefault(part, "").length()))
              .orElseThrow();
      case ReportAct.ReportActStep step ->
          step.event() == Event.RETURN || step.event() == Event.CORRECT
              ? "ly-do"
              : step.event().name();
      case ReportAct.Adjust adjust -> "ly-do";
    };
  }

  private ModelAndView again(
      UUID id,
      ReportAct reportAct,
      SheetPages.SheetAnswer answer,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    Sheet sheet = sheet(id, reportAct instanceof ReportAct.Write ? "0" : null, viewer);
    var view = new ModelAndView("reports/sheet", Map.of("sheet", pages.view(sheet, answer, page)));
    view.addObject("page", page.at(ReportRoutes.REPORTS + "/" + id));
    view.setStatus(status);
    return view;
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
