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
import vn.chosach.reports.keeping.Deed;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Part;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Said;
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
    model.addAttribute("sheet", pages.view(sheet, SheetPages.Answer.NONE, page));
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
      Said.Speaker said) {
    Event event =
        Arrays.stream(Event.values())
            .filter(one -> one.name().equals(sent.get("viec")))
            .findFirst()
            .orElse(Event.OPEN);
    return answer(
        id, new Deed.Step(event, sent.getOrDefault("ly-do", "")), sent, page, viewer, said);
  }

  @PostMapping(ReportRoutes.REPORT + "/loi")
  ModelAndView write(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      Said.Speaker said) {
    var words = new EnumMap<Part, String>(Part.class);
    for (Part part : Part.values()) {
      String text = sent.get(part.name());
      if (text != null) {
        words.put(part, text);
      }
    }
    return answer(id, new Deed.Write(words), sent, page, viewer, said);
  }

  private ModelAndView answer(
      UUID id, Deed deed, Map<String, String> sent, Page page, Viewer viewer, Said.Speaker said) {
    String seen = sent.getOrDefault("phien-ban", "");
    var outcome =
        reports.proceed(
            id,
            deed,
            seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0,
            ActingOfficer.of(viewer));
    return switch (outcome) {
      case ActOutcome.Done<Report>(Report done) -> {
        said.say(deed.event().doneKey(), done.edition());
        yield new ModelAndView(
            page.redirect(SheetPages.href(done) + (deed instanceof Deed.Write ? "?ban=0" : "")));
      }
      case ActOutcome.Overtaken<Report> overtaken ->
          again(
              id,
              deed,
              new SheetPages.Answer(overtaken.meanwhile(), FormErrors.none(), sent),
              HttpStatus.CONFLICT,
              page,
              viewer);
      case ActOutcome.Refused<Report> refused ->
          again(
              id,
              deed,
              new SheetPages.Answer(
                  List.of(),
                  FormErrors.none().with(field(deed, sent), page.t(refused.refusal())),
                  sent),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
      case ActOutcome.Waiting<Report> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  /** Where a refusal stands: at the reason, at the button without one, at the longest part. */
  private static String field(Deed deed, Map<String, String> sent) {
    return switch (deed) {
      case Deed.Write write ->
          Arrays.stream(Part.values())
              .map(Part::name)
              .max(Comparator.comparingInt(part -> sent.getOrDefault(part, "").length()))
              .orElseThrow();
      case Deed.Step step ->
          step.event() == Event.RETURN || step.event() == Event.CORRECT
              ? "ly-do"
              : step.event().name();
      case Deed.Adjust adjust -> "ly-do";
    };
  }

  private ModelAndView again(
      UUID id, Deed deed, SheetPages.Answer answer, HttpStatus status, Page page, Viewer viewer) {
    Sheet sheet = sheet(id, deed instanceof Deed.Write ? "0" : null, viewer);
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
